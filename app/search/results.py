"""What was found, told as a page in one language."""

from urllib.parse import urlencode

from markupsafe import Markup

from app.content.library import Shown
from app.index.engine import Hit, Results
from app.language.foreign import foreign_runs, in_language
from app.language.languages import Language
from app.search.crisis import crisis_lines
from app.search.desk import SearchDesk
from app.search.view import Found, SearchView
from app.web.edition import Edition
from app.web.shell import Link
from app.web.surroundings import sections, titled

ON_A_PAGE, PAGES = 10, 5
CRISIS, PLAN = "crisis-help", "/p"


def search_view(desk: SearchDesk, edition: Edition, results: Results, number: int) -> SearchView:
    """The search page for these results; ``number`` counts its pages from 1."""
    first = (number - 1) * ON_A_PAGE
    last = min(len(results.hits), ON_A_PAGE * PAGES)
    teller = _Teller(desk, edition, results)
    earlier = edition.catalog.say("search.earlier", "Earlier results")
    later = edition.catalog.say("search.later", "More results")
    return SearchView(
        query=results.query,
        status=_status(edition, results) if results.query and not results.plan_code else None,
        results=tuple(teller.found(hit) for hit in results.hits[first : first + ON_A_PAGE]),
        crisis=crisis_lines(edition) if results.crisis else (),
        crisis_page=titled(edition, CRISIS),
        did_you_mean=_again(edition, results.did_you_mean) if not results.showing_correction else None,
        showing_for=results.did_you_mean if results.showing_correction else None,
        instead=_again(edition, results.query, as_typed=True) if results.showing_correction else None,
        weak=tuple(teller.found(hit) for hit in results.weak),
        popular=tuple(titled(edition, slug) for slug in edition.popular if slug in edition.library.pages),
        ways_on=_ways_on(edition),
        phone=edition.phone(edition.library.site.phones.council),
        plan_code=_plan_code(edition) if results.plan_code else None,
        earlier=_turn(edition, results, number - 1, earlier) if number > 1 else None,
        later=_turn(edition, results, number + 1, later) if first + ON_A_PAGE < last else None,
    )


class _Teller:
    """Tells hits of one answer in one language."""

    def __init__(self, desk: SearchDesk, edition: Edition, results: Results) -> None:
        self._desk, self._edition, self._results = desk, edition, results

    def found(self, hit: Hit) -> Found:
        edition = self._edition
        shown = edition.library.shown(hit.slug, edition.language)
        tag, away = shown.language.tag, shown.language != edition.language
        sentence = self._desk.engine.excerpt(self._results, self._desk.text(edition, hit.slug), tag)
        return Found(
            title=self._marked(shown.page.title, shown),
            summary=self._marked(shown.page.summary, shown),
            excerpt=self._marked(sentence, shown) if sentence else None,
            href=edition.address(hit.slug),
            where=_where(edition, hit.slug),
            label=_label(edition, shown, away=away),
            lang=shown.language.html if away else None,
            dir=shown.language.direction if away else None,
        )

    def _marked(self, text: str, shown: Shown) -> Markup:
        """The text with the words looked for marked, and English names in it said to be English."""
        edition, language = self._edition, shown.language
        pieces = foreign_runs(text, language, edition.names)
        return Markup("").join(self._piece(piece, language, english=english) for piece, english in pieces)

    def _piece(self, text: str, language: Language, *, english: bool) -> Markup:
        marked = self._desk.engine.highlight(self._results, text, language.tag)
        return in_language(marked, self._edition.library.source) if english else marked


def _status(edition: Edition, results: Results) -> str:
    if not results.total:
        return edition.catalog.say("search.none", "No results")
    return str(
        edition.catalog.say_many("search.count", "{n} result", "{n} results", results.total).striptags()
    )


def _where(edition: Edition, slug: str) -> str:
    section = edition.library.section_of(slug)
    return titled(edition, section.name).text if section else ""


def _label(edition: Edition, shown: Shown, *, away: bool) -> str | None:
    if away:
        return edition.catalog.say("search.in-english", "In English")
    if "draft" in shown.notices:
        return edition.catalog.say("search.draft", "Computer draft")
    return None


def _again(edition: Edition, query: str | None, *, as_typed: bool = False) -> Link | None:
    if query is None:
        return None
    asked = {"q": query, **({"as-typed": "1"} if as_typed else {})}
    return Link(query, f"{edition.address('search')}?{urlencode(asked)}")


def _turn(edition: Edition, results: Results, number: int, words: str) -> Link:
    asked = urlencode({"q": results.query, "page": number})
    return Link(words, f"{edition.address('search')}?{asked}")


def _plan_code(edition: Edition) -> Link | None:
    words = edition.catalog.say("search.open-plan", "About emergency plans")
    return Link(words, edition.address("emergency-plan"))


def _ways_on(edition: Edition) -> tuple[Link, ...]:
    site = edition.library.site
    a_to_z = Link(edition.catalog.say("layout.a-to-z", "A to Z"), edition.address("a-to-z"))
    council = edition.catalog.say(
        "search.council", "Other council services: {council}", council=edition.marked(site.council_name)
    )
    return (titled(edition, CRISIS), *sections(edition), a_to_z, Link(council, site.council_url))
