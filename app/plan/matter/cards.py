"""Which contacts stand on cards, and as whom: two at most, by their first word."""

from app.flow.answers import Answer, Answers, items
from app.plan.matter.states import YES

MOST = 2


def is_contact(thing: Answers) -> bool:
    """Whether there is somebody to ring."""
    return bool(thing.get("contact_name") or thing.get("contact_phone"))


def nobody(answers: Answers) -> bool:
    """Whether the carer said that there is nobody to ask, and has named nobody."""
    contacts = items(answers.get("contacts"))
    said = any(one.get("no_contacts") == YES for one in contacts)
    return said and not any(map(is_contact, contacts))


def on_card(answers: Answers) -> tuple[Answers, ...]:
    """The contacts the owner ticked for the card; while nobody is ticked, the first who agreed."""
    contacts = tuple(filter(is_contact, items(answers.get("contacts"))))
    ticked = tuple(one for one in contacts if one.get("contact_on_card") == YES)
    agreed = tuple(one for one in contacts if one.get("contact_agreed") == YES)
    return (ticked or agreed)[:MOST]


def first_word(thing: Answers) -> dict[str, Answer]:
    """The contact without the rest of the name."""
    name = str(thing.get("contact_name") or "").split()
    return {**thing, "contact_name": name[0]} if name else dict(thing)
