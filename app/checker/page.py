"""A page of the checkers through its template: listed nowhere, kept nowhere, the same address in every language."""

from app.checker.addresses import Addresses
from app.web.edition import Edition
from app.web.pictograms import draw
from app.web.surroundings import About, shell


def page(
    edition: Edition,
    template: str,
    view: object,
    *,
    title: str,
    addresses: Addresses,
    part: str,
    quick_exit: bool = False,
) -> str:
    """The HTML; ``part`` is the end of its address."""
    shown = edition.library.shown(addresses.slug, edition.language)
    about = About(
        title=title,
        description=shown.page.summary,
        slug=f"{addresses.slug}/{part}",
        shown=None,
        in_languages=(),
        indexable=False,
        listed=False,
        quick_exit=quick_exit,
    )
    context = {"shell": shell(edition, about), "page": view}
    return str(draw(edition.template(template, context)))
