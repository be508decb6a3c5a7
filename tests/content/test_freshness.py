"""A translation is current, outdated, or misleading, depending on what changed in its source."""

import unicodedata
from pathlib import Path

import pytest

from app.content.freshness import blocks, freshness, hash_text
from app.content.library import Library
from app.content.stamp import stamp
from tests.content.tiny import RATES, TRANSLATED, language, read

EDITS = {
    "nothing": (lambda text: text, "current"),
    "front matter only": (lambda text: text.replace("next: [", "core: true\nnext: ["), "current"),
    "white space": (lambda text: text.replace("Ring us.", "Ring   us."), "current"),
    "typing mistake": (lambda text: text.replace("Ring us.", "Rign us."), "outdated"),
    "new words": (lambda text: text + "\nOne more thing.\n", "outdated"),
    "new block with an amount": (lambda text: text + "\nFrom 6 April.\n", "facts-changed"),
    "block with a fact removed": (
        lambda text: text.replace("You get {{ fact.weekly-rate }}. ", ""),
        "facts-changed",
    ),
    "title": (lambda text: text.replace('"Rates"', '"The rates"'), "outdated"),
}


def swapped(text: str) -> str:
    head, first, second = text.strip().rsplit("\n\n", 2)
    return f"{head}\n\n{second}\n\n{first}\n"


def translated(folder: Path) -> Library:
    library, _ = read(folder)
    file = folder / "pages/money/rates.gu.md"
    file.write_text(TRANSLATED)
    stamp(file, library.pages["rates"]["en"])
    return read(folder)[0]


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_the_source_makes_the_translation(folder: Path, name: str) -> None:
    translated(folder)
    edit, state = EDITS[name]
    (folder / "pages/money/rates.en.md").write_text(edit(RATES))
    library, _ = read(folder)
    versions = library.pages["rates"]
    assert freshness(versions["en"], versions["gu"]) == state


def test_a_changed_order_is_noticed(folder: Path) -> None:
    translated(folder)
    (folder / "pages/money/rates.en.md").write_text(swapped(RATES))
    library, _ = read(folder)
    versions = library.pages["rates"]
    assert freshness(versions["en"], versions["gu"]) != "current"


def test_a_changed_value_of_a_fact_outdates_nothing(folder: Path) -> None:
    translated(folder)
    (folder / "facts.yaml").write_text((folder / "facts.yaml").read_text().replace("86.45", "87.00"))
    versions = read(folder)[0].pages["rates"]
    assert freshness(versions["en"], versions["gu"]) == "current"


def test_a_draft_whose_figures_changed_is_not_shown(folder: Path) -> None:
    translated(folder)
    (folder / "pages/money/rates.en.md").write_text(RATES + "\nFrom 6 April.\n")
    library, _ = read(folder)
    assert library.shown("rates", language("gu")).notices == ("fallback",)


def test_a_draft_is_labelled_and_a_missing_page_falls_back(folder: Path) -> None:
    library = translated(folder)
    assert library.shown("rates", language("gu")).notices == ("draft",)
    assert library.shown("grants", language("gu")).notices == ("fallback",)
    assert library.shown("rates", language("en")).notices == ()


def test_hashes_do_not_depend_on_form_or_line_ends() -> None:
    text = "Café\r\n  ક઼ાફે"
    assert hash_text(text) == hash_text(unicodedata.normalize("NFD", text).replace("\r\n", "\n"))


def test_a_box_stays_one_unit_with_its_blank_lines() -> None:
    assert blocks("One\n\n::: inset\nTwo\n\nThree\n:::\n\nFour") == (
        "One",
        "::: inset\nTwo\n\nThree\n:::",
        "Four",
    )
