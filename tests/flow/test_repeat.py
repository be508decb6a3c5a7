"""“Add another”: things are added, named, moved and removed."""

from app.flow.answers import Answers
from app.flow.turn import Ask, Finish, Move, look, take
from tests.flow.making import answered, tiny, typed

FLOW = tiny("add-another")
ANN: Answers = {"person_name": "Ann", "alone": "no"}
BOB: Answers = {"person_name": "Bob", "alone": "no"}


def test_where_one_is_needed_it_is_asked_for_at_once() -> None:
    assert look(FLOW, {}) == Move({}, "person/1/person-name")


def test_where_none_is_needed_the_list_asks_first() -> None:
    assert isinstance(look(FLOW, {}, "pet"), Ask)
    done = take(FLOW, {}, "pet", typed(**{"pet-more": "no"}))
    assert isinstance(done, Finish)
    assert done.answers == {"pet-more": "no"}


def test_answers_are_kept_together_for_each_thing() -> None:
    assert answered(
        FLOW, ("person/1/person-name", {"person_name": "Ann"}), ("person/1/alone", {"alone": "no"}),
        ("person", {"person-more": "yes"}), ("person/2/person-name", {"person_name": "Bob"}),
    ) == {"person": (ANN, {"person_name": "Bob"})}  # fmt: skip


def test_after_a_thing_the_list_comes_and_another_leads_to_its_first_question() -> None:
    assert take(FLOW, {"person": ({"person_name": "Ann"},)}, "person/1/alone", typed(alone="no")) == Move(
        {"person": (ANN,)}, "person"
    )
    assert take(FLOW, {"person": (ANN,)}, "person", typed(**{"person-more": "yes"})) == Move(
        {"person": (ANN, {})}, "person/2/person-name"
    )


def test_enough_leads_on() -> None:
    assert take(FLOW, {"person": (ANN,)}, "person", typed(**{"person-more": "no"})) == Move(
        {"person": (ANN,), "person-more": "no"}, "anything"
    )


def test_a_full_list_takes_no_more() -> None:
    full: Answers = {"person": (ANN, BOB, ANN)}
    turn = take(FLOW, full, "person", typed(**{"person-more": "yes"}))
    assert isinstance(turn, Move)
    assert turn.address == "anything"
    assert turn.answers["person"] == full["person"]


def test_adding_another_later_opens_the_list_again() -> None:
    closed: Answers = {"person": (ANN,), "person-more": "no"}
    assert take(FLOW, closed, "person", typed(**{"person-more": "yes"})) == Move(
        {"person": (ANN, {})}, "person/2/person-name"
    )


def test_a_thing_is_removed() -> None:
    assert take(FLOW, {"person": (ANN, BOB)}, "person", typed(remove="1")) == Move(
        {"person": (BOB,)}, "person"
    )


def test_things_are_moved() -> None:
    assert take(FLOW, {"person": (ANN, BOB)}, "person", typed(up="2")) == Move(
        {"person": (BOB, ANN)}, "person"
    )
    assert take(FLOW, {"person": (ANN, BOB)}, "person", typed(down="1")) == Move(
        {"person": (BOB, ANN)}, "person"
    )
    assert take(FLOW, {"person": (ANN, BOB)}, "person", typed(up="1")) == Move(
        {"person": (ANN, BOB)}, "person"
    )


def test_without_the_last_the_first_question_comes_again() -> None:
    assert take(FLOW, {"person": (ANN,)}, "person", typed(remove="1")) == Move(
        {"person": ()}, "person/1/person-name"
    )


def test_what_cannot_be_removed_changes_nothing() -> None:
    for number in ("0", "3", "-1", "x", "²"):
        assert isinstance(take(FLOW, {"person": (ANN, BOB)}, "person", typed(remove=number)), Ask)


def test_a_second_round_keeps_its_answers_with_the_thing() -> None:
    answers: Answers = {"person": (ANN, BOB), "person-more": "no"}
    first = take(FLOW, answers, "health-of/1/allergies", typed(allergies="nuts"))
    assert isinstance(first, Move)
    assert first.answers["person"] == ({**ANN, "allergies": "nuts"}, BOB)
    assert first.address == "health-of/2/allergies"


def test_a_second_round_is_for_those_that_were_added() -> None:
    done = take(FLOW, {"person": (ANN,)}, "health-of/1/allergies", {})
    assert isinstance(done, Finish)
    assert done.section == "health"
