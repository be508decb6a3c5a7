"""What ends within 90 days is named in time, with the pages it concerns."""

from datetime import date
from pathlib import Path

import pytest

from app.content.endings import endings, used_by
from app.content.problems import Problem
from tests.content.tiny import GRANTS, RATES, read

LAST = date(2028, 4, 9)  # of the last value of weekly-rate
LINES = {("weekly-rate",): 2}


def found(folder: Path, day: date) -> list[Problem]:
    library, _ = read(folder, day=day)
    return list(endings(library.all_pages(), library.facts, LINES))


def of_facts(folder: Path, day: date) -> list[str]:
    return [one.message for one in found(folder, day) if one.file == "facts.yaml"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2028, 1, 9), None),
        (date(2028, 1, 10), "ends on 9 April 2028"),
        (LAST, "ends on 9 April 2028"),
        (date(2028, 4, 10), "ended on 9 April 2028"),
    ],
)
def test_a_fact_is_named_from_90_days_before_its_last_value_ends(
    folder: Path, day: date, said: str | None
) -> None:
    messages = of_facts(folder, day)
    assert len(messages) == (1 if said else 0)
    assert all(said in message and "Used by: rates." in message for message in messages if said)


def test_a_value_with_another_after_it_does_not_end(folder: Path) -> None:
    assert of_facts(folder, date(2027, 4, 11)) == []


def test_a_fact_that_nobody_sees_is_not_named(folder: Path) -> None:
    hidden = (folder / "facts.yaml").read_text().replace('launch: "label"', 'launch: "never"')
    (folder / "facts.yaml").write_text(hidden)
    (folder / "pages/money/rates.en.md").write_text(GRANTS)
    assert of_facts(folder, LAST) == []


def test_a_phone_number_is_to_be_checked_again_after_a_year(folder: Path) -> None:
    checked = (folder / "facts.yaml").read_text().replace('hours: "every day"', "checked_on: 2026-02-01")
    (folder / "facts.yaml").write_text(checked)
    assert of_facts(folder, date(2026, 11, 2)) == []
    assert "“help-line” ends on 1 February 2027" in of_facts(folder, date(2026, 11, 3))[0]


@pytest.mark.parametrize(
    ("head", "day", "due"),
    [
        ("", date(2027, 8, 23), None),
        ("", date(2027, 8, 24), "is due on 22 November 2027"),
        ("", date(2027, 11, 23), "was due on 22 November 2027"),
        ("review_months: 3\n", date(2026, 11, 24), "is due on 22 February 2027"),
        ("review_months: 3\nchecked_on: 2026-11-30\n", date(2026, 12, 2), "is due on 28 February 2027"),
    ],
)
def test_a_page_is_named_from_90_days_before_its_review(
    folder: Path, head: str, day: date, due: str | None
) -> None:
    page = folder / "pages/money/rates.en.md"
    page.write_text(RATES.replace("written:", f"{head}written:"))
    (folder / "pages/money/grants.en.md").unlink()
    page.write_text(page.read_text().replace('next: ["grants"]\n', "").replace("[grants](/grants)", "it"))
    reviews = [one.message for one in found(folder, day) if one.file != "facts.yaml"]
    assert len(reviews) == (1 if due else 0)
    assert all(due in message for message in reviews if due)


def test_nothing_that_ends_makes_the_check_fail(folder: Path) -> None:
    everything = found(folder, date(2029, 1, 1))
    assert everything
    assert not any(one.serious for one in everything)


def test_a_fact_is_found_on_its_line(folder: Path) -> None:
    assert next(one.line for one in found(folder, LAST) if one.file == "facts.yaml") == 2


def test_a_page_uses_the_facts_it_shows_rings_and_names(folder: Path) -> None:
    page = folder / "pages/money/rates.en.md"
    text = RATES.replace("written:", 'facts: ["secret-line"]\nwritten:')
    page.write_text(text + "\n::: call help-line\nAsk.\n:::\n")
    assert used_by(read(folder)[0].pages["rates"]["en"]) == {"weekly-rate", "help-line", "secret-line"}
