"""Bytes that never show themselves by accident."""

from typing import NoReturn

_SHOWN = "[secret]"


class Secret:
    """Holds secret bytes; only ``reveal`` gives them out. Printing, formatting and logging show ``[secret]``."""

    __slots__ = ("__hidden",)

    def __init__(self, value: bytes) -> None:
        self.__hidden = value

    def reveal(self) -> bytes:
        """Return the bytes."""
        return self.__hidden

    def __repr__(self) -> str:
        return _SHOWN

    def __str__(self) -> str:
        return _SHOWN

    def __format__(self, wanted: str) -> str:
        return _SHOWN

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is never written anywhere")
