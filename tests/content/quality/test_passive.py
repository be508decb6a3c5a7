"""The passive voice is found where something is done by nobody named."""

import pytest

from app.content.quality.passive import passives


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The form is sent to you.", ["is sent"]),
        ("It must not be paid and was never asked for.", ["be paid", "was never asked"]),
        ("Your claim is usually looked at in a week.", ["is usually looked"]),
        ("You get told no.", ["get told"]),
        ("The bill isn’t paid.", ["isn’t paid"]),
    ],
)
def test_a_passive_is_found(sentence: str, found: list[str]) -> None:
    assert passives(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "You are tired, worried and disabled.",
        "We sent the form.",
        "You are in need of a break.",
        "They are red.",
        "The form is called AA1.",
        "You have asked twice.",
    ],
)
def test_a_state_or_an_active_verb_is_no_passive(sentence: str) -> None:
    assert passives(sentence) == []
