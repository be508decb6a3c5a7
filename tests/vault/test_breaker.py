"""After several failures in a short time there is a rest; single ones change nothing."""

import pytest

from app.vault.breaker import Breaker


@pytest.mark.parametrize(
    ("at", "rests"),
    [((0, 4, 8), True), ((0, 5, 10), True), ((0, 5, 11), False), ((0, 1), False), ((0, 9, 18, 27), False)],
)
def test_three_failures_in_ten_seconds_are_enough(at: tuple[int, ...], rests: bool) -> None:
    now = [0.0]
    breaker = Breaker(lambda: now[0])
    for second in at:
        assert not breaker.rests
        now[0] = second
        breaker.failed()
    assert breaker.rests is rests


def test_the_rest_lasts_fifteen_seconds_and_the_count_begins_anew() -> None:
    now = [0.0]
    breaker = Breaker(lambda: now[0])
    for _ in range(3):
        breaker.failed()
    now[0] = 14.9
    assert breaker.rests
    now[0] = 15
    assert not breaker.rests
    breaker.failed()
    breaker.failed()
    assert not breaker.rests
