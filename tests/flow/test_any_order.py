"""A plan in any order: no screen waits for another, nothing must be filled in, nothing filled in is lost."""

from app.flow.answers import Answers
from app.flow.draw import draw
from app.flow.journey import walk
from app.flow.present import present_step, present_summary
from app.flow.turn import Ask, Finish, Move, look, take
from app.flow.views import SectionView
from tests.flow.making import VOICE, answered, flow_of, tiny, typed

FLOW = tiny("any-order")
ANN: Answers = {"person_name": "Ann"}
BOB: Answers = {"person_name": "Bob"}


def summary(answers: Answers) -> dict[str, SectionView]:
    return {section.id: section for section in present_summary(walk(FLOW, answers), VOICE)}


def test_every_screen_is_there_from_the_beginning() -> None:
    assert [stop.address for stop in walk(FLOW, {}).stops] == [
        "about", "key", "people/1/who", "people", "contacts/1/contact", "contacts", "health/1/allergies",
        "health/1/doses", "pets",
    ]  # fmt: skip
    assert isinstance(look(FLOW, {}, "health/1/doses"), Ask)


def test_a_screen_whose_time_has_not_come_is_still_left_out() -> None:
    bees: Answers = {"people": ({"allergies": {"bees": "yes"}},)}
    assert isinstance(look(FLOW, bees, "health/1/bee-kit"), Ask)
    assert look(FLOW, {}, "health/1/bee-kit") == Move({}, "about")


def test_a_rule_still_jumps_past_screens() -> None:
    text = """
    flow: "f"
    title: "F"
    any-order: true
    steps:
      - {id: "a", kind: "yes-no", question: "A?", rules: [{when: {a: {is: "no"}}, go: "c"}, {go: "next"}]}
      - {id: "b", kind: "text", question: "B?"}
      - {id: "c", kind: "text", question: "C?"}
    """
    assert [stop.address for stop in walk(flow_of(text), {"a": "no"}).stops] == ["a", "c"]
    assert [stop.address for stop in walk(flow_of(text), {}).stops] == ["a", "b", "c"]
    assert "<svg" in draw(flow_of(text))


def test_what_comes_now_in_a_section_is_its_first_screen_not_done() -> None:
    (you, *_) = walk(FLOW, {"your_name": "", "your_phone": ""}).parts
    assert you.now
    assert (you.now.address, you.started, you.ready) == ("key", True, False)
    assert summary({"key_safe": "no"})["you"].state == "started"
    assert summary({"key_safe": "no"})["you"].next == "about"


def test_nothing_must_be_filled_in() -> None:
    assert take(FLOW, {}, "about", {}) == Move({"your_name": "", "your_phone": ""}, "key")
    about = look(FLOW, {}, "about")
    assert isinstance(about, Ask)
    assert not any(field.optional for field in present_step(about, VOICE).fields)


def test_what_is_filled_in_must_be_right() -> None:
    assert isinstance(take(FLOW, {}, "about", typed(your_phone="12")), Ask)


def test_passing_over_a_screen_takes_nothing_away() -> None:
    kept: Answers = {"your_name": "Asha"}
    assert take(FLOW, kept, "about", typed(skip="yes")) == Move(
        {"your_name": "Asha", "your_phone": ""}, "key"
    )


def test_emptying_a_box_takes_its_answer_away() -> None:
    assert answered(FLOW, ("about", {"your_name": "Asha"}), ("about", {"your_name": " "}))["your_name"] == ""


def test_after_a_change_nothing_else_is_asked() -> None:
    assert isinstance(take(FLOW, {}, "about", typed(your_name="Asha"), changing=True), Finish)


def test_a_question_may_be_for_the_first_thing_only() -> None:
    two: Answers = {"contacts": ({"nobody": "yes"}, {"nobody": "yes"})}
    first, second = (walk(FLOW, two).at(f"contacts/{number}/contact") for number in (1, 2))
    assert first
    assert second
    assert [field.id for field in first.fields] == ["contact_name", "contact_phone", "nobody"]
    assert [field.id for field in second.fields] == ["contact_name", "contact_phone"]
    assert walk(FLOW, two).answers["contacts"] == ({"nobody": "yes"}, {})


def test_what_only_the_first_is_asked_is_unanswered_for_the_others() -> None:
    text = """
    flow: "f"
    title: "F"
    steps:
      - id: "g"
        repeat: {title: "T", add: "A?", named-by: "n", most: 2}
        steps:
          - id: "a"
            title: "A"
            fields:
              - {id: "n", kind: "name", question: "N?"}
              - {id: "c", kind: "yes-no", question: "C?", only-first: true}
            rules: [{when: {c: {any: ["yes", "no"]}}, go: "end"}, {go: "next"}]
          - {id: "b", kind: "text", question: "B?"}
    """
    things: Answers = {"g": ({"n": "x", "c": "yes"}, {"n": "y"})}
    assert [stop.address for stop in walk(flow_of(text), things).stops] == ["g/1/a", "g/2/a", "g/2/b"]


def test_a_screen_says_about_whom_it_is() -> None:
    answers: Answers = {"people": (ANN, {}, {})}
    abouts = []
    for number in (1, 2):
        ask = look(FLOW, answers, f"health/{number}/doses")
        assert isinstance(ask, Ask)
        abouts.append(present_step(ask, VOICE).about)
    assert abouts == ["Ann", "Number 2"]
    alone = look(FLOW, {}, "health/1/doses")
    assert isinstance(alone, Ask)
    assert present_step(alone, VOICE).about is None


def test_progress_counts_every_screen_of_the_section() -> None:
    ask = look(FLOW, {"people": (ANN, BOB)}, "health/2/doses")
    assert isinstance(ask, Ask)
    assert present_step(ask, VOICE).progress == "Question 4 of 4"


def test_answers_are_shown_by_what_they_are_about() -> None:
    people: Answers = {"people": ({**ANN, "allergies": {"nuts": "yes", "nuts.note": "rash"}}, BOB)}
    shown = [
        (about.name, [(answer.question, answer.lines, answer.address) for answer in about.answers])
        for about in summary(people)["health"].about
    ]
    assert [name for name, _ in shown] == ["Ann", "Bob"]
    assert shown[0][1][0] == ("Allergies", ("Nuts: rash",), "health/1/allergies")


def test_what_is_not_filled_in_is_listed_too() -> None:
    you = summary({"your_name": ""})["you"]
    assert [(answer.question, answer.lines, answer.otherwise) for answer in you.answers] == [
        (question, (), "Not filled in") for question in ("Your name", "Your phone", "Is there a key safe?")
    ]
    assert you.answers[0].plain


def test_none_known_is_an_answer() -> None:
    health = summary({"people": ({"allergies": {"none-known": "yes"}},)})["health"]
    assert health.answers[0].lines == ("None known",)


def test_a_list_of_things_is_an_answer_that_leads_to_the_list() -> None:
    pets = summary({"pets": ({"pet_name": "Biscuit"}, {})})["pets"]
    listed = pets.about[-1].answers[0]
    assert (listed.question, listed.lines, listed.address) == ("Pets", ("Biscuit",), "pets")
    assert summary({})["pets"].answers[0].otherwise == "Not filled in"


def test_a_section_is_looked_through_from_its_list() -> None:
    assert {name: section.first for name, section in summary({}).items()} == {
        "you": "about", "people": "people", "contacts": "contacts", "health": "health/1/allergies", "pets": "pets",
    }  # fmt: skip
