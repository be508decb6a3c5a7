"""The life of the search: opened with a state of the content, answering at once, closed when another takes over."""

import logging
import threading
from collections.abc import Callable, Collection, Iterable
from functools import partial
from pathlib import Path
from subprocess import Popen
from time import monotonic
from typing import Literal

from markupsafe import Markup

from app.index import build, folder, snippets, tables
from app.index.answer import Asked, interface, search
from app.index.check import check_search_files
from app.index.crisis import CrisisSigns
from app.index.editors import SearchFiles, SearchFilesError
from app.index.files import load_search_files
from app.index.on_whoosh import OnWhoosh
from app.index.query import Chains
from app.index.ranking import Indexed
from app.index.results import Hit, Results
from app.index.scan import Scan
from app.index.sheet import Problem
from app.index.topics import Text, Topic

__all__ = [
    "Hit", "Problem", "Results", "SearchEngine", "SearchFiles", "SearchFilesError", "State", "Text", "Topic",
    "Topics", "check_search_files", "load_search_files",
]  # fmt: skip

State = Literal["index", "scan", "building"]
Topics = Iterable[Topic] | Callable[[], Iterable[Topic]]
_BUDGET = 0.3
_log = logging.getLogger(__name__)


class SearchEngine:
    """Searches one state of the content. While no built index can be used, a scan in memory answers."""

    def __init__(self, indexed: Indexed, languages: Collection[str], state: State) -> None:
        self._indexed = indexed
        self._languages = tuple(languages)
        self._signs = CrisisSigns(indexed.files.crisis, indexed.chains)
        self._child: Popen[bytes] | None = None
        self._closed = False
        self.state: State = state

    @classmethod
    def open(
        cls,
        topics: Topics,
        files: SearchFiles,
        languages: Collection[str],
        where: Path | None,
        key: bytes,
        source_key: str,
    ) -> "SearchEngine":
        """An engine that can answer now.

        ``topics`` is called or read only if no verified index of this content is in ``where``; then a scan
        answers while a low-priority process builds one. ``where=None`` never leaves memory. ``source_key``
        is a hash over every source of the topics.
        """
        chains = build.chains_for(files, languages)
        name = build.index_name(source_key, files, languages)
        if where and (indexed := _opened(where, name, key, files, chains)):
            return cls(indexed, languages, "index")
        made = build.material(topics() if callable(topics) else topics, files, chains)
        engine = cls(Indexed(Scan(made.documents), made.tables, chains, files), languages, "scan")
        if where and folder.writable(where):
            engine._build(made, where, name, key)
        return engine

    def search(self, query: str, lang: str, limit: int = 50, *, as_typed: bool = False) -> Results:
        """What there is for ``query``, any text at all, on a page in ``lang``; at most 50 hits.

        ``as_typed`` is for the link back from a correction: no other spelling is tried.
        """
        end = monotonic() + _BUDGET
        asked = Asked(limit, as_typed, lambda: monotonic() < end)
        return search(self._indexed, self._signs, query, interface(lang, self._languages), asked)

    def highlight(self, results: Results, text: str, lang: str) -> Markup:
        """``text``, in ``lang``, escaped, with the words looked for in <mark>."""
        return self._marker(results, lang).mark(text)

    def excerpt(self, results: Results, shown: Text, lang: str) -> str | None:
        """One sentence of the body, if a word looked for is there and not in title or summary."""
        return snippets.excerpt(self._marker(results, lang), shown)

    def popular(self, lang: str) -> tuple[str, ...]:
        """Slugs of pages people often look for, for an empty box."""
        return self.search("", lang).popular

    def close(self) -> None:
        """Stop a build that is under way; a search still running ends well."""
        self._closed = True
        if self._child and self._child.poll() is None:
            self._child.terminate()

    @property
    def indexed(self) -> Indexed:
        """What is searched at this moment, for measuring and explaining."""
        return self._indexed

    def _marker(self, results: Results, lang: str) -> snippets.Marker:
        chains = self._indexed.chains
        return snippets.marker(chains[interface(lang, chains)], results.looked_for)

    def _build(self, made: build.Material, where: Path, name: str, key: bytes) -> None:
        self.state = "building"
        child = self._child = build.start_child()
        finish = partial(self._finish, child, made, where, name, key)
        threading.Thread(target=finish, name="index-build", daemon=True).start()

    def _finish(self, child: Popen[bytes], made: build.Material, where: Path, name: str, key: bytes) -> None:
        """Wait for the child, then let the built index take over in one assignment."""
        code = build.tell_child(child, made, where, name, key)
        indexed = _opened(where, name, key, self._indexed.files, self._indexed.chains)
        if indexed and not self._closed:
            self._indexed, self.state = indexed, "index"
        elif not self._closed:
            self.state = "scan"
            _log.warning("The search index was not built (exit code %s); the scan answers.", code)


def _opened(where: Path, name: str, key: bytes, files: SearchFiles, chains: Chains) -> Indexed | None:
    """The index called ``name``, if it verifies; what does not is deleted unopened."""
    if not folder.verifies(where / name, name, key):
        folder.drop(where / name)
        return None
    backend = OnWhoosh()
    backend.open(where / name)
    derived = tables.from_json((where / name / build.TABLES).read_bytes())
    return Indexed(backend, derived, chains, files)
