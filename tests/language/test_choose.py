"""Choosing the language a browser asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.choose import choose

OFFERED = ("en", "gu", "pa", "ur", "pl", "pt", "zh-Hans")


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        ("gu", "gu"),
        ("GU", "gu"),
        ("gu-IN", "gu"),
        ("gu-Gujr-IN-x-private", "gu"),
        ("en-GB,en;q=0.9,gu;q=0.8", "en"),
        ("en;q=0.7,gu;q=0.8", "gu"),
        ("en;q=0.7, gu;q=0.7", "en"),
        ("fr,de;q=0.9,pl;q=0.1", "pl"),
        ("fr-FR, fr", None),
        ("pt-BR", "pt"),
        ("zh-Hans-CN", "zh-Hans"),
        ("zh-hans", "zh-Hans"),
        ("zh", None),
        ("gu;q=0", None),
        ("gu;q=0,en;q=0.5", "en"),
        ("gu;q=0,gu-IN", None),
        ("*", None),
        ("*,gu;q=0.2", "gu"),
        ("gu ; q = 0.5", "gu"),
        ("gu;q=1.000", "gu"),
        ("gu;q=2", None),
        ("gu;q=٠", None),
        ("gu;q=x,ur", "ur"),
        (";;;,,", None),
        ("", None),
        ("g" * 50_000, None),
    ],
)
def test_the_best_offered_language_is_chosen(header: str, chosen: str | None) -> None:
    assert choose(header, OFFERED) == chosen


def test_the_offered_spelling_is_returned() -> None:
    assert choose("zh-HANS", ["zh-Hans"]) == "zh-Hans"


@given(st.text(max_size=200))
def test_whatever_a_browser_sends_the_answer_is_offered_or_none(header: str) -> None:
    assert choose(header, OFFERED) in {*OFFERED, None}
