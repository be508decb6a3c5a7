"""Every way “Do you help someone?” can end is in a table that people have looked at."""

from collections.abc import Iterator

from app.checker.advice import advice
from app.flow.answers import Answers
from app.flow.journey import outcome
from tests.flows.paths import endings, golden_text, paths, told, usual
from tests.flows.questionnaires import questionnaires
from tests.flows.test_questionnaires import TURNS

NAME = "am-i-a-carer"
DECIDING = {
    **TURNS[NAME],
    "why": "dementia none-of-these",
    "without-me": "could-not fine",
    "urgent": "yes no",
}


def table() -> list[str]:
    """“outcome, with crisis: path” for every combination that can be reached."""
    flow = questionnaires()[NAME]
    always = usual(paths(flow, TURNS[NAME]))
    found = {(_ending(answers), told(path, always)) for path, answers in endings(flow, DECIDING)}
    return [f"{ending}: {path}" for ending, path in sorted(found)]


def _ending(answers: Answers) -> str:
    found = advice(answers)
    return f"{found.outcome}, with crisis" if found.in_danger else found.outcome


def test_every_reachable_outcome_is_one_that_people_have_looked_at() -> None:
    found = table()
    lines = "\n".join(found)
    assert found == golden_text(f"{NAME}.outcomes.txt"), f"look at these outcomes:\n{lines}"


def test_the_words_of_the_flow_belong_to_the_outcome_of_the_rules() -> None:
    flow = questionnaires()[NAME]
    for _, answers in _few(endings(flow, DECIDING)):
        ending = outcome(flow, answers)
        assert ending is not None
        assert ending.id == advice(answers).outcome


def _few(found: Iterator[tuple[tuple[str, ...], Answers]]) -> Iterator[tuple[tuple[str, ...], Answers]]:
    """One of each ten."""
    return (one for number, one in enumerate(found) if number % 10 == 0)
