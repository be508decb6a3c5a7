"""What every kind of question can do: read a form, show an answer, and say what was wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from app.flow.answers import SKIPPED, Answer
from app.flow.model import Field
from app.flow.typed import Typed
from app.flow.words import Voice


@dataclass(frozen=True)
class Fault:
    """What is wrong with an answer: an id, values for its sentence, and the form name it is about.

    A fault of the kind ``warn`` is only a warning: ``anyway`` is the answer kept if the person insists.
    """

    id: str
    values: Mapping[str, object] = field(default_factory=dict)
    part: str = ""
    kind: Literal["wrong", "warn"] = "wrong"
    anyway: Answer = SKIPPED


Parsed: TypeAlias = Answer | Fault


def meant(found: Parsed) -> Answer:
    """The answer as it would be kept if nobody objected."""
    return found.anyway if isinstance(found, Fault) else found


ErrorWords = Callable[..., str]


def _its_id(question: Field) -> tuple[str, ...]:
    return (question.id,)


def _as_typed(question: Field, answer: Answer) -> Typed:
    return {question.id: (answer,)} if isinstance(answer, str) else {}


def _itself(_question: Field, answer: Answer, _voice: Voice) -> tuple[str, ...]:
    return (answer,) if isinstance(answer, str) else ()


@dataclass(frozen=True)
class Kind:
    """One kind of question; what is left out suits a box for one line of text.

    ``parse`` gives the answer (empty when nothing was typed) or the fault; ``names`` the form names it uses;
    ``fill`` what the form holds for an answer, so that parsing it again gives the same; ``show`` the answer in
    lines of words; ``takes`` the keys it knows besides those of every question; ``errors`` says each fault;
    ``typed`` whether the answer is in the person's own letters.
    """

    parse: Callable[[Field, Typed], Parsed]
    errors: Mapping[str, ErrorWords]
    names: Callable[[Field], tuple[str, ...]] = _its_id
    fill: Callable[[Field, Answer], Typed] = _as_typed
    show: Callable[[Field, Answer, Voice], tuple[str, ...]] = _itself
    takes: frozenset[str] = frozenset()
    typed: bool = True

    def fits(self, question: Field, answer: object) -> bool:
        """Whether a kept answer is still one this question could have been given."""
        try:
            return bool(answer) and meant(self.parse(question, self.fill(question, answer))) == answer  # type: ignore[arg-type]
        except (TypeError, ValueError, AttributeError, KeyError):
            return False
