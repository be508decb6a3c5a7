"""The named checks and refusals that the plan's questions call, by the name they call them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from app.content.watch import today
from app.flow.answers import Answer, Answers, parts
from app.flow.model import Check, Refusal
from app.plan.matter.codes import has_code
from app.plan.matter.dates import OLD_MONTHS, months_after
from app.plan.matter.same import is_the_carer, is_the_person, same_contact

LINK = re.compile(
    r"https?:|www\.|(?<![\w@.])[\w-]{1,60}\.(?:com|org|net|info|gov|uk|co\.uk)(?![\w.]*@)\b", re.IGNORECASE
)
MOST_LINES = 5
OWN_WORDS = ("first_note", "calms", "triggers", "crisis_plan")


def wrote_own_words(answers: Answers) -> bool:
    """They wrote something about the person that nobody will translate."""
    return any(answers.get(field) for field in OWN_WORDS)


def looks_like_a_code(answer: Answer, _known: Answers) -> bool:
    """A number stands beside words like “key safe” or “PIN”."""
    return any(map(has_code, _texts(answer)))


def has_a_link(answer: Answer, _known: Answers) -> bool:
    """The address of a website is in it."""
    return any(map(LINK.search, _texts(answer)))


def in_the_future(answer: Answer, _known: Answers) -> bool:
    """The day has not come yet."""
    return date.fromisoformat(str(answer)) > today()


def not_in_a_year(answer: Answer, _known: Answers) -> bool:
    """The day is past, or more than twelve months away."""
    return not today() <= date.fromisoformat(str(answer)) <= months_after(today(), OLD_MONTHS)


def more_than_five_lines(answer: Answer, _known: Answers) -> bool:
    """More lines are filled in than there are places to print."""
    return sum(bool(line.strip()) for line in str(answer).split("\n")) > MOST_LINES


def _texts(answer: Answer) -> Iterator[str]:
    """What was typed: in one box, or in each of several."""
    return iter((answer,)) if isinstance(answer, str) else iter(parts(answer).values())


CHECKS: Mapping[str, Check] = {"wrote-own-words": wrote_own_words}
REFUSALS: Mapping[str, Refusal] = {
    "looks-like-a-code": looks_like_a_code,
    "has-a-link": has_a_link,
    "same-contact": same_contact,
    "is-the-carer": is_the_carer,
    "is-the-person": is_the_person,
    "in-the-future": in_the_future,
    "not-in-a-year": not_in_a_year,
    "more-than-five-lines": more_than_five_lines,
}
