"""Says sentences in one language, with today's facts; a fact that is not shown is never guessed."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from app.content.fact_words import show_fact, words
from app.content.facts import Facts
from app.content.rendering import Rendering
from app.language.catalog import Catalog


@dataclass(frozen=True)
class Telling:
    """One language and the facts of the day."""

    rendering: Rendering

    @property
    def catalog(self) -> Catalog:
        """Its sentences."""
        return self.rendering.catalog

    def fact(self, fact_id: str) -> Markup | None:
        """The fact with its words, or that of its fallback; None while it is hidden or has run out."""
        facts = self.rendering.facts
        known = facts.to_show(fact_id) if fact_id in facts else None
        return show_fact(known, None, self.rendering) if known else None

    def number(self, fact_id: str) -> Markup | None:
        """The same without the words round it, for a number inside a sentence."""
        facts = self.rendering.facts
        known = facts.to_show(fact_id) if fact_id in facts else None
        return show_fact(known, "number", self.rendering) if known else None

    def caution(self, fact_id: str) -> Markup:
        """What to bear in mind about a fact, such as the day its rates began; empty if there is nothing."""
        facts = self.rendering.facts
        return words(fact_id, "caution", self.rendering) if shown(facts, fact_id) else Markup("")


def shown(facts: Facts, fact_id: str) -> bool:
    """Whether readers may see the fact today."""
    return fact_id in facts and facts.state(fact_id) == "shown"


Tell = Callable[[Telling], Markup]
