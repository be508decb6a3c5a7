"""The full plan and the card as sections of labelled lines: paper and pages draw the same ones."""

from datetime import date

from app.content.facts import Facts
from app.flow.answers import Answers
from app.flow.model import Flow
from app.plan.matter.boxes import Boxes
from app.plan.matter.card import Card
from app.plan.matter.chapters import Chapters
from app.plan.matter.lines import Section
from app.plan.matter.saying import Saying
from app.plan.matter.speech import Speech, family_languages


def speech_of(answers: Answers, flow: Flow, saying: Saying, language: str, said_on: date) -> Speech:
    """How a plan made in the language with that tag is said."""
    known = {one.tag: one for one in saying.languages}
    plan = known.get(language, saying.english.language)
    return Speech(flow, saying, plan, said_on, tuple(family_languages(answers)))


def first_page(speech: Speech, answers: Answers, facts: Facts) -> tuple[Section, ...]:
    """The six boxes that are enough to start."""
    return tuple(Boxes(speech, answers, facts).all())


def plan_view(speech: Speech, answers: Answers, facts: Facts, *, hides: bool = False) -> tuple[Section, ...]:
    """Everything that stands on the full plan; ``hides`` puts the place of the key safe behind “Show”."""
    return (*first_page(speech, answers, facts), *Chapters(speech, answers, hides).all())


def card_view(speech: Speech, answers: Answers, facts: Facts) -> tuple[Section, ...]:
    """What stands on the card, from the answers the card holds."""
    return tuple(Card(speech, answers, facts).all())
