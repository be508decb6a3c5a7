"""Whom to ring: the numbers of a box, those that may be shown today, each once."""

from collections.abc import Iterable

from app.checker.views import CrisisView, PhoneView
from app.content.fact_words import show_fact, words
from app.web.edition import Edition
from app.web.surroundings import titled

IN_DANGER = (
    "emergency-phone", "nhs-111", "nhs-111-mental-health", "samaritans-phone", "shout-text", "council-24h",
    "domestic-abuse-phone",
)  # fmt: skip
CHILD_IN_DANGER = ("childline-phone", "leicester-children-phone", "emergency-phone")
FOR_ADULTS = ("leicester-asc-phone", "carers-uk-phone")
FOR_CHILDREN = ("childline-phone", "leicester-children-phone")


def phones(edition: Edition, fact_ids: Iterable[str]) -> tuple[PhoneView, ...]:
    """The numbers with whose they are and when they answer."""
    facts = edition.library.facts
    shown = (facts.to_show(one) for one in fact_ids if one in facts)
    return tuple(_phone(edition, one) for one in dict.fromkeys(shown) if one)


def crisis(edition: Edition, *, child: bool) -> CrisisView:
    """The box for somebody who needs help now."""
    lines = phones(edition, CHILD_IN_DANGER if child else IN_DANGER)
    return CrisisView(lines, titled(edition, "crisis-help"), child)


def to_ring(edition: Edition, *, child: bool) -> tuple[PhoneView, ...]:
    """Whom to ring about anything else."""
    return phones(edition, FOR_CHILDREN if child else FOR_ADULTS)


def _phone(edition: Edition, fact_id: str) -> PhoneView:
    said = edition.library.facts[fact_id].label or ""
    label, hours = (words(fact_id, key, edition.rendering) for key in ("label", "hours"))
    number = show_fact(fact_id, None, edition.rendering)
    return PhoneView(label, said if edition.drafts else None, number, hours)
