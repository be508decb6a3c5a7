"""Checks the links inside one page: each leads to a heading or step there, and names a step by its number."""

import re
from collections.abc import Iterator, Mapping

from app.content.headings import heading_id, unique
from app.content.page import Page
from app.content.pathway import FIRST_LINE, step_id, steps
from app.content.problems import Problem

INSIDE = re.compile(r"\[([^\]]*)\]\(#([^)\s]*)\)")
HEADING = re.compile(r"^#{2,4}\s+(.+?)\s*#*$", re.MULTILINE)
NUMBER = re.compile(r"\d+")


def check_anchors(page: Page) -> Iterator[Problem]:
    """What is wrong with the links inside the page and the names of its steps."""
    numbers = steps(page.body)
    known = {*numbers, *_heading_ids(page.body)}
    for match in INSIDE.finditer(page.body):
        yield from _link(page, _line(page, match), match[1], match[2], known, numbers)
    yield from _doubles(page)


def _link(
    page: Page, line: int, words: str, target: str, known: set[str], numbers: Mapping[str, int]
) -> Iterator[Problem]:
    if target not in known:
        remedy = f"Link to one of: {', '.join(f'#{one}' for one in sorted(known)) or 'no heading yet'}."
        yield Problem(page.file, line, f"“#{target}” is nowhere on this page.", remedy)
    elif target in numbers and {int(one) for one in NUMBER.findall(words)} - {numbers[target]}:
        message = f"The link “{words}” leads to step {numbers[target]}."
        yield Problem(page.file, line, message, "Correct the number, or the address.")


def _doubles(page: Page) -> Iterator[Problem]:
    seen: set[str] = set()
    for match in FIRST_LINE.finditer(page.body):
        if match[1] in seen:
            message = f"Two steps are named “{match[1]}” (#{step_id(match[1])})."
            yield Problem(page.file, _line(page, match), message, "Give one of them another name.")
        seen.add(match[1])


def _heading_ids(body: str) -> Iterator[str]:
    taken: set[str] = set()
    return (unique(heading_id(match[1]), taken) for match in HEADING.finditer(body))


def _line(page: Page, match: re.Match[str]) -> int:
    return page.body_line + page.body[: match.start()].count("\n")
