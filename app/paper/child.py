"""The process that sets documents: started with nothing, it reads JSON, writes PDFs and can do nothing else.

It is run by its path, not imported by the portal, and needs nothing but the typesetter.
"""

import json
import math
import re
import resource
import struct
import sys
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

import typst

MEMORY = 1 << 30
SECONDS = 10
SECONDS_OF_A_LIFE = 600
STANDARD_STREAMS = 3
TEMPLATE = Path(__file__).with_name("sheet.typ")
PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
LOAD_FACE = '#set document(title: [A])\n#set text(font: "{}")\n1 #strong[2]'


class Press:
    """Sets documents with the fonts of one folder."""

    def __init__(self, fonts: Path) -> None:
        self._template = TEMPLATE.read_bytes()
        found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
        self._typst = typst.Compiler(root=TEMPLATE.parent, font_paths=found, ignore_system_fonts=True)
        for family in found.families():
            self._set(LOAD_FACE.format(family).encode(), {})

    def pdf(self, document: str, fits: list[dict[str, float]], sides: int | None) -> tuple[bytes, int]:
        """The PDF and its pages: in the widest fit that keeps it on its sides, or at least on as few as can be."""
        made = self._set_in(fits[0], document)
        if sides is None or pages_of(made) <= sides:
            return made, pages_of(made)
        tightest = self._set_in(fits[-1], document)
        goal = max(sides, pages_of(tightest))
        between = (self._set_in(fit, document) for fit in fits[1:-1])
        best = next((one for one in chain([made], between) if pages_of(one) <= goal), tightest)
        return best, pages_of(best)

    def _set_in(self, fit: dict[str, float], document: str) -> bytes:
        return self._set(self._template, {"document": document, "fit": json.dumps(fit)})

    def _set(self, source: bytes, inputs: dict[str, str]) -> bytes:
        made = self._typst.compile(input=source, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"])
        if not isinstance(made, bytes):
            raise TypeError("a PDF is one run of bytes")
        return made


def pages_of(pdf: bytes) -> int:
    """The number of pages, as it stands first in every PDF of the typesetter."""
    found = PAGES.search(pdf, 0, 200)
    return int(found[1]) if found else 0


def confine() -> None:
    """Takes away memory without bound, writing to files and leaving a core behind."""
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(what, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS_OF_A_LIFE))


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
    """``P`` and the PDF, ``L`` if it is too long, ``F`` if it cannot be set: nothing is told of the words in it."""
    try:
        made, pages = press.pdf(request["document"], request["fits"], request["sides"])
    except (typst.TypstError, MemoryError):
        return b"F", b""
    too_long = pages > request["most_pages"] or len(made) > request["most_bytes"]
    return (b"L", b"") if too_long else (b"P", made)


if __name__ == "__main__":
    confine()
    press = Press(Path(sys.argv[1]))
    shut_in()
    serve(press, sys.stdin.buffer, sys.stdout.buffer)
