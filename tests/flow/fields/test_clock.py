"""Times in one box are kept as times only when nobody can take them for something else."""

from datetime import time

import pytest

from app.flow.fields.clock import clock_times, times


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("07:00", "07:00"),
        ("7.00, 11.00, 15.00", "07:00 11:00 15:00"),
        ("7am and 11 p.m.", "07:00 23:00"),
        ("0800/1800", "08:00 18:00"),
        ("૭:૦૦; ૧૧:૦૦", "07:00 11:00"),
        ("23:00 07:00", "23:00 07:00"),
        ("", ""),
    ],
)
def test_clear_times_are_kept_as_times(typed: str, kept: str) -> None:
    assert times(typed) == kept


@pytest.mark.parametrize(
    "typed", ["8", "2 2 2", "8 and 12", "with food", "at 7.00", "25:00", "2.5 mg", "08:0009:00"]
)
def test_whatever_may_be_something_else_stays_as_it_was_typed(typed: str) -> None:
    assert times(typed) == typed
    assert clock_times(typed) == ()


def test_kept_times_can_be_said() -> None:
    assert clock_times("07:00 23:05") == (time(7), time(23, 5))
