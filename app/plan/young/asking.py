"""Takes all the answers of the young people's plan at once: its screens stand on one page."""

from dataclasses import dataclass

from app.flow.answers import Answers, given
from app.flow.journey import walk
from app.flow.model import Flow
from app.flow.turn import Ask, look, take
from app.flow.typed import Typed


@dataclass(frozen=True)
class Taken:
    """What was answered, and the screens as they were sent; ``good`` when nothing on them was refused."""

    answers: Answers
    asked: tuple[Ask, ...]
    good: bool


def blank(flow: Flow) -> tuple[Ask, ...]:
    """Every screen, empty."""
    return _screens(flow, {})


def taken(flow: Flow, typed: Typed) -> Taken:
    """Everything that was typed; a refused screen comes back with its mistakes, the others as they were sent."""
    answers: Answers = {}
    refused: dict[str, Ask] = {}
    for stop in walk(flow, {}).stops:
        turn = take(flow, answers, stop.address, typed)
        if isinstance(turn, Ask):
            refused[stop.address] = turn
        else:
            answers = turn.answers
    asked = tuple(refused.get(one.stop.address, one) for one in _screens(flow, answers))
    return Taken(given(answers), asked, good=not refused)


def _screens(flow: Flow, answers: Answers) -> tuple[Ask, ...]:
    turns = (look(flow, answers, stop.address) for stop in walk(flow, answers).stops)
    return tuple(turn for turn in turns if isinstance(turn, Ask))
