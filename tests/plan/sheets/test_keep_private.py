"""The owner’s own code stands alone on its page and on no other paper."""

import pytest

from app.plan.sheets.keep_private import keep_private
from app.plan.sheets.order import Access
from tests.plan.fixtures import order
from tests.plan.sheets.papers import FILLED_IN, PAPERS, all_words

OWN = Access("https://carers.example/p#0000000000000000000000OWNER", "OWNE-ROWN-EROW-NERO")


def test_it_says_whose_it_is_and_how_to_keep_it() -> None:
    said = all_words(keep_private(order("plan-gu"), OWN))
    assert OWN.code in said
    assert "Keep private" in said
    assert "Do not put it in the bottle" in said


def test_it_says_nothing_about_anybodys_health() -> None:
    said = all_words(keep_private(order("plan-en"), OWN))
    assert not [one for one in ("Penicillin", "Parkinson", "Chetan", "Example Street") if one in said]


@pytest.mark.parametrize("name", [one for one in FILLED_IN if "private" not in one])
def test_no_other_paper_is_headed_keep_private(name: str) -> None:
    assert "Keep private" not in all_words(PAPERS[name]())
