"""Finds every sentence of a flow for the message catalogues; Babel knows it as ``app.flow.extract:extract``."""

from collections.abc import Iterator
from typing import IO

from app.flow.known import ANYTHING
from app.flow.load import opened
from app.flow.problems import FlowError

Found = tuple[int, str, tuple[str, str], list[str]]


def extract(fileobj: IO[bytes], *_asked: object, **_named: object) -> Iterator[Found]:
    """Every sentence as if it stood in ``say(context, english)`` on its line.

    Raises FlowError for a flow that cannot be read: its sentences would be lost unnoticed.
    """
    desk, _, _ = opened(fileobj.read().decode("utf-8"), getattr(fileobj, "name", "flow"), ANYTHING)
    if desk.problems:
        raise FlowError(desk.problems)
    for words in dict.fromkeys(words for _, words in desk.sentences):
        line = next(line for line, same in desk.sentences if same == words)
        yield line, "say", (words.context, words.english), []
