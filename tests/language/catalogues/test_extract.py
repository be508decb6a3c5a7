"""Finding sentences in templates, Python and facts."""

from pathlib import Path

import pytest

from app.language.catalogues.extract import extract
from app.language.catalogues.mapping import load_sorting
from app.language.catalogues.sentence import CatalogueError, Sentence
from tests.language.languages_for_tests import ROOT

SORTING = load_sorting(ROOT / "translations")


def project(where: Path, **files: str) -> Path:
    """A small project: names of files, with __ for /, and their text."""
    places = {
        "page": "app/web/templates/page.html",
        "notices": "app/web/templates/notices.html",
        "code": "app/search/page.py",
        "facts": "content/facts.yaml",
    }
    for name, text in files.items():
        file = where / places[name]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return where


def found(where: Path, **files: str) -> dict[str, Sentence]:
    return {each.context: each for each in extract(project(where, **files), SORTING)}


def test_a_template_is_read_with_its_values_and_notes(tmp_path: Path) -> None:
    template = """
    {# Translators: on a button, at most 20 letters #}
    {{ say("plan.button", "Save and continue") }}
    <a title="{{ text('a.title', 'Read {name}', name=page.title) }}">
    {{ say_many("a.count", "{n} page", "{n} pages", pages|length) }}
    {% if x %}{{ say("a.in-block", "Inside") }}{% endif %}
    """
    sentences = found(tmp_path, page=template)
    assert {key: each.english for key, each in sentences.items()} == {
        "plan.button": "Save and continue", "a.title": "Read {name}", "a.count": "{n} page", "a.in-block": "Inside",
    }  # fmt: skip
    assert sentences["plan.button"].comments == ("on a button, at most 20 letters",)
    assert sentences["a.count"].many == "{n} pages"
    assert sentences["a.title"].files == ("app/web/templates/page.html",)


def test_python_is_read_and_computed_contexts_are_passed_over(tmp_path: Path) -> None:
    code = """
def words(catalog, sheet, fact):
    # Translators: said by a machine
    first = catalog.say("a.first", "First " "part")
    return first, catalog.text(f"fact.{fact}.unit", "a week"), sheet.text(fact, "fillers"), text("SELECT 1")
"""
    sentences = found(tmp_path, code=code)
    assert list(sentences) == ["a.first"]
    assert (sentences["a.first"].english, sentences["a.first"].comments) == (
        "First part",
        ("said by a machine",),
    )


def test_the_words_of_facts_are_read_but_not_of_those_never_shown(tmp_path: Path) -> None:
    facts = """
call-us:
  values: [{value: "0116"}]
  label: "The council"
  hours: "24 hours"
  note: "For editors"
  launch: "publish"
wait: {unit: "days", launch: "never"}
hidden: {sentence: "Ring before you visit.", launch: "staff"}
"""
    sentences = found(tmp_path, facts=facts)
    assert {key: each.english for key, each in sentences.items()} == {
        "fact.call-us.label": "The council", "fact.call-us.hours": "24 hours",
        "fact.hidden.sentence": "Ring before you visit.",
    }  # fmt: skip


def test_the_same_sentence_in_two_files_is_one_and_known_by_both(tmp_path: Path) -> None:
    same = '{{ say("a.b", "Same") }}'
    sentences = found(tmp_path, page=same, notices=same)
    assert sentences["a.b"].files == ("app/web/templates/notices.html", "app/web/templates/page.html")


def test_one_context_for_two_sentences_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        CatalogueError, match=r"“a\.b” stands for different sentences.*Give each its own context"
    ):
        found(tmp_path, page='{{ say("a.b", "One") }}', notices='{{ say("a.b", "Two") }}')


@pytest.mark.parametrize("context", ["button", "A.b", "a b.c", "a..b"])
def test_a_context_is_words_joined_by_dots(tmp_path: Path, context: str) -> None:
    with pytest.raises(CatalogueError, match=r"page\.html:1: .* is no context"):
        found(tmp_path, page=f'{{{{ say("{context}", "Words") }}}}')


def test_a_broken_template_is_told_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"page\.html:1: .*Put the template right"):
        found(tmp_path, page='{{ say("a.b", "Words" }}')


@pytest.mark.parametrize(
    ("sentence", "catalogue", "required"),
    [
        (Sentence("a.b", "x", files=("app/web/templates/notices.html",)), "crisis", True),
        (Sentence("notice.draft", "x", files=("app/web/notices.py",)), "crisis", True),
        (Sentence("fact.samaritans-phone.label", "x", files=("content/facts.yaml",)), "crisis", True),
        (Sentence("fact.carers-allowance-weekly.unit", "x", files=("content/facts.yaml",)), "site", False),
        (Sentence("plan.button", "x", files=("app/web/templates/page.html",)), "plan", True),
        (Sentence("a.b", "x", files=("app/plan/templates/start.html",)), "plan", True),
        (Sentence("a.b", "x", files=("app/web/templates/layout.html",)), "site", True),
        (Sentence("a.b", "x", files=("app/guidance/templates/a-to-z.html",)), "site", False),
        (
            Sentence("a.b", "x", files=("app/search/templates/crisis-box.html", "app/search/page.py")),
            "crisis",
            True,
        ),
    ],
)
def test_sentences_are_sorted_by_file_and_context(sentence: Sentence, catalogue: str, required: bool) -> None:
    assert (SORTING.catalogue(sentence), SORTING.required(sentence)) == (catalogue, required)
