"""A page loads further stylesheets only when it asks for them."""

from pathlib import Path
from typing import Any

import pytest

from app.web.shell import Shell
from app.web.surroundings import About, shell
from tests.browser import Browser
from tests.web.test_templates import PHYSICAL

PLAN = Path(__file__).parent.parent.parent / "static" / "plan.css"


def shell_with(portal: Any, styles: tuple[str, ...]) -> Shell:
    about = About("X", "", "x", None, (), indexable=False, styles=styles)
    return shell(portal.live.snapshot.editions["en"], about)


def test_the_stylesheet_of_plans_is_served_under_a_name_of_its_content(portal: Any, browser: Browser) -> None:
    (address,) = shell_with(portal, ("plan",)).styles
    assert address.startswith("/static/plan-")
    reply = browser.get(address)
    assert reply.status == 200
    assert "immutable" in reply.headers["cache-control"]
    assert "/*" not in reply.text


def test_no_page_loads_it_unasked(portal: Any, browser: Browser) -> None:
    assert shell_with(portal, ()).styles == ()
    for path in ("/en", "/en/am-i-a-carer/for-whom"):
        assert (
            len([each for each in browser.visit(path).find("link") if each.get("rel") == "stylesheet"]) == 1
        )


def test_a_stylesheet_nobody_knows_is_an_error(portal: Any) -> None:
    with pytest.raises(KeyError):
        shell_with(portal, ("plans",))


def test_small_boxes_wait_only_where_the_browser_can_show_them_again() -> None:
    before, rest = PLAN.read_text("utf-8").split("@supports selector(:has(*)) {")
    assert "display: none" not in before
    assert ":has(.govuk-checkboxes__input:checked)" in rest.split("}")[0], (
        "options of a select are :checked too"
    )


def test_the_style_of_plans_does_not_know_left_from_right() -> None:
    assert PHYSICAL.findall(PLAN.read_text("utf-8").replace("}", ";")) == []
