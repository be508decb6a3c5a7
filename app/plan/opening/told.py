"""An opened plan as it is said on a page: what its holder may see, in the page’s language, and how old it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from markupsafe import Markup

from app.content.watch import today
from app.flow.answers import Answers
from app.language.foreign import in_language
from app.plan.call import Call
from app.plan.matter.dates import Dates
from app.plan.matter.frame import Frame, frame
from app.plan.matter.people import carer_name, people_of
from app.plan.matter.roles import answers_of, dates_in, language_of
from app.plan.matter.saying import Said, Saying
from app.plan.matter.speech import Speech
from app.plan.matter.view import speech_of
from app.plan.store.plans import Opened, Text
from app.web.edition import Edition

Draw: TypeAlias = Callable[..., str]
"""Puts the page around a view: its template is known, its title and place are told."""


@dataclass(frozen=True)
class Told:
    """A plan and the language it is told in; ``text`` holds no more than may be told."""

    call: Call
    edition: Edition
    text: Text

    @property
    def plan(self) -> Opened:
        """The open plan."""
        return self.call.plan

    @cached_property
    def answers(self) -> Answers:
        """What may be told."""
        return answers_of(self.text)

    @cached_property
    def dates(self) -> Dates:
        """When it was made and looked at."""
        return dates_in(self.text, self.plan.reviewed_on)

    @cached_property
    def saying(self) -> Saying:
        """English, and the page's language."""
        edition = self.edition
        second = None if edition.is_source else edition.catalog
        return Saying(edition.english, second, edition.library.languages)

    @cached_property
    def speech(self) -> Speech:
        """How its answers are said."""
        language = language_of(self.text)
        return speech_of(self.answers, self.call.flow, self.saying, language, self.dates.checked_on)

    def shown(self, said: Said) -> Markup:
        """The words in the page's language; what is only in English says so."""
        if said.own is not None or self.edition.is_source:
            return said.own or said.english
        return in_language(said.english, self.edition.library.source)

    def frame(self) -> Frame:
        """Who wrote it and when, how old it is, and that it alerts nobody."""
        facts, councils = self.edition.library.facts, (one.council for one in people_of(self.answers))
        return frame(self.saying, facts, carer_name(self.answers), self.dates, today(), councils)


def told_in_full(call: Call, edition: Edition) -> Told:
    """As whoever holds a view code sees it."""
    return Told(call, edition, replace(call.plan.text, own={}))


def told_on_card(call: Call) -> Told:
    """As whoever holds a card sees it."""
    return Told(call, call.edition, replace(call.plan.text, own={}, view={}))
