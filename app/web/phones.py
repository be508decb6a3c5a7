"""Whom to ring: the numbers of a box, those that may be shown today, each once."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from app.content.fact_words import show_fact, words
from app.web.edition import Edition


@dataclass(frozen=True)
class PhoneView:
    """Whom to ring; ``english`` repeats the label while the page's own words are drafts."""

    label: Markup
    english: str | None
    number: Markup
    hours: Markup


def phones(edition: Edition, fact_ids: Iterable[str]) -> tuple[PhoneView, ...]:
    """The numbers with whose they are and when they answer."""
    facts = edition.library.facts
    shown = (facts.to_show(one) for one in fact_ids if one in facts)
    return tuple(_phone(edition, one) for one in dict.fromkeys(shown) if one)


def _phone(edition: Edition, fact_id: str) -> PhoneView:
    said = edition.library.facts[fact_id].label or ""
    label, hours = (words(fact_id, key, edition.rendering) for key in ("label", "hours"))
    number = show_fact(fact_id, None, edition.rendering)
    return PhoneView(label, said if edition.drafts else None, number, hours)
