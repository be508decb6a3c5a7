"""Whether somebody to ring is somebody else: not the carer, not the person, not on the list already.

Those who share a home share its telephone: a landline alone does not make two people one.
"""

from app.flow.answers import Answer, Answers, items

NUMBERS = ("contact_phone", "contact_phone_2")
MOBILE = "07"


def same_contact(answer: Answer, known: Answers) -> bool:
    """Somebody else on the list has this number, and is reached by it alone or has the same name."""
    return any(
        _reached(answer, other.get(number), known, {_folded(other.get("contact_name"))})
        for other in items(known.get("contacts"))
        for number in NUMBERS
    )


def is_the_carer(answer: Answer, known: Answers) -> bool:
    """The name or number is that of the carer."""
    return _is(answer, known, known, "carer")


def is_the_person(answer: Answer, known: Answers) -> bool:
    """The name or number is that of a person they look after."""
    return any(_is(answer, known, person, "person") for person in items(known.get("people")))


def _is(answer: Answer, known: Answers, one: Answers, whose: str) -> bool:
    """A first name alone may be somebody else's too, unless the number is the same."""
    first, last = (_folded(one.get(f"{whose}_{part}_name")) for part in ("first", "last"))
    full = f"{first} {last}"
    if first and last and _folded(answer) == full:
        return True
    return _reached(answer, one.get(f"{whose}_phone"), known, {first, full})


def _reached(answer: Answer, phone: Answer | None, known: Answers, names: set[str]) -> bool:
    same_name = _folded(known.get("contact_name")) in names
    return bool(phone) and answer == phone and (str(phone).startswith(MOBILE) or same_name)


def _folded(name: object) -> str:
    return " ".join(str(name or "").casefold().split())
