"""Laws that hold for every flow the loader accepts, sought with flows nobody wrote."""

from typing import Any

import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.flow.answers import Answers
from app.flow.fields.kinds import CHOSEN, KINDS, SEVERAL
from app.flow.journey import Journey, outcome, walk
from app.flow.load import read_flow
from app.flow.model import Field, Flow
from app.flow.present import present_step, present_summary
from app.flow.problems import FlowError
from app.flow.turn import Ask, Finish, Move, look, take
from app.flow.typed import Typed
from tests.flow.making import KNOWN, TINY, VOICE, tiny

FORMS: dict[str, dict[str, str]] = {
    "address": {"-town": "Leicester", "-postcode": "LE1 1AA"},
    "contact": {"-name": "Surgery", "-phone": "0116 496 0120"},
    "date": {"-day": "2", "-month": "3", "-year": "1948"},
    "email": {"": "ann@example.org"},
    "long-text": {"": "one\ntwo"},
    "name": {"": "Ann"},
    "nhs-number": {"": "999 000 1235"},
    "number": {"": "4"},
    "phone": {"": "07700 900104"},
    "postcode": {"": "LE1 1AA"},
    "text": {"": "some words"},
    "time": {"": "5pm"},
}
TYPED_KINDS = sorted(FORMS)
LAWS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)


@st.composite
def when(draw: st.DrawFn, before: list[dict[str, Any]]) -> dict[str, Any]:
    """A test of a question that comes before, or a named check."""
    if not before or draw(st.booleans()):
        return {"check": draw(st.sampled_from(["not-late", "never"]))}
    field = draw(st.sampled_from(before))
    words = {"yes": ""} if field["kind"] == "tick" else {"yes": "", "no": ""}
    ids = list(field.get("options", words))
    ways = ["is", "any", "only"] if field["kind"] in SEVERAL else ["is", "any"]
    way = draw(st.sampled_from(ways))
    chosen = (
        draw(st.sampled_from(ids))
        if way == "is"
        else draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    )
    return {field["id"]: {way: chosen}}


@st.composite
def question(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """A question of any kind."""
    kind = draw(st.sampled_from([*CHOSEN, *CHOSEN, "week", *TYPED_KINDS]))
    made: dict[str, Any] = {"id": name, "kind": kind, "question": f"{name}?", "optional": draw(st.booleans())}
    if "options" in KINDS[kind].takes:
        made["options"] = {each: each.upper() for each in "abc"[: draw(st.integers(2, 3))]}
    if kind in SEVERAL and draw(st.booleans()):
        made["options"]["none"] = {"label": "None", "alone": True}
    if kind == "details":
        made["parts"] = {
            "when": {"label": "When?", "kind": "times"},
            "note": {"label": "More", "only-for": "a"},
        }
    return made


@st.composite
def steps(draw: st.DrawFn, prefix: str, before: list[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    """A list of screens whose rules go forwards; ``before`` grows by the questions that can be tested."""
    made: list[dict[str, Any]] = []
    names = [f"{prefix}{number}" for number in range(draw(st.integers(1, most)))]
    for number, name in enumerate(names):
        fields = [draw(question(f"{name}{letter}")) for letter in "xy"[: draw(st.integers(1, 2))]]
        if len(fields) > 1 and fields[0]["kind"] in CHOSEN and draw(st.booleans()):
            fields[1]["show-if"] = draw(when([fields[0]]))
        step: dict[str, Any] = {"id": name, "fields": fields, "skip": draw(st.booleans())}
        if len(fields) > 1 or fields[0]["kind"] == "tick":
            step["title"] = "Several"
        if draw(st.integers(0, 3)) == 0:
            step["when"] = draw(when(before))
        before += [field for field in fields if field["kind"] in CHOSEN]
        if draw(st.integers(0, 2)) == 0:
            targets = st.sampled_from([*names[number + 1 :], "end", "next"])
            step["rules"] = [
                {"when": draw(when(before)), "go": draw(targets)},
                {"go": draw(st.sampled_from(["next", "next", "end"]))},
            ]
        made.append(step)
    return made


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Any flow the loader accepts: sections, rules, screens left out, things added."""
    before: list[dict[str, Any]] = []
    sections = []
    for letter in "pq"[: draw(st.integers(1, 2))]:
        listed = draw(steps(letter, before, 4))
        if draw(st.integers(0, 2)) == 0:
            named = {
                "id": f"n{letter}",
                "fields": [{"id": f"name-{letter}", "kind": "name", "question": "Name?"}],
            }
            repeat = {
                "title": "T",
                "add": "More?",
                "named-by": f"name-{letter}",
                "least": draw(st.integers(0, 1)),
                "most": 2,
            }
            inside = draw(steps(f"g{letter}", list(before), 2))
            listed.append({"id": f"group-{letter}", "repeat": repeat, "steps": [named, *inside]})
        sections.append({"id": f"section-{letter}", "title": letter, "steps": listed})
    whole = {"flow": "any", "title": "Any", "any-order": draw(st.booleans()), "sections": sections}
    text = yaml.safe_dump(whole, sort_keys=False)
    try:
        return read_flow(text, "any.yaml", KNOWN)
    except FlowError:
        assume(False)
        raise


@st.composite
def form(draw: st.DrawFn, field: Field) -> Typed:
    """Something good to type for that question."""
    if field.kind in SEVERAL:
        some = [option.id for option in field.options if not option.alone]
        ticked = tuple(draw(st.lists(st.sampled_from(some), min_size=1, unique=True)))
        boxes = [box.name for box in field.boxes if box.option.id in ticked]
        return {field.id: ticked, **{name: (draw(st.sampled_from(["", "7am", "a word"])),) for name in boxes}}
    if field.kind == "week":
        return {f"{field.id}-monday-morning": (draw(st.sampled_from(field.option_ids)),)}
    if field.kind in CHOSEN:
        return {field.id: (draw(st.sampled_from(field.option_ids)),)}
    return {field.id + part: (value,) for part, value in FORMS[field.kind].items()}


def sent(data: st.DataObject, ask: Ask) -> Typed:
    """A form that must be accepted: skipped, or everything filled in."""
    if ask.stop.step.skip and data.draw(st.booleans()):
        return {"skip": ("yes",)}
    return {name: values for field in ask.stop.fields for name, values in data.draw(form(field)).items()}


def finished(data: st.DataObject, flow: Flow) -> Answers:
    """The answers of somebody who goes through every section, one question after the other."""
    answers: Answers = {}
    for _ in range(200):
        turn = look(flow, answers)
        if isinstance(turn, Finish):
            return turn.answers
        assert isinstance(turn, Move)
        ask = look(flow, turn.answers, turn.address)
        assert isinstance(ask, Ask)
        assert present_step(ask, VOICE).title
        after = take(flow, answers, turn.address, sent(data, ask))
        assert not isinstance(after, Ask), f"{turn.address} refused {after.typed}: {after.faults}"
        answers = after.answers
    raise AssertionError("200 screens and no end")


def addresses(journey: Journey) -> list[str]:
    return [stop.address for stop in journey.stops]


@LAWS
@given(flows(), st.data())
def test_any_flow_the_loader_accepts_can_be_finished(flow: Flow, data: st.DataObject) -> None:
    journey = walk(flow, finished(data, flow))
    assert journey.now is None
    assert present_summary(journey, VOICE)


@LAWS
@given(flows(), st.data())
def test_back_then_continue_is_identity(flow: Flow, data: st.DataObject) -> None:
    answers = finished(data, flow)
    for part in walk(flow, answers).parts:
        for stop in part.stops:
            ask = look(flow, answers, stop.address)
            assert isinstance(ask, Ask)
            nothing = not ask.typed and all(not answer for answer in stop.answers.values())
            turn = take(
                flow, answers, stop.address, {"skip": ("yes",)} if nothing and stop.step.skip else ask.typed
            )
            following = part.after(stop.address)
            assert not isinstance(turn, Ask)
            assert turn.answers == answers
            assert (turn.address if isinstance(turn, Move) else None) == (
                following.address if following else None
            )


@LAWS
@given(flows(), st.data())
def test_answers_off_the_path_change_nothing(flow: Flow, data: st.DataObject) -> None:
    answers = finished(data, flow)
    journey = walk(flow, answers)
    fields = [
        field
        for section in flow.sections
        for one in section.steps
        if hasattr(one, "fields")
        for field in one.fields
    ]
    on_path = {field.id for stop in journey.stops for field in stop.fields if field.id in stop.answers}
    off = [field for field in fields if field.id not in on_path]
    stray = {field.id: KINDS[field.kind].parse(field, data.draw(form(field))) for field in off}
    changed = walk(flow, {**answers, **stray, "nobody-asked": "x"})
    assert addresses(changed) == addresses(journey)
    assert changed.answers == journey.answers
    assert outcome(flow, changed.answers) == outcome(flow, journey.answers)


SCRAPS = st.recursive(
    st.text(max_size=6) | st.none() | st.integers() | st.sampled_from(["a", "yes", "no", "red", "dog"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=4,
)
NAMES = [field.stem for field in sorted(TINY.glob("*.yaml"))]


def ids(flow: Flow) -> list[str]:
    """Every id under which a flow keeps answers."""
    found = {"nonsense"}
    for section in flow.sections:
        for one in section.steps:
            found |= {one.id, f"{one.id}-more"}
            for step in getattr(one, "steps", (one,)):
                found |= {field.id for field in step.fields}
    return sorted(found)


@LAWS
@given(st.sampled_from(NAMES), st.data())
def test_whatever_was_kept_leads_to_a_question_or_the_end(name: str, data: st.DataObject) -> None:
    flow = tiny(name)
    answers = data.draw(st.dictionaries(st.sampled_from(ids(flow)), SCRAPS, max_size=6))
    turn = look(flow, answers)
    assert isinstance(turn, Move | Finish)
    if isinstance(turn, Move):
        ask = look(flow, answers, turn.address)
        assert isinstance(ask, Ask)
        assert present_step(ask, VOICE)
    assert present_summary(walk(flow, answers), VOICE)


@LAWS
@given(st.sampled_from(NAMES), st.data())
def test_whatever_is_sent_is_taken_or_asked_again(name: str, data: st.DataObject) -> None:
    flow, answers = tiny(name), {}
    for _ in range(6):
        turn = look(flow, answers)
        if isinstance(turn, Finish):
            return
        assert isinstance(turn, Move)
        ask = look(flow, answers, turn.address)
        assert isinstance(ask, Ask)
        known = [box for field in ask.stop.fields for box in KINDS[field.kind].names(field)]
        boxes = st.sampled_from([*known, "skip", "remove", "up", "anyway"])
        typed = data.draw(
            st.dictionaries(boxes, st.lists(st.text(max_size=5), max_size=2).map(tuple), max_size=5)
        )
        after = take(flow, answers, turn.address, typed)
        if isinstance(after, Ask):
            assert present_step(after, VOICE).errors
            return
        answers = after.answers
