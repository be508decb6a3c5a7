"""Words and their normal form: the same word, typed on any keyboard, becomes the same string."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Python's \w leaves out combining marks, so the stock \w+ cuts Gujarati, Hindi or Bengali words at every vowel sign.
_MARKS = "".join(chr(c) for c in range(0x300, 0x11000) if unicodedata.category(chr(c)) in {"Mn", "Mc", "Me"})
_LETTER = rf"[\w{re.escape(_MARKS)}]"
_WORD = re.compile(rf"{_LETTER}+(?:['’‘\u200c\u200d]{_LETTER}+)*")
_HAN = re.compile("([\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+)")

_DROPPED = dict.fromkeys(
    [*range(0x64B, 0x660), 0x670, 0x6D6, 0x6D7, 0x640, 0x200C, 0x200D, 0x200E, 0x200F], None
)
_ARABIC_SHARED = {"ی": "يىئ", "ک": "ك", "ہ": "هةۃھۂ", "ا": "أإآٱ", "و": "ؤ", "ے": "ۓ"}
_ARABIC_OWN = {"ي": "ی", "ك": "ک", "ه": "ہھ", "ة": "ۃ"}
_CANDRABINDU = {0x901: 0x902, 0x981: 0x982, 0xA01: 0xA02, 0xA81: 0xA82}
_NUKTA_AND_ADDAK = dict.fromkeys([0x93C, 0x9BC, 0xA3C, 0xABC, 0xA71], None)
_CEDILLA = str.maketrans("şţ", "șț")
_BARRED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe"})
_POSSESSIVE = re.compile("['’‘]s$")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ"), None)


def _towards(groups: dict[str, str]) -> dict[int, str]:
    return {ord(letter): one for one, many in groups.items() for letter in many}


_SHARED, _OWN = _towards(_ARABIC_SHARED), _towards(_ARABIC_OWN)
_INDIC: dict[int, int | None] = {**_CANDRABINDU, **_NUKTA_AND_ADDAK}


def find(text: str) -> Iterator[tuple[int, int]]:
    """Where each word of ``text`` starts and ends."""
    return (match.span() for match in _WORD.finditer(text.replace("_", " ")))


def split(text: str) -> list[str]:
    """The words of ``text`` as written; runs of Chinese characters become overlapping pairs."""
    found: list[str] = _WORD.findall(text.replace("_", " "))
    return [piece for word in found for piece in _pieces(word)] if _HAN.search(text) else found


def _pieces(word: str) -> list[str]:
    runs = [run for run in _HAN.split(word) if run]
    return [piece for run in runs for piece in (_pairs(run) if _HAN.match(run) else [run])]


def _pairs(run: str) -> list[str]:
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


@lru_cache(maxsize=1 << 16)
def normalise(word: str, own_arabic: bool = False, fold: bool = True) -> str:
    """The normal form of one word; "" if nothing is left.

    ``own_arabic`` keeps Arabic's own letters instead of those Urdu and Persian share;
    ``fold=False`` keeps Latin accents, for stemmers that need them.
    """
    while (again := _once(word, own_arabic, fold)) != word:
        word = again
    return word


def _once(word: str, own_arabic: bool, fold: bool) -> str:
    word = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())
    if not word.isascii():
        word = _native(word.translate(_DROPPED), own_arabic)
        word = unaccented(word) if fold else unicodedata.normalize("NFC", word.translate(_CEDILLA))
    return _POSSESSIVE.sub("", word).translate(_APOSTROPHES)


def _native(word: str, own_arabic: bool) -> str:
    word = "".join(map(_digit, word)).translate(_OWN if own_arabic else _SHARED)
    return word.translate(_INDIC)


def _digit(letter: str) -> str:
    return str(unicodedata.digit(letter, letter))


@lru_cache(maxsize=1 << 16)
def unaccented(word: str) -> str:
    """``word`` without accents on Latin letters; signs of other scripts are part of the word and stay."""
    kept, latin = [], False
    for letter in unicodedata.normalize("NFD", word):
        if unicodedata.category(letter) != "Mn":
            latin = is_latin(letter)
        elif latin:
            continue
        kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_BARRED)


def is_latin(letter: str) -> bool:
    """Whether ``letter`` is of the Latin script."""
    return (letter.isascii() and letter.isalpha()) or unicodedata.name(letter, "").startswith("LATIN")


def words(text: str, own_arabic: bool = False, fold: bool = True) -> list[str]:
    """The normal forms of the words of ``text``, in order."""
    return [known for raw in split(text) if (known := normalise(raw, own_arabic, fold))]
