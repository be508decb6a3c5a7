"""What the portal says around everything it prints, and instead of it when nothing can be printed now."""

from markupsafe import Markup

from app.language.catalog import Catalog
from app.web.edition import Edition
from app.web.shell import Link


def page_of(catalog: Catalog) -> Markup:
    """What stands at the foot of each page; the typesetter fills in the numbers."""
    return catalog.say("paper.page-of", "Page {page} of {pages}", page="{page}", pages="{pages}")


def trial(catalog: Catalog) -> Markup:
    """What stands on every page that comes from a portal on trial."""
    return catalog.say("paper.trial", "Trial copy, for testing.")


def printed_on(catalog: Catalog, day: str) -> Markup:
    """When it was printed."""
    return catalog.say("paper.printed", "Printed {date}.", date=day)


def no_paper(catalog: Catalog, page: Link) -> tuple[Markup, Markup]:
    """The title of the page for a PDF that cannot be made now, and what to do: the page prints just as well."""
    link = Markup('<a class="govuk-link" href="{0}">{1}</a>').format(page.href, page.text)
    title = catalog.say("error.no-paper-title", "Many people are printing now")
    return title, catalog.say(
        "error.no-paper", "Print the page itself instead: {page}. Or try again in a minute.", page=link
    )


def bare(edition: Edition, path: str) -> str:
    """The address of a path as people type it."""
    return edition.place.base_url.partition("://")[2] + path


def address(edition: Edition, href: str) -> tuple[str | None, str | None]:
    """Where a link leads and what paper says of it: own pages by their path, others by their address."""
    if href.startswith("#"):
        return None, None
    if href.startswith("/"):
        return edition.place.base_url + href, href.partition("#")[0]
    scheme, _, rest = href.partition(":")
    return href, rest.strip("/") if scheme in ("https", "http") else None
