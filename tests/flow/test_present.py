"""Screens and summaries as templates get them, in one language."""

import pytest

from app.flow.answers import Answers
from app.flow.journey import walk
from app.flow.model import Flow
from app.flow.present import present_step, present_summary
from app.flow.turn import Ask, look, take
from app.flow.typed import Typed
from app.flow.views import StepView
from app.flow.words import Voice
from tests.flow.making import VOICE, tiny, typed


def shown(flow: Flow, answers: Answers, address: str) -> StepView:
    ask = look(flow, answers, address)
    assert isinstance(ask, Ask)
    return present_step(ask, VOICE)


def refused(flow: Flow, answers: Answers, address: str, form: Typed) -> StepView:
    ask = take(flow, answers, address, form)
    assert isinstance(ask, Ask)
    return present_step(ask, VOICE)


def test_one_question_is_the_heading_of_its_screen() -> None:
    view = shown(tiny("rules"), {}, "colour")
    assert view.title == "Which colour?"
    assert view.fields[0].heading
    assert view.words.context == "flow.rules.colour.colour.question"


def test_several_questions_stand_under_a_title() -> None:
    view = shown(tiny("show-if"), {"flat": "yes"}, "key")
    assert view.title == "Keys"
    assert [(field.question, field.heading) for field in view.fields] == [
        ("Is there a key safe?", False), ("If yes, where is it?", False), ("Which floor?", False),
    ]  # fmt: skip


def test_back_leads_to_the_screen_before() -> None:
    assert shown(tiny("rules"), {}, "colour").back is None
    assert shown(tiny("rules"), {"colour": "blue"}, "why-blue").back == "colour"


@pytest.mark.parametrize(
    ("answers", "address", "words"),
    [
        ({}, "colour", "Question 1 of about 3"),
        ({"colour": "blue"}, "why-blue", "Question 2 of about 2"),
        ({"colour": "green", "why-green": "x"}, "why-blue", "Question 3 of about 3"),
        ({"colour": "red"}, "colour", "Question 1 of about 1"),
    ],
)
def test_progress_is_said_in_words(answers: Answers, address: str, words: str) -> None:
    assert shown(tiny("rules"), answers, address).progress == words


def test_a_flow_can_say_progress_in_its_own_words() -> None:
    flow = tiny("every-kind")
    answers: Answers = {"choice": "", "choices": "", "yes-no": "no", "text": "x", "long-text": ""}
    assert shown(flow, answers, "several").progress == "Nearly half"


def test_what_was_answered_is_in_its_boxes() -> None:
    options = shown(tiny("left-out"), {"pets": ("cat",)}, "pets").fields[0].options
    assert [(option.id, option.checked) for option in options] == [
        ("cat", True),
        ("dog", False),
        ("none", False),
    ]


def test_a_mistake_is_said_above_and_at_its_question_and_leads_to_its_box() -> None:
    view = refused(tiny("left-out"), {}, "pets", typed(pets=("cat", "none")))
    assert view.fields[0].error == "Tick either “none” or the others, not both."
    assert [(error.text, error.name) for error in view.errors] == [(view.fields[0].error, "pets")]
    assert [option.checked for option in view.fields[0].options] == [True, False, True]


def test_the_flow_can_say_a_mistake_in_its_own_words() -> None:
    assert refused(tiny("own-words"), {}, "key", {}).fields[0].error == "Say where the key is."
    assert refused(tiny("own-words"), {}, "key", typed(key="12")).fields[0].error == "Leave the code out."


def test_where_a_question_can_be_skipped_the_mistake_says_so() -> None:
    assert refused(tiny("rules"), {}, "colour", {}).fields[0].error == "Answer this question, or skip it."


def test_a_mistake_in_a_date_leads_to_its_box() -> None:
    flow = tiny("every-kind")
    answers: Answers = {"choice": "", "choices": "", "yes-no": "no", "text": "x", "long-text": ""}
    view = refused(flow, answers, "several", {"born-day": ("1",), "born-month": ("2",)})
    assert [error.name for error in view.errors] == ["your_name", "phone", "born-year", "people", "relation"]


@pytest.mark.parametrize(
    ("answers", "question", "hint", "label"),
    [
        ({"for-whom": "me", "age": "old"}, "Who do you help?", "Tick all.", "Mother or father"),
        ({"for-whom": "other", "age": "old"}, "Who do they help?", "Tick all.", "Mother or father"),
        ({"for-whom": "me", "age": "young"}, "Who do you look after?", "Tick them.", "Mum or dad"),
        ({"for-whom": "other", "age": "young"}, "Who do they help?", "Tick them.", "Mum or dad"),
    ],
)
def test_the_first_variant_that_holds_gives_each_of_the_words(
    answers: Answers, question: str, hint: str, label: str
) -> None:
    field = shown(tiny("variants"), answers, "who").fields[0]
    assert (field.question, field.hint, field.options[0].label) == (question, hint, label)
    assert [option.id for option in field.options] == ["parent", "friend"]


def test_a_list_shared_by_questions_has_its_own_words() -> None:
    flow = tiny("own-words")
    field = shown(flow, {"key": "by the door"}, "medicine").fields[0]
    assert [(option.id, option.label, option.hint) for option in field.options] == [
        ("kitchen", "In the kitchen", None), ("bag", "In a bag", "The one by the door"),
    ]  # fmt: skip


def test_the_list_of_things_names_them_and_says_when_it_is_full() -> None:
    flow = tiny("add-another")
    ann: Answers = {"person_name": "Ann", "alone": "no"}
    view = shown(flow, {"person": (ann, ann)}, "person")
    assert [(thing.number, thing.name, thing.address) for thing in view.things] == [
        (1, "Ann", "person/1/person-name"), (2, "Ann", "person/2/person-name"),
    ]  # fmt: skip
    assert not view.full
    assert shown(flow, {"person": (ann, ann, ann)}, "person").full
    assert shown(flow, {"pet": ({"pet_kind": "cat"},)}, "pet").things[0].name == "Cat"


def test_a_summary_shows_every_answer_with_its_screen() -> None:
    (section,) = present_summary(walk(tiny("left-out"), {"pets": ("cat", "dog"), "walks": "yes"}), VOICE)
    assert [(answer.question, answer.lines, answer.address) for answer in section.answers] == [
        ("Which pets?", ("Cat", "Dog"), "pets"), ("Does it need walks?", ("Yes",), "walks"),
    ]  # fmt: skip
    assert (section.state, section.next) == ("started", "who-walks")


def test_a_summary_leaves_out_what_is_off_the_path() -> None:
    answers: Answers = {"pets": ("none",), "walks": "yes", "who-walks": "Ann"}
    (section,) = present_summary(walk(tiny("left-out"), answers), VOICE)
    assert [answer.address for answer in section.answers] == ["pets"]
    assert (section.state, section.next) == ("ready", None)


def test_a_summary_says_what_was_skipped() -> None:
    (section,) = present_summary(walk(tiny("rules"), {"colour": ""}), VOICE)
    assert section.answers[0].lines == ()


def test_a_summary_does_not_list_that_the_list_was_enough() -> None:
    sections = present_summary(walk(tiny("add-another"), {"pet-more": "no"}), VOICE)
    assert [(section.state, len(section.answers)) for section in sections] == [
        ("not-started", 0), ("not-started", 0), ("ready", 0),
    ]  # fmt: skip


def test_everything_is_said_in_the_language_asked_for() -> None:
    ask = look(tiny("left-out"), {"pets": ("cat",)}, "pets")
    assert isinstance(ask, Ask)
    view = present_step(ask, Voice(lambda context, english, /, **values: f"<{context}>"))
    assert view.title == "<flow.left-out.pets.pets.question>"
    assert view.progress == "<question.progress>"
    assert view.fields[0].options[0].label == "<flow.left-out.pets.pets.option.cat>"
