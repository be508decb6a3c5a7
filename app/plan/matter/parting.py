"""Takes answers apart into what others may see and what only the owner keeps, and puts them together again."""

from collections.abc import Mapping
from itertools import zip_longest

from app.flow.answers import Answer, Answers, items


def without(answers: Answers, shown: Answers) -> Answers:
    """What is not in ``shown``; things added keep their places, so that both parts can be put together again."""
    rest: dict[str, Answer] = {}
    for field, answer in answers.items():
        if field not in shown:
            rest[field] = answer
        elif things := items(answer):
            kept = tuple(without(one, other) for one, other in _beside(things, items(shown[field])))
            if any(kept) or len(items(shown[field])) != len(things):
                rest[field] = kept
    return rest


def together(one: Answers, other: Answers) -> Answers:
    """All answers of both."""
    both = {field: other[field] for field in other if field not in one}
    return {**{field: _joined(answer, other.get(field)) for field, answer in one.items()}, **both}


def _joined(one: Answer, other: Answer | None) -> Answer:
    if not (items(one) and items(other)):
        return one
    return tuple(together(mine, theirs) for mine, theirs in _beside(items(one), items(other)))


def _beside(
    one: tuple[Answers, ...], other: tuple[Answers, ...]
) -> tuple[tuple[Mapping[str, Answer], Mapping[str, Answer]], ...]:
    return tuple(zip_longest(one, other, fillvalue={}))
