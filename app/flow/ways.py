"""Every way through a flow: its screens and the rules that lead from one to another."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.flow.model import END, Flow, Group, Step, When


@dataclass(frozen=True)
class Way:
    """One way from a screen to a later one, in words when it is taken (empty: always)."""

    start: str
    end: str
    when: str = ""


def in_words(when: When | None) -> str:
    """A test as one would read it aloud; nothing for what always holds."""
    if when is None:
        return ""
    compares = [f"{one.field} {one.how} {', '.join(one.ids)}" for one in when.compares]
    return " and ".join([*compares, *(f"check {name}" for name, _ in when.checks)])


def ways(flow: Flow) -> Iterator[Way]:
    """Every way in the order of the file; the end of a section is named “end” and the section’s id."""
    for section in flow.sections:
        yield from _between(section.steps, end_of(section.id))


def end_of(section: str) -> str:
    """What the end of a section is called among the ways."""
    return f"{END} {section}"


def _between(steps: tuple[Step | Group, ...], end: str) -> Iterator[Way]:
    following = (*(one.id for one in steps[1:]), end)
    for one, after in zip(steps, following, strict=True):
        if one.when:
            yield Way(one.id, after, f"left out unless {in_words(one.when)}")
        if isinstance(one, Group):
            yield Way(one.id, one.steps[0].id, f"for each {one.items_of}")
            yield from _between(one.steps, one.id)
            yield Way(one.id, after, "no more")
        else:
            yield from _from(one, after, end)


def _from(step: Step, after: str, end: str) -> Iterator[Way]:
    for rule in step.rules:
        yield Way(step.id, end if rule.to == END else rule.to, in_words(rule.when))
    if not step.rules:
        yield Way(step.id, after)
