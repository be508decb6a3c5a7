"""The language of somebody's words is guessed from their letters and from what the family speaks."""

import pytest

from app.plan.matter.tongue import language_of, script_of
from tests.plan.pretend import languages

KNOWN = {one.tag: one for one in languages()}


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("પહેલાં પાણી આપો", "Gujr"), ("His tablets", "Latn"), ("پہلے پانی", "Arab"), ("2 × 5 mg", "Latn"), ("24", "Latn"),
        ("ਪਾਣੀ", "Guru"), ("জল", "Beng"), ("પાણી આપો (water)", "Gujr"),
    ],
)  # fmt: skip
def test_the_script_is_that_of_most_letters(text: str, script: str) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("text", "plan", "spoken", "language"),
    [
        ("પહેલાં પાણી આપો", "gu", (), "gu"),
        ("પહેલાં પાણી આપો", "so", ("so", "gu"), "gu"),
        ("પહેલાં પાણી આપો", "en", (), "gu"),
        ("small, white sari", "gu", ("gu",), "en"),
        ("najpierw woda", "pl", (), "pl"),
        ("پہلے پانی", "ar", (), "ar"),
        ("پہلے پانی", "en", ("fa",), "fa"),
        ("水", "en", (), "zh-Hans"),
        ("воды", "en", (), "en"),
    ],
)
def test_the_language_is_the_plans_then_the_familys_then_any_of_that_script(
    text: str, plan: str, spoken: tuple[str, ...], language: str
) -> None:
    assert language_of(text, KNOWN[plan], spoken, languages()).tag == language
