"""Which council to ring for a person: asked of the carer, never guessed from an address."""

from typing import Literal

from app.flow.answers import Answers

Council = Literal["city", "county", "elsewhere"]
COUNCILS: dict[str, Council] = {
    "leicester": "city",
    "leicestershire": "county",
    "rutland": "elsewhere",
    "elsewhere-uk": "elsewhere",
    "abroad": "elsewhere",
}


def council_of(person: Answers) -> Council:
    """The council where they live; the city's while nobody has said."""
    return COUNCILS.get(str(person.get("person_council")), "city")
