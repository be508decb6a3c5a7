"""The page for something that did not work: what happened, what to do next, and numbers to ring."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from app.guidance.lists import phones
from app.guidance.made import make
from app.guidance.views import ErrorView
from app.language.catalog import Catalog
from app.web.edition import Edition
from app.web.on_paper import no_paper
from app.web.surroundings import About, titled

Words = Callable[[Catalog], tuple[Markup, Markup]]


def error_page(edition: Edition, status: int) -> str:
    """The HTML of the error page for that status, in the edition's language."""
    words = WORDS.get(status, _broken if status >= 500 else _bad_request)
    title, what_to_do = words(edition.catalog)
    return _page(edition, status, title, what_to_do)


def no_paper_page(edition: Edition, slug: str) -> str:
    """The page for a PDF that cannot be made now: the guide itself prints just as well."""
    title, what_to_do = no_paper(edition.catalog, titled(edition, slug))
    return _page(edition, 503, title, what_to_do)


def _page(edition: Edition, status: int, title: Markup, what_to_do: Markup) -> str:
    numbers = phones(edition, [edition.library.site.phones.council, "carers-uk-phone"])
    view = ErrorView(status=status, title=title, paragraphs=(what_to_do,), phones=numbers)
    about = About(
        title=title.striptags(),
        description=what_to_do.striptags(),
        slug=None,
        shown=None,
        in_languages=(),
        indexable=False,
        listed=False,
    )
    return make(edition, "error.html", view, about).html


def _bad_request(catalog: Catalog) -> tuple[Markup, Markup]:
    return (
        catalog.say("error.bad-request-title", "That link did not work"),
        catalog.say(
            "error.bad-request",
            "The address was not complete or was changed on the way. Start from the home page.",
        ),
    )


def _refused(catalog: Catalog) -> tuple[Markup, Markup]:
    return (
        catalog.say("error.refused-title", "We could not accept that"),
        catalog.say(
            "error.refused", "It was not sent from a page of this site. Open the page here and try again."
        ),
    )


def _not_found(catalog: Catalog) -> tuple[Markup, Markup]:
    return (
        catalog.say("error.not-found-title", "We cannot find that page"),
        catalog.say(
            "error.not-found",
            "The address may be mistyped, or the page has moved. Search for it, or start from the home page.",
        ),
    )


def _wrong_method(catalog: Catalog) -> tuple[Markup, Markup]:
    return (
        catalog.say("error.method-title", "This page can only be read"),
        catalog.say("error.method", "Nothing can be sent to this address. Open the page again to read it."),
    )


def _too_large(catalog: Catalog) -> tuple[Markup, Markup]:
    return (
        catalog.say("error.too-large-title", "That was too much at once"),
        catalog.say(
            "error.too-large",
            "Your browser sent more than this site takes. Go back, make it shorter and try again.",
        ),
    )


def _invalid(catalog: Catalog) -> tuple[Markup, Markup]:
    return (
        catalog.say("error.invalid-title", "Something is missing or not right"),
        catalog.say("error.invalid", "Go back, look at what you typed and try again."),
    )


def _too_many(catalog: Catalog) -> tuple[Markup, Markup]:
    return (
        catalog.say("error.too-many-title", "Please wait a moment"),
        catalog.say(
            "error.too-many",
            "Many searches came from your connection. Wait a minute and try again, or use the A to Z.",
        ),
    )


def _broken(catalog: Catalog) -> tuple[Markup, Markup]:
    return (
        catalog.say("error.broken-title", "Sorry, something went wrong here"),
        catalog.say("error.broken", "It was our fault, not yours. Try again in a few minutes, or ring."),
    )


def _closed(catalog: Catalog) -> tuple[Markup, Markup]:
    return (
        catalog.say("error.closed-title", "This part does not work right now"),
        catalog.say(
            "error.closed", "We are working on it. The guides on this site still open. You can also ring."
        ),
    )


WORDS: Mapping[int, Words] = {
    400: _bad_request, 403: _refused, 404: _not_found, 405: _wrong_method, 413: _too_large, 414: _bad_request,
    422: _invalid, 429: _too_many, 431: _too_large, 500: _broken, 503: _closed,
}  # fmt: skip
