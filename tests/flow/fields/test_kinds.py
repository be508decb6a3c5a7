"""What each kind of question makes of what people type."""

import string
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.flow.fields.kind import Fault
from app.flow.fields.kinds import KINDS, OPTIONS_OF
from app.flow.fields.nhs_number import checks
from app.flow.model import Detail, Field, Option
from app.flow.words import Words
from tests.flow.making import VOICE

PARTS = (
    Detail("how", Words("how", "How?"), "choice", (Option("b", Words("b", "B")),)),
    Detail("at", Words("at", "When?"), "times", only_for=("a",)),
    Detail("ring", Words("ring", "Ring"), "phone"),
    Detail("note", Words("note", "More"), "text", longest=10),
)
OPTIONS = tuple(Option(each, Words(each, each.title()), alone=each == "none") for each in ("a", "b", "none"))
LONG_LINE = "x" * 101

TABLE = [
    ("text", {"q": "  a  cup\tof\r\n tea "}, "a cup of tea"),
    ("text", {"q": "cafe\u0301 \x00"}, "café"),
    ("text", {"q": "x" * 201}, "too-long"),
    ("text", {"q": "   "}, ""),
    ("long-text", {"q": "one \r\ntwo\r\rthree  "}, "one\ntwo\n\nthree"),
    ("long-text", {"q": "x" * 1001}, "too-long"),
    ("name", {"q": " Bhavna  Example"}, "Bhavna Example"),
    ("name", {"q": "બા"}, "બા"),
    ("name", {"q": "x" * 61}, "too-long"),
    ("phone", {"q": "07700900104"}, "07700 900104"),
    ("phone", {"q": "૦૭૭૦૦ ૯૦૦૧૦૪"}, "07700 900104"),
    ("phone", {"q": "+44 (0)116 496 0120"}, "0116 496 0120"),
    ("phone", {"q": "0044 20-7946 0000"}, "020 7946 0000"),
    ("phone", {"q": "01632 960 001"}, "01632 960001"),
    ("phone", {"q": "0800 111 111"}, "0800 111 111"),
    ("phone", {"q": "999"}, "emergency"),
    ("phone", {"q": "1 1 1"}, "emergency"),
    ("phone", {"q": "12345"}, "wrong"),
    ("phone", {"q": "07700 900104 ext 2"}, "wrong"),
    ("phone", {"q": ""}, ""),
    ("email", {"q": " ann@example.org "}, "ann@example.org"),
    ("email", {"q": "ann@example"}, "wrong"),
    ("email", {"q": "ann example@example.org"}, "wrong"),
    ("email", {"q": "a@b@example.org"}, "wrong"),
    ("date", {"q-day": "27", "q-month": "3", "q-year": "1948"}, "1948-03-27"),
    ("date", {"q-day": "২৭", "q-month": "৩", "q-year": "১৯৪৮"}, "1948-03-27"),
    ("date", {"q-day": "31", "q-month": "2", "q-year": "1948"}, "wrong"),
    ("date", {"q-day": "1", "q-month": "1", "q-year": "48"}, "wrong"),
    ("date", {"q-day": "1", "q-month": "May", "q-year": "1948"}, "wrong"),
    ("date", {"q-day": "1", "q-month": "", "q-year": "1948"}, "incomplete"),
    ("date", {}, ""),
    ("time", {"q": "17:30"}, "17:30"),
    ("time", {"q": "5.30pm"}, "17:30"),
    ("time", {"q": "5 PM"}, "17:00"),
    ("time", {"q": "12am"}, "00:00"),
    ("time", {"q": "0730"}, "07:30"),
    ("time", {"q": "۷:۳۰"}, "07:30"),
    ("time", {"q": "25:00"}, "wrong"),
    ("time", {"q": "13pm"}, "wrong"),
    ("time", {"q": "soon"}, "wrong"),
    ("number", {"q": "1,200"}, "1200"),
    ("number", {"q": "٣"}, "3"),
    ("number", {"q": "007"}, "7"),
    ("number", {"q": "3.5"}, "wrong"),
    ("number", {"q": "-1"}, "wrong"),
    ("number", {"q": "9" * 10}, "wrong"),
    ("postcode", {"q": "le11aa"}, "LE1 1AA"),
    ("postcode", {"q": "zz99 9zz"}, "ZZ99 9ZZ"),
    ("postcode", {"q": "Leicester"}, "wrong"),
    ("nhs-number", {"q": "999 000 1235"}, "999 000 1235"),
    ("nhs-number", {"q": "999-000-1235"}, "999 000 1235"),
    ("nhs-number", {"q": "9990001234"}, "wrong"),
    ("nhs-number", {"q": "999000123"}, "wrong"),
    ("address", {"q-line-1": "1 High Road", "q-postcode": "le1 1aa"}, {"line-1": "1 High Road", "postcode": "LE1 1AA"}),
    ("address", {"q-line-1": "1 Example Street", "q-postcode": "X"}, "postcode"),
    ("address", {"q-town": LONG_LINE}, "too-long"),
    ("address", {}, {}),
    ("tick", {"q": "yes"}, "yes"),
    ("tick", {"q": "on"}, ""),
    ("contact", {"q-name": " A  Surgery", "q-phone": "01164960120"}, {"name": "A Surgery", "phone": "0116 496 0120"}),
    ("contact", {"q-phone": "12"}, "wrong"),
    ("contact", {"q-phone": "999", "q-note": "day"}, "emergency"),
    ("contact", {"q-name": LONG_LINE}, "too-long"),
    ("contact", {"q-note": "ask for the nurse"}, {"note": "ask for the nurse"}),
    ("contact", {"q-phone": " "}, {}),
    ("details", {"q": ("b", "a"), "q-b-note": " a  rash", "q-a-how": "b", "q-a-at": "7.00, 11am"},
     {"a": "yes", "b": "yes", "b.note": "a rash", "a.how": "b", "a.at": "07:00 11:00"}),
    ("details", {"q": "none"}, {"none": "yes"}),
    ("details", {"q": ("none", "a")}, "alone"),
    ("details", {"q": "a", "q-a-note": "x" * 11}, "too-long"),
    ("details", {"q": "a", "q-a-ring": "12"}, "wrong"),
    ("details", {"q": "a", "q-a-ring": "112"}, "emergency"),
    ("details", {"q": "a", "q-b-note": "a rash"}, "unticked"),
    ("details", {"q": "a", "q-b-at": "7am", "q-a-how": "forged", "q-none-note": "x"}, {"a": "yes"}),
    ("details", {"q-a-note": " "}, {}),
    ("choice", {"q": "a"}, "a"),
    ("choice", {"q": "forged"}, ""),
    ("choices", {"q": ("b", "a", "forged")}, ("a", "b")),
    ("choices", {"q": ("none",)}, ("none",)),
    ("choices", {"q": ("a", "none")}, "alone"),
    ("choices", {}, ()),
    ("yes-no", {"q": "yes"}, "yes"),
    ("yes-no", {"q": "maybe"}, ""),
    ("week", {"q-monday-morning": "a", "q-sunday-night": "forged"}, {"monday-morning": "a"}),
]  # fmt: skip


def question(kind: str, **more: object) -> Field:
    options = OPTIONS_OF.get(kind, OPTIONS)
    parts = PARTS if kind == "details" else ()
    return Field("q", kind, Words("q", "Q?"), options=options, parts=parts, **more)  # type: ignore[arg-type]


def parse(kind: str, typed: Mapping[str, str | tuple[str, ...]], **more: object) -> object:
    form = {name: (value,) if isinstance(value, str) else value for name, value in typed.items()}
    return KINDS[kind].parse(question(kind, **more), form)


@pytest.mark.parametrize(("kind", "typed", "expected"), TABLE)
def test_what_is_typed_becomes_an_answer_or_a_fault(
    kind: str, typed: Mapping[str, str | tuple[str, ...]], expected: object
) -> None:
    found = parse(kind, typed)
    assert (found.id if isinstance(found, Fault) else found) == expected


@pytest.mark.parametrize(("kind", "typed", "expected"), TABLE)
def test_an_answer_put_back_into_its_boxes_is_the_same_answer(
    kind: str, typed: Mapping[str, str | tuple[str, ...]], expected: object
) -> None:
    answer = parse(kind, typed)
    if answer and not isinstance(answer, Fault):
        filled = KINDS[kind].fill(question(kind), answer)
        assert set(filled) <= set(KINDS[kind].names(question(kind)))
        assert parse(kind, filled) == answer
        assert KINDS[kind].fits(question(kind), answer)


@pytest.mark.parametrize("kind", KINDS)
def test_every_fault_a_kind_can_find_has_a_sentence(kind: str) -> None:
    faults = [parse(each, typed, least=1, most=9) for each, typed, _ in TABLE if each == kind]
    values = {fault.id: fault.values for fault in faults if isinstance(fault, Fault)}
    values |= {"too-small": {"least": 1}, "too-big": {"most": 9}}
    assert "missing" in KINDS[kind].errors
    for fault, words in KINDS[kind].errors.items():
        sentence = words(VOICE.say, **values.get(fault, {}))
        assert sentence.endswith(".")
        assert "{" not in sentence


@pytest.mark.parametrize(("kind", "typed", "expected"), TABLE)
def test_only_faults_that_have_a_sentence_are_found(
    kind: str, typed: Mapping[str, str | tuple[str, ...]], expected: object
) -> None:
    found = parse(kind, typed)
    assert not isinstance(found, Fault) or found.id in KINDS[kind].errors


def test_bounds_are_kept() -> None:
    assert parse("number", {"q": "0"}, least=1) == Fault("too-small", {"least": 1})
    assert parse("number", {"q": "10"}, most=9) == Fault("too-big", {"most": 9})
    assert parse("text", {"q": "abcdef"}, longest=5) == Fault("too-long", {"n": 1})
    assert parse("name", {"q": "abcdef"}, longest=5) == Fault("too-long", {"n": 1})


def test_a_mistake_in_one_of_several_boxes_leads_to_that_box() -> None:
    assert parse("date", {"q-day": "1", "q-year": "1948"}) == Fault("incomplete", part="q-month")
    assert parse("address", {"q-line-1": "x", "q-postcode": "?"}) == Fault(
        "postcode", part="q-postcode", kind="warn", anyway={"line-1": "x", "postcode": "?"}
    )
    assert parse("contact", {"q-name": "Ann", "q-phone": "1"}) == Fault("wrong", part="q-phone")
    assert parse("details", {"q": ("a",), "q-a-ring": "1"}) == Fault("wrong", part="q-a-ring")


@pytest.mark.parametrize(
    ("kind", "answer", "lines"),
    [
        ("choice", "a", ("A",)),
        ("choices", ("a", "b"), ("A", "B")),
        ("date", "1948-03-27", ("27 March",)),
        ("time", "17:30", ("half past",)),
        ("address", {"line-1": "1 Example Street", "town": "Leicester"}, ("1 Example Street", "Leicester")),
        ("contact", {"phone": "0116 496 0120", "name": "Surgery"}, ("Surgery", "0116 496 0120")),
        (
            "details",
            {"b": "yes", "a": "yes", "a.how": "b", "a.note": "x", "a.at": "07:00 11:00", "a.ring": "112"},
            ("A: B, half past, half past, 112, x", "B"),
        ),
        ("details", {"a": "yes", "a.at": "with food"}, ("A: with food",)),
        ("tick", "yes", ("Yes",)),
        ("long-text", "one\ntwo", ("one", "two")),
        ("phone", "07700 900104", ("07700 900104",)),
        ("week", {"sunday-night": "b", "monday-morning": "a"}, ("Monday, Morning: A", "Sunday, Night: B")),
    ],
)
def test_answers_are_shown_in_words(kind: str, answer: object, lines: tuple[str, ...]) -> None:
    voice = type(VOICE)(VOICE.say, date=lambda _: "27 March", time=lambda _: "half past")
    assert KINDS[kind].show(question(kind), answer, voice) == lines  # type: ignore[arg-type]


@given(st.text(string.digits, min_size=9, max_size=9))
def test_one_wrong_digit_of_an_nhs_number_is_noticed(first: str) -> None:
    valid = [digit for digit in string.digits if checks(first + digit)]
    assert len(valid) <= 1


THINGS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(st.sampled_from(sorted(KINDS)), THINGS)
def test_whatever_was_kept_either_fits_or_not_and_never_breaks(kind: str, kept: object) -> None:
    if KINDS[kind].fits(question(kind), kept):
        assert KINDS[kind].show(question(kind), kept, VOICE) is not None  # type: ignore[arg-type]


@given(st.sampled_from(sorted(KINDS)), st.data())
def test_whatever_is_sent_is_an_answer_that_fits_or_a_fault(kind: str, data: st.DataObject) -> None:
    names = [*KINDS[kind].names(question(kind)), "other"]
    sent = data.draw(
        st.dictionaries(st.sampled_from(names), st.lists(st.text(max_size=12), max_size=3).map(tuple))
    )
    found = parse(kind, sent)
    assert isinstance(found, Fault) or not found or KINDS[kind].fits(question(kind), found)
