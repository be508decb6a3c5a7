"""Takes out of a page what may not be shown today: whole optional boxes, and sentences with hidden facts."""

import re
from collections.abc import Callable, Iterator

from app.content.facts import Facts
from app.content.markup import BOX, FACT

SENTENCE_END = re.compile(r"(?<=[.!?।۔؟])\s+")
LIST_ITEM = re.compile(r"^(\s*(?:[-*+]|\d+[.)])\s+)", re.MULTILINE)
Instead = Callable[[str], str]


def take_out_hidden(body: str, facts: Facts, instead: Instead) -> str:
    """The body without optional boxes that hold a hidden fact; a sentence with one becomes ``instead(fact id)``."""
    return "\n".join(_sentences(_without_optional(body.split("\n"), facts), facts, instead))


def not_shown(text: str, facts: Facts) -> list[str]:
    """Ids of the facts in the text that may not be shown today, in order."""
    return [one for one in (match[1] for match in FACT.finditer(text)) if facts.state(one) != "shown"]


def _without_optional(lines: list[str], facts: Facts) -> list[str]:
    kept: list[str] = []
    position = 0
    while position < len(lines):
        end = _end_of_box(lines, position) if _opens(lines[position], "optional-fact") else None
        if end is None:
            kept.append(lines[position])
            position += 1
            continue
        inside = lines[position + 1 : end]
        kept += [] if not_shown("\n".join(inside), facts) else inside
        position = end + 1
    return kept


def _opens(line: str, box: str) -> bool:
    match = BOX.match(line)
    return match is not None and match[1] == box


def _end_of_box(lines: list[str], start: int) -> int | None:
    depth = 0
    for number in range(start, len(lines)):
        match = BOX.match(lines[number])
        if match:
            depth += 1 if match[1] else -1
        if match and depth == 0:
            return number
    return None


def _sentences(lines: list[str], facts: Facts, instead: Instead) -> Iterator[str]:
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip() and not BOX.match(line) and not LIST_ITEM.match(line) and not line.startswith("|"):
            block.append(line)
            continue
        yield from _block(block, facts, instead)
        block = []
        if LIST_ITEM.match(line):
            block = [line]
        elif line.startswith("|"):
            yield _row(line, facts, instead)
        else:
            yield line


def _block(block: list[str], facts: Facts, instead: Instead) -> list[str]:
    text = "\n".join(block)
    if not not_shown(text, facts):
        return block
    marker = LIST_ITEM.match(text)
    start = marker[1] if marker else ""
    said = [_sentence(one, facts, instead) for one in SENTENCE_END.split(text[len(start) :])]
    return [start + " ".join(dict.fromkeys(filter(None, said)))]


def _row(line: str, facts: Facts, instead: Instead) -> str:
    return "|".join(_sentence(cell, facts, instead) for cell in line.split("|"))


def _sentence(text: str, facts: Facts, instead: Instead) -> str:
    gone = not_shown(text, facts)
    return instead(gone[0]) if gone else text
