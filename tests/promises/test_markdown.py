"""Whatever an editor writes or pastes, no page of the portal runs a script or leads to one."""

import contextlib
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.markdown import render
from tests.page import name

ALLOWED_SCHEMES = ("https:", "http:", "mailto:", "tel:", "/", "#")
ACTIVE = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "button",
    "svg",
    "math",
    "base",
    "link",
}
PIECES = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](data:text/html,x)",
    "[x](//evil.example)", "[x](/\\evil.example)", "<svg/onload=alert(1)>", "::: call\n", ":::\n", "::: details <b>x\n",
    "{{ 7*7 }}", "{% raw %}", "{{ fact.x }}", "| a | b |\n|---|---|\n| <script> | `x` |\n", "&lt;script&gt;", "\x00",
    "[x]: javascript:alert(1)\n", "[x][x]", "<javascript:alert(1)>", "<a href='x' onclick='y'>", "# h\n", "- x\n",
    "[x](vbscript:x)", "[x](JaVaScRiPt:x)", "[x](java\tscript:x)", "<!--", "-->", "]]>", "<![CDATA[",
    "\u202e", "\u2028",
)  # fmt: skip


def is_harmless(html: str) -> None:
    for each in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if isinstance(each.tag, str):
            assert name(each) not in ACTIVE or is_ours(each), html
            assert not [key for key in each.attrib if str(key).startswith("on") or key == "style"], html
            for attribute in ("href", "src"):
                address = each.get(attribute, "/").strip().lower()
                assert address.startswith(ALLOWED_SCHEMES), html
                assert not address.startswith(("//", "/\\")), html


def is_ours(element: Element) -> bool:
    """Our own pictograms are inline SVG and nothing else is."""
    return name(element) == "svg" and element.get("aria-hidden") == "true"


def rendered(text: str, rendering: Any) -> str:
    """The HTML; nothing when the page would be refused as it names a fact that does not exist."""
    with contextlib.suppress(KeyError, ValueError):
        return str(render(text, rendering))
    return ""


@pytest.fixture(scope="module")
def rendering(portal: Any) -> Any:
    return portal.live.snapshot.editions["ur"].rendering


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=8).map("".join))
def test_markdown_never_emits_a_script(rendering: Any, text: str) -> None:
    is_harmless(rendered(text, rendering))


@pytest.mark.parametrize("piece", PIECES)
def test_each_known_trick_is_harmless_by_itself(rendering: Any, piece: str) -> None:
    is_harmless(rendered(piece, rendering))


def test_template_code_is_only_text(rendering: Any) -> None:
    assert "49" not in str(render("{{7*7}} {{ 7*7 }} {% set x = 7*7 %}", rendering))
