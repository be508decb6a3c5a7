"""What somebody wants on paper: whose plan, in which languages, with which codes."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from app.content.facts import Facts
from app.flow.answers import Answers
from app.flow.model import Flow
from app.plan.matter.dates import Dates
from app.plan.matter.outputs import Output
from app.plan.matter.saying import Saying
from app.plan.matter.seen import seen
from app.plan.matter.speech import Speech
from app.plan.matter.view import speech_of
from app.web.edition import Edition


@dataclass(frozen=True)
class Access:
    """A code that may be printed: the whole address it stands for, and its signs in groups."""

    address: str
    code: str


@dataclass(frozen=True)
class Order:
    """A plan to print. ``edition`` is of the second language beside English; that of English prints one language.

    ``answers`` are all the holder has, ``language`` is the one the plan was written in.
    """

    edition: Edition
    flow: Flow
    answers: Answers
    language: str
    dates: Dates
    reference: str
    today: date
    large: bool = False

    @property
    def facts(self) -> Facts:
        """Today's facts."""
        return self.edition.library.facts

    @cached_property
    def saying(self) -> Saying:
        """English, and the second language if there is one."""
        return saying_of(self.edition)

    @cached_property
    def in_english(self) -> Saying:
        """English alone, for what is handed to strangers."""
        return replace(self.saying, second=None)

    def seen(self, output: Output) -> Answers:
        """What may stand on that output."""
        return seen(self.answers, output)

    def speech(self, saying: Saying) -> Speech:
        """How this plan is said."""
        return speech_of(self.answers, self.flow, saying, self.language, self.dates.checked_on)


def saying_of(edition: Edition) -> Saying:
    """English, and the language of the edition if that is another; the launch languages have type faces for paper."""
    second = None if edition.is_source else edition.catalog
    known = edition.library.languages
    scripts = frozenset(one.script for one in known if one.stage == "launch")
    return Saying(edition.english, second, known, scripts)
