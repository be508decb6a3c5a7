"""Compiling: what is fuzzy, half-filled or wrong never reaches a reader."""

import shutil
from pathlib import Path

import pytest

from app.language.catalogues.compile import compile_catalogues
from app.language.catalogues.sentence import CatalogueError
from tests.language.languages_for_tests import LANGUAGES, ROOT, compiled, write_po

PAGES = ("{n} page", "{n} pages")


def test_a_fuzzy_translation_counts_as_missing(tmp_path: Path) -> None:
    write_po(tmp_path, "gu", "site", {"a.b": ("Search", "શોધો")}, fuzzy=("a.b",))
    assert not compiled(tmp_path, "gu").has("a.b", "Search")


def test_an_empty_plural_is_missing_and_not_english_in_disguise(tmp_path: Path) -> None:
    write_po(tmp_path, "pl", "site", {"a.b": (PAGES, ("", "", ""))})
    polish = compiled(tmp_path, "pl")
    assert not polish.has("a.b", PAGES[0])
    assert "lang=" in polish.say_many("a.b", *PAGES, 2)


@pytest.mark.parametrize(
    ("english", "translation", "fault"),
    [
        ("Hello {name}", "Cześć", "{name} is missing"),
        ("Hello {name}", "Cześć {imię}", "{name} is missing"),
        ("Hello", "Cześć {name}", "{name} is not in the English"),
        (PAGES, ("{n} strona", "{n} strony", ""), "2 of 3 plural forms"),
        (PAGES, ("{n} strona", "{n} strony", "{m} stron"), "{m} is not in the English"),
        ("Coffee", "Cafe\u0301", "composed form"),
    ],
)
def test_a_wrong_translation_is_refused_with_file_and_remedy(
    tmp_path: Path, english: str, translation: str, fault: str
) -> None:
    file = write_po(tmp_path, "pl", "site", {"a.b": (english, translation)})
    with pytest.raises(CatalogueError) as caught:
        compile_catalogues(tmp_path, [LANGUAGES["pl"]])
    assert fault in str(caught.value)
    assert f"{file}: a.b: " in str(caught.value)
    assert not file.with_suffix(".mo").exists()


def test_one_and_two_may_be_said_without_the_number(tmp_path: Path) -> None:
    forms = ("لا صفحات", "صفحة واحدة", "صفحتان", "{n} صفحات", "{n} صفحة", "{n} صفحة")
    write_po(tmp_path, "ar", "site", {"a.b": (PAGES, forms)})
    assert compiled(tmp_path, "ar").say_many("a.b", *PAGES, 2) == "صفحتان"


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    file = write_po(tmp_path, "pl", "site", {"a.b": ("Hello", "Cześć")})
    file.write_text(file.read_text("utf-8") + '\nmsgid "half\n', "utf-8")
    with pytest.raises(CatalogueError, match=r"site\.po"):
        compile_catalogues(tmp_path, [LANGUAGES["pl"]])


def test_the_catalogues_of_this_project_have_no_fault(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "translations", tmp_path / "translations", ignore=shutil.ignore_patterns("*.mo"))
    compile_catalogues(tmp_path / "translations", LANGUAGES.values())
