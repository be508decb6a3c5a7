"""Finds the passive voice: a form of “be” or “get” followed by what was done."""

import re

BE = r"(?:am|is|are|was|were|be|been|being|gets?|got|getting|isn’t|aren’t|wasn’t|weren’t)"
BETWEEN = r"(?:\s+(?:not|also|always|already|never|often|only|still|now|just|first|usually|sometimes|all|both|\w+ly))*"
DONE = (
    "bought|broken|brought|built|chosen|cut|done|drawn|driven|eaten|forgotten|found|given|heard|held|"
    "hidden|hit|kept|known|laid|led|left|lent|made|meant|met|overpaid|paid|put|read|said|seen|sent|set|"
    "shown|shut|sold|spent|spoken|stolen|taken|taught|thought|thrown|told|understood|withdrawn|won|"
    "written"
)
# They say how someone is, not what was done to them.
ADJECTIVES = (
    "advanced|allowed|ashamed|attached|based|bored|called|closed|committed|concerned|confused|connected|"
    "disabled|dressed|entitled|exhausted|experienced|frightened|hurt|interested|involved|limited|lost|"
    "married|named|needed|overwhelmed|pleased|prepared|qualified|related|relieved|retired|scared|shocked|"
    "skilled|stressed|surprised|tired|unemployed|unpaid|used|worried"
)
PASSIVE = re.compile(rf"\b{BE}{BETWEEN}\s+(?!(?:{ADJECTIVES})\b)(?:{DONE}|\w{{2,}}(?<!e)ed)\b", re.IGNORECASE)


def passives(sentence: str) -> list[str]:
    """Each passive in a sentence, as it stands there."""
    return [match[0] for match in PASSIVE.finditer(sentence)]
