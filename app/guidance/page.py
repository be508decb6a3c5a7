"""A guidance page or a page of the site itself."""

from dataclasses import replace
from urllib.parse import quote

from markupsafe import Markup

from app.content.library import Shown
from app.content.model import PageHead, SectionHead
from app.guidance.dates import page_dates, translation_note
from app.guidance.lists import breadcrumbs, teasers
from app.guidance.made import Made, make
from app.guidance.printing import ENDINGS, PACK, paper_address, prints
from app.guidance.structured_page import things
from app.guidance.views import PageView, Paper, PlanStart, Share, Start
from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import About, path_of, titled

WHATSAPP = "https://wa.me/?text="
BOX_END = "\n:::\n"
PLAN, YOUNG_PLAN = "emergency-plan", "young-carers-plan"


def page(edition: Edition, slug: str) -> Made:
    """The page at that slug in the edition's language."""
    shown = edition.library.shown(slug, edition.language)
    head = edition.library.head(slug)
    about = about_page(edition, slug, shown)
    fresh = isinstance(head, PageHead) and head.review_months == 3
    view = _view(edition, slug, shown)
    told = things(edition, head, shown, view.body)
    return make(edition, "page.html", view, about, fresh=fresh, things=told)


def about_page(edition: Edition, slug: str, shown: Shown) -> About:
    """What the shell must know of a page with versions."""
    library, head = edition.library, edition.library.head(slug)
    return About(
        title=shown.page.title,
        description=shown.page.summary,
        slug=slug,
        shown=shown,
        in_languages=tuple(one for one in library.active if library.translated(slug, one)),
        indexable=library.indexable(slug, edition.language) and not edition.drafts,
        quick_exit=isinstance(head, PageHead) and head.quick_exit,
    )


def _view(edition: Edition, slug: str, shown: Shown) -> PageView:
    library, head = edition.library, edition.library.head(slug)
    assert not isinstance(head, SectionHead)  # noqa: S101 - sections have their own template
    section = library.section_of(slug)
    away = shown.language != edition.language
    first, body = body_of(edition, slug, shown)
    return PageView(
        title=edition.title(shown),
        summary=edition.summary(shown),
        first=first,
        body=body,
        lang=shown.language.html if away else None,
        dir=shown.language.direction if away else None,
        breadcrumbs=breadcrumbs(edition, *([section.name] if section else [])),
        next_steps=teasers(edition, head.next if isinstance(head, PageHead) else ()),
        section_title=titled(edition, section.name).text if section else None,
        section_pages=tuple(titled(edition, one) for one in section.slugs) if section else (),
        here=edition.address(slug),
        pictogram=head.pictogram if isinstance(head, PageHead) else None,
        dates=tuple(page_dates(edition, head)),
        translation_note=translation_note(edition, shown),
        share=_share(edition, slug, shown),
        paper=_paper(edition, slug),
        language_names=_language_names(edition, slug),
        start=_start(edition, slug),
        plan=_plan(edition) if slug == PLAN and edition.place.making_plans else None,
        young_plan=edition.address(f"{YOUNG_PLAN}/make") if slug == YOUNG_PLAN else None,
    )


def body_of(edition: Edition, slug: str, shown: Shown) -> tuple[Markup | None, Markup]:
    """The box of numbers that goes before everything, if the page has one, and the body behind it."""
    rendering, head = edition.rendering_of(shown), edition.library.head(slug)
    if not (isinstance(head, PageHead) and head.numbers_first):
        return None, edition.markdown(shown.page.body, rendering)
    first, _, rest = shown.page.body.partition(BOX_END)
    if edition.drafts and shown.language == edition.language:
        rendering = replace(rendering, bilingual=True)
    return edition.markdown(first + BOX_END, rendering), edition.markdown(rest, rendering)


def _paper(edition: Edition, slug: str) -> Paper | None:
    if not prints(edition.library, slug):
        return None
    normal, large = (paper_address(edition, slug, size) for size in ENDINGS)
    return Paper(normal, large, edition.address(PACK))


def _start(edition: Edition, slug: str) -> Start | None:
    first, here = edition.place.questions.get(slug), edition.address(slug)
    return Start(f"{here}/{first}", f"{here}/on-paper") if first else None


def _plan(edition: Edition) -> PlanStart:
    begin = edition.address("plan")
    return PlanStart(f"{begin}/start", f"/p?lang={edition.language.tag}", f"{begin}/blank")


def _share(edition: Edition, slug: str, shown: Shown) -> Share:
    url = edition.place.base_url + edition.address(slug)
    return Share(shown.page.title, url, WHATSAPP + quote(f"{shown.page.title}\n{url}"))


def _language_names(edition: Edition, slug: str) -> tuple[Link, ...]:
    library = edition.library
    return tuple(
        Link(language.native_name, path_of(language, slug), language.html, language.direction)
        for language in library.active
        if library.translated(slug, language)
    )
