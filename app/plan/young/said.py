"""What the young people's plan says, in the language of the page and, on paper, in English above it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from app.flow.answers import Answers
from app.flow.fields.kinds import KINDS
from app.flow.model import Field, Flow
from app.flow.words import Voice
from app.plan.matter.saying import Said
from app.web.edition import Edition
from app.web.speaking import english, fields, telling, voice

WHAT_TO_DO = ("they-fall", "will-not-wake", "very-upset", "i-am-scared", "what-to-say")
PEOPLE = ("grown_up", "other_grown_up", "school_contact")
AT_HOME = ("person_first_name", "brothers_and_sisters", "pets", "medicines_where", "calms")


@dataclass(frozen=True)
class Caller:
    """Somebody to ring."""

    name: str
    phone: str


@dataclass(frozen=True)
class YoungPlan:
    """The answers with the words around them."""

    edition: Edition
    flow: Flow
    answers: Answers

    def says(self, words_id: str) -> Said:
        """One of the flow's further sentences."""
        words = (self.flow.words or {})[words_id]
        return self._said([Markup(one.says(words)) for one in self._voices])  # noqa: S704 - comes escaped

    @property
    def title(self) -> Said:
        """The title of the plan."""
        return self._said([Markup(one.says(self.flow.title)) for one in self._voices])  # noqa: S704

    @property
    def name(self) -> str:
        """The first name of whose plan it is."""
        return self._text("my_first_name")

    @property
    def callers(self) -> tuple[Caller, ...]:
        """Whom to ring, in order."""
        found = (Caller(self._text(f"{one}_name"), self._text(f"{one}_phone")) for one in PEOPLE)
        return tuple(one for one in found if one.name or one.phone)

    @property
    def rows(self) -> Iterator[tuple[Said, Said]]:
        """What was answered about home: the question and the answer."""
        for field in fields(self.flow):
            if field.id in AT_HOME and self.answers.get(field.id):
                yield self._question(field), self._answer(field)

    @property
    def adult_helps(self) -> bool:
        """Whether an adult was there, so that the plan may be kept."""
        return self.answers.get("adult_helps") == "yes"

    @property
    def _voices(self) -> tuple[Voice, ...]:
        edition, flow = self.edition, self.flow
        first = voice(edition, english(edition), flow)
        return (first,) if edition.is_source else (first, voice(edition, telling(edition), flow))

    def _question(self, field: Field) -> Said:
        return self._said([Markup(one.says(field.question)) for one in self._voices])  # noqa: S704

    def _answer(self, field: Field) -> Said:
        answer = self.answers[field.id]
        shown = [KINDS[field.kind].show(field, answer, one) for one in self._voices]
        return self._said([escape(", ".join(Markup(each).striptags() for each in one)) for one in shown])  # noqa: S704

    def _said(self, ways: list[Markup]) -> Said:
        own = ways[1] if len(ways) > 1 and ways[1].striptags() != ways[0].striptags() else None
        return Said(ways[0], own)

    def _text(self, field_id: str) -> str:
        return str(self.answers.get(field_id, ""))
