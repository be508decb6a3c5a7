"""The sentences of the review page about whom to ask and what is missing."""

from markupsafe import Markup

from app.language.catalog import Catalog
from app.plan.matter.sentence import Sentence


def nobody_at_once(number: Sentence) -> Sentence:
    """For somebody who cannot be alone at all."""
    return lambda c: c.say(
        "plan.warning.nobody-at-once",
        "Nobody in your plan can come at once. Ring {number} now to talk about it, or ask for a carers assessment.",
        number=number(c),
    )


def nobody_to_ask(number: Sentence) -> Sentence:
    """For a carer who is alone with it."""
    return lambda c: c.say(
        "plan.warning.nobody-to-ask",
        "You have nobody to ask. Many carers do not. Your plan says to ring the council: {number}. "
        "These pages can help you find someone.",
        number=number(c),
    )


def their_council(c: Catalog) -> Markup:
    """Instead of a number that is not known."""
    return c.say("plan.warning.their-council", "the council where they live")


def no_contact_yet(c: Catalog) -> Markup:
    """Nobody is named."""
    return c.say("plan.warning.no-contact", "There is nobody to ring in your plan yet. Add someone.")


def not_asked(name: str) -> Sentence:
    """Somebody who does not know that they are in the plan."""
    if not name:
        return lambda c: c.say(
            "plan.warning.not-asked-unnamed",
            "You have not asked one of your contacts yet. Ask before you share the plan.",
        )
    return lambda c: c.say(
        "plan.warning.not-asked", "You have not asked {name} yet. Ask before you share the plan.", name=name
    )


def message_to_copy(c: Catalog) -> Markup:
    """What to send to a contact."""
    return c.say(
        "plan.warning.message", "I have put you in my emergency plan as someone to ring. Is that all right?"
    )


def only_one(c: Catalog) -> Markup:
    """A plan that stands on one leg."""
    return c.say("plan.warning.only-one", "One person may be away. Can you add another?")


def nobody_on_card(c: Catalog) -> Markup:
    """Contacts, none of whom agreed."""
    return c.say(
        "plan.warning.nobody-on-card",
        "Nobody has said yes yet, so your card says to ring the council. Ask your contacts, then print it again.",
    )


def person_not_asked(name: Sentence) -> Sentence:
    """Somebody who was not asked."""
    return lambda c: c.say(
        "plan.warning.person-not-asked",
        "{name} has not been asked about this plan yet. Until then there is no card for them, "
        "and your card says nothing about their health.",
        name=name(c),
    )


def person_said_no(name: Sentence) -> Sentence:
    """Somebody who does not want it."""
    return lambda c: c.say(
        "plan.warning.person-said-no",
        "{name} does not want this plan. Nothing about their health stands on any copy.",
        name=name(c),
    )
