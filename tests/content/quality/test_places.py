"""A line that is shown is found again in the file."""

from hypothesis import given
from hypothesis import strategies as st

from app.content.quality.places import lines_in_file

LINES = st.lists(st.sampled_from(["a", "b", "c", ""]), min_size=1, max_size=12)


def test_lines_after_a_hidden_box_keep_their_place() -> None:
    assert lines_in_file("one\n:::\ntwo\n:::\nthree", "one\nthree") == [0, 4]


def test_a_reworded_line_follows_the_one_before() -> None:
    assert lines_in_file("one\ntwo\nthree", "one\nelse\nthree") == [0, 1, 2]


@given(LINES, LINES)
def test_every_shown_line_has_a_place_in_the_file(written: list[str], shown: list[str]) -> None:
    found = lines_in_file("\n".join(written), "\n".join(shown))
    assert len(found) == len(shown)
    assert all(0 <= place < len(written) for place in found)


@given(LINES)
def test_what_is_shown_whole_stands_where_it_stands(written: list[str]) -> None:
    assert lines_in_file("\n".join(written), "\n".join(written)) == list(range(len(written)))
