"""The result of “What could I get?” as a page shows it: each kind of help with its reasons and what to do next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from app.checker.answers import Answers, chosen
from app.checker.entitlement import Row
from app.checker.help_checks import to_check
from app.checker.help_names import KINDS, LIKELY, name
from app.checker.help_next import next_step
from app.checker.help_reasons import LEADS_TO, NOT_NOW
from app.content.model import PageHead
from app.language.foreign import in_language
from app.language.show import date as show_date
from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import titled
from app.web.telling import Telling

OUR_PAPERS = re.compile(r"[0-9]{3} (§|L[0-9])")


@dataclass(frozen=True)
class Why:
    """A reason or a thing to check, and a page that helps with it."""

    words: Markup
    page: Link | None


@dataclass(frozen=True)
class HelpCard:
    """One kind of help. ``lead`` is empty unless it is likely; ``amounts`` carry the day they hold from."""

    id: str
    name: Markup
    page: Link
    lead: Markup
    why: tuple[Why, ...]
    next: Markup
    amounts: tuple[Markup, ...]
    source: Markup


def help_card(edition: Edition, telling: Telling, row: Row, answers: Answers) -> HelpCard:
    """A row in the telling's language; pages are linked in the edition's."""
    kind = KINDS[row.id]
    return HelpCard(
        id=row.id,
        name=name(row.id, chosen(answers, "person-age"), telling.catalog),
        page=titled(edition, kind.page),
        lead=LIKELY[kind.decider](telling.catalog) if row.state == "likely" else Markup(""),
        why=tuple(_why(edition, telling, row, reason) for reason in row.reasons),
        next=next_step(row.id, telling, answers),
        amounts=tuple(_amounts(telling, row.id)),
        source=_source(edition, telling, row.id),
    )


def _why(edition: Edition, telling: Telling, row: Row, reason: str) -> Why:
    if row.state == "maybe":
        return Why(to_check(row.id, reason, telling), None)
    page = LEADS_TO.get(reason)
    known = page in edition.library.pages and page != KINDS[row.id].page
    return Why(NOT_NOW[reason](telling), titled(edition, page) if page and known else None)


def _amounts(telling: Telling, kind: str) -> Iterator[Markup]:
    for fact_id in KINDS[kind].amounts:
        amount = telling.fact(fact_id)
        if amount is None:
            yield telling.catalog.say("checker.amount.checked", "The amount is being checked.")
            continue
        yield _amount(telling, kind, amount)
        if caution := telling.caution(fact_id):
            yield caution


def _amount(telling: Telling, kind: str, amount: Markup) -> Markup:
    if kind == "carefree":
        return telling.catalog.say("checker.amount.fee", "The booking fee is {amount}.", amount=amount)
    return telling.catalog.say("checker.amount.now", "The amount is {amount}.", amount=amount)


def _source(edition: Edition, telling: Telling, kind: str) -> Markup:
    """Where the rule is from and how old our words are; the names of sources are English everywhere."""
    library = edition.library
    rule, head = library.facts[KINDS[kind].rule], library.head(KINDS[kind].page)
    assert isinstance(head, PageHead)  # noqa: S101 - kinds of help have pages of guidance
    source = in_language(_named(rule.source), library.source)
    say, language = telling.catalog.say, telling.rendering.language
    if rule.checked_on:
        day = show_date(rule.checked_on, language)
        return say(
            "checker.source.checked",
            "From: {source}. Checked by the council on {date}.",
            source=source,
            date=day,
        )
    day = show_date(head.changed or head.written, language)
    return say(
        "checker.source.written",
        "From: {source}. Written {date}, not yet checked by the council.",
        source=source,
        date=day,
    )


def _named(sources: str) -> str:
    """The sources a reader can look for: without the numbers of papers that only editors have."""
    parts = [part.strip() for part in sources.split(";")]
    return "; ".join(part for part in parts if not OUR_PAPERS.match(part)) or sources
