"""Recognises the code of a saved plan typed into the search box, so that it is neither searched nor repeated."""

import re
import unicodedata

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OILU", "011V")
_LENGTHS = {16, 27}
_PRINTED = re.compile(r"(?:[0-9A-Z]{4}[\s\-–—.]+){3}[0-9A-Z]{4}")
_REFERENCE = re.compile(r"ESP[\s\-–—]?[0-9A-Z]{6}")
_SEPARATORS = re.compile(r"[\s._\-‐-―−]")
_POLYNOMIAL = 0b100101  # x⁵ + x² + 1


def looks_like_plan_code(text: str) -> bool:
    """Whether ``text`` is a plan's paper code, link or reference, slips included where its shape gives it away."""
    typed = unicodedata.normalize("NFKC", text).rpartition("#")[2].strip().upper()
    typed = "".join(str(unicodedata.digit(letter, letter)) for letter in typed)
    if not any(letter.isdigit() for letter in typed):
        return False
    return bool(_PRINTED.fullmatch(typed) or _REFERENCE.fullmatch(typed)) or _checks(typed)


def _checks(typed: str) -> bool:
    """Whether the last symbol is the check symbol of the others."""
    symbols = _SEPARATORS.sub("", typed).translate(_MISREAD)
    if len(symbols) not in _LENGTHS or not set(symbols) <= set(_ALPHABET):
        return False
    *data, check = (_ALPHABET.index(symbol) for symbol in symbols)
    return check_symbol(data) == check


def check_symbol(data: list[int]) -> int:
    """The sum over GF(2⁵) of αⁱ⁺¹ times each symbol."""
    check, power = 0, 2
    for symbol in data:
        check ^= _times(power, symbol)
        power = _times(power, 2)
    return check


def _times(a: int, b: int) -> int:
    product = 0
    for bit in range(5):
        product ^= (a << bit) if b >> bit & 1 else 0
    for bit in range(9, 4, -1):
        product ^= (_POLYNOMIAL << (bit - 5)) if product >> bit & 1 else 0
    return product
