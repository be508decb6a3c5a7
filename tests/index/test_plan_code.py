"""A plan's code typed into the search box is recognised; ordinary words are not."""

import pytest

from app.index.plan_code import looks_like_plan_code

TOKEN = "0123456789ABCDEFGHJKMNPQRSX"


@pytest.mark.parametrize(
    "text",
    ["7K3M-9QXD-04TH-PB2J", "7k3m 9qxd o4th pb2j", "7K3M9QXD04THPB2J", "7K3M–9QXD–04TH–PB2X", TOKEN,
     f"https://carers.example/p#{TOKEN}", "ESP-7H3K98", "esp 7h3k98", "૭K3M-9QXD-04TH-PB2J"],
)  # fmt: skip
def test_codes_links_and_references_are_recognised(text: str) -> None:
    assert looks_like_plan_code(text)


@pytest.mark.parametrize(
    "text",
    ["", "carers allowance", "money for my care", "help with my mother", "0116 454 1004", "DS700", "999", "PIP 2026",
     "what if i am ill", "12 34", "aaaa-bbbb-cccc-dddd"],
)  # fmt: skip
def test_ordinary_searches_are_not(text: str) -> None:
    assert not looks_like_plan_code(text)
