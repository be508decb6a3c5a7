"""The form on which guides are chosen for a pack."""

from collections.abc import Sequence

from markupsafe import Markup

from app.guidance.lists import breadcrumbs
from app.guidance.made import Made, make
from app.guidance.pack import MOST
from app.guidance.printing import PACK, PACK_PDF, printable
from app.guidance.views import Choice, Choices, PackView
from app.paper.document import Size
from app.web.edition import Edition
from app.web.surroundings import About, titled


def pack_page(
    edition: Edition, chosen: Sequence[str] = (), size: Size = "normal", problem: Markup | None = None
) -> Made:
    """The form with these guides ticked, under what was wrong with them."""
    text = edition.catalog.text
    title = text("pack.title", "Print a pack of guides")
    view = PackView(
        breadcrumbs=breadcrumbs(edition),
        action=edition.address(PACK_PDF),
        sections=_sections(edition, frozenset(chosen)),
        large=size == "large",
        most=MOST,
        problem=problem,
    )
    about = About(
        title=text("pack.title-problem", "Print a pack of guides: there is a problem") if problem else title,
        description=text(
            "pack.description",
            "Choose guides and print them together, for someone who cannot read them online.",
        ),
        slug=PACK,
        shown=None,
        in_languages=edition.library.active,
        indexable=problem is None and not edition.drafts,
    )
    return make(edition, "print-a-pack.html", view, about)


def _sections(edition: Edition, chosen: frozenset[str]) -> tuple[Choices, ...]:
    library = edition.library
    return tuple(
        Choices(
            titled(edition, section.name),
            tuple(
                Choice(slug, titled(edition, slug), slug in chosen)
                for slug in printable(library, section.slugs)
            ),
        )
        for section in library.sections
    )


def too_many(edition: Edition) -> Markup:
    """What to do when the pack is too thick."""
    return edition.catalog.say("pack.too-many", "Choose {most} guides or fewer.", most=MOST)


def too_thick(edition: Edition) -> Markup:
    """What to do when the chosen guides fill more pages than one file may have."""
    return edition.catalog.say(
        "pack.too-long", "These guides fill too many pages for one file. Choose fewer."
    )


def nothing_chosen(edition: Edition) -> Markup:
    """What to do when nothing, or nothing that exists, was chosen."""
    return edition.catalog.say("pack.nothing", "Choose at least one guide from the list.")
