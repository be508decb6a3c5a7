"""Which answers are possible at a place in a flow, given the paths that lead there."""

from collections.abc import Collection, Mapping

from app.flow.model import Compare, Field, When

UNANSWERED = None
Answered = frozenset[str | None]
Possible = Mapping[str, Answered]

NOTHING: Answered = frozenset({UNANSWERED})


def asked(possible: Possible, field: Field, may_skip: bool) -> Possible:
    """After that question."""
    may_be_empty = may_skip or field.optional or field.only_first or field.show_if is not None
    ids: Answered = frozenset(field.option_ids)
    return {**possible, field.id: ids | NOTHING if may_be_empty else ids}


def when_it_holds(possible: Possible, when: When, single: Collection[str]) -> Possible | None:
    """What is possible where the test holds; None where it cannot hold. Named checks may always hold.

    ``single`` are the questions with one answer.
    """
    narrowed = dict(possible)
    for compare in when.compares:
        left = _fitting(compare, narrowed.get(compare.field, NOTHING), compare.field in single)
        if not left:
            return None
        narrowed[compare.field] = left
    return narrowed


def when_it_fails(possible: Possible, when: When, single: Collection[str]) -> Possible | None:
    """What is possible where the test does not hold; None where it always holds."""
    if when.checks or len(when.compares) != 1 or when.compares[0].field not in single:
        return possible
    compare = when.compares[0]
    left = possible.get(compare.field, NOTHING) - set(compare.ids)
    return {**possible, compare.field: left} if left else None


def either(one: Possible | None, other: Possible | None) -> Possible | None:
    """What is possible after one or the other."""
    if one is None or other is None:
        return one if other is None else other
    return {field: one.get(field, NOTHING) | other.get(field, NOTHING) for field in {*one, *other}}


def perhaps(possible: Possible) -> Possible:
    """The same where every question may also be unanswered."""
    return {field: ids | NOTHING for field, ids in possible.items()}


def _fitting(compare: Compare, ids: Answered, single: bool) -> Answered:
    fitting = ids & set(compare.ids)
    return fitting if single or compare.how == "only" or not fitting else ids - NOTHING
