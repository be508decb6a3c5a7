"""The one stylesheet: the site's colours as custom properties, then its parts, without comments and blanks."""

import re
from collections.abc import Mapping, Sequence

_TOKEN = re.compile(
    rb"""(?P<kept>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<comment>/\*.*?\*/)|(?P<blank>\s+)""", re.DOTALL
)
_AROUND_BRACES = re.compile(
    rb"""(?P<kept>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*(?P<mark>[{};])\s*""", re.DOTALL
)
_CHARSET = re.compile(rb"""@charset\s+"[^"]*";""", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_NAME = re.compile(r"[a-z][a-z0-9-]*")


class ColoursError(ValueError):
    """A colour of content/site.yaml cannot be used; the message says which and what to do."""


def compose(colours: Mapping[str, str], parts: Sequence[bytes]) -> bytes:
    """Return one stylesheet that begins with ``:root{--ink:#0b0c0c;…}``."""
    properties = "".join(f"--{name}:{_colour(name, value)};" for name, value in colours.items())
    root = f":root{{{properties.rstrip(';')}}}".encode()
    return root + b"".join(smaller(part) for part in parts)


def smaller(css: bytes) -> bytes:
    """Take out comments and runs of blanks; quoted strings stay as they are."""
    once = _TOKEN.sub(lambda found: found["kept"] or b" ", _CHARSET.sub(b"", css))
    return _AROUND_BRACES.sub(lambda found: found["kept"] or found["mark"], once).strip()


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours like ``#0f4c5c``, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def check_contrast(colours: Mapping[str, str], text: str, background: str, least: float) -> None:
    """Raise ColoursError when text in one colour on another would be hard to read."""
    ratio = contrast(_colour(text, colours[text]), _colour(background, colours[background]))
    if ratio < least:
        raise ColoursError(
            f"content/site.yaml: the colour “{text}” {colours[text]} on “{background}” {colours[background]} has "
            f"a contrast of {ratio:.1f}:1; it needs at least {least:g}:1. Choose a darker or a lighter one."
        )


def _colour(name: str, value: str) -> str:
    if not _NAME.fullmatch(name) or not _COLOUR.fullmatch(value.lower()):
        raise ColoursError(
            f"content/site.yaml: the colour “{name}” is {value}. Write six digits after #, like #0f4c5c."
        )
    return value.lower()


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
