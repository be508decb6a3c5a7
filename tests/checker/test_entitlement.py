"""The thirteen kinds of help stand where the worked examples say, and obey their laws for every set of answers."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.checker.answers import Answers
from app.checker.entitlement import STATES, Help, what_help
from app.checker.today import Today
from tests.checker.options import ABOUT_HELP
from tests.checker.paths import about_help, on_path
from tests.checker.tables import answers, rows

BASE = answers(
    "age=26-65; relation=parent; live-together=no; person-age=pension-age-or-over; person-benefit=qualifying; "
    "severe-disability=no; hours=35-or-more; helps-others=no; someone-else-claims=no; residence=yes; study=no; "
    "work=not-working; universal-credit=no; main-carer=yes; where-person=leicester; where-me=leicester; "
    "break-wanted=no"
)
EXAMPLES = rows("what-help-you-can-get.tsv")
REASONS = rows("what-help-you-can-get-reasons.tsv")
HELPS = [column for column in EXAMPLES[0] if column not in ("situation", "base", "answers", "warning")]
NOW = Today(earnings_limit_shown=True, flu_list_confirmed=False)
BEST = {"likely": 2, "maybe": 1, "not-now": 0}
HOURS = ABOUT_HELP["hours"][:4]


def of(row: dict[str, str]) -> Help:
    """The result of a worked example: the base with its differences."""
    base = BASE if row["base"] == "yes" else {}
    return what_help(on_path(about_help, {**base, **answers(row["answers"])}), NOW)


def states(found: Help) -> dict[str, str]:
    return {row.id: row.state for row in found.rows}


@pytest.mark.parametrize("row", EXAMPLES, ids=[row["situation"] for row in EXAMPLES])
def test_a_worked_example_has_its_states(row: dict[str, str]) -> None:
    found = of(row)
    assert states(found) == {name: row[name] for name in HELPS}
    assert ("yes" if found.warning else "no") == row["warning"]


@pytest.mark.parametrize("wanted", REASONS, ids=[f"{one['row']}-{one['help']}" for one in REASONS])
def test_a_worked_example_gives_its_reason(wanted: dict[str, str]) -> None:
    found = {row.id: row for row in of(EXAMPLES[int(wanted["row"]) - 1]).rows}[wanted["help"]]
    assert found.state == wanted["state"]
    assert (wanted["reason"] in found.reasons) is bool(wanted["reason"])


def test_when_nothing_is_answered_everything_is_maybe() -> None:
    assert set(states(what_help({}, NOW)).values()) == {"maybe"}


ANYTHING = st.fixed_dictionaries(
    {}, optional={question: st.sampled_from(options) for question, options in ABOUT_HELP.items()}
)


@settings(max_examples=300, deadline=None)
@given(ANYTHING, st.booleans(), st.booleans())
def test_every_row_has_one_state_and_says_why(said: Answers, limit: bool, winter: bool) -> None:
    found = what_help(on_path(about_help, said), Today(limit, winter))
    assert [row.id for row in found.rows] == HELPS
    for row in found.rows:
        assert row.state in STATES
        assert bool(row.reasons) is (row.state != "likely")


@settings(max_examples=500, deadline=None)
@given(ANYTHING, st.data())
def test_answering_a_skipped_question_never_turns_not_now_into_likely(
    said: Answers, data: st.DataObject
) -> None:
    before = on_path(about_help, said)
    skipped = sorted(set(about_help(before)) - set(before) - {"hours"})
    if not skipped:
        return
    question = data.draw(st.sampled_from(skipped))
    option = data.draw(st.sampled_from(ABOUT_HELP[question]))
    after = states(what_help(on_path(about_help, {**before, question: option}), NOW))
    for name, state in states(what_help(before, NOW)).items():
        assert state != "not-now" or after[name] != "likely", name


@settings(max_examples=500, deadline=None)
@given(ANYTHING, st.integers(0, 2), st.integers(1, 3))
def test_more_hours_make_nothing_worse(said: Answers, less: int, step: int) -> None:
    few, many = HOURS[less], HOURS[min(less + step, 3)]
    before, after = (
        states(what_help(on_path(about_help, {**said, "hours": hours}), NOW)) for hours in (few, many)
    )
    for name in ("ca", "cc", "uc", "pc", "carefree"):
        if name != "cc" or after["ca"] != "likely":
            assert BEST[after[name]] >= BEST[before[name]], name


@settings(max_examples=300, deadline=None)
@given(ANYTHING)
def test_an_answer_off_the_path_changes_nothing(said: Answers) -> None:
    counted = on_path(about_help, said)
    off = {key: value for key, value in said.items() if key not in set(about_help(counted))}
    assert what_help(on_path(about_help, {**counted, **off}), NOW) == what_help(counted, NOW)


@settings(max_examples=200, deadline=None)
@given(ANYTHING)
def test_nobody_is_told_they_earn_too_much_while_the_limit_is_being_checked(said: Answers) -> None:
    found = what_help(on_path(about_help, said), Today(earnings_limit_shown=False, flu_list_confirmed=False))
    assert "earnings" not in {
        reason for row in found.rows if row.state == "not-now" for reason in row.reasons
    }


def test_a_child_is_shown_only_what_is_for_children() -> None:
    found = what_help({"age": "under-16"}, NOW)
    shown = {row.id for state in STATES for row in found.of(state)}
    assert shown == {"young-assessment", "person"}


def test_each_day_of_a_winter_needs_a_list_checked_for_that_winter() -> None:
    from app.checker.today import _season

    assert _season(date(2026, 11, 22)) == _season(date(2027, 6, 30)) == date(2026, 7, 1)
    assert _season(date(2027, 7, 1)) == date(2027, 7, 1)
