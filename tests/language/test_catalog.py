"""Saying sentences: found, missing, counted, filled in."""

from pathlib import Path

import pytest
from markupsafe import Markup

from app.language.catalog import load_catalogs
from tests.language.languages_for_tests import ENGLISH, LANGUAGES, compiled, write_po

ENGLISH_SPAN = '<span lang="en-GB" dir="ltr">{}</span>'
RESULTS = ("{n} result", "{n} results")


def test_a_translated_sentence_is_said(tmp_path: Path) -> None:
    write_po(tmp_path, "gu", "site", {"search.button": ("Search", "શોધો")})
    gujarati = compiled(tmp_path, "gu")
    assert gujarati.say("search.button", "Search") == "શોધો"
    assert gujarati.text("search.button", "Search") == "શોધો"


def test_a_missing_sentence_is_said_in_english_that_says_so(tmp_path: Path) -> None:
    gujarati = compiled(tmp_path, "gu")
    assert gujarati.say("search.button", "Search & find") == ENGLISH_SPAN.format("Search &amp; find")
    assert gujarati.text("search.button", "Search & find") == "Search & find"


def test_the_same_words_in_another_context_are_another_sentence(tmp_path: Path) -> None:
    write_po(tmp_path, "gu", "site", {"search.button": ("Search", "શોધો")})
    assert compiled(tmp_path, "gu").say("search.title", "Search") == ENGLISH_SPAN.format("Search")


def test_english_speaks_for_itself(tmp_path: Path) -> None:
    english = load_catalogs(tmp_path, [ENGLISH])["en"]
    assert english.say("a.b", "Tea & {what}", what="<cake>") == "Tea &amp; &lt;cake&gt;"
    assert english.say_many("a.b", *RESULTS, 1) == "1 result"
    assert english.say_many("a.b", *RESULTS, 1000) == "1,000 results"


def test_crisis_wins_over_plan_and_plan_over_site(tmp_path: Path) -> None:
    for catalogue, contexts in (("crisis", "a"), ("plan", "ab"), ("site", "abc")):
        write_po(tmp_path, "pl", catalogue, {f"x.{each}": ("Word", catalogue) for each in contexts})
    polish = compiled(tmp_path, "pl")
    assert [polish.text(f"x.{each}", "Word") for each in "abc"] == ["crisis", "plan", "site"]


def test_values_are_escaped_and_markup_is_kept(tmp_path: Path) -> None:
    write_po(tmp_path, "pl", "site", {"a.b": ("{name} and {link}", "{link} oraz {name} <3")})
    polish = compiled(tmp_path, "pl")
    said = polish.say("a.b", "{name} and {link}", name="<b>", link=Markup("<a>x</a>"))
    assert said == "<a>x</a> oraz &lt;b&gt; &lt;3"
    assert polish.text("a.b", "{name} and {link}", name="<b>", link=1) == "1 oraz <b> <3"


def test_a_value_is_never_read_as_a_placeholder(tmp_path: Path) -> None:
    english = load_catalogs(tmp_path, [ENGLISH])["en"]
    assert english.say("a.b", "{name}", name="{secret} {0.__class__}") == "{secret} {0.__class__}"


def test_a_forgotten_value_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        load_catalogs(tmp_path, [ENGLISH])["en"].say("a.b", "Hello {name}")


def test_english_names_in_a_translation_are_marked(tmp_path: Path) -> None:
    write_po(tmp_path, "gu", "site", {"a.b": ("Ask {who} about PIP", "{who}ને PIP વિશે પૂછો")})
    said = compiled(tmp_path, "gu").say("a.b", "Ask {who} about PIP", who="તેમ")
    assert said == f"તેમને {ENGLISH_SPAN.format('PIP')} વિશે પૂછો"
    write_po(tmp_path, "pl", "site", {"a.b": ("About PIP", "O zasiłku PIP")})
    assert (
        compiled(tmp_path, "pl", ("PIP",)).say("a.b", "About PIP")
        == f"O zasiłku {ENGLISH_SPAN.format('PIP')}"
    )


@pytest.mark.parametrize(
    ("tag", "forms", "expected"),
    [
        (
            "ar",
            ("لا نتائج", "نتيجة واحدة", "نتيجتان", "{n} نتائج", "{n} نتيجة تامة", "{n} نتيجة"),
            {
                0: "لا نتائج",
                1: "نتيجة واحدة",
                2: "نتيجتان",
                5: "5 نتائج",
                21: "21 نتيجة",
                102: "102 نتيجة تامة",
            },
        ),
        (
            "pl",
            ("{n} wynik", "{n} wyniki", "{n} wyników"),
            {0: "0 wyników", 1: "1 wynik", 2: "2 wyniki", 5: "5 wyników", 12: "12 wyników", 22: "22 wyniki"},
        ),
        ("gu", ("{n} પરિણામ", "{n} પરિણામો"), {0: "0 પરિણામો", 1: "1 પરિણામ", 1234: "1,234 પરિણામો"}),
    ],
)
def test_things_are_counted_as_the_language_counts(
    tmp_path: Path, tag: str, forms: tuple[str, ...], expected: dict[int, str]
) -> None:
    write_po(tmp_path, tag, "site", {"search.count": (RESULTS, forms)})
    catalog = compiled(tmp_path, tag)
    assert {n: catalog.say_many("search.count", *RESULTS, n) for n in expected} == expected


def test_an_uncounted_language_counts_in_english(tmp_path: Path) -> None:
    assert compiled(tmp_path, "ar").say_many("a.b", *RESULTS, 1) == ENGLISH_SPAN.format("1 result")


def test_what_is_translated_is_known(tmp_path: Path) -> None:
    words = {"a.b": ("Word", "Słowo"), "a.c": (RESULTS, ("a {n}", "b {n}", "c {n}"))}
    write_po(tmp_path, "pl", "site", words)  # type: ignore[arg-type]
    polish = compiled(tmp_path, "pl")
    assert [polish.has("a.b", "Word"), polish.has("a.c", RESULTS[0]), polish.has("a.b", "Words")] == [
        True, True, False,
    ]  # fmt: skip


def test_every_language_has_a_catalogue_even_without_files(tmp_path: Path) -> None:
    assert load_catalogs(tmp_path, LANGUAGES.values()).keys() == LANGUAGES.keys()
