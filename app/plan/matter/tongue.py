"""In which language somebody wrote: guessed from the letters, and from the languages the family speaks."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from app.language.languages import Language

LATIN = "Latn"
SCRIPTS = {
    "LATIN": LATIN, "ARABIC": "Arab", "GUJARATI": "Gujr", "GURMUKHI": "Guru", "BENGALI": "Beng",
    "DEVANAGARI": "Deva", "TAMIL": "Taml", "CJK": "Hans",
}  # fmt: skip


def script_of(text: str) -> str:
    """The script most of the letters and their signs are of; Latin for figures alone."""
    letters = (sign for sign in text if unicodedata.category(sign)[0] in "LM")
    found = Counter(SCRIPTS.get(unicodedata.name(sign, "").split(" ")[0], "") for sign in letters)
    return found.most_common(1)[0][0] or LATIN if found else LATIN


def language_of(text: str, plan: Language, spoken: Iterable[str], known: Sequence[Language]) -> Language:
    """The plan's language if it is written so, else one the family speaks, else any; English where none is known."""
    script = script_of(text)
    source = next(one for one in known if one.source)
    if script == plan.script:
        return plan
    if script == LATIN:
        return source
    tags = tuple(spoken)
    family = (one for tag in tags for one in known if one.tag == tag)
    return next((one for one in (*family, *known) if one.script == script), source)
