"""What a person has answered: plain values by field id, ids of options and never their labels."""

from collections.abc import Mapping
from typing import TypeAlias

Answer: TypeAlias = str | tuple[str, ...] | Mapping[str, str] | tuple[Mapping[str, "Answer"], ...]
Answers: TypeAlias = Mapping[str, Answer]

TICKED = "yes"
SKIPPED = ""  # seen and left empty; a field that is missing was not seen yet


def given(answers: Answers) -> Answers:
    """Only what was really answered: skipped and empty answers count as not there."""
    return {field: answer for field, answer in answers.items() if answer}


def ticks(answer: object) -> tuple[str, ...]:
    """The ids of an answer with several ticks; none if it is something else."""
    return tuple(one for one in answer if isinstance(one, str)) if isinstance(answer, tuple) else ()


def chosen(answer: object) -> tuple[str, ...]:
    """The ids of the options chosen: of one, of several, or of those with details; none for other answers."""
    if isinstance(answer, str):
        return (answer,) if answer else ()
    if isinstance(answer, Mapping):
        return tuple(one for one, kept in answer.items() if kept == TICKED and "." not in one)
    return ticks(answer)


def parts(answer: object) -> Mapping[str, str]:
    """The filled-in parts of an answer made of parts; none if it is something else."""
    return answer if isinstance(answer, Mapping) else {}


def items(answer: object) -> tuple[Answers, ...]:
    """The things added under a repeat; none if it is something else."""
    return tuple(one for one in answer if isinstance(one, Mapping)) if isinstance(answer, tuple) else ()
