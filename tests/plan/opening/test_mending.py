"""A plan of which a part was damaged is still read as far as it can be, and its owner puts it back."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import make_settings
from tests.plan.opening.people import Kept, Visitor, text
from tests.plan.opening.test_reviewing import say_right

SECTIONS = ("own", "view", "card")


@pytest.fixture
def kept(keep: Callable[..., Kept]) -> Kept:
    """A plan that was saved several times."""
    kept = keep()
    owner = kept.open()
    for months in ("3", "12", "6"):
        assert say_right(owner, months).headers["location"].endswith("?done")
    return kept


def damage(place: Path, kept: Kept, *sections: str, ever: bool = False) -> None:
    """Flips a bit of what is kept of these sections; with ``ever`` of older versions too."""
    connection = sqlite3.connect(make_settings(place).database.removeprefix("sqlite:///"))
    for table in ("plan_section", *(("plan_section_old",) if ever else ())):
        for section in sections:
            found = connection.execute(
                f"SELECT rowid, ct FROM {table} WHERE plan_id = ? AND section = ?",
                (kept.opened.plan_id, section),
            ).fetchall()
            for row, sealed in found:
                flipped = bytes([*sealed[:-1], sealed[-1] ^ 1])
                connection.execute(f"UPDATE {table} SET ct = ? WHERE rowid = ?", (flipped, row))
    connection.commit()
    connection.close()


@pytest.mark.parametrize("section", SECTIONS)
def test_its_owner_is_led_to_put_it_back_and_nothing_is_lost(
    kept: Kept, shared_place: Path, section: str
) -> None:
    before = kept.open().get("emergency-plan.json").json()["answers"]
    damage(shared_place, kept, section)
    owner = Visitor(kept.house.browser)
    owner.enter(kept.keys.code, "carer")
    for part in ("", "share", "review", "fill/about"):
        assert owner.get(part).headers["location"] == "/en/plan/mend"
    assert "A part of your plan was damaged" in text(owner.page("mend"))
    assert owner.post("mend").headers["location"] == "/en/plan"
    after = owner.get("emergency-plan.json").json()["answers"]
    assert {**after, "review_on": None} == {**before, "review_on": None}


def test_a_reader_sees_what_is_left_and_is_told(kept: Kept, shared_place: Path) -> None:
    share = kept.plans.shares(renew(kept).opened) or (kept.share("view"),)
    damage(shared_place, kept, "view")
    reader = Visitor(kept.house.browser)
    assert reader.enter(share[0].code, "health").status == 303
    said = text(reader.page())
    assert "Some of this plan could not be read." in said
    assert "0116 496 0140" in said.replace("\u00a0", " ")


def renew(kept: Kept) -> Kept:
    """The plan as it is now."""
    entered = kept.plans.enter(kept.keys.code, "carer", "203.0.113.9")
    kept.opened = entered.opened  # type: ignore[assignment, union-attr]
    return kept


def test_where_nothing_is_left_the_owner_is_told_so(kept: Kept, shared_place: Path) -> None:
    damage(shared_place, kept, "view", ever=True)
    owner = Visitor(kept.house.browser)
    owner.enter(kept.keys.code, "carer")
    reply = owner.post("mend")
    assert reply.status == 409
    assert reply.page is not None
    assert "It could not be put back" in text(reply.page)


def test_a_plan_that_is_whole_needs_no_mending(kept: Kept) -> None:
    owner = kept.open()
    assert owner.get("mend").headers["location"] == "/en/plan"
    assert owner.post("mend").headers["location"] == "/en/plan"
