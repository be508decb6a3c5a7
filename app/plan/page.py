"""A page of the plan through its template: listed nowhere, quickly left, its title says nothing of anybody."""

from app.plan.addresses import ABOUT, PLAN
from app.web.edition import Edition
from app.web.pictograms import draw
from app.web.surroundings import About, shell

PLAIN = ("plan",)


def page(
    edition: Edition,
    template: str,
    view: object,
    *,
    title: str,
    part: str = "",
    slug: str = PLAN,
    styles: tuple[str, ...] = PLAIN,
) -> str:
    """The HTML; ``slug`` and ``part`` are the end of its address, the same in every language."""
    about = About(
        title=title,
        description=edition.library.shown(ABOUT, edition.language).page.summary,
        slug=f"{slug}/{part}" if part else slug,
        shown=None,
        in_languages=(),
        indexable=False,
        listed=False,
        quick_exit=True,
        styles=styles,
    )
    return str(draw(edition.template(template, {"shell": shell(edition, about), "page": view})))
