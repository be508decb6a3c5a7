"""Guessing opens nothing, costs the same whatever is guessed, and gets slow for whoever guesses much."""

import random
from collections import Counter
from threading import Event, Thread
from typing import Any
from unittest.mock import Mock

import pytest

from app.plan.store import codes
from app.plan.store.errors import PlansAwayError
from app.plan.store.guesses import Pace
from app.plan.store.plans import Busy, Guesses, NoSuch, Plans, Slip, Tombstones, Wait
from app.vault import stretch
from app.vault.tokens import ALPHABET, check_sign, new_code, new_locator, new_token
from tests.plan.store.kit import FREE, HERE, House

ELSEWHERE = "198.51.100.7"


def with_check(data: str) -> str:
    return data + check_sign(data)


def another_address(number: int) -> str:
    return f"198.{18 + number // 256}.{number % 256}.1"


MEANT = random.Random(5)  # the same guesses each time


def random_text() -> str:
    return "".join(MEANT.choice(ALPHABET + "abc-# é٣") for _ in range(MEANT.choice((16, 27, 9, 40))))


def mutated(code: str) -> str:
    at = MEANT.randrange(len(code) - 1)
    return with_check(code[:at] + MEANT.choice(ALPHABET) + code[at + 1 : -1])


@pytest.mark.usefixtures("quick_stretch")
def test_no_guess_opens_a_plan(house: House) -> None:
    _, _, keys = house.made()
    plans = house.process(pace=FREE, locator_failures=10**9)
    guesses = [random_text() for _ in range(3000)]
    guesses += [mutated(MEANT.choice((keys.code, keys.token))) for _ in range(1500)]
    guesses += [new_code(new_locator()) for _ in range(700)] + [new_token() for _ in range(700)]
    guesses += [new_code(keys.code[:4]) for _ in range(200)]
    replies = {
        type(plans.enter(each, "family", HERE)) for each in guesses if each not in (keys.code, keys.token)
    }
    assert replies == {Slip, NoSuch}


def test_wrong_unknown_and_run_out_codes_are_answered_alike_and_cost_alike(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, opened, keys = house.made()
    _, share = house.plans.share(opened, "Aunt", "view", "7-days")
    house.clock.pass_(days=8)
    stretched: list[str] = []
    real = stretch.stretched
    monkeypatch.setattr(stretch, "stretched", lambda code, *more: stretched.append(code) or real(code, *more))
    commits: list[int] = []
    monkeypatch.setattr(house.database, "writing", counting(house.database.writing, commits))
    wrong = (new_code(keys.code[:4]), new_code(new_locator()), share.code)
    assert [house.plans.enter(each, "family", HERE) for each in wrong] == [NoSuch()] * 3
    assert stretched == list(wrong)
    assert len(commits) == 3


def counting(real: Any, calls: list[int]) -> Any:
    def counted() -> Any:
        calls.append(1)
        return real()

    return counted


# limits


def tries(plans: Plans, code: str, number: int, address: Any = lambda _: HERE) -> Counter[str]:
    replies = (plans.enter(code, "family", address(each)) for each in range(number))
    return Counter(type(each).__name__ for each in replies)


@pytest.mark.usefixtures("quick_stretch")
def test_one_code_waits_a_quarter_of_an_hour_after_twenty_wrong_tries_from_anywhere(any_house: House) -> None:
    _, _, keys = any_house.made()
    wrong = new_code(keys.code[:4])
    assert tries(any_house.plans, wrong, 25, another_address) == {"NoSuch": 20, "Wait": 5}
    assert any_house.process().enter(keys.code, "family", ELSEWHERE) == Wait(900)
    any_house.entered(keys.token)
    any_house.clock.pass_(899)
    assert any_house.plans.enter(keys.code, "family", ELSEWHERE) == Wait(1)
    any_house.clock.pass_(1)
    any_house.entered(keys.code)


@pytest.mark.usefixtures("quick_stretch")
def test_a_code_nobody_has_waits_just_the_same(house: House) -> None:
    house.made()
    assert tries(house.plans, new_code(new_locator()), 25, another_address) == {"NoSuch": 20, "Wait": 5}


@pytest.mark.usefixtures("quick_stretch")
def test_wrong_tries_are_forgotten_after_an_hour_and_when_the_right_code_comes(house: House) -> None:
    _, _, keys = house.made()
    wrong = new_code(keys.code[:4])
    for _ in range(3):
        assert tries(house.plans, wrong, 19, another_address) == {"NoSuch": 19}
        house.clock.pass_(3600)
    assert tries(house.plans, wrong, 19, another_address) == {"NoSuch": 19}
    house.entered(keys.code)
    assert tries(house.plans, wrong, 19, another_address) == {"NoSuch": 19}


@pytest.mark.usefixtures("quick_stretch")
@pytest.mark.parametrize(
    ("limit", "address"),
    [
        (10, lambda _: HERE),
        (10, lambda n: f"2001:db8:1:2::{n:x}"),
        (100, lambda n: f"203.0.113.{n % 250}"),
        (100, lambda n: f"2001:db8:1:{n:x}::1"),
        (600, another_address),
    ],
)
def test_after_so_many_wrong_codes_each_further_one_is_slow(house: House, limit: int, address: Any) -> None:
    tries_of_different_codes = [
        house.plans.enter(new_code(new_locator()), "family", address(n)) for n in range(limit)
    ]
    assert set(tries_of_different_codes) == {NoSuch()}
    assert house.pauses == []
    house.plans.enter(new_code(new_locator()), "family", address(limit))
    assert house.pauses == [2.0]
    house.clock.pass_(600)
    house.plans.enter(new_code(new_locator()), "family", address(limit))
    assert house.pauses == [2.0]


@pytest.mark.usefixtures("quick_stretch")
def test_the_right_code_gets_in_also_where_others_typed_many_wrong_ones_and_is_not_counted(
    house: House,
) -> None:
    _, _, keys = house.made()
    for _ in range(30):
        house.entered(keys.code)
    assert house.pauses == []
    tries(house.plans, new_code(new_locator()), 10)
    house.entered(keys.code)
    assert house.pauses == [2.0]


@pytest.mark.usefixtures("quick_stretch")
def test_fifty_at_once_make_no_more_tries_than_the_limit_and_one_slow_one(house: House) -> None:
    """The slow one holds its lane as long as the pause lasts; the others are told to come again."""
    over = Event()
    house.made()
    guesses = Guesses(house.clock, lambda _: bool(over.wait(30)))
    plans = Plans(house.database, house.pepper, Tombstones(house.stones), house.clock, None, guesses)
    found: list[Any] = []
    threads = [
        Thread(target=lambda: found.append(plans.enter(new_code(new_locator()), "family", HERE)))
        for _ in range(50)
    ]
    for thread in threads:
        thread.start()
    while sum(thread.is_alive() for thread in threads) > 1:
        over.wait(0.01)
    over.set()
    for thread in threads:
        thread.join()
    assert Counter(type(each).__name__ for each in found) == {"NoSuch": 11, "Wait": 39}


def test_too_many_typed_codes_at_once_are_told_so_and_tokens_do_not_wait(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, keys = house.made()

    def busy(*_: object) -> None:
        raise stretch.BusyError

    monkeypatch.setattr(stretch, "stretched", busy)
    for _ in range(20):
        assert house.plans.enter(keys.code, "family", HERE) == Busy()
        house.clock.pass_(600)
    house.entered(keys.token)


def test_what_fails_because_the_database_is_away_is_no_wrong_code(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, keys = house.made()
    with monkeypatch.context() as away:
        away.setattr(codes, "by_lookup", Mock(side_effect=PlansAwayError))
        for _ in range(20):
            with pytest.raises(PlansAwayError):
                house.plans.enter(keys.code, "family", HERE)
    house.entered(keys.code)
    assert house.pauses == []


def test_many_wrong_codes_are_said_once_in_the_log_and_nothing_else_is(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    _, _, keys = house.made()
    tries(house.process(pace=Pace(per_client=2)), new_code(keys.code[:4]), 9)
    assert [record.getMessage() for record in caplog.records] == [
        "many wrong codes from one place: each further one is slow"
    ]
