"""The sentences around every plan: who wrote it, how old it is, that it alerts nobody."""

from collections.abc import Callable

from markupsafe import Markup

from app.language.catalog import Catalog
from app.plan.matter.sentence import Sentence


def author(name: str, day: Callable[[Catalog], str]) -> Sentence:
    """Who wrote it, and that nobody has checked it."""
    if not name:
        return lambda c: c.say(
            "plan.sheet.author-unnamed",
            "Written by the carer, not checked by the council or the NHS, on {date}.",
            date=day(c),
        )
    return lambda c: c.say(
        "plan.sheet.author",
        "Written by the carer {name}, not checked by the council or the NHS, on {date}.",
        name=name,
        date=day(c),
    )


def made(made_on: Callable[[Catalog], str], review_on: Callable[[Catalog], str]) -> Sentence:
    """Its two dates."""
    return lambda c: c.say(
        "plan.sheet.made", "Made {made}. Look again by {again}.", made=made_on(c), again=review_on(c)
    )


def checked(day: Callable[[Catalog], str]) -> Sentence:
    """When somebody last said that all is right."""
    return lambda c: c.say("plan.sheet.checked", "Last looked at on {date}", date=day(c))


def to_be_looked_at(day: Callable[[Catalog], str]) -> Sentence:
    """After the day on which it should have been looked at."""
    return lambda c: c.say("plan.sheet.due", "To be looked at again since {date}", date=day(c))


def old(day: Callable[[Catalog], str]) -> Sentence:
    """After a year."""
    return lambda c: c.say(
        "plan.sheet.old",
        "Not checked since {date}. Ring the carer or contacts to be sure.",
        date=day(c),
    )


def alert(c: Catalog) -> Markup:
    """What a plan cannot do."""
    return c.say("plan.sheet.alert", "This plan does not alert anyone.")


def emergency(number: Markup) -> Sentence:
    """Whom to ring in danger."""
    return lambda c: c.say("plan.sheet.emergency", "In an emergency ring {number}.", number=number)


def health_advice(number: Markup) -> Sentence:
    """Whom to ring about health."""
    return lambda c: c.say("plan.sheet.health-advice", "Health advice: {number}.", number=number)


def council_always(number: Markup) -> Sentence:
    """A council that answers at any hour."""
    return lambda c: c.say(
        "plan.sheet.council-always",
        "To ask the council for help, day or night, ring {number}.",
        number=number,
    )


def council_by_hours(number: Markup, other: Markup) -> Sentence:
    """A council with another number for nights."""
    return lambda c: c.say(
        "plan.sheet.council-by-hours",
        "To ask the council for help, ring {number}. At night, at weekends and on bank holidays ring {other}.",
        number=number,
        other=other,
    )


def council_elsewhere(c: Catalog) -> Markup:
    """A council whose number is not known here."""
    return c.say("plan.sheet.council-elsewhere", "To ask for help, ring the council where they live.")


def number_checked(day: Callable[[Catalog], str]) -> Sentence:
    """When somebody last compared the number with its source."""
    return lambda c: c.say("plan.sheet.number-checked", "Number last checked on {date}.", date=day(c))


def safeguarding(number: Markup) -> Sentence:
    """For whoever reads this and is worried by what they see."""
    return lambda c: c.say(
        "plan.sheet.safeguarding",
        "Worried that someone is being hurt or neglected? Ring {number}.",
        number=number,
    )
