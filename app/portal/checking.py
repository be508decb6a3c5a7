"""Everything that can be wrong with content, found by using it as the site does."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.content.endings import endings
from app.content.files import read_text
from app.content.library import Library
from app.content.load import load
from app.content.outside import Named, outside_links
from app.content.problems import Problem
from app.content.quality import word_list
from app.content.quality.figures import Figures
from app.content.site import Site
from app.content.yaml_text import Lines, read_yaml
from app.index.check import check_search_files
from app.portal.flows import flow_problems
from app.portal.live import FONTS, active_in, reader, spoken_now
from app.portal.quality import quality
from app.portal.voices import Voices
from app.settings import Settings

FACTS, LANGUAGES, SOURCES = "facts.yaml", "languages.yaml", "sources.yaml"


@dataclass(frozen=True)
class Findings:
    """All problems and notes in the order of files and lines; what ends soon; how pages read; links to elsewhere."""

    site: Site
    problems: list[Problem]
    endings: list[Problem]
    figures: tuple[Figures, ...]
    outside: list[Named]


def everything(settings: Settings, day: date) -> Findings:
    """What there is to say about the content on that day. Raises what makes checking impossible."""
    spoken = spoken_now(settings)
    library, problems = load(reader(settings, spoken), day)
    words = word_list.read_words(_text(settings, word_list.FILE), spoken.names)
    measured = quality(library, spoken.catalogs[library.source.tag], words)
    others = (
        *_languages(library, spoken, settings),
        *_search(library, settings),
        *flow_problems(settings, library.facts),
    )
    lines = _fact_lines(settings)
    return Findings(
        library.site,
        sorted([*problems, *measured.problems, *others]),
        sorted(endings(library.all_pages(), library.facts, lines)),
        measured.figures,
        outside_links(library.all_pages(), library.facts, lines, _text(settings, SOURCES)),
    )


def _text(settings: Settings, name: str) -> str:
    return read_text(settings.content_dir / name, settings.content_dir)


def _fact_lines(settings: Settings) -> Lines:
    return read_yaml(_text(settings, FACTS), FACTS)[1]


def _search(library: Library, settings: Settings) -> Iterator[Problem]:
    active = [language.tag for language in library.languages if language.stage == "launch" or language.source]
    for one in check_search_files(settings.content_dir / "search", library.pages.keys(), active):
        yield Problem(one.file, one.line, one.message, one.remedy)


def _languages(library: Library, spoken: Voices, settings: Settings) -> Iterator[Problem]:
    active = active_in(library, spoken, settings.static_dir / FONTS)
    for language in library.languages:
        if language.stage == "launch" and language not in active:
            message = f"{language.name} is not ready: see carers i18n status."
            yield Problem(LANGUAGES, 1, message, "Translate what is missing, crisis page first.")
