"""Answers as plain data that can be written as JSON, and back."""

from collections.abc import Mapping

from app.flow.answers import Answer, Answers

Plain = dict[str, object]


def to_plain(answers: Answers) -> Plain:
    """The answers with lists for what is several and dictionaries for what has parts."""
    return {field: _plain(answer) for field, answer in answers.items()}


def from_plain(data: object) -> Answers:
    """The answers again. Raises ValueError for whatever ``to_plain`` never makes."""
    return {field: _answer(value) for field, value in _named(data)}


def _plain(answer: Answer) -> object:
    if isinstance(answer, str):
        return answer
    if isinstance(answer, Mapping):
        return dict(answer)
    return [one if isinstance(one, str) else to_plain(one) for one in answer]


def _answer(value: object) -> Answer:
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return tuple({field: _single(one) for field, one in _named(thing)} for thing in value)
    return _single(value)


def _single(value: object) -> str | tuple[str, ...] | Mapping[str, str]:
    """An answer that holds no things: a thing has no things of its own."""
    if isinstance(value, list):
        return tuple(map(_text, value))
    if isinstance(value, dict):
        return {part: _text(text) for part, text in _named(value)}
    return _text(value)


def _named(data: object) -> list[tuple[str, object]]:
    if not isinstance(data, dict):
        raise ValueError("not a dictionary")
    return [(_text(name), value) for name, value in data.items()]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    value.encode("utf-8")  # raises UnicodeEncodeError, a ValueError, for half a letter
    return value
