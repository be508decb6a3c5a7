"""Headings out of order, pictures without words and links that say or lead nowhere fail, each with its line."""

from dataclasses import replace

import pytest

from app.content.problems import Problem
from app.content.quality.article import article
from app.content.quality.structure import hard_to_use
from tests.content.quality.written import page
from tests.content.tiny import rendering

ANCHORS = {"grants": {"s-how-to-ask"}}


def found(body: str) -> list[Problem]:
    as_written = replace(rendering(), href=lambda path: path)
    return list(hard_to_use(article(page(body), as_written), ANCHORS))


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        ("Ask.\n\n### Three", 8, "level 3 below one of level 1"),
        ("## Two\n\n#### Four", 8, "level 4 below one of level 2"),
        ("# One", 6, "level 1"),
        ("Ask.\n\n![](/frame.png)", 8, "no words"),
        ("Ask.\n\n[click here](/grants)", 8, "does not say where"),
        ("[Here](/grants).", 6, "does not say where"),
        ("[More …](/grants)", 6, "does not say where"),
        ("[www.leicester.gov.uk/carers](https://www.leicester.gov.uk/carers)", 6, "does not say where"),
        ("<https://www.leicester.gov.uk>", 6, "does not say where"),
        ("[Your grants](/grants#s-gone)", 6, "“/grants” has no part “#s-gone”"),
        ("[Your grants](grants)", 6, "leads nowhere"),
    ],
)
def test_what_readers_stumble_over_fails(body: str, line: int, said: str) -> None:
    problems = [one for one in found(body) if said in one.message]
    assert [(one.line, one.serious) for one in problems] == [(line, True)]
    assert problems[0].remedy


@pytest.mark.parametrize(
    "body",
    [
        "## Two\n\n### Three\n\n## Two again",
        "::: do-first\nAsk.\n\n### Three\n:::",
        "![A walking frame](/frame.png)",
        "See [how to ask](/grants#s-how-to-ask), [grants](/grants) or [GOV.UK](https://www.gov.uk).",
        "[Ring the council](tel:999), or see [below](#s-below).",
    ],
)
def test_good_pages_pass(body: str) -> None:
    assert found(body) == []
