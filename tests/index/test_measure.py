"""Measuring gives plain data that the scorer and a person can read."""

from pathlib import Path

from app.index.editors import SearchFiles
from app.index.engine import SearchEngine
from app.index.measure import (
    Judged,
    bench,
    copied_terms,
    explain,
    not_source,
    read_queries,
    run_file,
    score,
    sizes,
    without_copied_terms,
)

DATA = Path(__file__).parents[1] / "data"
QUERIES = (Judged("1", "respite", "en"), Judged("2", "sambhal", "gu-Latn"), Judged("3", "bitcoin", "en"))


def test_a_run_lists_each_querys_topics_by_rank(engine: SearchEngine) -> None:
    lines = run_file(engine, QUERIES).splitlines()
    assert lines[0] == "1\t1\tbreaks-from-caring"
    assert not any(line.startswith("3\t") for line in lines)


def test_queries_in_other_languages_can_be_asked_again_in_english() -> None:
    assert [judged.id for judged in not_source(QUERIES)] == ["2"]


def test_the_judged_queries_can_be_read_and_scored(engine: SearchEngine, tmp_path: Path) -> None:
    queries = read_queries(DATA / "dev-queries.tsv")
    assert len(queries) == 100
    run = tmp_path / "run.tsv"
    run.write_text(run_file(engine, queries), encoding="utf-8")
    assert "lang:not-en" in score(DATA / "score_search.py", DATA / "dev-queries.tsv", run)


def test_terms_copied_from_queries_are_found_and_can_be_left_out(files: SearchFiles) -> None:
    assert copied_terms(files, QUERIES) == ("breaks-from-caring: respite", "breaks-from-caring: sambhal")
    without = without_copied_terms(files, QUERIES)
    assert "respite" not in without.terms["breaks-from-caring"].phrases["en"]
    assert copied_terms(without, QUERIES) == ()


def test_an_explanation_names_words_phrases_and_evidence(engine: SearchEngine) -> None:
    text = explain(engine, "respite for mum", "en")
    assert "enough evidence" in text
    assert "breaks-from-caring" in text
    assert "phrase 0.50 “respit”" not in text
    assert "word respite" in text


def test_time_is_told_in_seconds(engine: SearchEngine) -> None:
    timing = bench(engine, QUERIES, count=20, warm=5)
    assert timing.count == 20
    assert 0 < timing.p50 <= timing.p95 <= timing.longest


def test_sizes_are_counted(engine: SearchEngine) -> None:
    assert sizes(engine.indexed)["topics"] == 6
