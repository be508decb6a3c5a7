"""The portal as it stands now, replaced whole when content changes; what cannot be used leaves it as it was."""

import hashlib
import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.checker.questionnaires import Questionnaires, first_step, load_questionnaires
from app.content.files import stamps
from app.content.library import Library
from app.content.load import load
from app.content.problems import ContentError, Problem
from app.content.reading import Reader
from app.content.watch import today
from app.flow.model import Flow
from app.flow.problems import FlowError
from app.guidance.error_page import error_page
from app.guidance.offline_page import CRISIS
from app.index.files import SearchFiles, SearchFilesError, load_search_files
from app.language.activation import activation
from app.language.faces import font_problems
from app.language.languages import Language, LanguagesError
from app.plan.matter.plan_flow import load_plan_flow, load_young_flow
from app.portal.assets import SCRIPT, STYLES, STYLESHEET, assets
from app.portal.pages import pages_of
from app.portal.steady import settle
from app.portal.voices import Voices, voices
from app.search.desk import Opening, SearchDesk, open_desk
from app.search.topics import Texts
from app.settings import Settings
from app.vault.keys import KeyRing
from app.web.edition import Edition, Place
from app.web.finished_pages import Pages
from app.web.headers import public_headers
from app.web.pictograms import PICTURES
from app.web.static import StaticFiles
from app.web.stylesheet import ColoursError
from app.web.unexpected import report

log = logging.getLogger("carers.content")
FONTS, FLOWS = "fonts", "flows"


@dataclass(frozen=True)
class Snapshot:
    """Everything readers get, made from one state of the files."""

    voices: Voices
    library: Library
    static: StaticFiles
    editions: Mapping[str, Edition]
    desk: SearchDesk
    pages: Pages
    questionnaires: Questionnaires
    plan: Flow
    young_plan: Flow
    errors: dict[tuple[int, str], bytes] = field(default_factory=dict)

    def error(self, status: int, tag: str) -> bytes:
        """The error page in that language, or in the source language if there is no such edition; kept once made."""
        source = next(edition for edition in self.editions.values() if edition.is_source)
        edition = self.editions.get(tag, source)
        key = (status, edition.language.tag)
        if key not in self.errors:
            self.errors[key] = error_page(edition, status).encode()
        return self.errors[key]


class Live:
    """Holds the current snapshot; ``reload`` makes the next one."""

    def __init__(self, settings: Settings, ring: KeyRing) -> None:
        self._settings, self._ring = settings, ring
        self._one_at_a_time = threading.Lock()
        self._said: frozenset[Problem] = frozenset()
        self._searched: tuple[object, SearchFiles] | None = None
        self.snapshot = self._next(None)

    @property
    def pages(self) -> Pages:
        """The addresses of the current snapshot."""
        return self.snapshot.pages

    def reload(self) -> None:
        """Replaces the snapshot if the files changed and can be used; otherwise the one before stays."""
        with self._one_at_a_time:
            try:
                made = self._next(self.snapshot)
            except (ContentError, LanguagesError, ColoursError, SearchFilesError, FlowError) as error:
                log.error("content not taken over, the site stays as it was: %s", error)
                return
            before, self.snapshot = self.snapshot, made
            if before.desk.engine is not made.desk.engine:
                before.desk.engine.close()
        self.warm_up()

    def warm_up(self) -> None:
        """Makes all pages in a thread of its own, so that nobody waits for a page that was not asked for yet."""
        threading.Thread(target=self.warm, name="warm-up", daemon=True).start()

    def warm(self) -> None:
        """Makes every page that nobody has asked for yet, and reads all for the results of searches."""
        snapshot = self.snapshot
        for address in list(snapshot.pages.addresses.values()):
            if self.snapshot is not snapshot:
                return
            _try(address.warm)
        _try(snapshot.desk.warm)
        settle()

    def _next(self, before: Snapshot | None) -> Snapshot:
        settings = self._settings
        spoken = spoken_now(settings, before.voices if before else None)
        library = self._library(spoken, before)
        headers = public_headers(https=settings.https)
        static = assets(
            settings.static_dir,
            library.site,
            headers,
            settings.var_dir / "pressed",
            before.static if before else None,
        )
        files = self._search_files(library)
        questionnaires = load_questionnaires(settings.content_dir / FLOWS, library.facts)
        plan = load_plan_flow(settings.content_dir / FLOWS, library.facts)
        young = load_young_flow(settings.content_dir / FLOWS, library.facts)
        editions = _editions(spoken, library, _place(settings, static, questionnaires), files.popular)
        desk = self._desk(editions, files, spoken.stamp, before)
        worker = (settings.static_dir / "sw.js").read_bytes()
        pages = pages_of(editions, static, worker, https=settings.https)
        return Snapshot(spoken, library, static, editions, desk, pages, questionnaires, plan, young)

    def _library(self, spoken: Voices, before: Snapshot | None) -> Library:
        library, problems = load(reader(self._settings, spoken), today(), before.library if before else None)
        self._tell(problem for problem in problems if problem.serious)
        return replace(library, active=active_in(library, spoken, self._settings.static_dir / FONTS))

    def _search_files(self, library: Library) -> SearchFiles:
        folder, slugs = self._settings.content_dir / "search", frozenset(library.pages)
        state = (stamps(folder), slugs)
        if self._searched is None or self._searched[0] != state:
            self._searched = (state, load_search_files(folder, slugs))
        return self._searched[1]

    def _desk(
        self, editions: Mapping[str, Edition], files: SearchFiles, stamp: str, before: Snapshot | None
    ) -> SearchDesk:
        library = next(iter(editions.values())).library
        key = hashlib.sha256(f"{library.fingerprint} {files.digest} {stamp}".encode()).hexdigest()
        if before is not None and before.desk.key == key:
            return before.desk.with_editions(editions)
        mark = f"{library.facts.fingerprint} {stamp}"
        texts = before.desk.texts if before is not None and before.desk.texts.mark == mark else Texts(mark)
        secret = self._ring.derive("site1/index").reveal()
        return open_desk(editions, Opening(files, key, self._settings.index_dir, secret), texts)

    def _tell(self, problems: Iterable[Problem]) -> None:
        now = frozenset(problems)
        for problem in sorted(now - self._said):
            log.error("%s", problem)
        self._said = now


def _try(make: Callable[[], object]) -> None:
    try:
        make()
    except Exception as problem:
        report(problem)


def _place(settings: Settings, static: StaticFiles, questionnaires: Questionnaires) -> Place:
    return Place(
        base_url=settings.origin,
        stylesheet=static.url(STYLESHEET),
        script=static.url(SCRIPT),
        styles={name: static.url(file) for name, file in STYLES.items()},
        offline=settings.offline,
        trial=settings.trial,
        making_plans=settings.plans,
        questions={slug: first_step(flow) for slug, flow in questionnaires.items()},
    )


def _editions(
    spoken: Voices, library: Library, place: Place, popular: Mapping[str, tuple[str, ...]]
) -> dict[str, Edition]:
    english = spoken.catalogs[library.source.tag]
    return {
        language.tag: Edition(
            library,
            language,
            spoken.catalogs[language.tag],
            english,
            spoken.environments[language.tag],
            place,
            spoken.faces.get(language.font or ""),
            spoken.names,
            popular.get(language.tag) or popular.get("default", ()),
        )
        for language in library.active
    }


def spoken_now(settings: Settings, before: Voices | None = None) -> Voices:
    """The languages of today's files."""
    compiled = settings.var_dir / "templates"
    fonts = settings.static_dir / FONTS
    return voices(settings.content_dir, settings.translations_dir, fonts, compiled, before)


def reader(settings: Settings, spoken: Voices) -> Reader:
    """How content is read under these settings."""
    show_drafts = settings.draft_translations == "show-labelled"
    return Reader(settings.content_dir, spoken.languages, frozenset(PICTURES), show_drafts)


def active_in(library: Library, spoken: Voices, fonts: Path) -> tuple[Language, ...]:
    """The languages that are offered: their words are complete and their crisis page may be shown."""
    decided = (
        activation(
            spoken.progress[language.tag],
            crisis_page=library.translated(CRISIS, language) if CRISIS in library.pages else True,
            fonts=font_problems(language, (), fonts),
            show_drafts=library.show_drafts,
        )
        for language in library.languages
    )
    return tuple(one.language for one in decided if one.active)
