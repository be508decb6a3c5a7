"""A plan opens by a person who has its code and says who she is, and by nothing else."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest

from app.plan.opening.fragment import HASH, SCRIPT
from app.plan.store.errors import PlansAwayError
from app.plan.store.plans import Busy, Entered, Plans, Wait
from app.vault.tokens import grouped, new_code, new_locator, new_token
from tests.browser import Browser, Reply
from tests.page import words
from tests.plan.opening.people import Kept, Visitor, text

Keep = Callable[..., Kept]
DOORS = ("/p", "/p/", "/p/7K3M", "/p%237K3M9QXD04THPB2J", "/p/a/b")


def policy(reply: Reply) -> str:
    return str(reply.headers["content-security-policy"])


def form_of(reply: Reply) -> Any:
    assert reply.page is not None
    return reply.page


@pytest.fixture
def visitor(browser: Browser) -> Visitor:
    """Somebody without a session."""
    return Visitor(browser)


@pytest.mark.parametrize("door", DOORS)
def test_every_way_to_the_door_shows_the_same_form_and_repeats_nothing(visitor: Visitor, door: str) -> None:
    reply = visitor.get(door)
    assert (reply.status, reply.text) == (200, visitor.get("/p").text)
    assert "7K3M9" not in reply.text + str(reply.headers)


def test_the_one_script_is_allowed_by_its_hash_on_this_page_and_no_other(visitor: Visitor) -> None:
    reply = visitor.get("/p")
    (inline,) = re.findall(r"<script>(.*?)</script>", reply.text)
    assert inline == SCRIPT
    assert f"'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'" in policy(reply)
    assert "require-trusted-types-for 'script'" in policy(reply)
    assert HASH not in policy(visitor.get("/en/plan/closed"))


def test_the_page_after_a_wrong_code_needs_no_script(keep: Keep, visitor: Visitor) -> None:
    assert HASH not in policy(visitor.enter(new_token(), "family"))


def test_nobody_is_chosen_beforehand_and_everybody_must_choose(visitor: Visitor) -> None:
    radios = [each for each in form_of(visitor.get("/p")).find("input") if each.get("name") == "who"]
    assert [each.get("value") for each in radios] == [
        "carer", "family", "health", "emergency", "social", "found",
    ]  # fmt: skip
    assert not any("checked" in each.attrib for each in radios)
    reply = visitor.enter(new_token(), "")
    assert reply.status == 422
    assert "Choose who you are." in text(form_of(reply))
    assert visitor.enter(new_token(), "the-queen").status == 422


def test_a_slip_is_told_at_once_and_what_was_typed_stays(visitor: Visitor) -> None:
    typed = "7K3M-9QXD-04TH-PB2K"
    reply = visitor.enter(typed, "family")
    assert reply.status == 422
    assert "That code has a slip in it: compare each group with the paper." in text(form_of(reply))
    boxes = {each.get("name"): each for each in form_of(reply).find("input")}
    assert boxes["code"].get("value") == typed
    assert [each.get("value") for each in form_of(reply).find("input") if "checked" in each.attrib] == [
        "family"
    ]


@pytest.mark.parametrize("typed", ["", "hello", "ESP-7H3K98", "x" * 5000, "\u0000", "7K3M-9QXD-04TH"])
def test_what_is_no_code_is_asked_for_again(visitor: Visitor, typed: str) -> None:
    assert visitor.enter(typed, "family").status == 422


@pytest.mark.parametrize(
    "written",
    [
        lambda keys: keys.code,
        lambda keys: grouped(keys.code).lower(),
        lambda keys: f" {' . '.join(grouped(keys.code).split('-'))} ",
        lambda keys: keys.token,
        lambda keys: f"https://carers.example/p#{keys.token}",
    ],
)
def test_a_code_or_link_opens_the_plan_however_it_is_written(keep: Keep, written: Callable[..., str]) -> None:
    kept = keep()
    visitor = kept.open(written(kept.keys))
    assert visitor.get().status == 200


def test_the_session_is_a_cookie_that_scripts_and_other_sites_do_not_get(
    keep: Keep, visitor: Visitor
) -> None:
    reply = visitor.enter(keep().keys.code, "carer")
    cookie = reply.headers["set-cookie"]
    assert "httponly" in cookie.lower()
    assert "samesite=strict" in cookie.lower()
    assert "max-age" not in cookie.lower()


def test_over_https_the_cookie_is_bound_to_this_host(open_portal: Callable[..., Browser]) -> None:
    portal = open_portal(base_url="https://carers.example")
    held = {"sec-fetch-site": "same-origin", "cookie": "__Host-plan=x"}
    cookie = portal.post("/en/plan/close", headers=held).headers["set-cookie"]
    assert cookie.startswith('__Host-plan=""')
    assert "secure" in cookie.lower()


def test_a_device_is_remembered_only_when_its_owner_ticks(keep: Keep, visitor: Visitor) -> None:
    reply = visitor.enter(keep().keys.code, "carer", remember="yes")
    assert f"max-age={30 * 24 * 60 * 60}" in reply.headers["set-cookie"].lower()
    share = keep().share("view")
    reader = visitor.enter(share.code, "health", remember="yes")
    assert "max-age" not in reader.headers["set-cookie"].lower()


def test_opening_another_plan_ends_the_session_before(keep: Keep) -> None:
    one, other = keep("plan-gu"), keep("plan-en")
    visitor = one.open()
    before = dict(visitor.cookies)
    visitor.enter(other.keys.code, "carer")
    late = Visitor(visitor.browser)
    late.cookies = before
    assert late.get().status == 403


def test_whoever_found_a_card_sees_how_to_hand_it_in_and_no_data(keep: Keep, visitor: Visitor) -> None:
    kept = keep()
    reply = visitor.enter(kept.share("card").code, "found")
    assert reply.status == 200
    assert "set-cookie" not in reply.headers
    assert "police station" in text(form_of(reply))
    for name in ("Savita", "Dinesh", "Bhavna", "0116 496", kept.opened.reference):
        assert name not in reply.text
    assert reply.text == visitor.enter(new_token(), "found").text
    assert [one.who for one in kept.plans.openings(kept.opened)][:1] == ["found"]


def failures(kept: Kept) -> dict[str, str]:
    """Codes that open nothing, each for another reason."""
    stopped, other = kept.share("card", "One"), kept.share("view", "Two")
    _, kept.opened = kept.plans.stop(kept.opened, stopped.id)
    wrong = new_code(other.code[:4])
    return {
        "unknown token": new_token(), "unknown code": new_code(new_locator()), "wrong code": wrong,
        "stopped token": stopped.token, "stopped code": stopped.code,
    }  # fmt: skip


def test_unknown_wrong_and_stopped_codes_get_one_page_and_one_status(keep: Keep, visitor: Visitor) -> None:
    replies = {why: visitor.enter(code, "family") for why, code in failures(keep()).items()}
    assert {reply.status for reply in replies.values()} == {404}
    assert len({reply.text for reply in replies.values()}) == 1
    said = text(form_of(replies["stopped code"]))
    assert "Ring the numbers on the card" in said
    assert "0116 454 1004" in said.replace("\u00a0", " ")


def test_a_share_that_ran_out_gets_that_page_too(house: Any, keep: Keep, visitor: Visitor) -> None:
    kept = keep(days_ago=8)
    share = kept.share("view", until="7-days")
    assert visitor.enter(share.code, "family").text == visitor.enter(new_token(), "family").text


def answer_with(monkeypatch: pytest.MonkeyPatch, answer: object) -> None:
    def enter(*_: object, **__: object) -> object:
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(Plans, "enter", enter)


def test_too_many_wrong_codes_lead_to_scanning(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, Wait(300))
    reply = visitor.enter(new_code(new_locator()), "family")
    assert (reply.status, reply.headers["retry-after"]) == (429, "300")
    said = text(form_of(reply))
    assert "Point a phone’s camera at the square code" in said
    assert "in 5 minutes" in said


@pytest.mark.parametrize("problem", [Busy(), PlansAwayError()])
def test_when_nothing_opens_there_is_a_number(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, problem: object
) -> None:
    answer_with(monkeypatch, problem)
    reply = visitor.enter(new_code(new_locator()), "family")
    assert reply.status == 503
    assert int(reply.headers["retry-after"]) > 0
    assert "tel:+441164541004" in form_of(reply).links()


@pytest.mark.parametrize("role", ["own", "view", "card"])
def test_where_no_session_can_be_kept_the_plan_itself_is_the_answer(
    keep: Keep, visitor: Visitor, monkeypatch: pytest.MonkeyPatch, role: str
) -> None:
    kept = keep()
    code = kept.keys.code if role == "own" else kept.share(role).code  # type: ignore[arg-type]
    entered = kept.plans.enter(code, "family", "203.0.113.9")
    assert isinstance(entered, Entered)
    answer_with(monkeypatch, Entered(None, entered.opened))
    reply = visitor.enter(code, "family")
    assert reply.status == 200
    assert "set-cookie" not in reply.headers
    assert ("Savita" in reply.text, "2 Example Street" in reply.text) == (True, role != "card")


def test_the_form_speaks_the_language_of_the_browser_and_of_the_address(visitor: Visitor) -> None:
    switchers = [each for each in form_of(visitor.get("/p")).find("nav") if each.get("class") == "languages"]
    for link in switchers[0].iter("a"):
        address, tag = link.get("href") or "", (link.get("href") or "").partition("=")[2]
        asked = visitor.get(address)
        wished = visitor.get("/p", headers={"accept-language": f"{tag}, en;q=0.5"})
        assert asked.text == wished.text != visitor.get("/p").text
        chosen = [each.get("value") for each in form_of(asked).find("option") if "selected" in each.attrib]
        assert chosen == [tag]


def test_the_form_works_with_what_the_page_holds_and_nothing_else(visitor: Visitor) -> None:
    page = form_of(visitor.get("/p"))
    (form,) = page.find("form")
    assert (form.get("action"), form.get("method")) == ("/p", "post")
    box = next(each for each in page.find("input") if each.get("id") == "code")
    assert box.get("autocomplete") == "off"
    assert box.get("spellcheck") == "false"
    assert box.get("autocapitalize") == "characters"
    assert "/exit" in page.links()
    assert "/en/crisis-help" in page.links()
    assert words(page.find("title")[0]).startswith("Open a plan")
