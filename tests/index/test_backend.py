"""Both engines keep the same contract."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.index import tables
from app.index.backend import SearchBackend, Word
from app.index.build import chains_for, material
from app.index.editors import SearchFiles
from app.index.on_whoosh import OnWhoosh
from app.index.scan import Scan
from app.index.schema import strong_fields
from tests.index import tiny

FIELDS = strong_fields(["en"])


@pytest.fixture(scope="module", params=[OnWhoosh, Scan])
def backend(
    request: pytest.FixtureRequest, files: SearchFiles, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchBackend]:
    made: SearchBackend = request.param()
    where = tmp_path_factory.mktemp("backend")
    made.build(tiny.documents(files), where)
    made.open(where)
    yield made
    made.close()


def test_a_word_finds_the_topics_that_hold_it(backend: SearchBackend, files: SearchFiles) -> None:
    word = tiny.word("interpreter", files)
    found = backend.score([word], FIELDS)
    assert list(found) == ["translations-and-interpreting"]
    assert found["translations-and-interpreting"][word] > 0


def test_a_word_in_title_and_summary_counts_more_than_in_one(
    backend: SearchBackend, files: SearchFiles
) -> None:
    word = tiny.word("help", files)
    found = backend.score([word], FIELDS)
    assert found["crisis-help"][word] > found["dementia"][word]


def test_values_of_several_words_are_kept_apart(backend: SearchBackend, files: SearchFiles) -> None:
    found = backend.score([tiny.word("respite", files), tiny.word("break", files)], FIELDS)
    assert len(found["breaks-from-caring"]) == 2


def test_a_word_of_another_chain_is_not_looked_for(backend: SearchBackend) -> None:
    assert backend.score([Word("zasilek", {"pl": ("zasilek",)})], FIELDS) == {}


@pytest.mark.parametrize("raw", ["", "*", "\0", "unheard-of", "[TO]", "🙂"])
def test_what_no_topic_has_finds_nothing(backend: SearchBackend, raw: str) -> None:
    assert backend.score([Word(raw, {"en": (raw,), "exact": (raw,)})], [*FIELDS, "no_such_field"]) == {}


def test_the_vocabulary_counts_topics_and_leaves_misspellings_out(backend: SearchBackend) -> None:
    vocabulary = backend.vocabulary()
    assert vocabulary["respite"] == 1
    assert vocabulary["સંભાળ"] == 1
    assert "resbite" not in vocabulary
    assert "savings" not in vocabulary


def test_a_misspelling_is_found_all_the_same(backend: SearchBackend) -> None:
    assert backend.score([Word("resbite", {"exact": ("resbite",)})], ["exact"])


def test_both_engines_score_alike(files: SearchFiles, tmp_path: Path) -> None:
    whoosh, scan, word = OnWhoosh(), Scan(tiny.documents(files)), tiny.word("care", files)
    whoosh.build(tiny.documents(files), tmp_path)
    whoosh.open(tmp_path)
    one, other = whoosh.score([word], FIELDS), scan.score([word], FIELDS)
    assert {slug: values[word] for slug, values in one.items()} == pytest.approx(
        {slug: values[word] for slug, values in other.items()}, rel=0.05
    )


def test_an_engine_that_was_closed_finds_nothing_and_breaks_nothing(
    files: SearchFiles, tmp_path: Path
) -> None:
    whoosh = OnWhoosh()
    whoosh.build(tiny.documents(files), tmp_path)
    whoosh.open(tmp_path)
    whoosh.close()
    assert whoosh.score([tiny.word("respite", files)], FIELDS) == {}
    assert whoosh.vocabulary() == {}


def test_the_tables_count_the_words_the_engine_counts(files: SearchFiles, backend: SearchBackend) -> None:
    kept = material(tiny.TOPICS, files, chains_for(files, tiny.LANGUAGES)).tables
    assert kept.vocabulary == backend.vocabulary()
    assert tables.from_json(tables.to_json(kept)) == kept
