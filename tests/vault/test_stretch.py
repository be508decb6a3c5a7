"""A typed code is costly to guess, and many at once do not fill the memory."""

from threading import BoundedSemaphore, Thread

import pytest

from app.vault import stretch
from app.vault.stretch import NOW, BusyError, Cost, outdated, parse, stretched

SALT = bytes(16)
QUICK = Cost(memory_kib=8, passes=1, lanes=1)


def test_the_cost_is_the_least_that_is_advised() -> None:
    """OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane."""
    assert str(NOW) == "argon2id$m=19456,t=2,p=1"
    assert parse(str(NOW)) == NOW
    assert len(stretched("7K3M9QXD04THPB2J", SALT).reveal()) == 32


def test_the_published_example_of_argon2id() -> None:
    """The reference implementation's own test of version 1.3 without associated data (src/test.c)."""
    key = stretched("password", b"somesalt", Cost(memory_kib=65_536, passes=2, lanes=1))
    assert key.reveal().hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_every_part_matters() -> None:
    keys = [
        stretched("A", SALT, QUICK), stretched("B", SALT, QUICK), stretched("A", bytes(15) + b"x", QUICK),
        stretched("A", SALT, Cost(16, 1, 1)), stretched("A", SALT, Cost(8, 2, 1)),
    ]  # fmt: skip
    assert len({key.reveal() for key in keys}) == len(keys)


def test_an_older_cost_still_opens_and_is_seen_to_be_old() -> None:
    assert stretched("A", SALT, parse(str(QUICK))).reveal() == stretched("A", SALT, QUICK).reveal()
    assert outdated(str(QUICK))
    assert not outdated(str(NOW))


@pytest.mark.parametrize(
    "kdf",
    [
        "", "argon2i$m=19456,t=2,p=1", "argon2id$m=19456,t=2", "argon2id$m=19456,t=2,p=1 ", "argon2id$m=7,t=2,p=1",
        "argon2id$m=19456,t=0,p=1", "argon2id$m=19456,t=2,p=0", "argon2id$m=8,t=2,p=2", "argon2id$m=262145,t=2,p=1",
        "argon2id$m=19456,t=17,p=1", "argon2id$m=99999999,t=2,p=1", "scrypt$n=2",
    ],
)  # fmt: skip
def test_a_cost_nobody_wrote_is_refused_before_it_is_paid(kdf: str) -> None:
    with pytest.raises(ValueError, match="Argon2id"):
        parse(kdf)


def test_no_more_than_four_are_opened_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    now, most = [], []

    def watched(*_: object, **__: object) -> bytes:
        now.append(1)
        most.append(len(now))
        hold.acquire(timeout=0.05)
        now.pop()
        return bytes(32)

    hold = BoundedSemaphore(1)
    hold.acquire()
    monkeypatch.setattr(stretch, "hash_secret_raw", watched)
    threads = [Thread(target=stretched, args=("A", SALT)) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(most), max(most)) == (12, 4)


def test_who_waits_too_long_is_told_to_come_back_and_takes_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    places = BoundedSemaphore(1)
    monkeypatch.setattr(stretch, "_places", places)
    monkeypatch.setattr(stretch, "LONGEST_WAIT", 0.01)
    places.acquire()
    with pytest.raises(BusyError):
        stretched("A", SALT, QUICK)
    places.release()
    assert stretched("A", SALT, QUICK)
    assert stretch.AT_ONCE == 4


def test_a_place_is_free_again_after_an_error() -> None:
    for _ in range(stretch.AT_ONCE + 1):
        with pytest.raises(UnicodeEncodeError):
            stretched("ė", SALT, QUICK)
    assert stretched("A", SALT, QUICK)
