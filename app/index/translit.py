"""Romanisation and skeletons: a word typed on an English keyboard meets the same word in its own script."""

import re
import unicodedata
from functools import lru_cache

_INDIC = ("GUJARATI", "GURMUKHI", "DEVANAGARI", "BENGALI", "TAMIL")
_ARABIC_SOUNDS = {
    "a": "اآأإٱ", "b": "ب", "p": "پ", "t": "تٹط", "s": "ثسص", "j": "ج", "ch": "چ", "h": "حہهھةۃۂ", "kh": "خ",
    "d": "دڈ", "z": "ذزضظ", "r": "رڑ", "zh": "ژ", "sh": "ش", "gh": "غ", "f": "ف", "k": "قکك", "g": "گ",
    "l": "ل", "m": "م", "n": "نں", "v": "وؤ", "y": "یيىئ", "e": "ےۓ",
}  # fmt: skip
_ARABIC = {letter: sound for sound, letters in _ARABIC_SOUNDS.items() for letter in letters}
_AS_ONE = re.compile("cch|chch|chh|tch")
_SOFT_C, _FINAL_NG = re.compile("c(?=[eiy])"), re.compile("ng(?![aeiouy])")
_SINGLE = str.maketrans({"x": "ks", "q": "k", "w": "v", "z": "j"})
_NOT_HEARD = dict.fromkeys(map(ord, "aeiouyh"), None)
_TWICE = re.compile(r"(.)\1+")
_SILENT_YA = re.compile("(?<!\u09b0)\u09cd\u09af")
_LEAST = 3
_VOWEL_NAME = re.compile("(?:SHORT |CANDRA |VOCALIC )*(?:AA?|II?|UU?|EE?|AI|OO?|AU|AW|OO?E|UU?E|RR?|LL?)")


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """The consonants of a word as they sound; "" when fewer than three are left, for short ones collide."""
    plain = word.casefold()
    latin = plain if plain.isascii() else romanise(plain)
    bones = _bones("".join(c for c in latin if c.isascii() and c.isalnum()))
    return bones if len(bones.lstrip("A")) >= _LEAST else ""


def _bones(latin: str) -> str:
    heard = _AS_ONE.sub("ch", latin).replace("ck", "k").replace("ph", "f").translate(_SINGLE)
    heard = heard.replace("sh", "s").replace("ch", "C")
    heard = _SOFT_C.sub("s", heard).replace("c", "k")
    heard = _FINAL_NG.sub("n", heard).replace("ny", "n").replace("mb", "nb").replace("mp", "np")
    start = "A" if heard[:1] in tuple("aeiou") else ""
    return start + _TWICE.sub(r"\1", heard.translate(_NOT_HEARD))


def romanise(word: str) -> str:
    """``word`` in Latin letters, from the Unicode names of its own."""
    return _join([_sound(letter) for letter in _spoken(unicodedata.normalize("NFKD", word))])


def _spoken(word: str) -> str:
    """Bengali: ya with a dot is y; after a hasanta ya is not heard, except after ra."""
    return _SILENT_YA.sub("\u09cd", word.replace("\u09af\u09bc", "y"))


def _join(sounds: list[tuple[str, str]]) -> str:
    """An inherent *a* is heard only where another consonant follows."""
    following = [kind for kind, _ in sounds[1:]] + ["end"]
    heard = {"consonant", "nasal"}
    return "".join(
        sound + ("a" if kind == "consonant" and after in heard else "")
        for (kind, sound), after in zip(sounds, following, strict=True)
    )


@lru_cache(maxsize=1 << 10)
def _sound(letter: str) -> tuple[str, str]:
    """(kind, sound) of one letter; only a consonant carries an inherent vowel."""
    if letter in _ARABIC:
        return "other", _ARABIC[letter]
    script, _, name = unicodedata.name(letter, "").partition(" ")
    if script in _INDIC:
        return _indic("LETTER JA" if letter == "\u09af" else name)
    return "other", "l" if letter == "ł" else letter


def _indic(name: str) -> tuple[str, str]:
    if name in {"SIGN ANUSVARA", "SIGN CANDRABINDU", "SIGN BINDI", "SIGN ADAK BINDI", "TIPPI"}:
        return "nasal", "n"
    if name.startswith("VOWEL "):
        return "vowel", _vowel(name)
    return _letter(name.removeprefix("LETTER ")) if name.startswith("LETTER ") else ("silent", "")


def _letter(name: str) -> tuple[str, str]:
    if _VOWEL_NAME.fullmatch(name):
        return "vowel", _vowel(name)
    sound = name.split(" ")[0].lower().removesuffix("a")
    return "consonant", {"c": "ch", "khand": "t"}.get(sound, sound)


def _vowel(name: str) -> str:
    return "ri" if "VOCALIC" in name else name.split(" ")[-1][0].lower()
