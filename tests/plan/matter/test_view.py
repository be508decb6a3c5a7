"""The first page answers what a crew asks; everything else follows, and nothing is left blank."""

import pytest

from app.flow.answers import Answers, items
from app.plan.matter.chapters import Chapters
from app.plan.matter.lines import Line, Section
from app.plan.matter.outputs import ALWAYS, WHEN_TICKED
from app.plan.matter.roles import view_answers
from app.plan.matter.view import first_page, plan_view, speech_of
from tests.plan.fixtures import MADE, answers, flow, saying, speech
from tests.plan.matter.filled import NUMBERS, everything, marker
from tests.plan.matter.reading import texts
from tests.plan.pretend import library

FACTS = library().facts
SAID_ON = "None known, said by the carer on 1 November 2026"
CREWS_FIND = {
    "plan-en": {
        "languages": (
            "Bharat speaks: English, Gujarati", "Interpreter: no.", "Short sentences", "Hearing aid, right ear",
        ),
        "who": (
            "Bharat Example", "Likes to be called Baz", "Up to 1 hour", "1 Example Street", "Asha Example",
            "07700 900101",
        ),
        "ring": ("1 Chetan Example 07700 900102", "2 Dawn Example 0116 496 0130", "not asked yet", "0116 454 1004"),
        "must": (
            "Penicillin (rash), Latex (swelling)", "07:00, 11:00, 15:00, 19:00, 23:00", f"Implants: {SAID_ON}",
            "Parkinson’s", "Risk of choking",
        ),
        "first": ("Someone with them, Medicine", "His tablets must be on time or he cannot move."),
        "where": (
            "Kitchen cupboard, left of the window, not locked", "Yes, Hall, in the plan folder on the table",
            "Dangers in the home: None known", "Chetan", "Biscuit",
        ),
    },
    "plan-gu": {
        "languages": (
            "Savita speaks: Gujarati (ગુજરાતી). Interpreter: yes.", "Only with someone familiar there",
            "Carer speaks: Gujarati (ગુજરાતી), some English.",
        ),
        "who": (
            "Savita Example, Mother", "Likes to be called બા (say “Baa”)", "Can be alone: Not at all",
            "2 Example Street",
        ),
        "ring": ("1 Dinesh Example 0116 496 0140", "Leicester City Council social care 0116 454 1004"),
        "must": (
            f"Allergies: {SAID_ON}", "Insulin 08:00, 18:00", "Implants: Not filled in", "Dementia, Diabetes (insulin)",
        ),
        "first": (
            "પહેલાં પાણી આપો અને પાસે બેસો. In the carer’s own words, in Gujarati. Not translated. Ask for an interpreter.",
        ),
        "where": ("Fridge door, ઉપરના ખાનામાં", "Not filled in: ReSPECT or DNACPR form · Dangers in the home"),
    },
    "plan-nobody": {
        "who": ("Gerald", "Not at all", "Lives with the carer"),
        "ring": ("There is nobody else. If I cannot be reached, ring 0116 454 1004 at once.",),
        "must": ("Gerald does not want more to be written here.",),
    },
}  # fmt: skip


def view(of: Answers, language: str = "en", tag: str = "en", *, hides: bool = False) -> tuple[Section, ...]:
    shown = view_answers(of)
    return plan_view(speech_of(shown, flow(), saying(tag), language, MADE), shown, FACTS, hides=hides)


@pytest.mark.parametrize(
    ("name", "box", "words"),
    [
        (name, box, word)
        for name, boxes in CREWS_FIND.items()
        for box, words in boxes.items()
        for word in words
    ],
)
def test_a_crew_finds_the_answer_in_its_box(name: str, box: str, words: str) -> None:
    shown = view_answers(answers(name))
    assert words in texts(first_page(speech(name), shown, FACTS))[box]


def test_the_boxes_are_numbered_from_one_to_six() -> None:
    assert [one.number for one in first_page(speech("plan-en"), answers("plan-en"), FACTS)] == [
        1,
        2,
        3,
        4,
        5,
        6,
    ]


@pytest.mark.parametrize("name", ["plan-en", "plan-gu", "plan-four", "plan-empty"])
def test_no_answer_of_three_states_is_ever_blank_or_left_out(name: str) -> None:
    people = len(items(answers(name).get("people"))) or 1
    lines = [one for section in view(answers(name)) for one in section.pieces if isinstance(one, Line)]
    for field in ("conditions", "allergies", "implants", "med_critical"):
        found = [one for one in lines if one.id == field]
        assert len(found) == 2 * people
        assert all(one.values for one in found)


def test_an_empty_plan_says_of_everything_that_it_is_not_filled_in() -> None:
    for section, said in texts(view(answers("plan-empty"))).items():
        assert "not filled in" in said.lower() or section == "languages", section


def test_every_typed_answer_stands_in_the_view() -> None:
    shown = "\n".join(texts(view(everything(ticked=True))).values())
    typed = [marker(field) for field in ALWAYS if "F" in ALWAYS[field] | WHEN_TICKED[field]]
    missing = [one for one in typed if one in _markers(everything(ticked=True)) and one not in shown]
    assert missing == []
    assert all(number in shown for number in ("0116 496 0199", NUMBERS["nhs-number"]))


def _markers(of: Answers) -> set[str]:
    found: set[str] = set()
    for answer in of.values():
        if isinstance(answer, str):
            found.add(answer)
        elif isinstance(answer, tuple) and answer and not isinstance(answer[0], str):
            found |= _markers(answer[0])
    return found


def test_the_place_of_the_key_safe_is_hidden_on_pages_only() -> None:
    of = {"key_safe": "yes", "key_safe_location": "by the door"}
    for hides in (True, False):
        lines = [one for section in view(of, hides=hides) for one in section.pieces if isinstance(one, Line)]
        assert [one.hidden for one in lines if one.id == "key_safe_location"] == [hides]


def test_an_english_version_follows_the_words_it_is_of() -> None:
    first, *_ = items(answers("plan-gu")["people"])
    person = {**first, "english_calms": "Hymns calm her."}
    said = texts(view({**answers("plan-gu"), "people": (person,)}, "gu"))["daily"]
    assert "English version by the carer or family, not a professional translation. Hymns calm her." in said


def test_somebody_who_cannot_decide_is_in_it_in_their_best_interests() -> None:
    assert "made in their best interests by the carer" in texts(view(answers("plan-gu"), "gu"))["people"]


def test_somebody_who_was_not_asked_is_said_to_be_so_on_the_first_page() -> None:
    assert (
        "has not been asked about this plan yet"
        in texts(view({"people": ({"person_first_name": "Anna"},)}))["who"]
    )


def test_several_people_are_told_apart_and_each_has_their_council() -> None:
    said = texts(view(answers("plan-four")))
    names = [str(one["person_first_name"]) for one in items(answers("plan-four")["people"])]
    assert all(name in said["must"] for name in names)
    assert "0116 454 1004" in said["ring"]
    assert "0116 305 0004 0116 305 0888" in said["ring"]
    assert "There are more people to ring further on" in said["ring"]


def test_all_that_is_said_in_english_is_said_in_the_other_language_too() -> None:
    for section in view(answers("plan-en"), tag="gu"):
        assert section.title.own
        for one in section.pieces:
            if isinstance(one, Line):
                assert one.label.own, one.id


def test_chapters_show_what_the_first_page_had_no_room_for() -> None:
    chapters = Chapters(speech("plan-en"), view_answers(answers("plan-en")), hides=False)
    said = texts(chapters.all())
    assert "Stay a night" in said["contacts"]
    assert "Esther Example" in said["contacts"]
    assert "Exampledopa | 100 mg" in said["medicines"]
    assert "Check with the GP record. Medicines change." in said["medicines"]
    assert "Yes. Ask Chetan." in said["home"]
