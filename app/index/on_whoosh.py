"""The engine on Whoosh; the only module that imports it."""

import threading
import warnings
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from app.index.backend import Found, Word, score
from app.index.schema import K1, WORDS, Document, weight

with warnings.catch_warnings():
    # Whoosh is from 2016: Python warns of its escapes and of "is" with literals the first time it compiles it.
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from whoosh import versionstring
    from whoosh.analysis import IDTokenizer
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.filedb.structfile import StructFile
    from whoosh.query import Term
    from whoosh.scoring import BM25F
    from whoosh.searching import Searcher

VERSION = versionstring()


class _Files(FileStorage):  # type: ignore[misc]  # Whoosh has no types
    """The files of an index, read where they lie: Whoosh itself would copy them into memory or leave them open."""

    def open_file(self, name: str, **how: Any) -> StructFile:
        """One file, mapped; it needs no closing."""
        with open(self._fpath(name), "rb") as opened:
            return StructFile(mmap(opened.fileno(), 0, access=ACCESS_READ), name=name, **how)


class OnWhoosh:
    """A SearchBackend that keeps postings in Whoosh's files."""

    def __init__(self) -> None:
        self._searcher: Searcher | None = None
        self._slugs: dict[int, str] = {}
        self._names: frozenset[str] = frozenset()
        self._postings = lru_cache(maxsize=1 << 15)(self._read)
        self._one_reader = threading.Lock()  # matchers share the position of one file

    def build(self, documents: Iterable[Document], where: Path) -> None:
        """See SearchBackend; tokens are handed over ready-made, so no analyser of Whoosh takes part."""
        kept = list(documents)
        schema = Schema(slug=ID(stored=True), **{name: _field() for name in _names(kept)})
        writer = _Files(str(where)).create_index(schema).writer(limitmb=64, compound=False)
        for document in kept:
            writer.add_document(slug=document.slug, **{n: _tokens(c) for n, c in document.fields.items()})
        writer.commit(optimize=True)

    def open(self, where: Path) -> None:
        """See SearchBackend."""
        index = _Files(str(where), readonly=True).open_index()
        self._names = frozenset(index.schema.names()) - {"slug"}
        weighting = BM25F(K1=K1, **{f"{name}_B": weight(name).b for name in self._names})
        self._searcher = index.searcher(weighting=weighting)
        self._slugs = {n: fields["slug"] for n, fields in index.reader().iter_docs()}

    def score(self, words: Sequence[Word], fields: Sequence[str]) -> Found:
        """See SearchBackend."""
        return score(words, fields, self._postings)

    def vocabulary(self) -> Mapping[str, int]:
        """See SearchBackend."""
        with self._one_reader:
            if self._searcher is None or WORDS not in self._names:
                return {}
            terms = self._searcher.reader().iter_field(WORDS)
            return {token.decode(): info.doc_frequency() for token, info in terms}

    def close(self) -> None:
        """See SearchBackend; a search still running answers from what it has."""
        with self._one_reader:
            searcher, self._searcher = self._searcher, None
            if searcher:
                searcher.close()

    def _read(self, name: str, token: str) -> Mapping[str, float]:
        if name not in self._names:
            return {}
        with self._one_reader:
            return self._scores(name, token) if self._searcher else {}

    def _scores(self, name: str, token: str) -> Mapping[str, float]:
        found: dict[str, float] = {}
        matcher, boost = Term(name, token).matcher(self._searcher), weight(name).boost
        while matcher.is_active():
            found[self._slugs[matcher.id()]] = matcher.score() * boost
            matcher.next()
        return found


def _names(documents: Iterable[Document]) -> set[str]:
    return {name for document in documents for name in document.fields}


def _tokens(counts: Mapping[str, int]) -> list[str]:
    return [token for token, count in counts.items() for _ in range(count)]


def _field() -> TEXT:
    return TEXT(analyzer=IDTokenizer(), phrase=False)
