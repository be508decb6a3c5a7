"""A carer who makes her plan in her own language: she types in her letters, a crew reads it in English."""

import pytest
from playwright.sync_api import Browser

from tests.journeys.planning import CODE, TEN, Planner
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
PHONE_TYPED, PHONE_PRINTED = "૦૭૭૦૦ ૯૦૦૧૦૪", "07700 900104"
FIRST_NOTE = "પહેલાં પાણી આપો અને પાસે બેસો."


def in_words(text: str) -> str:
    """In one line, as a person reads it."""
    return " ".join(text.split())


@BOTH
@pytest.mark.parametrize("tag", ["gu"])
def test_a_plan_made_in_another_language_is_read_in_english_by_a_crew(
    chromium: Browser, server: Server, scripts: bool, tag: str
) -> None:
    carer = Planner(chromium, server.address, scripts, tag)
    carer.begins()
    assert str(carer.page.locator("html").get_attribute("lang")).startswith(tag)
    carer.types({"carer_first_name": ("Bhavna",), "carer_phone": (PHONE_TYPED,)})
    carer.presses(".ask__buttons .govuk-button")
    carer.keeps_the_code()
    for address in TEN[1:]:
        assert carer.path.split("?")[0] == f"/{tag}/plan/fill/{address}"
        carer.answers(address, "plan-gu")
    assert FIRST_NOTE in carer.says()
    carer.makes_the_card_codes()
    paper = in_words(carer.at("paper/full"))
    for words in ("Diabetes (insulin)", "Dementia", FIRST_NOTE, "In the carer’s own words", PHONE_PRINTED):
        assert words in paper, words
    assert "None known, said by the carer on" in paper
    code = CODE.search(carer.at("paper/card-me"))
    assert code is not None
    crew = Planner(chromium, server.address, scripts)
    crew.enters(code[0], "emergency")
    assert crew.path == "/en/plan"
    said = in_words(crew.says())
    for words in ("Savita", "બા", "Not at all", "Dinesh", "0116 496 0140"):
        assert words in said, words
    assert "nsulin" not in said
    for who in (carer, crew):
        who.leaves()
