"""The fixed sentences of the printed result."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from app.language.catalog import Catalog
from app.language.foreign import in_language
from app.web.edition import Edition

Words = Callable[[Catalog], Markup]


def title(c: Catalog) -> Markup:
    """The heading."""
    return c.say("checker.sheet.title", "About the help I give")


def title_for_another(c: Catalog) -> Markup:
    """The heading of a sheet that somebody made for a person they know."""
    return c.say("checker.sheet.title-other", "About the help somebody gives")


def title_of_a_child(c: Catalog) -> Markup:
    """The heading of the sheet of a child or young person."""
    return c.say("checker.sheet.title-child", "To show to a grown-up I trust")


def could_not_manage(c: Catalog) -> Markup:
    """What a carer says of herself."""
    return c.say("checker.sheet.could-not", "I help someone who could not manage without me.")


def printed(c: Catalog, day: str) -> Markup:
    """Where the sheet is from and that nobody has checked it."""
    return c.say(
        "checker.sheet.printed",
        "Printed from the Leicester carers portal on {date}. "
        "Written by the person named below, not checked by a service.",
        date=day,
    )


def name(c: Catalog) -> Markup:
    """A line to write on."""
    return c.say("checker.sheet.name", "Name")


def phone(c: Catalog) -> Markup:
    """Another."""
    return c.say("checker.sheet.phone", "Phone")


def record_me(c: Catalog) -> Markup:
    """A box to tick."""
    return c.say("checker.sheet.record", "Please record me as a carer.")


def note_my_plan(c: Catalog) -> Markup:
    """A box to tick."""
    return c.say("checker.sheet.plan", "Please note that I have an emergency plan or am making one.")


def talk(c: Catalog) -> Markup:
    """A box for a child to tick."""
    return c.say("checker.sheet.talk", "I would like to talk to someone about this.")


def interpreter(c: Catalog) -> Markup:
    """A box for readers of another language."""
    return c.say("checker.sheet.interpreter", "I need an interpreter.")


def tell_me(c: Catalog) -> Markup:
    """Before the pages."""
    return c.say("checker.sheet.tell-me", "Please tell me about:")


def my_language(edition: Edition) -> Words:
    """The name of the reader's language, for those who read the English."""
    name = in_language(edition.language.name, edition.library.source)
    return lambda c: c.say("checker.sheet.language", "My language: {language}", language=name)


def blank_title(c: Catalog) -> Markup:
    """The heading of a questionnaire that nobody has filled in."""
    return c.say("checker.paper.title", "The questions on paper")


def blank_how(c: Catalog) -> Markup:
    """How to fill it in."""
    return c.say(
        "checker.paper.how",
        "Tick what fits and leave out what does not. Then ring one of the numbers and tell them, "
        "or show the sheet to your GP practice.",
    )


ASKED: Mapping[str, Words] = {
    "who": lambda c: c.say("checker.sheet.who", "Who is helped"),
    "tasks": lambda c: c.say("checker.sheet.tasks", "The help"),
    "why": lambda c: c.say("checker.sheet.why", "Why they need help"),
    "where-person": lambda c: c.say("checker.sheet.where", "Where they live"),
    "impact": lambda c: c.say("checker.sheet.impact", "How it is for the one who helps"),
    "urgent": lambda c: c.say("checker.sheet.urgent", "In danger, or unable to go on"),
    "hours": lambda c: c.say("checker.sheet.hours", "Hours a week"),
    "paid": lambda c: c.say("checker.sheet.paid", "Paid a wage for it"),
    "own-needs": lambda c: c.say("checker.sheet.own-needs", "The one who helps needs care too"),
}
