"""Everything that can be wrong with content, found by using it as the site does."""

from collections.abc import Iterator

from app.content.library import Library
from app.content.load import load
from app.content.problems import Problem
from app.content.watch import today
from app.index.check import check_search_files
from app.portal.live import FONTS, active_in, reader, spoken_now
from app.portal.voices import Voices
from app.settings import Settings

LANGUAGES = "languages.yaml"


def everything(settings: Settings) -> list[Problem]:
    """All problems and notes, in the order of files and lines. Raises what makes checking impossible."""
    spoken = spoken_now(settings)
    library, problems = load(reader(settings, spoken), today())
    active = [language.tag for language in library.languages if language.stage == "launch" or language.source]
    search = check_search_files(settings.content_dir / "search", library.pages.keys(), active)
    return sorted(
        [
            *problems,
            *_languages(library, spoken, settings),
            *(Problem(one.file, one.line, one.message, one.remedy) for one in search),
        ]
    )


def _languages(library: Library, spoken: Voices, settings: Settings) -> Iterator[Problem]:
    active = active_in(library, spoken, settings.static_dir / FONTS)
    for language in library.languages:
        if language.stage == "launch" and language not in active:
            message = f"{language.name} is not ready: see carers i18n status."
            yield Problem(LANGUAGES, 1, message, "Translate what is missing, crisis page first.")
