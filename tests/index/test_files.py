"""Editors' files are read with a name, a line and a remedy for everything that is wrong."""

from pathlib import Path

import pytest

from app.index.check import check_search_files
from app.index.files import SearchFilesError, load_search_files
from tests.index import tiny

SLUGS = {topic.slug for topic in tiny.TOPICS}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny.folder(tmp_path)


def broken(folder: Path) -> list[tuple[str, int, str]]:
    with pytest.raises(SearchFilesError) as caught:
        load_search_files(folder, SLUGS)
    assert all(problem.remedy for problem in caught.value.problems)
    return [(problem.file, problem.line, problem.message) for problem in caught.value.problems]


def test_good_files_have_no_problems(folder: Path) -> None:
    files = load_search_files(folder, SLUGS)
    assert files.problems == ()
    assert files.terms["breaks-from-caring"].misspelt == ("resbite",)
    assert files.best_bets == {"999": "crisis-help", "day off": "breaks-from-caring"}
    assert files.popular["gu"] == ("breaks-from-caring",)
    assert files.acronyms["poa"] == ("power of attorney",)


@pytest.mark.parametrize(
    ("name", "text", "line", "says"),
    [
        ("terms/dementia.yaml", 'gu: ["એક"]\n', 1, "English"),
        ("terms/dementia.yaml", 'en: ["one",\n', 2, "YAML"),
        ("terms/dementia.yaml", 'en:\n  - "one"\n  - no\n', 3, "not a text"),
        ("terms/dementia.yaml", 'en: "one"\n', 1, "cannot be read"),
        ("terms/dementia.yaml", 'en: ["one"]\npl: ["a"]\nen: ["two"]\n', 3, "twice"),
        ("terms/dementia.yaml", "just words\n", 1, "colon"),
        ("best-bets.yaml", 'queries:\n  "a": ["b"]\npopular: {}\n', 2, "cannot be read"),
        ("crisis.yaml", 'en:\n  fillers: "a"\n  sad: ["x y"]\n', 3, "kind of crisis"),
        ("words.yaml", 'en:\n  script: "Latn"\n  stemer: "english"\n', 3, "means nothing"),
    ],
)
def test_what_cannot_be_read_is_named_by_line(
    folder: Path, name: str, text: str, line: int, says: str
) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    assert any(
        file == f"content/search/{name}" and at == line and says in message
        for file, at, message in broken(folder)
    )


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "terms" / "dementia.yaml").write_bytes('en: ["café"]'.encode("latin-1"))
    assert "UTF-8" in broken(folder)[0][2]


@pytest.mark.parametrize("name", ["words.yaml", "acronyms.yaml", "best-bets.yaml", "crisis.yaml"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert broken(folder) == [(f"content/search/{name}", 1, "The file is missing.")]


def test_terms_and_links_of_unknown_pages_are_left_out_and_listed(folder: Path) -> None:
    files = load_search_files(folder, SLUGS - {"breaks-from-caring"})
    assert "breaks-from-caring" not in files.terms
    assert "day off" not in files.best_bets
    assert len(files.problems) == 3


def test_any_changed_byte_changes_the_digest(folder: Path) -> None:
    before = load_search_files(folder, SLUGS).digest
    assert load_search_files(folder, SLUGS).digest == before
    with (folder / "crisis.yaml").open("a", encoding="utf-8") as file:
        file.write("# \n")
    assert load_search_files(folder, SLUGS).digest != before


def test_checking_names_gaps_and_doubled_phrases(folder: Path) -> None:
    for slug in sorted(SLUGS):
        (folder / "terms" / f"{slug}.yaml").write_text('en: ["same words"]\n', encoding="utf-8")
    (folder / "terms" / "dementia.yaml").write_text(
        'en:\n  - "same words"\n  - "Same words!"\n', encoding="utf-8"
    )
    said = [(problem.line, str(problem)) for problem in check_search_files(folder, SLUGS, ["en", "gu"])]
    assert any("“Same words!” stands here twice" in text and line == 3 for line, text in said)
    assert any("is a term of" in text for _, text in said)
    assert sum("no terms in gu" in text for _, text in said) == len(SLUGS)


def test_checking_names_a_page_without_terms(folder: Path) -> None:
    problems = check_search_files(folder, SLUGS)
    assert [problem.file for problem in problems] == ["content/search/terms/power-of-attorney.yaml"]
