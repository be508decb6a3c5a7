"""Counting what a language has."""

import shutil
from pathlib import Path

from app.language.catalogues import po
from app.language.catalogues.progress import progress, wanted
from app.language.catalogues.sentence import Sentence
from tests.language.languages_for_tests import ROOT, compiled, write_po

LAYOUT = ("app/web/templates/layout.html",)
A_TO_Z = ("app/guidance/templates/a-to-z.html",)


def template(folder: Path, catalogue: str, *sentences: Sentence) -> None:
    catalog = po.new_catalog("A test.")
    for each in sentences:
        po.add(catalog, each)
    po.replace(folder / f"{catalogue}.pot", po.as_bytes(catalog))


def test_required_and_all_are_counted_apart(tmp_path: Path) -> None:
    shutil.copy(ROOT / "translations" / "mapping.yaml", tmp_path)
    template(tmp_path, "crisis", Sentence("crisis.a", "Help"))
    site = (Sentence("a.b", "Menu", files=LAYOUT), Sentence("a.c", "Letters", files=A_TO_Z))
    template(tmp_path, "site", *site)
    write_po(tmp_path, "gu", "crisis", {"crisis.a": ("Help", "મદદ")})
    counted = progress(compiled(tmp_path, "gu"), wanted(tmp_path))
    assert (counted.required_done, counted.required, counted.all_done, counted.all) == (1, 2, 1, 3)
    assert (counted.required_percent, counted.all_percent) == (50, 33)
    assert [(each.sentence.context, each.required) for each in counted.missing] == [
        ("a.b", True),
        ("a.c", False),
    ]
    assert counted.catalogues == {"crisis", "site"}


def test_nothing_wanted_is_all_there(tmp_path: Path) -> None:
    shutil.copy(ROOT / "translations" / "mapping.yaml", tmp_path)
    assert progress(compiled(tmp_path, "gu"), wanted(tmp_path)).all_percent == 100
