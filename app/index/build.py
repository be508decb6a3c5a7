"""Builds an index: from topics to documents and tables, and from those to a signed folder, here or in a child."""

import hashlib
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import Stemmer

from app.index import chains, folder, on_whoosh, tables
from app.index.chains import Chain, Rules
from app.index.editors import SearchFiles
from app.index.schema import Document, document
from app.index.tables import Tables
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
    return {tag: Chain(files.words.get(tag, Rules(tag, "Latn"))) for tag in tags}


def material(topics: Sequence[Topic], files: SearchFiles, known: Mapping[str, Chain]) -> Material:
    """The documents and tables of ``topics``."""
    documents = (document(topic, files.terms.get(topic.slug, Terms()), known) for topic in topics)
    return Material(tuple(documents), tables.tables(topics, files.terms, known))


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
    write(material(list(topics), files, chains_for(files, languages)), where, name, key)
    return where / name


def start_child(
    made: Material, where: Path, name: str, key: bytes
) -> tuple["subprocess.Popen[bytes]", bytes]:
    """A low-priority process that will write the index, and the message it waits for on its input.

    The key goes through the pipe: neither the command line nor the environment holds it.
    """
    child = subprocess.Popen(
        [sys.executable, *CHILD],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": str(_ROOT)}, start_new_session=True,
    )  # fmt: skip
    return child, _message(made, where, name, key)


def _message(made: Material, where: Path, name: str, key: bytes) -> bytes:
    plain = {
        "where": str(where.absolute()),
        "name": name,
        "key": key.hex(),
        "tables": tables.to_json(made.tables).decode(),
        "documents": [[document.slug, document.fields] for document in made.documents],
    }
    return json.dumps(plain, ensure_ascii=False).encode()


def _in_child(message: BinaryIO) -> None:
    os.nice(_LOWER_PRIORITY)
    plain: dict[str, Any] = json.loads(message.read())
    documents = tuple(Document(slug, fields) for slug, fields in plain["documents"])
    made = Material(documents, tables.from_json(plain["tables"].encode()))
    write(made, Path(plain["where"]), plain["name"], bytes.fromhex(plain["key"]))


if __name__ == "__main__":
    _in_child(sys.stdin.buffer)
