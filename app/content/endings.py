"""What runs out soon: values of facts that end, and pages that are to be looked at again."""

import calendar
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from app.content.facts import Fact, Facts
from app.content.markup import BOX, FACT
from app.content.model import PageHead, SiteHead
from app.content.page import Page
from app.content.problems import Problem
from app.content.yaml_text import Lines

SOON = timedelta(days=90)
STALE_AFTER = 12  # months after its last check, for what has no end of its own
ADDRESSES = ("phone", "text-number", "address", "url")
FACTS_FILE = "facts.yaml"


def endings(pages: Iterable[Page], facts: Facts, lines: Lines) -> Iterator[Problem]:
    """A note for each fact and page of the source language that ends within 90 days, or has ended already.

    ``lines`` says on which line of facts.yaml each fact stands.
    """
    written = [page for page in pages if page.head]
    for key, fact in facts.facts.items():
        ends = _fact_ends(fact)
        if ends and fact.public and ends <= facts.day + SOON:
            yield _of_fact(key, lines.get((key,), 1), ends, written, facts.day)
    for page in written:
        review = _review(page)
        if review and review <= facts.day + SOON:
            yield _of_page(page, review, facts.day)


def _fact_ends(fact: Fact) -> date | None:
    last = max((one.valid_to or date.max for one in fact.values), default=date.max)
    if last < date.max:
        return last
    return _months_after(fact.checked_on, STALE_AFTER) if fact.checked_on and fact.kind in ADDRESSES else None


def _review(page: Page) -> date | None:
    head = page.head
    return (
        _months_after(head.checked_on or head.written, head.review_months)
        if isinstance(head, PageHead)
        else None
    )


def _of_fact(key: str, line: int, ends: date, pages: Iterable[Page], day: date) -> Problem:
    used = ", ".join(sorted(page.key for page in pages if key in used_by(page))) or "no page"
    says = "ended" if ends < day else "ends"
    message = f"“{key}” {says} on {_spoken(ends)}. Used by: {used}."
    return Problem(FACTS_FILE, line, message, "Look up what comes next.", serious=False)


def _of_page(page: Page, review: date, day: date) -> Problem:
    says = "was" if review < day else "is"
    message = f"The review {says} due on {_spoken(review)}."
    remedy = "Read it against its sources, then write the day into checked_on."
    return Problem(page.file, page.head_lines.get(("review_months",), 1), message, remedy, serious=False)


def used_by(page: Page) -> frozenset[str]:
    """The ids of all facts that a page names, shows or rings."""
    calls = (
        box[2].split() for line in page.body.split("\n") if (box := BOX.match(line)) and box[1] == "call"
    )
    named = page.head.facts if isinstance(page.head, PageHead | SiteHead) else ()
    phones = page.head.phones if isinstance(page.head, SiteHead) else ()
    shown = (match[1] for match in FACT.finditer(page.body))
    return frozenset({*named, *phones, *shown, *(key for keys in calls for key in keys)})


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
