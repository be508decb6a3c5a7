"""The things a guidance page is about: one public service, or questions with their answers."""

import re
from collections.abc import Iterator

from app.content.fact_words import words as words_of
from app.content.library import Shown
from app.content.model import PageHead, SectionHead, Service, SiteHead
from app.guidance.structured import Thing, words
from app.web.edition import Edition

PART = re.compile(r"(<h2.*?</h2>)", re.DOTALL)
BLOCK_END = re.compile(r"</(?:p|li|h3|td|th)>")
QUESTION_MARKS = ("?", "؟")


def things(
    edition: Edition, head: PageHead | SiteHead | SectionHead, shown: Shown, body: str
) -> Iterator[Thing]:
    """What front matter says the page is; a service only in the source language, where its names stand."""
    if not isinstance(head, PageHead):
        return
    if head.service and edition.is_source:
        yield _service(edition, head.service, shown)
    if head.questions:
        yield _questions(body)


def _service(edition: Edition, service: Service, shown: Shown) -> Thing:
    site = edition.library.site
    council = {"@type": "GovernmentOrganization", "name": site.council_name, "url": site.council_url}
    operator = {"@type": "Organization", "name": service.operator}
    return {
        "@type": "GovernmentService",
        "name": service.name,
        "description": shown.page.summary,
        "areaServed": {"@type": "AdministrativeArea", "name": service.area},
        "provider": council,
        **({"serviceOperator": operator} if service.operator else {}),
        "availableChannel": [
            {"@type": "ServiceChannel", "servicePhone": one} for one in _phones(edition, service.phone)
        ],
    }


def _phones(edition: Edition, fact_id: str) -> Iterator[Thing]:
    shown = edition.library.facts.to_show(fact_id)
    if shown is None:
        return
    label, hours = (words(words_of(shown, key, edition.rendering)) for key in ("label", "hours"))
    number = edition.library.facts.value(shown)
    when = {"description": hours} if hours else {}
    yield {"@type": "ContactPoint", "name": label, "telephone": number, **when}


def _lines(text: str) -> str:
    return "\n".join(filter(None, map(words, BLOCK_END.split(text))))


def _questions(body: str) -> Thing:
    parts = PART.split(body)[1:]
    pairs = [(words(heading), _lines(text)) for heading, text in zip(parts[::2], parts[1::2], strict=True)]
    return {
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": name, "acceptedAnswer": {"@type": "Answer", "text": text}}
            for name, text in pairs
            if name.endswith(QUESTION_MARKS)
        ],
    }
