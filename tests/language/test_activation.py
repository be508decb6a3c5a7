"""Whether a language is offered."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.language.activation import activation, activations, active_languages
from app.language.catalog import load_catalogs
from app.language.catalogues.compile import compile_catalogues
from app.language.catalogues.progress import Progress
from app.language.languages import Language, Review
from app.language.status import status_lines
from tests.language.languages_for_tests import ENGLISH, LANGUAGES, ROOT, changed, write_po

REVIEWED = Review("reviewed", "qualified-linguist", date(2026, 9, 1))


def counted(language: Language, required_done: int = 50, all_done: int = 100) -> Progress:
    return Progress(language, 50, required_done, 100, all_done, (), frozenset({"crisis", "site"}))


def decide(progress: Progress, **changes: object) -> tuple[str, ...]:
    given = {"crisis_page": True, "fonts": (), "show_drafts": True, **changes}
    return activation(progress, **given).reasons  # type: ignore[arg-type]


def test_a_language_that_has_everything_is_active() -> None:
    assert decide(counted(LANGUAGES["gu"])) == ()
    assert decide(counted(LANGUAGES["gu"], all_done=95)) == ()


@pytest.mark.parametrize(
    ("progress", "changes", "reason"),
    [
        (counted(LANGUAGES["gu"], required_done=49), {}, "98% of the required"),
        (counted(LANGUAGES["gu"], all_done=94), {}, "94% of all"),
        (counted(LANGUAGES["gu"]), {"crisis_page": False}, "crisis page"),
        (counted(LANGUAGES["gu"]), {"fonts": ("a letter is missing",)}, "a letter is missing"),
        (counted(LANGUAGES["hi"]), {}, "switched off"),
        (counted(LANGUAGES["gu"]), {"show_drafts": False}, "not reviewed"),
    ],
)
def test_what_is_lacking_closes_a_language_and_is_said(
    progress: Progress, changes: dict[str, object], reason: str
) -> None:
    assert reason in " ".join(decide(progress, **changes))


def test_hidden_drafts_count_only_catalogues_that_hold_sentences() -> None:
    review = {"crisis": REVIEWED, "plan": Review("draft-machine"), "site": REVIEWED}
    assert decide(counted(changed("gu", review=review)), show_drafts=False) == ()


def test_the_source_is_always_active() -> None:
    assert decide(counted(ENGLISH, 0, 0), crisis_page=False, show_drafts=False) == ()


@pytest.mark.parametrize(
    ("tag", "show_drafts", "alarming"), [("gu", True, True), ("gu", False, False), ("hi", True, False)]
)
def test_only_a_closed_launch_language_is_alarming(tag: str, show_drafts: bool, alarming: bool) -> None:
    decided = activation(counted(LANGUAGES[tag], 0, 0), crisis_page=True, fonts=(), show_drafts=show_drafts)
    assert (decided.active, decided.alarming) == (False, alarming)


@pytest.fixture
def translations(tmp_path: Path) -> Path:
    """One sentence, translated into Gujarati and not into Polish."""
    shutil.copy(ROOT / "translations" / "mapping.yaml", tmp_path)
    (tmp_path / "crisis.pot").write_text(
        'msgid ""\nmsgstr ""\n\nmsgctxt "crisis.a"\nmsgid "Help"\nmsgstr ""\n'
    )
    write_po(tmp_path, "gu", "crisis", {"crisis.a": ("Help", "મદદ")})
    compile_catalogues(tmp_path, LANGUAGES.values())
    return tmp_path


def test_active_languages_are_those_with_words_a_crisis_page_and_a_face(translations: Path) -> None:
    def active(**given: object) -> list[str]:
        languages = LANGUAGES.values()
        return [each.tag for each in active_languages(languages, translations, show_drafts=True, **given)]  # type: ignore[arg-type]

    assert active() == ["en", "gu"]
    assert active(crisis_pages=["pl"]) == ["en"]
    assert active(crisis_pages=["gu"], fonts=ROOT / "static" / "fonts") == ["en", "gu"]


def test_status_tells_percentages_review_and_what_is_missing(translations: Path) -> None:
    catalogs = load_catalogs(translations, [ENGLISH, LANGUAGES["gu"], LANGUAGES["pl"]])
    decided = activations(catalogs, translations, show_drafts=True)
    told = "\n".join(status_lines(decided))
    assert "gu       Gujarati             active    required 100%, all 100% · crisis draft-machine" in told
    assert "pl       Polish               inactive  required 0%, all 0%" in told
    assert "! crisis: crisis.a: Help" in told
