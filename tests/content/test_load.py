"""A file that cannot be used leaves the page before it up and names file, line and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.problems import ContentError, serious
from tests.content.tiny import GRANTS, RATES, TRANSLATED, read

Change = Callable[[Path], object]
PAGE = "pages/money/rates.en.md"


def write(name: str, text: str | bytes) -> Change:
    return lambda folder: (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())


BROKEN: dict[str, tuple[Change, str, int, str]] = {
    "bad YAML": (write(PAGE, RATES.replace('title: "Rates"', 'title: "Rates')), PAGE, 3, "not YAML"),
    "unknown fact": (write(PAGE, RATES.replace("weekly-rate", "no-such")), PAGE, 8, "no fact “no-such”"),
    "dead link": (write(PAGE, RATES.replace("(/grants)", "(/nowhere)")), PAGE, 8, "“/nowhere” leads nowhere"),
    "missing title": (write(PAGE, RATES.replace('title: "Rates"\n', "")), PAGE, 2, "“title”"),
    "wrong encoding": (
        write(PAGE, RATES.replace("Ring us", "Ring \xff").encode("latin-1")),
        PAGE,
        10,
        "not UTF-8",
    ),
    "unknown key": (write(PAGE, RATES.replace("next:", "nxt:")), PAGE, 5, "“nxt”"),
    "key twice": (
        write(PAGE, RATES.replace("written:", "title: 'x'\nwritten:")),
        PAGE,
        4,
        "“title” stands here twice",
    ),
    "typed amount": (write(PAGE, RATES.replace("Ring us", "It is £20")), PAGE, 10, "typed into the page"),
    "typed number": (
        write(PAGE, RATES.replace("Ring us", "Ring 0116 454 1004")),
        PAGE,
        10,
        "typed into the page",
    ),
    "open box": (write(PAGE, RATES.replace("Ring us.", "::: inset\nRing us.")), PAGE, 10, "is not closed"),
    "unknown box": (
        write(PAGE, RATES.replace("Ring us.", "::: red\nRing us.\n:::")),
        PAGE,
        10,
        "no box “red”",
    ),
    "hidden fact": (write(PAGE, RATES.replace("weekly-rate", "never-shown")), PAGE, 8, "is hidden"),
    "no front matter": (write(PAGE, "Just words."), PAGE, 1, "no front matter"),
    "too large": (write(PAGE, RATES + "x" * 200_001), PAGE, 1, "larger than"),
    "dead next step": (write(PAGE, RATES.replace('["grants"]', '["nowhere"]')), PAGE, 5, "leads nowhere"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_page_leaves_the_old_one_up(folder: Path, name: str) -> None:
    change, file, line, words = BROKEN[name]
    before, _ = read(folder)
    change(folder)
    after, problems = read(folder, before)
    assert after.pages["rates"]["en"] == before.pages["rates"]["en"]
    assert [(one.file, one.line) for one in serious(problems)] == [(file, line)]
    assert words in str(serious(problems)[0])
    assert serious(problems)[0].remedy


def test_the_same_address_twice_is_refused(folder: Path) -> None:
    before, _ = read(folder)
    other = folder / "pages" / "work"
    other.mkdir()
    (other / "rates.en.md").write_text(RATES)
    after, problems = read(folder, before)
    assert after.pages["rates"]["en"].section == "money"
    assert "has the same address" in str(serious(problems)[0])


def test_broken_facts_leave_the_old_facts(folder: Path) -> None:
    before, _ = read(folder)
    (folder / "facts.yaml").write_text("weekly-rate: [")
    after, problems = read(folder, before)
    assert after.facts["weekly-rate"] == before.facts["weekly-rate"]
    assert serious(problems)[0].file == "facts.yaml"


def test_two_values_on_one_day_are_refused(folder: Path) -> None:
    text = (folder / "facts.yaml").read_text().replace("2027-04-12", "2027-04-01")
    (folder / "facts.yaml").write_text(text)
    with pytest.raises(ContentError, match="two values hold on the same day"):
        read(folder)


def test_other_pages_change_while_one_is_broken(folder: Path) -> None:
    before, _ = read(folder)
    (folder / PAGE).write_text("broken")
    (folder / "pages/money/grants.en.md").write_text(GRANTS.replace("Ask.", "Ask now."))
    after, _ = read(folder, before)
    assert "Ask now." in after.pages["grants"]["en"].body


def test_a_page_that_no_section_lists_is_refused(folder: Path) -> None:
    (folder / "pages/money/stray.en.md").write_text(GRANTS)
    library, problems = read(folder)
    assert "stray" not in library.pages
    assert "No section lists “stray”" in str(serious(problems)[0])


def test_a_link_to_a_planned_page_is_noted_and_no_error(folder: Path) -> None:
    (folder / PAGE).write_text(RATES.replace("(/grants)", "(/later)"))
    _, problems = read(folder)
    assert not serious(problems)
    assert "“/later” is not written yet" in str(problems[0])


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.en.md").write_text(GRANTS)
    (folder / "pages/money/later.en.md").symlink_to(tmp_path / "secret.en.md")
    library, problems = read(folder)
    assert "later" not in library.pages
    assert "leads out of content/" in str(serious(problems)[0])


def test_a_translation_with_other_figures_is_refused(folder: Path) -> None:
    from app.content.stamp import stamp

    library, _ = read(folder)
    file = folder / "pages/money/rates.gu.md"
    file.write_text(TRANSLATED)
    stamp(file, library.pages["rates"]["en"])
    library, problems = read(folder)
    assert not serious(problems)
    assert library.pages["rates"]["gu"].title == "દર"
    file.write_text(file.read_text().replace("ફોન કરો", "ફોન કરો 5"))
    _, problems = read(folder)
    assert "numbers are not those of the source" in str(serious(problems)[0])


def test_equal_files_give_an_equal_fingerprint(folder: Path) -> None:
    assert read(folder)[0].fingerprint == read(folder)[0].fingerprint


def test_a_changed_file_gives_another_fingerprint(folder: Path) -> None:
    before = read(folder)[0].fingerprint
    (folder / PAGE).write_text(RATES.replace("Ring us", "Ring them"))
    assert read(folder)[0].fingerprint != before
