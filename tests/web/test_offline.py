"""The service worker knows a fixed list of public pages and nothing else."""

import json
import re
from pathlib import Path

import pytest

from app.web.offline import Keeping, OfflineError, retired_worker, worker

TEMPLATE = Path(__file__).parents[2].joinpath("static", "sw.js").read_bytes()
KEPT = {
    "en": Keeping(
        first=("/en/crisis-help", "/en", "/en/offline", "/static/portal-0123456789ab.css"),
        guides=("/en/carers-assessment",),
        offline="/en/offline",
    ),
    "gu": Keeping(
        ("/gu/crisis-help",), ("/gu/plan-ahead", "/static/fonts/g-0123456789ab.woff2"), "/gu/offline"
    ),
}


def test_the_list_stands_in_the_worker_and_no_other_address_does() -> None:
    source = worker(TEMPLATE, KEPT, "1").decode()
    listed = json.loads(re.search(r"const LISTS = (\{.*\});", source)[1])  # type: ignore[index]
    assert {language: tuple(each["first"]) for language, each in listed.items()} == {
        language: kept.first for language, kept in KEPT.items()
    }
    rest = source.replace(json.dumps(listed, separators=(",", ":"), sort_keys=True), "")
    assert not re.search(r"""["'`]/[a-z]""", rest)


def test_the_version_changes_with_the_texts_and_the_list() -> None:
    versions = [
        worker(TEMPLATE, KEPT, "1"),
        worker(TEMPLATE, KEPT, "2"),
        worker(TEMPLATE, {"en": KEPT["en"]}, "1"),
    ]
    assert len(set(versions)) == 3
    assert worker(TEMPLATE, KEPT, "1") == versions[0]


@pytest.mark.parametrize(
    "address",
    ["/en/plan", "/p", "/gu/plan/contacts", "/staff/pages", "/q/gp1", "https://evil.example/", "/en/ક"],
)
def test_private_addresses_cannot_be_listed(address: str) -> None:
    with pytest.raises(OfflineError, match="must not be kept"):
        worker(TEMPLATE, {"en": Keeping((), (address,), "/en/offline")}, "1")


def test_a_template_without_its_places_is_refused() -> None:
    with pytest.raises(OfflineError, match="exactly once"):
        worker(b"// empty", KEPT, "1")


def test_the_worker_answers_only_after_looking_into_the_list() -> None:
    handler = TEMPLATE.decode().split('addEventListener("fetch"')[1]
    assert handler.index("if (!listed.has(address.pathname)) return;") < handler.index("respondWith")
    assert handler.count("respondWith") == 1


def test_switched_off_the_worker_goes_and_takes_its_pages_along() -> None:
    assert b"unregister" in retired_worker()
    assert b"caches.delete" in retired_worker()
    assert b"fetch" not in retired_worker()


def test_the_scripts_are_small_and_keep_nothing_elsewhere() -> None:
    portal = Path(__file__).parents[2].joinpath("static", "portal.js").read_text("utf-8")
    assert len(portal.encode()) <= 3000
    assert not re.search(r"localStorage|sessionStorage|indexedDB|document\.cookie|innerHTML|eval", portal)
    assert 'asked !== "/sw.js"' in portal
