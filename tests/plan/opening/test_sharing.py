"""The owner gives others ways in of their own, sees who used them, and can end each at once."""

import re
from collections.abc import Callable

import pytest

from app.vault.tokens import grouped
from tests.page import Page
from tests.plan.opening.people import Kept, Visitor, text

Keep = Callable[..., Kept]
NEW = {"label": "GP surgery", "role": "view", "until": "7-days"}


@pytest.fixture
def kept(keep: Keep) -> Kept:
    """The plan of the family in Gujarati."""
    return keep()


@pytest.fixture
def owner(kept: Kept) -> Visitor:
    """Its owner, with the plan open."""
    return kept.open()


def make(owner: Visitor, **changes: str) -> str:
    """Makes a share and returns the end of its address."""
    reply = owner.post("share/new", {**NEW, **changes})
    assert reply.status == 303, reply.text[:200]
    return str(reply.headers["location"]).removeprefix("/en/plan/")


def code_on(page: Page) -> str:
    found = re.search(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}", text(page))
    assert found is not None
    return found[0]


def link_on(page: Page) -> str:
    found = re.search(r"https?://\S+/p#[0-9A-Z]{27}", text(page))
    assert found is not None
    return found[0]


def test_a_new_link_opens_the_whole_plan_for_whoever_has_it(kept: Kept, owner: Visitor) -> None:
    page = owner.page(make(owner))
    for secret in (code_on(page), link_on(page)):
        reader = kept.open(secret, "health")
        assert "2 Example Street" in text(reader.page())


def test_the_page_of_a_share_has_link_code_and_square_code_and_sends_only_the_link(owner: Visitor) -> None:
    page = owner.page(make(owner))
    drawn = [each for each in page.find("svg") if each.get("role") == "img"]
    assert len(drawn) == 1
    (mail,) = [link for link in page.links() if link.startswith("mailto:")]
    assert mail == f"mailto:?body={link_on(page).replace(':', '%3A').replace('/', '%2F').replace('#', '%23')}"
    (button,) = [each for each in page.find("button") if each.get("data-share")]
    assert button.get("data-share") == link_on(page)
    assert "hidden" in button.attrib
    assert not [
        link
        for link in page.links()
        if link.startswith("http") and "leicester.gov.uk" not in link and "nationalarchives" not in link
    ]


def test_the_title_of_a_share_says_nothing_of_whose_it_is(owner: Visitor) -> None:
    page = owner.page(make(owner, label="Horace"))
    assert "Horace" in text(page)
    assert "Horace" not in page.text("title")


def test_the_list_says_who_has_a_link_what_it_shows_and_until_when(kept: Kept, owner: Visitor) -> None:
    make(owner)
    make(owner, label="Card for Savita", role="card", until="")
    said = text(owner.page("share"))
    for words in (
        "GP surgery",
        "The whole plan",
        "Works until",
        "Card for Savita",
        "The card",
        "until you stop it",
    ):
        assert words in said
    assert kept.keys.code not in said
    assert grouped(kept.keys.code) not in said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"label": ""}, "Write who it is for"),
        ({"label": "x" * 61}, "Letters too many: 1"),
        ({"role": ""}, "Choose what they may see."),
        ({"role": "own"}, "Choose what they may see."),
        ({"until": ""}, "Choose how long it may work."),
        ({"until": "for ever"}, "Choose how long it may work."),
    ],
)
def test_a_share_needs_a_name_a_role_and_an_end(owner: Visitor, typed: dict[str, str], words: str) -> None:
    reply = owner.post("share/new", {**NEW, **typed})
    assert reply.status == 422
    assert reply.page is not None
    assert words in text(reply.page)


def test_what_was_typed_for_a_share_stays_when_something_is_wrong(owner: Visitor) -> None:
    page = owner.post("share/new", {"label": "Horace", "role": "view"}).page
    assert page is not None
    assert [each.get("value") for each in page.find("input") if each.get("id") == "label"] == ["Horace"]
    assert [each.get("value") for each in page.find("input") if "checked" in each.attrib] == ["view"]


def test_a_card_works_until_it_is_stopped_whatever_was_chosen(kept: Kept, owner: Visitor) -> None:
    make(owner, role="card", until="7-days")
    (share,) = kept.plans.shares(renewed(kept))
    assert (share.role, share.until) == ("card", None)


def renewed(kept: Kept):  # type: ignore[no-untyped-def]
    """The plan as its owner has it now."""
    entered = kept.plans.enter(kept.keys.code, "carer", "203.0.113.9")
    return entered.opened  # type: ignore[union-attr]


def test_at_twenty_shares_the_owner_is_asked_to_stop_one(kept: Kept, owner: Visitor) -> None:
    for number in range(20):
        kept.share("card", f"Card {number}")
    reply = owner.post("share/new", NEW)
    assert reply.status == 429
    assert reply.page is not None
    assert "Stop one to make another" in text(reply.page)
    assert "/en/plan/share/new" not in reply.page.links()


def test_stopping_is_asked_about_first_and_changes_nothing_until_then(kept: Kept, owner: Visitor) -> None:
    share = make(owner)
    code = code_on(owner.page(share))
    assert "keeps what they saw" in text(owner.page(f"{share}/stop"))
    assert kept.open(code, "family").get().status == 200


def test_a_stopped_link_and_its_sessions_end_at_once_and_the_owner_goes_on(
    kept: Kept, owner: Visitor
) -> None:
    share = make(owner)
    code = code_on(owner.page(share))
    reader, before = kept.open(code, "family"), dict(owner.cookies)
    reply = owner.post(f"{share}/stop")
    assert reply.headers["location"] == "/en/plan/share?stopped"
    assert reader.get().status == 403
    assert Visitor(owner.browser).enter(code, "family").status == 404
    assert "Stopped. It opens nothing any more." in text(owner.page("share?stopped"))
    assert owner.cookies != before
    assert replayed(owner, before) == 403


def replayed(visitor: Visitor, cookies: dict[str, str]) -> int:
    """What a cookie from before gets."""
    late = Visitor(visitor.browser)
    late.cookies = dict(cookies)
    return late.get().status


def test_pressing_stop_twice_does_no_harm(owner: Visitor) -> None:
    share = make(owner)
    owner.post(f"{share}/stop")
    assert owner.post(f"{share}/stop").headers["location"] == "/en/plan/share?stopped"
    assert owner.get(share).status == 404
    assert owner.get(f"{share}/stop").status == 404


def test_a_changed_code_ends_the_old_one_and_every_session_but_this(kept: Kept, owner: Visitor) -> None:
    elsewhere, before = kept.open(), dict(owner.cookies)
    assert owner.post("code").headers["location"] == "/en/plan/keep"
    assert elsewhere.get().status == 403
    assert replayed(owner, before) == 403
    assert Visitor(owner.browser).enter(kept.keys.code, "carer").status == 404
    assert kept.open(code_on(owner.page("keep"))).get().status == 200


def test_changing_the_code_leaves_the_links_of_others(kept: Kept, owner: Visitor) -> None:
    code = code_on(owner.page(make(owner)))
    owner.post("code")
    assert kept.open(code, "health").get().status == 200


def test_the_owner_sees_hour_person_and_way_of_each_opening(kept: Kept, owner: Visitor) -> None:
    code = code_on(owner.page(make(owner, label="Night nurse")))
    kept.open(code, "emergency")
    said = text(owner.page("openings"))
    for words in (
        "Ambulance, police or fire service",
        "Night nurse",
        "between",
        "The carer who wrote it",
        "Your own code",
    ):
        assert words in said


def test_whoever_fears_for_the_code_is_led_to_stop_change_and_print(owner: Visitor) -> None:
    share = make(owner)
    page = owner.page("safer")
    assert {f"/en/plan/{share}/stop", "/en/plan/code", "/en/plan/print", "tel:999"} <= set(page.links())
    assert "trust" not in page.text("title")
    assert "/en/plan/safer" in owner.page("share").links()


def test_closing_ends_the_session_where_it_is_kept(owner: Visitor) -> None:
    before = dict(owner.cookies)
    assert owner.post("close").headers["location"] == "/en/plan/closed"
    assert owner.cookies == {}
    assert replayed(owner, before) == 403


def test_closing_without_a_plan_is_no_mistake(owner: Visitor) -> None:
    assert Visitor(owner.browser).post("close").headers["location"] == "/en/plan/closed"


def test_a_deleted_plan_is_gone_for_everybody_at_once(kept: Kept, owner: Visitor) -> None:
    code = code_on(owner.page(make(owner)))
    reader = kept.open(code, "health")
    assert "Nobody can bring it back" in text(owner.page("delete"))
    assert reader.get().status == 200
    assert owner.post("delete").headers["location"] == "/en/plan/deleted"
    assert owner.cookies == {}
    assert reader.get().status == 403
    assert Visitor(owner.browser).enter(kept.keys.code, "carer").status == 404
    assert Visitor(owner.browser).enter(code, "health").status == 404
