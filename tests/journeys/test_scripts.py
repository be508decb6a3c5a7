"""What a little JavaScript adds: the share sheet, the print button, guides kept for days without signal."""

from collections.abc import Callable

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser

SHARE = "navigator.share = what => { window.shared = what; return Promise.resolve(); };"
PRINT = "window.print = () => { window.printed = true; };"
KEPT = """async () => (await Promise.all((await caches.keys()).map(async name =>
    (await (await caches.open(name)).keys()).map(each => new URL(each.url).pathname)))).flat().sort()"""


@pytest.fixture
def carer(visitor: Callable[..., Visitor]) -> Visitor:
    return visitor()


def keeps_the_first_pages(carer: Visitor) -> None:
    """Open the home page and wait until the worker has done what it does by itself."""
    carer.opens("/en")
    carer.page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    carer.page.reload()


def test_the_share_button_hands_title_and_address_to_the_phone(carer: Visitor) -> None:
    carer.context.add_init_script(SHARE)
    carer.opens("/en/what-is-a-carer")
    carer.page.locator("button[data-share], [data-share] button").first.click()
    shared = carer.page.evaluate("window.shared")
    assert shared["url"].endswith("/en/what-is-a-carer")
    assert shared["title"]


def test_the_print_button_prints(carer: Visitor) -> None:
    carer.context.add_init_script(PRINT)
    carer.opens("/en/what-is-a-carer")
    carer.page.locator("button[data-print], [data-print] button").first.click()
    assert carer.page.evaluate("window.printed") is True


def test_help_can_be_read_without_a_connection(carer: Visitor) -> None:
    keeps_the_first_pages(carer)
    carer.context.set_offline(True)
    for path in ("/en/crisis-help", "/en", "/en/offline"):
        carer.opens(path)
        assert carer.heading
    assert carer.page.locator("link[rel=stylesheet]").count() == 1
    carer.context.set_offline(False)
    carer.faults.clear()


def test_only_public_pages_are_kept_and_only_a_few(carer: Visitor) -> None:
    keeps_the_first_pages(carer)
    carer.opens("/en/what-is-a-carer")
    carer.opens("/en/search?q=secret")
    kept = set(carer.page.evaluate(KEPT))
    assert {"/en", "/en/crisis-help", "/en/offline"} <= kept
    assert "/en/what-is-a-carer" not in kept
    assert not [path for path in kept if "search" in path or "plan" in path]


def test_the_guides_are_kept_when_somebody_asks(carer: Visitor) -> None:
    keeps_the_first_pages(carer)
    carer.opens("/en/offline")
    carer.page.locator("button[data-keep], [data-keep] button").first.click()
    carer.page.wait_for_function(f"({KEPT})().then(kept => kept.includes('/en/what-is-a-carer'))")
    carer.context.set_offline(True)
    carer.opens("/en/what-is-a-carer")
    assert carer.heading
    carer.context.set_offline(False)


def test_the_worker_does_nothing_for_other_addresses(carer: Visitor) -> None:
    keeps_the_first_pages(carer)
    for path in ("/en/plan#7K3M9QXD04THPB2", "/p#7K3M9QXD04THPB2", "/en/search?q=x", "/en/cookies"):
        answer = carer.opens(path)
        assert not answer.from_service_worker, path
    assert not [path for path in carer.page.evaluate(KEPT) if path in ("/en/plan", "/p")]
    carer.faults.clear()


def test_the_worker_looks_after_languages_and_nothing_above_them(carer: Visitor) -> None:
    keeps_the_first_pages(carer)
    scopes = carer.page.evaluate(
        "() => navigator.serviceWorker.getRegistrations().then(all => all.map(each => each.scope))"
    )
    assert scopes == [f"{carer.site}/en"]


def test_nothing_is_left_in_the_browsers_storage(carer: Visitor) -> None:
    for path in ("/en", "/en/search?q=carer", "/en/what-is-a-carer"):
        carer.opens(path)
    assert carer.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert carer.context.cookies() == []
