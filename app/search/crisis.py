"""The box of numbers above the results of someone who may be in a crisis."""

from app.content.fact_words import show_fact, words
from app.search.view import CrisisLine
from app.web.edition import Edition

NUMBERS = (
    "emergency-phone", "nhs-111-mental-health", "samaritans-phone", "shout-text", "council-24h",
    "domestic-abuse-phone", "childline-phone",
)  # fmt: skip


def crisis_lines(edition: Edition) -> tuple[CrisisLine, ...]:
    """Whom to ring, in the page's language and, while that is a draft, in English too."""
    facts = edition.library.facts
    shown = [one for one in NUMBERS if one in facts and facts.state(one) == "shown"]
    return tuple(_line(edition, fact_id) for fact_id in shown)


def _line(edition: Edition, fact_id: str) -> CrisisLine:
    english = edition.library.facts[fact_id].label or ""
    return CrisisLine(
        words=words(fact_id, "label", edition.rendering),
        english=english if edition.drafts else None,
        number=show_fact(fact_id, None, edition.rendering),
    )
