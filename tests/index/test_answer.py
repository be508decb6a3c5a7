"""What a reader gets for what she types."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.index.editors import SearchFiles
from app.index.engine import Results, SearchEngine
from app.index.measure import read_queries
from tests.index import tiny


def slugs(results: Results) -> list[str]:
    return [hit.slug for hit in results.hits]


@pytest.mark.parametrize(
    ("query", "lang", "slug"),
    [
        ("carers allowance", "en", "carers-allowance"),
        ("CARER’S ALLOWANCE!", "en", "carers-allowance"),
        ("wages for caring", "pl", "carers-allowance"),
        ("zasilek opiekunczy", "en", "carers-allowance"),
        ("zasiłek", "pl", "carers-allowance"),
        ("کیئرر الاؤنس", "en", "carers-allowance"),
        ("respit", "en", "breaks-from-caring"),
        ("resbite", "en", "breaks-from-caring"),
        ("આરામ", "en", "breaks-from-caring"),
        ("thodo aram", "gu-Latn", "breaks-from-caring"),
        ("memory loss my dad", "en", "dementia"),
        ("مترجم", "xx", "translations-and-interpreting"),
        ("POA", "en", "power-of-attorney"),
        ("day off", "en", "breaks-from-caring"),
    ],
)
def test_the_right_topic_comes_first(engine: SearchEngine, query: str, lang: str, slug: str) -> None:
    assert slugs(engine.search(query, lang))[0] == slug


def test_a_word_in_another_script_is_found_by_its_sound(engine: SearchEngine) -> None:
    assert "dementia" in slugs(engine.search("sambhaal", "en"))


def test_scores_never_rise_and_topics_come_once(engine: SearchEngine) -> None:
    results = engine.search("help with a break from caring", "en")
    scores = [hit.score for hit in results.hits]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)
    assert len(set(slugs(results))) == len(results.hits) == results.total


def test_the_limit_cuts_the_list_and_not_the_total(engine: SearchEngine) -> None:
    whole, one = engine.search("help", "en"), engine.search("help", "en", 1)
    assert len(one.hits) == 1
    assert one.total == whole.total > 1
    assert one.hits[0] == whole.hits[0]


@pytest.mark.parametrize(
    ("lang", "used"), [("gu", "gu"), ("gu-Latn", "gu"), ("GU", "gu"), ("so", "en"), ("", "en")]
)
def test_the_language_of_the_page_is_one_that_is_offered(engine: SearchEngine, lang: str, used: str) -> None:
    assert engine.search("help", lang).lang == used


def test_a_hit_names_the_words_it_holds(engine: SearchEngine) -> None:
    assert engine.search("respite holiday", "en").hits[0].words == ("respite",)


def test_a_slip_gives_results_for_what_was_probably_meant(engine: SearchEngine) -> None:
    results = engine.search("interpretr", "en")
    assert results.did_you_mean == "interpreter"
    assert results.showing_correction
    assert slugs(results)[0] == "translations-and-interpreting"


def test_the_way_back_from_a_correction_corrects_nothing(engine: SearchEngine) -> None:
    results = engine.search("interpretr", "en", as_typed=True)
    assert results.did_you_mean is None
    assert not results.showing_correction


def test_a_slip_beside_good_words_is_offered_not_imposed(engine: SearchEngine) -> None:
    results = engine.search("respite interpretr", "en")
    assert results.did_you_mean == "respite interpreter"
    assert not results.showing_correction


def test_a_correction_is_written_as_people_write_it(engine: SearchEngine) -> None:
    assert engine.search("jezyca", "pl").did_you_mean == "języka"


@pytest.mark.parametrize("query", ["respite", "999", "1234567", "resbite", "POA", "આરામ"])
def test_what_is_right_is_not_corrected(engine: SearchEngine, query: str) -> None:
    assert engine.search(query, "en").did_you_mean is None


@pytest.mark.parametrize("query", ["bitcoin price", "football results", "xyzzy", "ਕ੍ਰਿਕਟ", "!!!"])
def test_a_search_about_something_else_has_no_confident_result(engine: SearchEngine, query: str) -> None:
    results = engine.search(query, "en")
    assert results.total == 0
    assert results.hits == ()
    assert len(results.weak) <= 3


def test_a_zero_page_has_weak_suggestions_where_letters_are_alike(engine: SearchEngine) -> None:
    assert engine.search("interval printer", "en").weak


def test_an_empty_search_offers_what_people_look_for(engine: SearchEngine) -> None:
    assert engine.search("  ", "en").popular == engine.popular("pl") == ("carers-allowance", "dementia")
    assert engine.popular("gu") == ("breaks-from-caring",)


def test_a_crisis_is_named_and_help_is_among_the_first_three(engine: SearchEngine) -> None:
    results = engine.search("i cant cope with dementia and memory loss, want respite and wages", "en")
    assert results.crisis == {"coping"}
    assert "crisis-help" in slugs(results)[:3]
    assert "crisis-help" in slugs(engine.search("મારે મરી જવું છે", "en"))[:3]


def test_where_a_life_may_be_in_danger_crisis_help_comes_first(engine: SearchEngine) -> None:
    assert slugs(engine.search("he hits me because of dementia and memory loss", "en"))[0] == "crisis-help"


def test_a_plan_code_is_not_searched(engine: SearchEngine) -> None:
    results = engine.search("7K3M-9QXD-04TH-PB2J", "en")
    assert results.plan_code
    assert results.total == 0


def test_a_short_form_of_two_letters_needs_a_short_query_or_capitals(engine: SearchEngine) -> None:
    assert slugs(engine.search("ca", "en"))[0] == "carers-allowance"
    assert "allowance" not in engine.search("ca va bien mon ami respite", "en").looked_for
    assert "allowance" in engine.search("what is CA and how can people start it", "en").looked_for


def test_a_polish_for_is_not_taken_for_a_benefit(engine: SearchEngine) -> None:
    assert "disability" not in engine.search("zasiłek dla opiekunów", "en").looked_for


@pytest.mark.parametrize(
    "query",
    ["*", "[TO]", "field:x", "a* OR b*", "\0", "\ud800", "\u202e\u202d", "ا" * 200, "🙂🙃", "%00", "../..",
     "<script>alert(1)</script>", "a " * 5000, "' OR 1=1 --", "\u0300\u0301", "ਾ", "１２３"],
)  # fmt: skip
def test_any_text_has_an_answer(engine: SearchEngine, query: str) -> None:
    results = engine.search(query, "en")
    assert len(results.query) <= 200
    assert "<script>" not in engine.highlight(results, "<script>alert(1)</script>", "en")


@settings(max_examples=60, deadline=1000)
@given(st.text(max_size=300), st.sampled_from(["en", "gu", "pl", "ar", "zz"]))
def test_whatever_is_typed_breaks_nothing(engine: SearchEngine, query: str, lang: str) -> None:
    results = engine.search(query, lang)
    assert results.total >= len(results.hits)
    assert engine.highlight(results, query, lang).striptags() is not None


def test_most_searches_about_other_things_find_nothing(engine: SearchEngine, files: SearchFiles) -> None:
    others = read_queries(tiny.OTHERS)
    assert len(others) >= 30
    assert sum(engine.search(other.text, "en").total > 0 for other in others) <= 0.3 * len(others)
