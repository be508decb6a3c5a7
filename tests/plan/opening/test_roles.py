"""Nobody sees more than their role may, on any page of the plan, and nobody but the owner changes anything."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.plan.opening.addresses import MEND
from app.plan.opening.routes import OPENING
from app.plan.routes import plan_routes
from app.plan.store.plans import Entered
from app.portal.kept_plans import kept_plans
from app.vault.database import Database
from tests.browser import Browser
from tests.conftest import make_settings
from tests.plan.opening.markers import marked, marks_in, may_be_on
from tests.plan.opening.people import House, Kept, Visitor
from tests.routes import routes_of

FOR_READERS = {"view", "card", "staff", "about-me", "import", "deleted", "close", "closed"}
OWNERS = [page for page in OPENING if page.path.partition("/plan/")[2] not in FOR_READERS | {""}]
Rows = Callable[[], dict[str, list[tuple[object, ...]]]]


def pages_of(portal: Any) -> list[str]:
    """Every address of the plan that can be looked at and is a page."""
    asked = sorted(
        path for method, path in routes_of(portal) if method == "GET" and path.startswith("/{lang}/plan")
    )
    return [path.removeprefix("/{lang}/plan").strip("/") for path in asked if "." not in path]


def address(pattern: str, part: str) -> str:
    return pattern.replace("{lang}", "en").replace("{part}", part).replace("{part:path}", part)


def everything_shown(portal: Any, visitor: Visitor) -> str:
    """What the pages say that answer this visitor, one after the other."""
    parts = [
        pattern.replace("{part:path}", "about").replace("{part}", "full") for pattern in pages_of(portal)
    ]
    return "\n".join(reply.text for reply in map(visitor.get, parts) if reply.status == 200)


@pytest.fixture(scope="module", params=[False, True], ids=["as-it-is", "all-ticked"])
def family(request: pytest.FixtureRequest, house: House) -> tuple[Kept, bool]:
    """A plan with a word in every box."""
    return house.keep_answers(marked(ticked=request.param), "en"), request.param


def test_whoever_has_the_card_sees_only_what_is_on_the_card(portal: Any, family: tuple[Kept, bool]) -> None:
    kept, ticked = family
    found = marks_in(everything_shown(portal, kept.open(kept.share("card").code, "family")))
    assert not {field for field in found if not may_be_on(field, "W", ticked=ticked)}
    assert {"carer_first_name", "person_first_name", "contact_name", "contact_relation"} <= found
    assert ("first_note" in found) == ticked


def test_whoever_has_a_view_sees_only_what_is_on_the_full_plan(
    portal: Any, family: tuple[Kept, bool]
) -> None:
    kept, ticked = family
    found = marks_in(everything_shown(portal, kept.open(kept.share("view").code, "health")))
    hidden_place = {"key_safe_location"}
    assert not {field for field in found - hidden_place if not may_be_on(field, "F", ticked=ticked)}
    assert {"person_address", "medicine_name", "routine_night", "key_safe_location"} <= found
    assert ("do_not_contact" in found) == ticked


@pytest.mark.parametrize("role", ["card", "view"])
def test_of_somebody_who_said_no_health_is_shown_to_nobody(portal: Any, house: House, role: Any) -> None:
    kept = house.keep_answers(marked(agrees="no", ticked=True), "en")
    found = marks_in(everything_shown(portal, kept.open(kept.share(role).code, "family")))
    told = {"conditions_note", "crisis_plan", "calms", "medicine_name", "personal_care_note", "wishes",
            "person_description", "person_last_name", "person_gp"}  # fmt: skip
    assert not found & told
    assert "person_first_name" in found


@pytest.mark.parametrize("role", ["card", "view"])
@pytest.mark.parametrize("page", OWNERS, ids=lambda page: f"{page.method} {page.path}")
def test_readers_get_no_page_of_the_owner_and_change_nothing(
    house: House, rows: Rows, role: Any, page: Any
) -> None:
    kept = house.keep()
    share = kept.share(role)
    reader = kept.open(share.code, "family")
    before = rows()
    path = address(page.path, share.id)
    reply = reader.get(path) if page.method == "GET" else reader.send(path, {"label": "x", "role": "view"})
    assert reply.status == 403
    assert share.token not in reply.text
    assert rows() == before


@pytest.mark.parametrize(
    "page",
    [page for page in OPENING if page.needs != "nothing"],
    ids=lambda page: f"{page.method} {page.path}",
)
def test_without_a_session_no_page_shows_or_changes_a_plan(house: House, rows: Rows, page: Any) -> None:
    kept = house.keep()
    share, before = kept.share("view"), rows()
    path, visitor = address(page.path, share.id), Visitor(house.browser)
    reply = visitor.get(path) if page.method == "GET" else visitor.send(path, {})
    assert reply.status == 403
    assert "/p?lang=en" in reply.text
    assert rows() == before


def test_even_without_the_checks_of_the_pages_a_reader_cannot_write(
    open_portal: Callable[..., Browser], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anybody = [replace(page, needs="open") if page in OWNERS else page for page in OPENING]
    monkeypatch.setattr("app.main.plan_routes", lambda desk: plan_routes(desk, anybody))
    portal, settings = open_portal(), make_settings(tmp_path / "0")
    database = Database(settings.database)
    house = House(portal, settings, database, kept_plans(settings, database))
    kept = house.keep()
    share = kept.share("view")
    reader = kept.open(share.code, "health")
    changing = [page for page in OWNERS if page.method == "POST" and not page.path.endswith(MEND)]
    for page in changing:
        typed = {"label": "x", "role": "view", "until": "stopped", "version": str(kept.opened.version)}
        assert reader.send(address(page.path, share.id), typed).status == 500
    assert [one.id for one in house.plans.shares(kept.opened)] == [share.id]
    assert isinstance(house.plans.enter(kept.keys.code, "carer", "203.0.113.9"), Entered)
    database.close()
