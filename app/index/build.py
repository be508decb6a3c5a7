"""Builds an index: from topics to documents and tables, and from those to a signed folder, here or in a child."""

import hashlib
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

import Stemmer

from app.index import chains, folder, on_whoosh, tables
from app.index.chains import Chain, Rules
from app.index.editors import SearchFiles
from app.index.schema import Document, document
from app.index.tables import Share, Tables
from app.index.topics import Terms, Topic, romanised

TABLES = "tables.json"
CHILD = ("-m", "app.index.build")
_ROOT = Path(__file__).parents[2]
_LOWER_PRIORITY = 10


@dataclass(frozen=True)
class Material:
    """What an index is written from: the same for the engine in memory and the one on disk."""

    documents: tuple[Document, ...]
    tables: Tables


def chains_for(files: SearchFiles, languages: Collection[str]) -> dict[str, Chain]:
    """The chain of every language of words.yaml, of the site, and of the terms."""
    in_terms = {tag for terms in files.terms.values() for tag in terms.phrases if not romanised(tag)}
    tags = dict.fromkeys((*files.words, *languages, *sorted(in_terms)))
    return {tag: chains.chain(files.words.get(tag, Rules(tag, "Latn"))) for tag in tags}


def material(topics: Iterable[Topic], files: SearchFiles, known: Mapping[str, Chain]) -> Material:
    """The documents and tables of ``topics``; those that did not change since the last time are not read again."""
    parts = {topic.slug: _part(topic, files.terms.get(topic.slug, Terms()), known) for topic in topics}
    _last.clear()
    _last.update(parts)
    shares = {slug: part.share for slug, part in parts.items()}
    return Material(tuple(part.document for part in parts.values()), tables.tables(shares))


@dataclass(frozen=True)
class _Part:
    topic: Topic
    terms: Terms
    chains: Mapping[str, Chain]
    document: Document
    share: Share


_last: dict[str, _Part] = {}


def _part(topic: Topic, terms: Terms, known: Mapping[str, Chain]) -> _Part:
    before = _last.get(topic.slug)
    if before and (before.topic, before.terms, before.chains) == (topic, terms, known):
        return before
    made = document(topic, terms, known), tables.share(topic, terms, known)
    return _Part(topic, terms, known, *made)


def index_name(source_key: str, files: SearchFiles, languages: Iterable[str]) -> str:
    """The folder's name: the same content read by the same analysers gives the same on every machine."""
    versions = (chains.VERSION, on_whoosh.VERSION, Stemmer.version(), unicodedata.unidata_version)
    parts = (source_key, files.digest, *sorted(languages), *map(str, versions))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def write(made: Material, where: Path, name: str, key: bytes) -> None:
    """Put the index of ``made`` into ``where``; raises OSError if the disk does not allow it."""

    def fill(new: Path) -> None:
        on_whoosh.OnWhoosh().build(made.documents, new)
        (new / TABLES).write_bytes(tables.to_json(made.tables))

    folder.put(where, name, key, fill)


def build_index(
    topics: Iterable[Topic],
    files: SearchFiles,
    languages: Collection[str],
    where: Path,
    key: bytes,
    source_key: str,
) -> Path:
    """Build the index here and now, as ``carers index build`` does; its folder. Raises OSError."""
    name = index_name(source_key, files, languages)
    write(material(topics, files, chains_for(files, languages)), where, name, key)
    return where / name


def start_child() -> "subprocess.Popen[bytes]":
    """A low-priority process that will write the index it is told on its input."""
    return subprocess.Popen(  # noqa: S603 – our own module
        [sys.executable, *CHILD],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": str(_ROOT)}, start_new_session=True,
    )  # fmt: skip


def tell_child(child: "subprocess.Popen[bytes]", made: Material, where: Path, name: str, key: bytes) -> int:
    """Tell ``child`` what to write where, wait for it, and return how it ended.

    The key goes through the pipe: neither the command line nor the environment holds it. Topics go one by
    one, since a single call that turns all into JSON would hold up every request meanwhile.
    """
    head = {
        "where": str(where.absolute()),
        "name": name,
        "key": key.hex(),
        "tables": tables.plain(made.tables),
    }
    with suppress(BrokenPipeError), child.stdin or nullcontext() as pipe:
        for line in (head, *([document.slug, document.fields] for document in made.documents)):
            pipe and pipe.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
    return child.wait()


def _in_child(lines: Iterable[bytes]) -> None:
    os.nice(_LOWER_PRIORITY)
    head, *documents = (json.loads(line) for line in lines)
    told = tuple(Document(slug, fields) for slug, fields in documents)
    made = Material(told, tables.from_plain(head["tables"]))
    write(made, Path(head["where"]), head["name"], bytes.fromhex(head["key"]))


if __name__ == "__main__":
    _in_child(sys.stdin.buffer)
