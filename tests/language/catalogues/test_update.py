"""Bringing translations up to date without losing any."""

import shutil
from pathlib import Path

import pytest

from app.language.catalogues import po
from app.language.catalogues.accept import accept
from app.language.catalogues.sentence import Sentence
from app.language.catalogues.update import Updated, update
from tests.language.languages_for_tests import LANGUAGES, ROOT, compiled, write_po

GUJARATI = LANGUAGES["gu"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "translations" / "mapping.yaml", tmp_path)
    return tmp_path


def template(folder: Path, catalogue: str, *sentences: Sentence) -> None:
    catalog = po.new_catalog("A test.")
    for each in sentences:
        po.add(catalog, each)
    po.replace(folder / f"{catalogue}.pot", po.as_bytes(catalog))


def site(folder: Path) -> str:
    return po.po_file(folder, GUJARATI, "site").read_text("utf-8")


def test_a_new_language_gets_its_files_with_its_plural_rule(folder: Path) -> None:
    template(folder, "site", Sentence("a.b", "{n} page", "{n} pages"))
    assert update(folder, [LANGUAGES["en"], LANGUAGES["ar"], LANGUAGES["hi"]]) == (
        Updated(LANGUAGES["ar"], 1, 1, 0),
    )
    text = po.po_file(folder, LANGUAGES["ar"], "site").read_text("utf-8")
    assert "nplurals=6" in text
    assert "msgstr[5]" in text


def test_translations_are_kept_and_a_second_update_changes_nothing(folder: Path) -> None:
    template(folder, "site", Sentence("a.b", "Search"), Sentence("a.c", "New"))
    write_po(folder, "gu", "site", {"a.b": ("Search", "શોધો")})
    assert update(folder, [GUJARATI]) == (Updated(GUJARATI, 2, 1, 0),)
    before = site(folder)
    assert str(update(folder, [GUJARATI])[0]) == "gu: 2 sentences, 1 empty, 0 fuzzy"
    assert site(folder) == before
    assert compiled(folder, "gu").text("a.b", "Search") == "શોધો"


def test_a_reworded_sentence_keeps_its_translation_as_fuzzy(folder: Path) -> None:
    template(folder, "site", Sentence("a.b", "Search this site"))
    write_po(folder, "gu", "site", {"a.b": ("Search", "શોધો")})
    assert update(folder, [GUJARATI]) == (Updated(GUJARATI, 1, 0, 1),)
    assert '#| msgid "Search"' in site(folder)
    assert not compiled(folder, "gu").has("a.b", "Search this site")
    update(folder, [GUJARATI])
    assert '#| msgid "Search"' in site(folder)


def test_an_accepted_translation_is_used_again(folder: Path) -> None:
    template(folder, "site", Sentence("a.b", "Search this site"))
    write_po(folder, "gu", "site", {"a.b": ("Search", "શોધો")})
    update(folder, [GUJARATI])
    assert accept(folder, GUJARATI, ["x.*"]) == ()
    assert accept(folder, GUJARATI, ["a.*"]) == ("a.b",)
    assert compiled(folder, "gu").text("a.b", "Search this site") == "શોધો"


def test_a_translation_follows_its_sentence_into_another_catalogue(folder: Path) -> None:
    template(folder, "crisis", Sentence("a.b", "Search"))
    template(folder, "site")
    write_po(folder, "gu", "site", {"a.b": ("Search", "શોધો")})
    update(folder, [GUJARATI])
    assert "શોધો" not in site(folder)
    assert "શોધો" in po.po_file(folder, GUJARATI, "crisis").read_text("utf-8")


def test_a_sentence_that_now_counts_starts_anew(folder: Path) -> None:
    template(folder, "site", Sentence("a.b", "{n} page", "{n} pages"))
    write_po(folder, "gu", "site", {"a.b": ("Pages", "પાનાં")})
    update(folder, [GUJARATI])
    assert "પાનાં" not in site(folder)


def test_notes_of_a_translator_are_kept(folder: Path) -> None:
    template(folder, "site", Sentence("a.b", "Search"))
    file = write_po(folder, "gu", "site", {"a.b": ("Search", "શોધો")})
    file.write_text(
        file.read_text("utf-8").replace("msgctxt", "# as on the library's site\nmsgctxt"), "utf-8"
    )
    update(folder, [GUJARATI])
    assert "# as on the library's site" in site(folder)
