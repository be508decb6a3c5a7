"""The search page as HTML."""

from urllib.parse import urlencode

from app.index.engine import Results
from app.search.desk import SearchDesk
from app.search.results import search_view
from app.web.edition import Edition
from app.web.pictograms import draw
from app.web.surroundings import About, shell


def search_page(desk: SearchDesk, edition: Edition, results: Results, number: int) -> str:
    """The page for these results, in the edition's language."""
    title = edition.catalog.text("search.title", "Search")
    about = About(
        title=edition.catalog.text("search.title-for", "{query} – search", query=results.query)
        if results.query
        else title,
        description=edition.catalog.text("search.description", "Search the guides for carers in Leicester."),
        slug="search",
        shown=None,
        in_languages=edition.library.active,
        indexable=not results.query and not edition.drafts,
        query=f"?{urlencode({'q': results.query})}" if results.query else "",
    )
    view = search_view(desk, edition, results, number)
    return str(draw(edition.template("search.html", {"shell": shell(edition, about), "page": view})))
