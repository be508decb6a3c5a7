"""The sentences of the cards."""

from collections.abc import Callable

from markupsafe import Markup

from app.language.catalog import Catalog
from app.plan.matter.sentence import Sentence


def i_am_a_carer(c: Catalog) -> Markup:
    """The title of the carer's card."""
    return c.say("plan.card.i-am-a-carer", "I AM A CARER")


def somebody_depends(c: Catalog) -> Markup:
    """Why anybody should ring."""
    return c.say(
        "plan.card.depends", "Someone depends on me. If I am hurt or cannot be reached, please ring:"
    )


def my_name(name: Markup) -> Sentence:
    """Whose card it is."""
    return lambda c: c.say("plan.card.my-name", "My name is {name}.", name=name)


def ring_the_council(c: Catalog) -> Markup:
    """Instead of contacts."""
    return c.say("plan.card.ring-council", "Ring the council")


def council(c: Catalog) -> Markup:
    """The label of its number."""
    return c.say("plan.card.council", "The council")


def council_elsewhere(c: Catalog) -> Markup:
    """Where its number is not known here."""
    return c.say("plan.card.council-elsewhere", "The council where the person lives")


def full_plan(places: Markup) -> Sentence:
    """Where the rest stands."""
    return lambda c: c.say("plan.card.full-plan", "Full plan: {places}", places=places)


def i_speak(languages: Markup) -> Sentence:
    """What its owner speaks."""
    return lambda c: c.say("plan.card.i-speak", "I speak {languages}.", languages=languages)


def look_again(day: Callable[[Catalog], str]) -> Sentence:
    """Until when it can be relied on."""
    return lambda c: c.say("plan.card.look-again", "Look again by {date}", date=day(c))


def hand_it_in(c: Catalog) -> Markup:
    """For whoever finds it."""
    return c.say("plan.card.hand-in", "If you find this card please hand it in at a police station.")


def alerts_nobody(c: Catalog) -> Markup:
    """The short form for a card on a telephone."""
    return c.say("plan.card.alerts-nobody", "This card does not alert anyone. In an emergency ring 999.")


def may_need_help(c: Catalog) -> Markup:
    """The first line of the person's card."""
    return c.say("plan.card.may-need-help", "I may need help or extra time.")


def looks_after_me(name: Markup, phone: Markup) -> Sentence:
    """Whom to ring about somebody."""
    return lambda c: c.say(
        "plan.card.looks-after-me", "{name} looks after me: {phone}", name=name, phone=phone
    )


def my_carer(c: Catalog) -> Markup:
    """Instead of a name that nobody wrote."""
    return c.say("plan.card.my-carer", "My carer")


def card_for_myself(c: Catalog) -> Markup:
    """On the back of the person's card."""
    return c.say("plan.card.about-me", "About me")


def how_to_cut(c: Catalog) -> Markup:
    """Above the cards."""
    return c.say(
        "plan.card.how",
        "Print at 100% (“actual size”). Cut along the solid lines, fold at the dashed line and glue.",
    )


def ruler(c: Catalog) -> Markup:
    """Beside a line of five centimetres."""
    return c.say("plan.card.ruler", "This line is 5 cm long if it was printed at full size.")


def fob(c: Catalog) -> Markup:
    """The title of a slip for a key fob."""
    return c.say("plan.card.fob", "I am a carer")


def ring(name: Markup, phone: Markup) -> Sentence:
    """Whom to ring, on a slip."""
    return lambda c: c.say("plan.card.fob-ring", "Ring {name}: {phone}", name=name, phone=phone)
