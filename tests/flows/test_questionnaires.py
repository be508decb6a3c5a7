"""Nobody is stranded in a questionnaire, and no path changes without somebody looking at it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.checker.answers import Answers
from app.flow.answers import SKIPPED
from app.flow.answers import given as really_given
from app.flow.journey import walk
from app.flow.turn import Ask, Finish, Move, look, take
from tests.checker.options import ABOUT_HELP, ABOUT_YOU, MANY
from tests.checker.paths import about_help, about_you, on_path
from tests.flows.paths import ask_of, golden_text, paths, written
from tests.flows.questionnaires import questionnaires

TURNS = {
    "am-i-a-carer": {
        "for-whom": "me someone-i-know my-work",
        "tasks": "medicine none",
        "stage": "a-while starting-soon ended",
        "age": "under-11 16-17 26-65",
        "trusted-adult": "yes worried-now",
        "paid": "no wage volunteer",
        "more": "show-result a-few-more",
    },
    "what-help-you-can-get": {
        "age": "under-16 16-17 26-65 66-or-over",
        "state-pension": "gets reached-not-claimed not-reached",
        "person-benefit": "qualifying none",
        "helps-others": "yes no",
        "work": "employee not-working",
        "universal-credit": "gets no",
        "break-wanted": "yes no",
    },
    "carefree-breaks": {"helps-others": "yes no"},
}
ORACLES = {"am-i-a-carer": (about_you, ABOUT_YOU), "what-help-you-can-get": (about_help, ABOUT_HELP)}
FLOWS = sorted(TURNS)


@pytest.mark.parametrize("name", FLOWS)
def test_every_path_is_one_that_people_have_looked_at(name: str) -> None:
    found = written(paths(questionnaires()[name], TURNS[name]))
    lines = "\n".join(found)
    assert found == golden_text(f"{name}.paths.txt"), (
        f"look at these and write them into tests/flows/{name}.paths.txt:\n{lines}"
    )


@pytest.mark.parametrize("name", sorted(ORACLES))
def test_every_question_has_the_options_of_the_table(name: str) -> None:
    assert dict(ask_of(questionnaires()[name])) == ORACLES[name][1]


def anything(options: dict[str, tuple[str, ...]]) -> st.SearchStrategy[Answers]:
    """Some answer, or a skip, for every question."""
    return st.fixed_dictionaries(
        {
            question: st.one_of(
                st.just(SKIPPED),
                st.sets(st.sampled_from(ids), min_size=1).map(lambda ticks, ids=ids: _in_order(ticks, ids))
                if question in MANY
                else st.sampled_from(ids),
            )
            for question, ids in options.items()
        }
    )


def _in_order(ticks: set[str], ids: tuple[str, ...]) -> tuple[str, ...]:
    alone = {"none", "none-of-these"} & ticks
    return tuple(alone)[:1] if alone else tuple(one for one in ids if one in ticks)


@pytest.mark.parametrize("name", sorted(ORACLES))
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_the_flow_asks_what_the_table_of_paths_says(name: str, data: st.DataObject) -> None:
    asked, options = ORACLES[name]
    said = data.draw(anything(options))
    journey = walk(questionnaires()[name], said)
    counted = on_path(asked, really_given(said))
    assert journey.answers == counted
    assert [stop.address for stop in journey.stops] == list(asked(counted))


@pytest.mark.parametrize("name", FLOWS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_answering_and_skipping_always_ends_and_back_then_continue_changes_nothing(
    name: str, data: st.DataObject
) -> None:
    flow = questionnaires()[name]
    answers: Answers = {}
    address = next(iter(ask_of(flow)))
    for _ in range(30):
        step = look(flow, answers, address)
        assert isinstance(step, Ask)
        turn = take(flow, answers, address, data.draw(typed(step)))
        again = take(flow, turn.answers, address, filled(look(flow, turn.answers, address)))
        assert again == turn
        answers = turn.answers
        if isinstance(turn, Finish):
            return
        assert isinstance(turn, Move)
        address = turn.address
    pytest.fail("the questions never end")


def typed(step: Ask) -> st.SearchStrategy[dict[str, tuple[str, ...]]]:
    """What somebody might do on a screen: skip it, or choose."""
    field = step.stop.fields[0]
    choices = [{field.id: (option,)} for option in field.option_ids]
    return st.sampled_from([{"skip": ("yes",)}, *choices])


def filled(step: object) -> dict[str, tuple[str, ...]]:
    """Continue without changing anything: what the boxes hold, or the skip again."""
    assert isinstance(step, Ask)
    return dict(step.typed) or {"skip": ("yes",)}
