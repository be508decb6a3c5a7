"""The cookie holds answers for a day and for one flow, and tells nobody what they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.responses import Response

from app.checker.kept import LONGEST, NOTHING, ONE_DAY, Keeper, Visit
from app.vault.keys import KeyRing
from app.vault.secret import Secret
from tests.checker.options import ABOUT_YOU, MANY

RING = KeyRing({1: Secret(bytes(range(50, 82)))})
FLOW = "am-i-a-carer"
SAID = {"tasks": ("medicine", "money"), "stage": "", "for-whom": "me"}


def keeper(now: float = 1_000_000, *, https: bool = False) -> Keeper:
    return Keeper(RING, https=https, clock=lambda: now)


def cookie(made: Keeper, visit: Visit, flow: str = FLOW) -> tuple[str, str]:
    """The value and the whole header that a visit is kept with."""
    reply = Response()
    made.write(reply, visit, flow)
    header = reply.headers["set-cookie"]
    return header.partition(";")[0].partition("=")[2], header


def test_answers_come_back_as_they_were() -> None:
    value, _ = cookie(keeper(), Visit(SAID))
    assert keeper().read({"answers": value}, FLOW) == Visit(SAID, 1_000_000)


def test_answers_of_one_questionnaire_are_nothing_to_another() -> None:
    value, _ = cookie(keeper(), Visit(SAID))
    assert keeper().read({"answers": value}, "what-help-you-can-get") == NOTHING


@pytest.mark.parametrize(("later", "kept"), [(ONE_DAY - 1, True), (ONE_DAY, False), (-1, False)])
def test_answers_are_refused_after_a_day(later: int, kept: bool) -> None:
    value, _ = cookie(keeper(), Visit(SAID))
    assert bool(keeper(1_000_000 + later).read({"answers": value}, FLOW).answers) is kept


def test_going_on_does_not_make_the_day_longer() -> None:
    value, _ = cookie(keeper(1_000_000 + ONE_DAY - 60), Visit(SAID, since=1_000_000))
    assert keeper(1_000_000 + ONE_DAY).read({"answers": value}, FLOW) == NOTHING


def test_over_https_the_cookie_is_bound_to_this_host_and_to_https() -> None:
    _, header = cookie(keeper(https=True), Visit(SAID))
    flags = {flag.strip().lower() for flag in header.split(";")[1:]}
    assert header.startswith("__Host-answers=")
    assert flags == {"secure", "httponly", "path=/", "samesite=lax"}


def test_over_plain_http_on_this_computer_it_is_not_marked_secure() -> None:
    _, header = cookie(keeper(), Visit(SAID))
    assert header.startswith("answers=")
    assert {flag.strip().lower() for flag in header.split(";")[1:]} == {"httponly", "path=/", "samesite=lax"}


def test_every_box_ticked_still_fits_into_a_cookie() -> None:
    most = {question: ids if question in MANY else max(ids, key=len) for question, ids in ABOUT_YOU.items()}
    value, _ = cookie(keeper(), Visit(most))
    assert len(value) <= LONGEST


def test_what_was_answered_cannot_be_read_or_guessed_from_the_length() -> None:
    one, _ = cookie(keeper(), Visit({"urgent": "yes"}))
    other, _ = cookie(keeper(), Visit({"for-whom": "someone-i-know"}))
    assert "yes" not in one
    assert len(one) == len(other)


@settings(max_examples=300)
@given(st.text(max_size=5000))
def test_whatever_somebody_makes_up_is_nothing(text: str) -> None:
    assert keeper().read({"answers": text}, FLOW) == NOTHING


def test_an_oversize_cookie_is_not_even_opened() -> None:
    value, _ = cookie(keeper(), Visit({"tasks": "x" * 4000}))
    assert len(value) > LONGEST
    assert keeper().read({"answers": value}, FLOW) == NOTHING
