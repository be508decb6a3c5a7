"""Words looked for are marked in the text shown; nothing a reader typed becomes markup."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from app.index.engine import SearchEngine
from app.index.topics import Text

TEXT = Text(
    "Taking a break",
    "How to get time.",
    "",
    "Ask the council. A sitter can come & stay for an hour! Then rest.",
)


def test_a_word_is_marked_whole_in_whatever_form_it_stands(engine: SearchEngine) -> None:
    results = engine.search("assess carers", "en")
    marked = engine.highlight(results, "Carer’s assessments & <more>", "en")
    assert marked == Markup("<mark>Carer’s</mark> <mark>assessments</mark> &amp; &lt;more&gt;")


def test_common_words_are_not_marked(engine: SearchEngine) -> None:
    results = engine.search("a break for the family", "en")
    assert engine.highlight(results, "A break for the family", "en").count("<mark>") == 2


def test_words_of_another_script_are_marked(engine: SearchEngine) -> None:
    results = engine.search("વિરામ", "en")
    assert engine.highlight(results, "વિરામ લેવો", "gu") == Markup("<mark>વિરામ</mark> લેવો")


def test_the_sentence_that_holds_the_word_is_shown(engine: SearchEngine) -> None:
    results = engine.search("sitter", "en")
    assert engine.excerpt(results, TEXT, "en") == "A sitter can come & stay for an hour!"


def test_no_sentence_is_shown_for_a_word_of_title_or_summary(engine: SearchEngine) -> None:
    assert engine.excerpt(engine.search("break time", "en"), TEXT, "en") is None
    assert engine.excerpt(engine.search("holiday", "en"), TEXT, "en") is None


def test_a_long_sentence_is_cut_between_words_round_the_hit(engine: SearchEngine) -> None:
    body = " ".join(["word"] * 100 + ["sitter"] + ["more"] * 100)
    shown = engine.excerpt(engine.search("sitter", "en"), Text("T", "S", "", body), "en")
    assert shown is not None
    assert len(shown) <= 204
    assert set(shown.split()) == {"…", "word", "sitter", "more"}


def test_an_endless_word_is_cut_too(engine: SearchEngine) -> None:
    shown = engine.excerpt(engine.search("sitter", "en"), Text("T", "S", "", "sitter " + "x" * 1000), "en")
    assert shown is not None
    assert len(shown) <= 204


@given(st.text(max_size=80), st.text(max_size=80))
def test_marking_changes_no_text(engine: SearchEngine, query: str, text: str) -> None:
    marked = engine.highlight(engine.search(query, "en"), text, "en")
    assert marked.replace(Markup("<mark>"), "").replace(Markup("</mark>"), "") == escape(text)
