"""The fixed sentences of “What could I get?” on paper: the same as on its page."""

from collections.abc import Mapping

from markupsafe import Markup

from app.checker.entitlement import State
from app.checker.sheet_words import Words
from app.language.catalog import Catalog


def title(c: Catalog) -> Markup:
    """The heading."""
    return c.say("checker.help.title", "What you could get")


def lead(c: Catalog) -> Markup:
    """That nothing is promised."""
    return c.say(
        "checker.help.lead",
        "Nobody can promise these things: the people who run each one decide. But you can ask.",
    )


def warning(c: Catalog) -> Markup:
    """Before any claim that could do harm."""
    return c.say("checker.warning", "Before you claim, get advice. Your claim could lower their money.")


def next_step(c: Catalog) -> Markup:
    """Before the next thing to do."""
    return c.say("checker.next", "What to do:")


def later(c: Catalog) -> Markup:
    """Above what stands there for children instead of reasons why not."""
    return c.say("checker.group.later", "Some help starts at 16 or 18")


def at_school(c: Catalog) -> Markup:
    """What children can do now."""
    return c.say(
        "checker.group.at-school",
        "Ask at school what there is for you now. You can tell a teacher that you help someone.",
    )


def always(c: Catalog) -> Markup:
    """Above the pages that are listed whatever the answers."""
    return c.say("checker.group.always", "Good for everybody")


GROUPS: Mapping[State, Words] = {
    "likely": lambda c: c.say("checker.group.likely", "Likely"),
    "maybe": lambda c: c.say("checker.group.maybe", "Maybe: check"),
    "not-now": lambda c: c.say("checker.group.not-now", "Not now"),
}
WHY: Mapping[State, Words] = {
    "maybe": lambda c: c.say("checker.maybe", "You may get this. Check:"),
    "not-now": lambda c: c.say("checker.not-now", "Not now, for this reason:"),
}
