"""Where a line of what is shown today stands in the file: hidden sentences and boxes are not in it."""

from collections.abc import Iterator
from difflib import SequenceMatcher


def lines_in_file(written: str, shown: str) -> list[int]:
    """For each line shown the number of its line as written, both from 0; a reworded one follows the one before."""
    before, after = written.split("\n"), shown.split("\n")
    same = range(len(before)) if before == after else ()
    return list(same) or list(_found(before, after))


def _found(before: list[str], after: list[str]) -> Iterator[int]:
    matched = {
        block.b + step: block.a + step
        for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
        for step in range(block.size)
    }
    line = -1
    for number in range(len(after)):
        line = matched.get(number, min(line + 1, len(before) - 1))
        yield line
