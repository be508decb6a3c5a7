"""Where room can only be guessed, items go in the order in which they go where it is measured."""

import pytest

from app.paper.document import Paragraph, Words
from app.paper.kinds import Item, Side

WEIGHT = 70


def item(name: str, rank: int | None) -> Item:
    return Item((Paragraph((Words(name * 10),)),), rank)


ITEMS = (item("a", None), item("b", 2), item("c", 5), item("d", 5), item("e", None))


@pytest.mark.parametrize(
    ("room", "left"), [(5, "abcde"), (4, "abce"), (3, "abe"), (2, "ae"), (1, "ae"), (0, "ae")]
)
def test_the_highest_rank_goes_first_and_what_has_none_stays(room: int, left: str) -> None:
    kept = Side((), ITEMS).within(room * WEIGHT)
    assert "".join(name for name in "abcde" for one in kept if one == ITEMS["abcde".index(name)]) == left


def test_an_item_weighs_its_letters_and_what_is_around_it() -> None:
    assert [one.weight for one in ITEMS] == [WEIGHT] * 5
