"""Facts: every amount, phone number and rule, kept once with its dates, and what may be shown of it today."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Literal

from pydantic import model_validator

from app.content.model import Shape, Slug, Words

Kind = Literal[
    "money", "phone", "text-number", "percent", "count", "hours", "days", "weeks", "months", "years",
    "date", "size", "address", "url", "rule",
]  # fmt: skip
State = Literal["shown", "hidden", "expired"]


class FactValue(Shape):
    """A value and the days on which it holds, both included; None means open."""

    value: Words
    valid_from: date | None = None
    valid_to: date | None = None

    def holds(self, day: date) -> bool:
        """Whether this is the value on that day."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


class Fact(Shape):
    """One fact of ``facts.yaml``; its words (unit, label, hours …) are translated, its values never."""

    values: tuple[FactValue, ...] = ()
    kind: Kind
    unit: Words | None = None
    label: Words | None = None
    hours: Words | None = None
    suffix: Words | None = None
    caution: Words | None = None
    sentence: Words | None = None
    word: Words | None = None
    source: Words
    source_url: Words | None = None
    checked_on: date | None = None
    confidence: Literal["confirmed", "to-confirm"]
    launch: Literal["publish", "label", "staff", "never"]
    fallback: Slug | None = None
    note: Words | None = None

    @model_validator(mode="after")
    def _values_do_not_overlap(self) -> "Fact":
        spans = sorted((one.valid_from or date.min, one.valid_to or date.max) for one in self.values)
        if any(earlier[1] >= later[0] for earlier, later in pairwise(spans)):
            raise ValueError("two values hold on the same day")
        return self

    @model_validator(mode="after")
    def _rules_have_a_sentence(self) -> "Fact":
        if self.kind == "rule" and not self.sentence:
            raise ValueError("a rule needs its sentence")
        return self

    def value_on(self, day: date) -> str | None:
        """The value that holds on that day, if any."""
        return next((one.value for one in self.values if one.holds(day)), None)

    @property
    def public(self) -> bool:
        """Whether readers may see it: a ``staff`` fact once confirmed by a person, a ``never`` fact not at all."""
        if self.launch in ("publish", "label"):
            return True
        return self.launch == "staff" and self.confidence == "confirmed" and self.checked_on is not None


@dataclass(frozen=True)
class Facts:
    """All facts as they stand on one day (London time)."""

    facts: Mapping[str, Fact]
    day: date

    def __contains__(self, fact_id: object) -> bool:
        return fact_id in self.facts

    def __getitem__(self, fact_id: str) -> Fact:
        return self.facts[fact_id]

    def state(self, fact_id: str) -> State:
        """``shown``; ``hidden`` while only staff may see it; ``expired`` when no value holds today."""
        fact = self.facts[fact_id]
        if not fact.public or not (fact.values or fact.kind == "rule"):
            return "hidden"
        return "shown" if fact.kind == "rule" or fact.value_on(self.day) is not None else "expired"

    def value(self, fact_id: str) -> str:
        """Today's value of a fact that is shown."""
        value = self.facts[fact_id].value_on(self.day)
        if value is None:
            raise LookupError(f"{fact_id} has no value on {self.day}")
        return value

    def to_show(self, fact_id: str) -> str | None:
        """The id itself if it is shown, else that of its fallback if that one is shown, else None."""
        if self.state(fact_id) == "shown":
            return fact_id
        fallback = self.facts[fact_id].fallback
        return fallback if fallback and self.state(fallback) == "shown" else None

    @cached_property
    def fingerprint(self) -> str:
        """A hash of all facts and of what holds today: two equal ones make equal pages."""
        parts = (f"{key}={fact.value_on(self.day)}|{fact!r}" for key, fact in sorted(self.facts.items()))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()
