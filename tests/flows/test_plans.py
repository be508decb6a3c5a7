"""The plans in tests/data fit the questions: nothing of them is dropped on the way to paper."""

from collections.abc import Iterator
from datetime import date

import pytest

from app.flow.answers import Answer, Answers, chosen, items
from app.flow.journey import walk
from app.flow.plain import from_plain, to_plain
from app.flow.stops import Stop
from app.flow.turn import Ask, Finish, Move, look, take
from app.plan.matter.checks import REFUSALS
from tests.flows.plans import PLANS, answers_of, asked, on_path, plan, plan_flow

ENOUGH = "-more"
LEAST_CODED = 0.8
NOBODY: Answers = {"people": ({},), "contacts": ({},)}  # one of each is there from the beginning


def leaves(answers: Answers) -> Iterator[tuple[str, Answer]]:
    """Every answer with its id, also those of things added, without what was left empty."""
    for field, answer in answers.items():
        if items(answer):
            for thing in items(answer):
                yield from leaves(thing)
        elif answer and not field.endswith(ENOUGH):
            yield field, answer


def filled(answers: Answers) -> Answers:
    """The same answers without what was left empty, and without “that is all” under lists."""
    return {
        field: tuple(map(filled, items(answer))) if items(answer) else answer
        for field, answer in answers.items()
        if answer and not field.endswith(ENOUGH)
    }


@pytest.mark.parametrize("name", PLANS)
def test_every_answer_of_a_plan_is_on_the_path(name: str) -> None:
    assert filled(on_path(name)) == {**NOBODY, **filled(answers_of(name))}


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_comes_back_from_its_plain_form(name: str) -> None:
    assert to_plain(from_plain(plan(name)["answers"])) == plan(name)["answers"]


@pytest.mark.parametrize("name", PLANS)
def test_nothing_in_a_plan_would_have_been_refused(name: str) -> None:
    texts = {field.id for _, _, field in asked(plan_flow()) for check, _ in field.refusals if "code" in check}
    for field, answer in leaves(answers_of(name)):
        if field in texts:
            assert not REFUSALS["looks-like-a-code"](answer, {}), field
            assert not REFUSALS["has-a-link"](answer, {}), field


@pytest.mark.parametrize("name", ["plan-en", "plan-gu"])
def test_most_of_a_finished_plan_needs_no_translator(name: str) -> None:
    fields = {field.id: field for _, _, field in asked(plan_flow())}
    counts = {True: 0, False: 0}
    for field, answer in leaves(on_path(name)):
        own_words = fields[field].kind in ("text", "long-text") and not fields[field].plain
        counts[own_words] += max(len(chosen(answer)), 1) if fields[field].options else 1
    assert counts[False] / sum(counts.values()) >= LEAST_CODED


def test_the_longest_plan_fills_every_box_and_leaves_no_screen() -> None:
    journey = walk(plan_flow(), answers_of("plan-four"))
    assert all(stop.done for stop in journey.stops if not stop.address.endswith(ENOUGH))
    people = items(journey.answers["people"])
    assert len(people) == 4
    assert {str(one["person_council"]) for one in people} == {"leicester", "leicestershire"}
    assert {len(str(one["keeping_safe"])) for one in people} == {600}
    assert len(items(journey.answers["contacts"])) == 6
    assert len(items(journey.answers["medicines"])) == 20


def test_the_ten_minutes_lead_from_screen_to_screen_with_nothing_answered() -> None:
    answers: Answers = {}
    address = plan_flow().quick[0]
    seen = [address]
    for _ in plan_flow().quick:
        turn = take(plan_flow(), answers, address, {"skip": ("yes",)}, quick=True)
        answers = turn.answers if isinstance(turn, Move | Finish) else answers
        if isinstance(turn, Finish):
            break
        assert isinstance(turn, Move)
        address = turn.address
        seen.append(address)
    assert tuple(seen) == plan_flow().quick
    assert len(seen) <= 10


def test_a_number_in_the_digits_of_gujarati_is_kept_in_ours() -> None:
    turn = take(plan_flow(), {}, "about", {"carer_phone": ("૦૭૭૦૦ ૯૦૦૧૦૪",)}, quick=True)
    assert isinstance(turn, Move)
    assert turn.answers["carer_phone"] == "07700 900104"


@pytest.mark.parametrize("name", PLANS)
def test_sending_a_screen_as_it_stands_changes_no_answer(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.plan.matter.checks.today", lambda: date.fromisoformat(plan(name)["made_on"]))
    answers = answers_of(name)
    for stop in (one for one in walk(plan_flow(), answers).stops if _worth_sending(one, name)):
        shown = look(plan_flow(), answers, stop.address)
        assert isinstance(shown, Ask)
        turn = take(plan_flow(), answers, stop.address, {**shown.typed, f"{stop.address}{ENOUGH}": ("no",)})
        assert not isinstance(turn, Ask), stop.address
        assert {**NOBODY, **filled(turn.answers)} == {**NOBODY, **filled(answers)}, stop.address


def _worth_sending(stop: Stop, name: str) -> bool:
    """The fourth person and the twentieth medicine have the same questions as the first."""
    return stop.thing is None or stop.thing.number == 0 or name != "plan-four"
