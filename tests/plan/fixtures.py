"""The invented plans of tests/data/plans, and orders to print them."""

import json
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from app.flow.answers import Answers
from app.flow.model import Flow
from app.flow.plain import from_plain
from app.plan.matter.dates import Dates, dates_of
from app.plan.matter.plan_flow import load_plan_flow
from app.plan.matter.saying import Saying
from app.plan.matter.speech import Speech
from app.plan.matter.view import speech_of
from app.plan.sheets.order import Access, Order
from tests.conftest import ROOT
from tests.plan.pretend import TODAY, edition, languages, library

MADE = date(2026, 11, 1)
ACCESS = Access("https://carers.example/p#7K3M9QXD04THPB2J7K3M9QXD04T", "7K3M-9QXD-04TH-PB2J")
CODES = dict.fromkeys(range(5), ACCESS)
REFERENCE = "ESP-7H3K98"


@cache
def flow() -> Flow:
    """The real questions."""
    return load_plan_flow(ROOT / "content" / "flows", library().facts)


@cache
def _kept(name: str) -> dict[str, Any]:
    return dict(json.loads((ROOT / "tests" / "data" / "plans" / f"{name}.json").read_text("utf-8")))


def answers(name: str) -> Answers:
    """The answers of a fixture."""
    return from_plain(_kept(name)["answers"])


def dates(given: Answers) -> Dates:
    """A plan made and looked at on the day the fixtures name."""
    return dates_of(given, MADE, MADE)


def order(name: str, tag: str | None = None, *, trial: bool = False, **changes: Any) -> Order:
    """A fixture to print: in the language it was made in, or with another beside English."""
    language = str(_kept(name)["language"])
    given = answers(name)
    plain = Order(
        edition(tag or language, trial=trial), flow(), given, language, dates(given), REFERENCE, TODAY
    )
    return replace(plain, **changes)


def with_answers(name: str, tag: str | None = None, **more: Any) -> Order:
    """A fixture with some answers changed."""
    return order(name, tag, answers={**answers(name), **more})


def with_person(name: str, tag: str | None = None, **more: Any) -> Order:
    """A fixture with some answers about its first person changed."""
    first, *others = answers(name)["people"]
    return with_answers(name, tag, people=({**first, **more}, *others))


def saying(tag: str = "en") -> Saying:
    """English, and that language if it is another."""
    of = edition(tag)
    return Saying(of.english, None if of.is_source else of.catalog, languages())


def speech(name: str, tag: str = "en") -> Speech:
    """How a fixture is said."""
    return speech_of(answers(name), flow(), saying(tag), str(_kept(name)["language"]), MADE)
