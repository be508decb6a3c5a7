"""The process that sets documents: started with nothing, it reads JSON, writes PDFs and pictures, and can do no more.

It is run by its path, not imported by the portal, and needs nothing but the typesetter.
"""

import json
import math
import os
import re
import resource
import struct
import sys
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

import typst

MEMORY = 1 << 30
SECONDS = 10
SECONDS_OF_A_LIFE = 600
STANDARD_STREAMS = 3
BEHIND_READERS = 10
HERE = Path(__file__).parent
# Imports would need an open file in the middle of the work, so what belongs together is joined at the start.
TEMPLATES = {
    "sheet": ("blocks.typ", "sheet.typ"),
    "cards": ("blocks.typ", "sides.typ", "cards.typ"),
    "bottle": ("blocks.typ", "sides.typ", "bottle.typ"),
    "phone": ("blocks.typ", "sides.typ", "phone.typ"),
}
PIXELS_PER_INCH = 400
PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
LOAD_FACE = '#set document(title: [A])\n#set text(font: "{}")\n1 #strong[2]'


class Press:
    """Sets documents with the fonts of one folder."""

    def __init__(self, fonts: Path) -> None:
        self._templates = {name: joined(parts) for name, parts in TEMPLATES.items()}
        found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
        self._typst = typst.Compiler(root=HERE, font_paths=found, ignore_system_fonts=True)
        for family in found.families():
            self._set(LOAD_FACE.format(family).encode())

    def pdf(self, template: str, document: str, fits: list[Any], sides: int | None) -> tuple[bytes, int]:
        """The PDF and its pages: in the widest fit that keeps it on its sides, or at least on as few as can be."""
        set_in = partial(self._set_in, self._templates[template], document)
        made = set_in(fits[0])
        if sides is None or pages_of(made) <= sides:
            return made, pages_of(made)
        tightest = set_in(fits[-1])
        goal = max(sides, pages_of(tightest))
        between = (set_in(fit) for fit in fits[1:-1])
        best = next((one for one in chain([made], between) if pages_of(one) <= goal), tightest)
        return best, pages_of(best)

    def png(self, template: str, document: str, fits: list[Any]) -> bytes:
        """The picture of a document of one page."""
        source = filled(self._templates[template], document, fits[0])
        return one_run(self._typst.compile(input=source, format="png", ppi=PIXELS_PER_INCH))

    def _set_in(self, template: bytes, document: str, fit: object) -> bytes:
        return self._set(filled(template, document, fit))

    def _set(self, source: bytes) -> bytes:
        return one_run(self._typst.compile(input=source, format="pdf", pdf_standards=["ua-1"]))


def joined(parts: tuple[str, ...]) -> bytes:
    """The source of one template."""
    return b"".join((HERE / part).read_bytes() for part in parts)


def filled(template: bytes, document: str, fit: object) -> bytes:
    """The template behind its document and fit, both as JSON in a string.

    As inputs of the typesetter they would make it forget how it set the words that all documents share.
    """
    return (
        f"#let sheet = json(bytes({quoted(document)}))\n#let fit = json(bytes({quoted(json.dumps(fit))}))\n".encode()
        + template
    )


def quoted(text: str) -> str:
    """A string of the typesetter's language: whatever is in the text, it ends where the text ends."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def one_run(made: object) -> bytes:
    """What the typesetter made, if it is a single file."""
    if not isinstance(made, bytes):
        raise TypeError("several files instead of one")
    return made


def pages_of(pdf: bytes) -> int:
    """The number of pages, as it stands first in every PDF of the typesetter."""
    found = PAGES.search(pdf, 0, 200)
    return int(found[1]) if found else 0


def confine() -> None:
    """Takes away memory without bound, writing to files and leaving a core behind; readers of pages go first."""
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(what, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS_OF_A_LIFE))
    os.nice(BEHIND_READERS)


def shut_in() -> None:
    """Takes away opening anything: from now on no file, no socket, no other program."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (STANDARD_STREAMS, STANDARD_STREAMS))


def allow_a_turn() -> None:
    """Gives the next document its own seconds of computing."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = math.ceil(used.ru_utime + used.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (min(until, SECONDS_OF_A_LIFE), SECONDS_OF_A_LIFE))


def serve(press: Press, asked: BinaryIO, answers: BinaryIO) -> None:
    """Answers each request with a status, the length and the bytes, until nobody asks any more."""
    while size := asked.read(4):
        request: dict[str, Any] = json.loads(asked.read(struct.unpack(">I", size)[0]))
        allow_a_turn()
        status, body = answer(press, request)
        answers.write(status + struct.pack(">I", len(body)) + body)
        answers.flush()


def answer(press: Press, request: dict[str, Any]) -> tuple[bytes, bytes]:
    """``P`` and the file, ``L`` if it is too long, ``F`` if it cannot be set: nothing is told of the words in it."""
    try:
        made, pages = made_of(press, request)
    except (typst.TypstError, MemoryError, TypeError):
        return b"F", b""
    too_long = pages > request["most_pages"] or len(made) > request["most_bytes"]
    return (b"L", b"") if too_long else (b"P", made)


def made_of(press: Press, asked: dict[str, Any]) -> tuple[bytes, int]:
    """The file that is asked for, and its pages."""
    if asked["picture"]:
        return press.png(asked["template"], asked["document"], asked["fits"]), 1
    return press.pdf(asked["template"], asked["document"], asked["fits"], asked["sides"])


if __name__ == "__main__":
    confine()
    press = Press(Path(sys.argv[1]))
    shut_in()
    serve(press, sys.stdin.buffer, sys.stdout.buffer)
