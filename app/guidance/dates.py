"""When a page was written, by whom it was checked, and when it will be looked at again."""

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from app.content.library import Shown
from app.content.model import PageHead, SiteHead
from app.language.show import date as show_date
from app.web.edition import Edition


def page_dates(edition: Edition, head: PageHead | SiteHead) -> Iterator[Markup]:
    """Sentences about written, changed, checked and next check, as far as they are known."""
    if head.checked_on:
        yield edition.catalog.say(
            "page.checked", "Last checked by the council on {date}.", date=_on(edition, head.checked_on)
        )
    elif head.written:
        yield edition.catalog.say(
            "page.written", "Written {date}. Not yet checked by the council.", date=_on(edition, head.written)
        )
    if isinstance(head, PageHead):
        day = _on(edition, next_check(head))
        yield edition.catalog.say("page.next-check", "We will look at this page again by {date}.", date=day)


def next_check(head: PageHead) -> date:
    """The day by which the page is to be looked at again."""
    start = head.checked_on or head.changed or head.written
    months = start.month - 1 + head.review_months
    return date(start.year + months // 12, months % 12 + 1, min(start.day, 28))


def translation_note(edition: Edition, shown: Shown) -> Markup | None:
    """Who translated and checked the page, once somebody has."""
    made = shown.page.translation
    if made is None or made.status != "reviewed" or not made.reviewed_on:
        return None
    return edition.catalog.say(
        "notice.reviewed",
        "Translated by {translator}. Checked by {role} on {date}. If the two differ, the English page counts.",
        translator=made.translator,
        role=made.reviewed_by or "",
        date=_on(edition, made.reviewed_on),
    )


def _on(edition: Edition, day: date) -> str:
    return show_date(day, edition.language)
