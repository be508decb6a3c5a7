"""Finished PDFs are kept while there is room, and made once however many ask."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.paper.shelf import Shelf


def test_what_was_made_is_not_made_again() -> None:
    shelf = Shelf()
    assert shelf.get("a", lambda: b"1") == b"1"
    assert shelf.get("a", lambda: b"2") == b"1"


def test_what_was_not_asked_for_longest_goes_first() -> None:
    shelf = Shelf(room=10)
    for key in ("a", "b", "a", "c"):
        shelf.get(key, lambda: b"1234")
    assert shelf.get("a", lambda: b"new") == b"1234"
    assert shelf.get("b", lambda: b"new") == b"new"


def test_many_who_ask_at_once_wait_for_one_making() -> None:
    shelf, made, gate = Shelf(), list[int](), threading.Event()

    def make() -> bytes:
        made.append(1)
        gate.wait(5)
        return b"1"

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(shelf.get, "a", make) for _ in range(8)]
        time.sleep(0.1)
        gate.set()
        assert {each.result() for each in asked} == {b"1"}
    assert made == [1]


def test_a_failure_is_not_kept() -> None:
    shelf = Shelf()
    with pytest.raises(ZeroDivisionError):
        shelf.get("a", lambda: b"%d" % (1 // 0))
    assert shelf.get("a", lambda: b"1") == b"1"
