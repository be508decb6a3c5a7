"""Whoever has a code gets in; whoever has anything else is told one and the same thing, however often they try."""

from collections import Counter
from typing import Any

import pytest

from app.plan.store import sessions
from app.plan.store.plans import Entered, NoSuch, Slip
from app.plan.store.tables import EVENTS, GRANTS, PLANS
from app.vault import stretch
from app.vault.keys import Pepper
from app.vault.secret import Secret
from app.vault.tokens import grouped, new_code, new_token
from tests.plan.store.kit import HERE, START, House


@pytest.mark.parametrize("as_typed", ["token", "link", "code", "grouped", "lower"])
def test_a_token_and_a_code_open_the_plan_however_they_are_typed(any_house: House, as_typed: str) -> None:
    _, made, keys = any_house.made()
    typed = {
        "token": keys.token,
        "link": f"https://carers.example/p#{keys.token}",
        "code": keys.code,
        "grouped": f"  {grouped(keys.code)} ",
        "lower": grouped(keys.code).lower().replace("-", " – "),
    }[as_typed]
    cookie, opened = any_house.entered(typed, who="carer")
    again = any_house.process().opened(cookie)
    assert again is not None
    assert (again.text, again.who, again.role) == (made.text, "carer", "own")
    assert opened.text == made.text


def test_a_slip_costs_nothing_and_looks_nothing_up(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    _, _, keys = house.made()
    with monkeypatch.context() as away:
        away.setattr(house.database, "reading", None)
        away.setattr(house.database, "writing", None)
        for typed in (keys.code[:-1], swap(keys.code), keys.token + "0", "", "#", "x" * 5000, "\x00", "😀"):
            for _ in range(3):
                assert house.plans.enter(typed, "family", HERE) == Slip()
    house.entered(keys.code)


def swap(code: str) -> str:
    """Two neighbours exchanged, as fingers do."""
    at = next(n for n in range(4, 14) if code[n] != code[n + 1])
    return code[:at] + code[at + 1] + code[at] + code[at + 2 :]


def test_every_opening_is_told_to_the_owner_to_the_hour(any_house: House) -> None:
    _, opened, keys = any_house.made()
    opened, share = any_house.plans.share(opened, "Aunt", "view", "stopped")
    any_house.clock.pass_(7000)
    any_house.entered(share.token, who="health")
    any_house.plans.enter(share.code, "found", HERE)
    again = any_house.plans.opened(any_house.entered(keys.token)[0])
    assert again is not None
    found = any_house.plans.openings(again)
    assert [(each.who, each.label, each.role) for each in found] == [
        ("family", "", "own"), ("found", "Aunt", "view"), ("health", "Aunt", "view"),
    ]  # fmt: skip
    assert {each.hour.timestamp() for each in found} == {(START + 7000) // 3600 * 3600}


def test_whoever_found_a_card_learns_nothing_not_even_whether_it_is_one(house: House) -> None:
    _, _, keys = house.made()
    wrong = new_code(keys.code[:4])
    for typed in (keys.token, keys.code, wrong, new_token(), *[wrong] * 40):
        assert house.plans.enter(typed, "found", HERE) == Entered(None, None)
    assert Counter(row["what"] for row in house.rows(EVENTS)) == {"found": 2}
    assert not [row for row in house.rows(GRANTS) if row["kind"] == "session"][1:]


def test_a_new_opening_ends_the_old_one_of_the_same_browser(house: House) -> None:
    _, _, keys = house.made()
    first, _ = house.entered(keys.token)
    second, _ = house.entered(keys.token, instead_of=first)
    assert house.plans.opened(first) is None
    assert house.plans.opened(second) is not None


def test_where_nothing_can_be_written_the_plan_is_shown_at_once(house: House) -> None:
    cookie, _, keys = house.made()
    with house.connected() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    for typed in (keys.token, keys.code):
        found = house.plans.enter(typed, "health", HERE)
        assert isinstance(found, Entered)
        assert found.cookie is None
        assert found.opened is not None
    assert house.plans.opened(cookie) is not None


@pytest.mark.parametrize("by", ["token", "code"])
def test_a_plan_made_with_an_older_pepper_opens_and_is_wrapped_with_the_newest(house: House, by: str) -> None:
    cookie, _, keys = house.made()
    both = {1: Secret(bytes(range(32))), 2: Secret(bytes(range(50, 82)))}
    house.pepper = Pepper(both)
    house.restart()
    assert house.plans.opened(cookie) is not None
    for _ in range(2):
        again, _ = house.entered(getattr(keys, by))
        assert house.plans.opened(again) is not None
    assert {row["kid"] for row in house.rows(GRANTS) if row["kind"] == by} == {2}


def test_a_code_made_when_guesses_were_cheaper_is_stretched_anew(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        cheap = stretch.Cost(8, 1, 1)
        real = stretch.stretched
        earlier.setattr(stretch, "NOW", cheap)
        earlier.setattr(stretch, "stretched", lambda code, salt, cost=cheap: real(code, salt, cost))
        _, _, keys = house.made()
    for _ in range(2):
        house.entered(keys.code)
    assert {row["kdf"] for row in house.rows(GRANTS) if row["kind"] == "code"} == {str(stretch.NOW)}


def test_a_plan_deleted_at_this_moment_is_no_plan(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    _, _, keys = house.made()
    real = sessions.new_session

    def first_delete(*given: Any, **more: Any) -> Any:
        house.run("DELETE FROM plan")
        return real(*given, **more)

    monkeypatch.setattr(sessions, "new_session", first_delete)
    assert house.plans.enter(keys.token, "family", HERE) == NoSuch()
    assert house.rows(PLANS) == []
