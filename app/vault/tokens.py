"""Codes people scan, type and say: an alphabet without look-alikes, and a last sign that catches every slip."""

import secrets
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
TOKEN_LENGTH = 27
CODE_LENGTH = 16
LOCATOR_LENGTH = 4
REFERENCE_LENGTH = 6
REFERENCE_PREFIX = "ESP-"
_LENGTHS = {TOKEN_LENGTH, CODE_LENGTH, REFERENCE_LENGTH}
_CODE_AFTER_LOCATOR = CODE_LENGTH - LOCATOR_LENGTH
_VALUES = {sign: value for value, sign in enumerate(ALPHABET)}
_MISREAD = str.maketrans("OILU", "011V")
_DROPPED = {".", "_", "\N{MINUS SIGN}"}
_DROPPED_KINDS = {"Pd", "Cf"}
_POLYNOMIAL = 0b100101  # x⁵ + x² + 1


def new_id(length: int) -> str:
    """Return so many random signs, five bits each."""
    return "".join(ALPHABET[byte & 31] for byte in secrets.token_bytes(length))


def new_token() -> str:
    """Return the secret of a link or QR code: 130 random bits and a check sign."""
    return _with_check(new_id(TOKEN_LENGTH - 1))


def new_locator() -> str:
    """Return the part of a paper code that is no secret; the caller draws again when it is taken."""
    return new_id(LOCATOR_LENGTH)


def new_code(locator: str) -> str:
    """Return a paper code: the locator, 55 random bits and a check sign."""
    return _with_check(locator + new_id(_CODE_AFTER_LOCATOR - 1))


def new_reference() -> str:
    """Return a public name for a plan, safe to say on the telephone, such as ESP-7H3K98."""
    return REFERENCE_PREFIX + _with_check(new_id(REFERENCE_LENGTH - 1))


def locator_of(code: str) -> str:
    """Return what stands before the secret of a paper code; a longer code has a longer locator."""
    return code[:-_CODE_AFTER_LOCATOR]


def grouped(code: str) -> str:
    """Return a code as it is printed, such as 7K3M-9QXD-04TH-PB2J."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def normalise(typed: str) -> str:
    """Return the signs somebody meant, from a code or a whole pasted address, in any script's digits."""
    meant = unicodedata.normalize("NFKC", typed).rpartition("#")[2]
    kept = (_digit(sign) for sign in meant if not _is_dropped(sign))
    return "".join(kept).upper().translate(_MISREAD)


def checked(text: str) -> bool:
    """Say whether a normalised token, paper code or reference (without ESP-) is free of slips."""
    return len(text) in _LENGTHS and set(text) <= set(ALPHABET) and check_sign(text[:-1]) == text[-1]


def looks_like(text: str) -> bool:
    """Say whether a search is a plan's code or link: it passes the check and is no mere row of words."""
    meant = normalise(text)
    is_one = len(meant) != REFERENCE_LENGTH and checked(meant)
    return is_one and ("#" in text or any(sign.isdigit() for sign in text))


def check_sign(data: str) -> str:
    """Return the sum over GF(2⁵) of αⁱ⁺¹ times each sign, as a sign; for up to 30 signs every slip changes it."""
    total, weight = 0, 2
    for sign in data:
        total ^= _times(weight, _VALUES[sign])
        weight = _times(weight, 2)
    return ALPHABET[total]


def _with_check(data: str) -> str:
    return data + check_sign(data)


def _is_dropped(sign: str) -> bool:
    """Spaces, dots, underscores, every dash, and the signs nobody sees that right-to-left text is pasted with."""
    return sign.isspace() or sign in _DROPPED or unicodedata.category(sign) in _DROPPED_KINDS


def _digit(sign: str) -> str:
    return str(unicodedata.decimal(sign, sign))


def _times(a: int, b: int) -> int:
    product = 0
    for bit in range(5):
        product ^= (a << bit) if b >> bit & 1 else 0
    for bit in range(9, 4, -1):
        product ^= (_POLYNOMIAL << (bit - 5)) if product >> bit & 1 else 0
    return product
