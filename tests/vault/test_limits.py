"""So many times in a span for one client, whose address is never kept."""

from datetime import date
from ipaddress import ip_network
from threading import Thread

import pytest

from app.vault import limits
from app.vault.clients import Clients, client_address, network, prefix
from app.vault.keys import KeyRing
from app.vault.limits import DAY, Failures, Limit
from app.vault.secret import Secret

RING = KeyRing({1: Secret(bytes(range(7, 39)))})
TRUSTED = (ip_network("10.0.0.0/8"), ip_network("2001:db8:1::/48"))


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("203.0.113.9", "", "203.0.113.9"),
        ("203.0.113.9", "1.1.1.1", "203.0.113.9"),
        ("10.0.0.1", "1.1.1.1, 203.0.113.9", "203.0.113.9"),
        ("10.0.0.1", "1.1.1.1, 203.0.113.9, 10.9.9.9", "203.0.113.9"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "nonsense", "unknown"),
        ("2001:db8:1::5", "2001:db8:ffff::1", "2001:db8:ffff::1"),
        (None, "1.1.1.1", "unknown"),
    ],
)
def test_only_trusted_proxies_are_believed(peer: str | None, forwarded: str, client: str) -> None:
    assert client_address(peer, forwarded, TRUSTED) == client


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:aa:bb:1:2:3:4", "2001:db8:aa:bb::/64"),
        ("nonsense", "unknown"),
    ],
)
def test_one_home_is_one_client(address: str, counted_as: str) -> None:
    assert prefix(address) == counted_as


def test_a_client_has_another_name_each_day_and_in_each_limit() -> None:
    days = iter((date(2026, 1, 1), date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 2)))
    clients = Clients(RING, lambda: next(days))
    names = [clients.name(scope, "203.0.113.9") for scope in ("search", "form", "search", "form")]
    assert len(set(names)) == 4
    assert not any("203" in name and "113.9" in name for name in names)


def test_the_limit_holds_and_says_how_long_to_wait() -> None:
    limit = Limit("search", 3, Clients(RING))
    turns = [limit.take("203.0.113.9") for _ in range(5)]
    assert [turn.within for turn in turns] == [True, True, True, False, False]
    assert 1 <= turns[-1].retry_after <= 60
    assert limit.take("203.0.113.10").within


def test_changing_the_address_inside_a_home_does_not_help() -> None:
    limit = Limit("search", 3, Clients(RING))
    assert sum(limit.take(f"2001:db8:aa:bb::{n:x}").within for n in range(20)) == 3


def test_zero_sets_no_limit() -> None:
    limit = Limit("search", 0, Clients(RING))
    assert all(limit.take("203.0.113.9").within for _ in range(100))


def test_the_limit_holds_for_many_threads_at_once() -> None:
    limit, within = Limit("search", 10, Clients(RING)), []
    threads = [Thread(target=lambda: within.append(limit.take("203.0.113.9").within)) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(within) == 10


def test_a_limit_may_be_one_for_a_whole_day() -> None:
    limit = Limit("new-plan", 2, Clients(RING), DAY)
    turns = [limit.take("203.0.113.9") for _ in range(3)]
    assert [turn.within for turn in turns] == [True, True, False]
    assert DAY - 10 < turns[-1].retry_after <= DAY


@pytest.mark.parametrize(
    ("address", "counted_in"),
    [
        ("203.0.113.9", "203.0.113.0"),
        ("::ffff:203.0.113.9", "203.0.113.0"),
        ("2001:db8:aa:bbcc:1:2:3:4", "2001:db8:aa:bb00::"),
        ("nonsense", "unknown"),
    ],
)
def test_many_homes_are_one_network(address: str, counted_in: str) -> None:
    assert network(address) == counted_in


def test_failures_are_counted_for_each_name_and_forgotten_after_their_span() -> None:
    now = [100.0]
    failures = Failures(2, 60, lambda: now[0])
    assert [failures.count("a").within for _ in range(3)] == [True, True, False]
    assert failures.count("b").within
    now[0] = 130
    assert failures.count("a").retry_after == 30
    now[0] = 160
    assert failures.count("a").within
    now[0] = 191
    assert failures.count("a").within


def test_a_try_that_was_right_is_taken_back() -> None:
    failures = Failures(1, 60, lambda: 0)
    for _ in range(5):
        assert failures.count("a").within
        failures.take_back("a")
    failures.take_back("nobody")
    assert failures.count("a").within
    assert not failures.count("a").within


def test_names_that_are_over_make_room_and_a_flood_of_them_cannot_fill_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "_NAMES_AT_MOST", 3)
    now = [0.0]
    failures = Failures(1, 60, lambda: now[0])
    for name in "ab":
        failures.count(name)
    now[0] = 59
    failures.count("c")
    now[0] = 61
    failures.count("d")
    assert set(failures._counted) == {"c", "d"}
    for name in "efgh":
        failures.count(name)
    assert len(failures._counted) <= 3


def test_no_limit_on_failures_is_none() -> None:
    failures = Failures(0, 60)
    assert all(failures.count("a").within for _ in range(100))
