"""Everybody gets there: axe finds nothing, nothing scrolls sideways, the keyboard is enough."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from tests.journeys.visitor import Visitor, axe_source
from tests.site import addresses, core_addresses, slugs, tags

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
WIDTHS = {320: {"width": 320, "height": 640}, 1280: {"width": 1280, "height": 900}}
RUN_AXE = "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"
SHARE_A_DAY = 5


def todays(tag: str) -> list[str]:
    """The first pages people meet, and a fifth of the core pages that changes with the day."""
    always = [f"/{tag}", f"/{tag}/crisis-help", f"/{tag}/what-is-a-carer", f"/{tag}/no-such-page"]
    rest = [each for each in core_addresses(tag) if each not in always]
    turn = (datetime.now(UTC).date().toordinal() + tags().index(tag)) % SHARE_A_DAY
    return always + rest[turn::SHARE_A_DAY]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("tag", tags())
def test_core_pages_are_accessible(visitor: Callable[..., Visitor], tag: str, width: int) -> None:
    look_at(visitor(viewport=WIDTHS[width]), todays(tag))


@pytest.mark.slow
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("tag", tags())
def test_every_page_is_accessible(visitor: Callable[..., Visitor], tag: str, width: int) -> None:
    look_at(visitor(viewport=WIDTHS[width]), addresses(tag))


def look_at(carer: Visitor, paths: list[str]) -> None:
    problems = [problem for path in paths for problem in barriers(carer, path)]
    assert not problems, "\n".join(problems)


def barriers(carer: Visitor, path: str) -> Iterator[str]:
    """What keeps somebody from using this page."""
    if carer.opens(path).status == 404:
        carer.faults.clear()
    if (wider := carer.sideways()) > 0:
        yield f"{path} is {wider} pixels wider than the screen"
    carer.page.evaluate(axe_source())
    for violation in carer.page.evaluate(RUN_AXE, RULES)["violations"]:
        for node in violation["nodes"]:
            yield f"{path}: {violation['id']}: {node['html'][:150]} {node['failureSummary'][:300]}"


@pytest.mark.parametrize("path", ["/en", "/ur/crisis-help", "/pl/search?q=opieka"])
def test_the_keyboard_is_enough(visitor: Callable[..., Visitor], path: str) -> None:
    carer = visitor()
    carer.opens(path)
    carer.page.keyboard.press("Tab")
    assert carer.page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert in_view(carer), "the skip link shows itself when it has the focus"
    for _ in range(25):
        carer.page.keyboard.press("Tab")
        assert in_view(carer), (
            f"the focus is invisible on {carer.page.evaluate('document.activeElement.outerHTML')}"
        )


def in_view(carer: Visitor) -> bool:
    """The focused element has a size, lies in the window and is marked by more than the browser's default."""
    return bool(
        carer.page.evaluate(
            """() => {
        const box = document.activeElement.getBoundingClientRect();
        const style = getComputedStyle(document.activeElement);
        const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
        return document.activeElement === document.body ||
            (marked && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight);
    }"""
        )
    )


def test_the_skip_link_moves_the_focus_past_the_menus(visitor: Callable[..., Visitor]) -> None:
    carer = visitor()
    carer.opens("/en")
    carer.page.keyboard.press("Tab")
    carer.page.keyboard.press("Enter")
    carer.page.keyboard.press("Tab")
    assert carer.page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("tag", ["gu", "ur", "ar", "pl", "bn"])
def test_text_twice_as_large_is_neither_cut_nor_wider_than_the_screen(
    visitor: Callable[..., Visitor], tag: str
) -> None:
    carer = visitor(viewport={"width": 640, "height": 900})
    for path in (f"/{tag}", f"/{tag}/crisis-help"):
        carer.opens(path)
        session = carer.context.new_cdp_session(carer.page)
        session.send("Emulation.setPageScaleFactor", {"pageScaleFactor": 1})
        carer.page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert carer.sideways() <= 0, path


@pytest.mark.parametrize("tag", tags())
def test_a_page_fetches_no_font_but_that_of_its_own_script(visitor: Callable[..., Visitor], tag: str) -> None:
    carer = visitor()
    carer.opens(f"/{tag}/{slugs()[0]}")
    carer.page.evaluate("document.fonts.ready.then(() => null)")
    fonts = [url.rpartition("/")[2] for url in carer.fetched if ".woff2" in url]
    bodies = {name.split("-400")[0].split("-700")[0] for name in fonts if not name.startswith("names-")}
    assert len(bodies) <= (0 if tag in ("en", "pl", "so") else 1), fonts
