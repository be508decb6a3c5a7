"""The path is worked out from the definition and the answers, each time anew."""

import pytest

from app.flow.answers import Answers
from app.flow.journey import length, outcome, walk
from tests.flow.making import tiny

PATHS: list[tuple[str, Answers, list[str]]] = [
    ("rules", {}, ["colour"]),
    ("rules", {"colour": "red"}, ["colour"]),
    ("rules", {"colour": "blue"}, ["colour", "why-blue"]),
    ("rules", {"colour": "green"}, ["colour", "why-green"]),
    ("rules", {"colour": "green", "why-green": "grass"}, ["colour", "why-green", "why-blue"]),
    ("rules", {"colour": ""}, ["colour", "why-green"]),
    ("rules", {"colour": "pink"}, ["colour"]),
    ("left-out", {"pets": ("cat",)}, ["pets", "only-cats"]),
    ("left-out", {"pets": ("cat", "dog")}, ["pets", "walks"]),
    ("left-out", {"pets": ("cat", "dog"), "walks": "yes"}, ["pets", "walks", "who-walks"]),
    ("left-out", {"pets": ("cat", "dog"), "walks": "no"}, ["pets", "walks"]),
    ("left-out", {"pets": ("none",), "walks": "yes"}, ["pets"]),
    ("left-out", {"pets": ("cat", "none")}, ["pets"]),
    ("left-out", {"pets": "cat"}, ["pets"]),
    ("left-out", {"pets": ""}, ["pets"]),
    ("show-if", {"flat": "no", "key_safe": "no"}, ["flat", "key", "bell"]),
    ("show-if", {"flat": "yes", "key_safe": "no"}, ["flat", "key"]),
    ("show-if", {"flat": "yes", "key_safe": "no", "floor": "3"}, ["flat", "key", "bell"]),
    ("show-if", {"flat": "no", "key_safe": "yes"}, ["flat", "key"]),
    ("show-if", {"flat": "no", "key_safe": "yes", "key_where": "left"}, ["flat", "key", "bell"]),
    ("add-another", {}, ["person/1/person-name", "health-of/1/allergies", "pet"]),
    ("add-another", {"person": ({"person_name": "Ann", "alone": "no"},)},
     ["person/1/person-name", "person/1/alone", "person", "health-of/1/allergies", "pet"]),
    ("add-another", {"person": ({"person_name": "Ann", "alone": "yes"},)},
     ["person/1/person-name", "person/1/alone", "person/1/checks-in", "health-of/1/allergies", "pet"]),
    ("add-another", {"person": ({"person_name": "Ann", "alone": "no", "allergies": ""}, {}), "pet-more": "no"},
     ["person/1/person-name", "person/1/alone", "person/2/person-name", "health-of/1/allergies",
      "health-of/2/allergies", "pet"]),
    ("sections", {"rent": "3"}, ["owner", "water"]),
    ("sections", {"owner": "no"}, ["owner", "landlord", "rent"]),
    ("sections", {"owner": "no", "rent": "3"}, ["owner", "landlord", "rent", "water"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "answers", "path"), PATHS)
def test_the_answers_give_the_path(name: str, answers: Answers, path: list[str]) -> None:
    assert [stop.address for stop in walk(tiny(name), answers).stops] == path


def test_only_answers_on_the_path_are_known() -> None:
    journey = walk(tiny("left-out"), {"pets": ("none",), "walks": "yes", "who-walks": "Ann", "nonsense": "x"})
    assert journey.answers == {"pets": ("none",)}
    assert outcome(journey.flow, journey.answers).id == "rest"  # type: ignore[union-attr]


def test_the_first_outcome_that_holds_is_the_outcome() -> None:
    journey = walk(tiny("left-out"), {"pets": ("dog",), "walks": "yes"})
    assert outcome(journey.flow, journey.answers).id == "walker"  # type: ignore[union-attr]


def test_a_flow_without_outcomes_has_none() -> None:
    assert outcome(tiny("rules"), {}) is None


def test_what_was_skipped_is_done_and_not_known() -> None:
    journey = walk(tiny("rules"), {"colour": "", "why-green": "", "why-blue": ""})
    assert journey.now is None
    assert journey.answers == {}


def test_what_may_not_be_skipped_is_not_done_by_an_empty_answer() -> None:
    assert walk(tiny("left-out"), {"pets": ()}).now.address == "pets"  # type: ignore[union-attr]


def test_sections_are_not_started_started_or_ready() -> None:
    home, bills = walk(tiny("sections"), {"owner": "yes"}).parts
    assert (home.started, home.ready) == (True, True)
    assert (bills.started, bills.ready) == (False, False)
    home, _ = walk(tiny("sections"), {"owner": "no"}).parts
    assert (home.started, home.ready) == (True, False)


def test_answers_about_one_thing_decide_only_about_that_thing() -> None:
    people = ({"person_name": "Ann", "alone": "yes"}, {"person_name": "Bob", "alone": "no"})
    answers = {
        "person": (
            {**people[0], "checks-in": "I do", "allergies": "", "alarm": "no"},
            {**people[1], "allergies": ""},
        )
    }
    addresses = [stop.address for stop in walk(tiny("add-another"), answers).stops]
    assert "health-of/1/alarm" in addresses
    assert "health-of/2/alarm" not in addresses


def test_more_things_than_may_be_are_not_seen() -> None:
    journey = walk(tiny("add-another"), {"pet": ({"pet_kind": "cat"},) * 5})
    assert journey.answers["pet"] == ({"pet_kind": "cat"},) * 2


@pytest.mark.parametrize(
    ("answers", "screens"),
    [({}, 3), ({"colour": "red"}, 1), ({"colour": "blue"}, 2), ({"why-blue": "sea"}, 3)],
)
def test_the_length_is_that_of_a_path_on_which_all_else_is_skipped(answers: Answers, screens: int) -> None:
    assert length(tiny("rules"), answers, "rules") == screens
