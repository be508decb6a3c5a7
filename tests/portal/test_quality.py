"""How the portal’s own pages read and lead on, and what it costs to know."""

import subprocess
import sys
from statistics import median

from app.content.quality.figures import ages
from app.portal.checking import Findings

HIGHEST_MEDIAN, HIGHEST = 9.0, 11.0


def test_the_english_pages_can_be_read_by_children_of_nine(findings: Findings) -> None:
    known = ages(findings.figures)
    assert len(known) > 80
    assert median(known) <= HIGHEST_MEDIAN
    assert known[-1] <= HIGHEST


def test_every_english_page_is_measured(findings: Findings) -> None:
    slugs = {one.slug for one in findings.figures}
    assert {"home", "money", "carers-allowance", "crisis-help", "accessibility"} <= slugs
    assert len(slugs) == len(findings.figures)


def test_nothing_on_the_portals_pages_is_to_be_put_right(findings: Findings) -> None:
    assert [str(one) for one in findings.problems if one.serious] == []


def test_the_portal_starts_without_measuring_anything() -> None:
    asked = "import sys, app.main; print([one for one in sys.modules if 'quality' in one or one == 'httpx'])"
    said = subprocess.run(
        [sys.executable, "-c", asked], check=True, capture_output=True, text=True, timeout=60
    )
    assert said.stdout.strip() == "[]"
