"""Whether a language is offered."""

from datetime import date

import pytest

from app.language.activation import activation
from app.language.catalogues.progress import Progress
from app.language.languages import Language, Review
from tests.language.languages_for_tests import ENGLISH, LANGUAGES, changed

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
