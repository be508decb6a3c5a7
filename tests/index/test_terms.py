"""The terms people keep: every one leads to its topic, none is copied from the judged queries."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.index.editors import SearchFiles
from app.index.engine import SearchEngine, load_search_files
from app.index.measure import bench, copied_terms, read_queries, run_file
from app.index.topics import Text, Topic

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "gu", "pa", "ur", "bn", "pl", "so", "ar")
CORE = (
    "am-i-a-carer", "emergency-plan", "what-is-a-carer", "carers-support-service", "carers-assessment",
    "what-help-you-can-get", "money-for-carers", "carers-allowance", "breaks-from-caring", "message-in-a-bottle",
    "carer-card", "gp-registration", "carers-passport", "hospital-discharge", "young-carers",
    "looking-after-yourself", "crisis-help", "translations-and-interpreting", "contact-us",
)  # fmt: skip
QUERIES = read_queries(ROOT / "tests" / "data" / "dev-queries.tsv")
MISSED = 0.01
ANSWERED = 0.6  # measured with all topics; the goal is 0.3 (docs/open.md), and it must not get worse


def titles() -> Iterator[Topic]:
    """Every English page by title and summary only: what terms must be able to do without the text."""
    for path in sorted((ROOT / "content" / "pages").glob("*/[!_]*.en.md")):
        if path.parent.name != "site":
            head = path.read_text(encoding="utf-8")
            words = [re.search(rf'^{key}: "(.*)"$', head, re.MULTILINE) for key in ("title", "summary")]
            title, summary = (found.group(1) if found else "" for found in words)
            yield Topic(path.name.removesuffix(".en.md"), {"en": Text(title, summary, "", "")})


@cache
def real() -> tuple[SearchEngine, SearchFiles]:
    topics = list(titles())
    files = load_search_files(ROOT / "content" / "search", [topic.slug for topic in topics])
    return SearchEngine.open(topics, files, LANGUAGES, None, b"", ""), files


@pytest.mark.parametrize("slug", CORE)
def test_every_term_finds_its_topic_in_the_first_three(slug: str) -> None:
    engine, files = real()
    terms = files.terms[slug]
    asked = [(phrase, tag) for tag, phrases in terms.phrases.items() for phrase in phrases]
    asked += [(phrase, "en") for phrase in terms.misspelt]
    lost = [p for p, tag in asked for lang in ("en", tag) if slug not in first_three(engine, p, lang)]
    assert len(lost) <= MISSED * len(asked), lost


def first_three(engine: SearchEngine, phrase: str, lang: str) -> list[str]:
    return [hit.slug for hit in engine.search(phrase, lang, 3).hits]


def test_every_title_finds_its_page_first() -> None:
    engine, _ = real()
    for topic in titles():
        title = topic.texts["en"].title
        before = ["crisis-help"] if engine.search(title, "en").crisis and topic.slug != "crisis-help" else []
        assert topic.slug in first_three(engine, title, "en")[: len(before) + 1], title


@pytest.mark.parametrize("slug", CORE)
def test_core_topics_have_terms_in_every_launch_language_and_hindi(slug: str) -> None:
    _, files = real()
    phrases = files.terms[slug].phrases
    assert 8 <= len(phrases["en"]) <= 32
    assert all(len(phrases.get(tag, ())) >= 3 for tag in (*LANGUAGES, "hi"))
    assert set(files.terms[slug].unchecked) <= set(phrases)


def test_no_term_is_copied_from_the_judged_queries() -> None:
    _, files = real()
    assert copied_terms(files, QUERIES) == ()


def test_every_judged_query_is_answered_in_time() -> None:
    engine, _ = real()
    assert bench(engine, QUERIES, count=100, warm=100).p50 < 0.04
    assert run_file(engine, QUERIES)


def test_most_searches_about_other_things_find_nothing() -> None:
    engine, _ = real()
    others = read_queries(Path(__file__).parent / "out_of_scope.tsv")
    assert len(others) >= 30
    assert sum(engine.search(other.text, "en").total > 0 for other in others) <= ANSWERED * len(others)


def test_popular_pages_exist() -> None:
    engine, files = real()
    assert [problem for problem in files.problems if problem.file.endswith("best-bets.yaml")] == []
    assert len(engine.popular("en")) == 8
