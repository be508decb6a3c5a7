"""What stands around every plan: its author, its age, that it alerts nobody, and the councils to ring."""

from dataclasses import replace
from datetime import date

import pytest

from app.content.facts import Facts
from app.plan.matter.council import Council, council_of
from app.plan.matter.dates import Dates
from app.plan.matter.frame import Frame, frame
from tests.plan.fixtures import saying
from tests.plan.pretend import library

FACTS, MADE = library().facts, date(2026, 11, 1)


def around(today: date = MADE, councils: tuple[Council, ...] = ("city",), facts: Facts = FACTS) -> Frame:
    return frame(saying(), facts, "Asha Example", Dates(MADE, MADE, date(2027, 5, 1)), today, councils)


def alert(*councils: Council, facts: Facts = FACTS) -> str:
    return " ".join(one.english.striptags() for one in around(councils=councils, facts=facts).alert)


def checked(fact_id: str, day: date) -> Facts:
    fact = FACTS[fact_id].model_copy(update={"checked_on": day})
    return replace(FACTS, facts={**FACTS.facts, fact_id: fact})


def test_it_says_who_wrote_it_and_that_nobody_checked_it() -> None:
    assert around().author.english == (
        "Written by the carer Asha Example, not checked by the council or the NHS, on 1 November 2026."
    )


def test_it_alerts_nobody_and_says_whom_to_ring() -> None:
    assert alert("city").replace("\u00a0", " ") == (
        "This plan does not alert anyone. In an emergency ring 999. Health advice: 111. "
        "To ask the council for help, day or night, ring 0116 454 1004."
    )


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("leicester", "0116 454 1004"), ("leicestershire", "0116 305 0888"),
        ("rutland", "ring the council where they live"),
        ("elsewhere-uk", "ring the council where they live"), ("not-sure", "0116 454 1004"), ("", "0116 454 1004"),
    ],
)  # fmt: skip
def test_the_council_is_that_of_the_person(answer: str, number: str) -> None:
    assert number in alert(council_of({"person_council": answer})).replace("\u00a0", " ")


def test_several_councils_are_all_named() -> None:
    said = alert("city", "county").replace("\u00a0", " ")
    assert "0116 454 1004" in said
    assert "0116 305 0004" in said


def test_the_day_a_number_was_checked_is_said_only_where_somebody_has() -> None:
    assert "last checked" not in alert("city")
    assert "Number last checked on 2 October 2026." in alert(
        "city", facts=checked("council-24h", date(2026, 10, 2))
    )


@pytest.mark.parametrize(
    ("today", "banner"),
    [
        (date(2027, 5, 1), None),
        (date(2027, 5, 2), "To be looked at again since 1 May 2027"),
        (date(2027, 11, 1), "Not checked since 1 November 2026. Ring the carer or contacts to be sure."),
    ],
)
def test_a_plan_that_got_old_says_so(today: date, banner: str | None) -> None:
    found = around(today).banner
    assert (found.english if found else None) == banner
