"""What is wrong with each page among all others; found once, and again only when something it rests on changed."""

import hashlib
from collections.abc import Iterator, Mapping

from app.content.checks import Known, check_page
from app.content.freshness import freshness
from app.content.library import Verdict
from app.content.page import SECTION, SITE, Page
from app.content.parity import parity
from app.content.problems import Problem, serious

Pages = dict[tuple[str, str], Page]


def verdicts(pages: Pages, known: Known, source: str, before: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """The verdict on each page by file; ``before`` are those of the Library before."""
    mark = _mark(known)
    return {
        page.file: _verdict(page, pages, known, source, mark, before.get(page.file))
        for page in pages.values()
    }


def _mark(known: Known) -> str:
    parts = [
        known.facts.fingerprint,
        *(str(sorted(each)) for each in (known.written, known.planned, known.pictograms)),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _verdict(
    page: Page, pages: Pages, known: Known, source: str, mark: str, before: Verdict | None
) -> Verdict:
    original = pages.get((page.key, source))
    about = (page.digest, original.digest if original else "", mark)
    if before is not None and before.about == about:
        return before
    problems = [*check_page(page, known), *_place(page, original, known, source)]
    if original is not None and page.translation is not None and not serious(problems):
        problems += parity(original, page) if freshness(original, page) == "current" else []
    return Verdict(about, tuple(problems))


def _place(page: Page, original: Page | None, known: Known, source: str) -> Iterator[Problem]:
    if original is None:
        remedy = f"Add the {source} page first."
        yield Problem(page.file, 1, "There is no source page to translate.", remedy)
    elif page.section not in (SITE, original.section):
        yield Problem(page.file, 1, f"The page stands in {original.section}/.", "Move this file there.")
    elif page.section != SITE and page.slug != SECTION and page.slug not in known.planned:
        remedy = f"Add it to pages: in pages/{page.section}/_section.{source}.md."
        yield Problem(page.file, 1, f"No section lists “{page.slug}”.", remedy)
    elif page.translation is not None and set(page.words) != set(original.words):
        remedy = f"It must hold: {', '.join(original.words) or 'none'}."
        yield Problem(page.file, page.head_lines.get(("words",), 1), "The ids under words: differ.", remedy)
