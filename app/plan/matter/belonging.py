"""Whose medicine it is: the name typed beside it, or the only person there is."""

from collections.abc import Sequence

from app.flow.answers import Answers

NAMES = ("person_first_name", "person_known_as", "person_known_as_sounds")


def owner_of(medicine: Answers, people: Sequence[Answers]) -> int | None:
    """The place of the person in the list; None if the name is nobody's, or there is none and they are several."""
    typed = _folded(medicine.get("medicine_person"))
    if not typed:
        return 0 if len(people) == 1 else None
    return next((place for place, one in enumerate(people) if typed in _names(one)), None)


def _names(person: Answers) -> set[str]:
    first, last = (str(person.get(f"person_{which}_name") or "") for which in ("first", "last"))
    return {_folded(person.get(name)) for name in NAMES} | {_folded(f"{first} {last}")} - {""}


def _folded(name: object) -> str:
    return " ".join(str(name or "").casefold().split())
