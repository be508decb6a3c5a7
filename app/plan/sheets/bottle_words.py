"""The sentences of the bottle sheets."""

from collections.abc import Mapping

from markupsafe import Markup

from app.language.catalog import Catalog
from app.plan.matter.sentence import Sentence


def depends_on_me(name: Sentence, relation: Sentence) -> Sentence:
    """The first sentence for a crew that has come for the carer."""
    return lambda c: c.say(
        "plan.bottle.depends",
        "I AM A CARER. {name}, {relation}, depends on me.",
        name=name(c),
        relation=relation(c),
    )


def depends_on_me_only(name: Sentence) -> Sentence:
    """The same where nobody wrote who they are to the carer."""
    return lambda c: c.say("plan.bottle.depends-only", "I AM A CARER. {name} depends on me.", name=name(c))


def depends_blank(c: Catalog) -> Markup:
    """The same on a form for pens."""
    return c.say("plan.bottle.depends-blank", "I AM A CARER. Somebody depends on me.")


def they_are_here(c: Catalog) -> Markup:
    """Where they are."""
    return c.say("plan.bottle.here", "They are here.")


def they_are_at(address: Markup) -> Sentence:
    """Where they are."""
    return lambda c: c.say("plan.bottle.at", "They are at: {address}.", address=address)


def where_they_are_is_not_filled_in(c: Catalog) -> Markup:
    """Where they are."""
    return c.say("plan.bottle.where-unknown", "Where they are: not filled in.")


ALONE: Mapping[str, Sentence] = {
    "not-at-all": lambda c: c.say("plan.bottle.alone.not-at-all", "They can be alone: not at all."),
    "up-to-15-minutes": lambda c: c.say("plan.bottle.alone.15", "They can be alone: up to 15 minutes."),
    "up-to-1-hour": lambda c: c.say("plan.bottle.alone.1", "They can be alone: up to 1 hour."),
    "half-a-day": lambda c: c.say("plan.bottle.alone.half", "They can be alone: half a day."),
    "a-day": lambda c: c.say("plan.bottle.alone.day", "They can be alone: a day."),
    "overnight-ok": lambda c: c.say("plan.bottle.alone.night", "They can be alone: a day and a night."),
    "not-sure": lambda c: c.say("plan.bottle.alone.not-sure", "How long they can be alone is not sure."),
    "": lambda c: c.say("plan.bottle.alone.empty", "How long they can be alone: not filled in."),
}


RELATIONS: Mapping[str, Sentence] = {
    "partner": lambda c: c.say("plan.bottle.relation.partner", "my partner"),
    "mother": lambda c: c.say("plan.bottle.relation.mother", "my mother"),
    "father": lambda c: c.say("plan.bottle.relation.father", "my father"),
    "parent-in-law": lambda c: c.say("plan.bottle.relation.parent-in-law", "my parent-in-law"),
    "grandparent": lambda c: c.say("plan.bottle.relation.grandparent", "my grandparent"),
    "son": lambda c: c.say("plan.bottle.relation.son", "my son"),
    "daughter": lambda c: c.say("plan.bottle.relation.daughter", "my daughter"),
    "brother": lambda c: c.say("plan.bottle.relation.brother", "my brother"),
    "sister": lambda c: c.say("plan.bottle.relation.sister", "my sister"),
    "other-family": lambda c: c.say("plan.bottle.relation.family", "somebody in my family"),
    "friend": lambda c: c.say("plan.bottle.relation.friend", "my friend"),
    "neighbour": lambda c: c.say("plan.bottle.relation.neighbour", "my neighbour"),
    "other": lambda c: c.say("plan.bottle.relation.other", "somebody close to me"),
}


# Capitals, because this is read in a hurry and first.
URGENT: Mapping[str, Sentence] = {
    "allergies": lambda c: c.say("plan.bottle.allergies", "ALLERGIES"),
    "med_critical": lambda c: c.say("plan.bottle.must-not-be-missed", "MUST NOT BE MISSED"),
    "implants": lambda c: c.say("plan.bottle.implants", "IMPLANTS"),
    "carer_allergies": lambda c: c.say("plan.bottle.my-allergies", "MY ALLERGIES"),
}


def may_walk_away(c: Catalog) -> Markup:
    """The title of a block."""
    return c.say("plan.bottle.may-walk-away", "May walk away")


def bottle(c: Catalog) -> Markup:
    """What stands outside when the sheet is folded."""
    return c.say("plan.bottle.outside", "MESSAGE IN A BOTTLE")


def more_in_the_plan(c: Catalog) -> Markup:
    """Where something had to be left off."""
    return c.say("plan.bottle.more", "More in the full plan.")


def full_list(c: Catalog) -> Markup:
    """Where not every medicine has room."""
    return c.say("plan.bottle.full-list", "The full list is in the plan.")


def how_to_fold(c: Catalog) -> Markup:
    """At the bottom of the sheet."""
    return c.say(
        "plan.bottle.how", "Fold in half three times, in the order of the numbers. The label ends outside."
    )


def other_bottle(name: Sentence) -> Sentence:
    """Where people live apart."""
    return lambda c: c.say(
        "plan.bottle.other",
        "{name} lives somewhere else and has a bottle of their own in the fridge there.",
        name=name(c),
    )


def photo(c: Catalog) -> Markup:
    """In an empty frame."""
    return c.say("plan.bottle.photo", "Stick a photo here")
