"""What somebody typed, as a part of a document: its lines and spaces kept, its telephone numbers in one piece."""

import re
from collections.abc import Iterator

from app.paper.document import Break, Direction, Line, Paragraph, Part, Run, Value, Words

# Groups of digits change places in right-to-left text; nine digits are a telephone number, not a dose or a time.
NUMBER = re.compile(r"(?<!\w)(\+?\d(?:[ \u00a0()-]{0,2}\d){8,})")


def typed(text: str, lang: str, dir: Direction, script: str) -> Part:
    """The text in its own language: an empty line ends a paragraph, another line end begins a new line."""
    paragraphs = [each for each in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")) if each.strip()]
    return Part(lang, dir, script, tuple(Paragraph(_lines(each.strip())) for each in paragraphs))


def _lines(paragraph: str) -> Line:
    runs: list[Run] = []
    for number, line in enumerate(paragraph.split("\n")):
        runs.extend([Break()] if number else [])
        runs.extend(_runs(line.strip()))
    return tuple(runs)


def _runs(line: str) -> Iterator[Run]:
    for place, piece in enumerate(NUMBER.split(line)):
        if piece:
            yield Value(piece.replace(" ", "\u00a0")) if place % 2 else Words(piece)
