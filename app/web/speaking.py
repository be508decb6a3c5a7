"""How an edition says the sentences of a flow: translated, with facts filled in, and never with one that is hidden."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from app.flow.model import Field, Flow, Group
from app.flow.words import Voice, Words
from app.language.foreign import in_language
from app.web.edition import Edition
from app.web.telling import Telling

FACT = re.compile(r"\{fact\.([a-z0-9-]+)\}")
WHILE_CHECKED = "-while-checked"


@dataclass(frozen=True)
class Speaker:
    """One language; ``instead`` has other words for sentences that name a fact, by their context."""

    edition: Edition
    telling: Telling
    instead: Mapping[str, Words]

    def say(self, context: str, english: str, /, **values: object) -> Markup:
        """The sentence as HTML."""
        named = FACT.findall(english)
        if not named:
            return self.telling.catalog.say(context, english, **values)
        facts = {fact_id: self.telling.fact(fact_id) for fact_id in named}
        if None in facts.values():
            return self._instead(context)
        return self._filled_in(context, english, facts)

    def _instead(self, context: str) -> Markup:
        words = self.instead.get(context)
        if words is None:
            return self.telling.catalog.say("checker.being-checked", "This is being checked.")
        return self.telling.catalog.say(words.context, words.english)

    def _filled_in(self, context: str, english: str, facts: Mapping[str, Markup | None]) -> Markup:
        catalog = self.telling.catalog
        pieces = FACT.split(catalog.text(context, english))
        known = catalog.has(context, english)
        return Markup("").join(
            (facts.get(piece) or "") if number % 2 else self._marked(piece, known=known)
            for number, piece in enumerate(pieces)
        )

    def _marked(self, piece: str, *, known: bool) -> Markup:
        language = self.telling.rendering.language
        if language.source:
            return escape(piece)
        return self.edition.marked(piece) if known else in_language(piece, self.edition.library.source)


def telling(edition: Edition) -> Telling:
    """The edition's own language."""
    return Telling(edition.rendering)


def english(edition: Edition) -> Telling:
    """English, with links that stay in the edition."""
    return Telling(edition.in_source())


def fields(flow: Flow) -> Iterator[Field]:
    """Every question in the order of the file."""
    listed = (one for section in flow.sections for one in section.steps)
    steps = (step for one in listed for step in (one.steps if isinstance(one, Group) else (one,)))
    return (field for step in steps for field in step.fields)


def voice(edition: Edition, told: Telling, flow: Flow) -> Voice:
    """A voice for the flow in that language."""
    own = flow.words or {}
    instead = {
        field.question.context: own[f"{field.id}{WHILE_CHECKED}"]
        for field in fields(flow)
        if f"{field.id}{WHILE_CHECKED}" in own
    }
    return Voice(Speaker(edition, told, instead).say)
