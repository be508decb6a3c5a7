"""The sentences that stand on every paper."""

from markupsafe import Markup

from app.language.catalog import Catalog
from app.plan.matter.sentence import Sentence


def title(c: Catalog) -> Markup:
    """What every paper of a plan is called."""
    return c.say("plan.paper.title", "Emergency plan")


def trial(c: Catalog) -> Markup:
    """On everything that was printed to try the portal out."""
    return c.say("plan.paper.trial", "Trial copy – not for use")


def reference(name: str) -> Sentence:
    """The number of the plan, that opens nothing."""
    return lambda c: c.say("plan.paper.reference", "Plan {reference}", reference=name)


def printed_in(language: str) -> Sentence:
    """In which languages it is."""
    return lambda c: c.say("plan.paper.printed-in", "Printed in English and {language}.", language=language)


def draft_labels(language: str) -> Sentence:
    """While no translator has checked the second language."""
    return lambda c: c.say(
        "plan.paper.draft-labels", "{language} labels: computer draft, not checked.", language=language
    )


def open_with(c: Catalog) -> Markup:
    """Above an address and a code: the words are enough without a camera."""
    return c.say("plan.card.open-with", "Open this address and type the code:")


def camera(c: Catalog) -> Markup:
    """Said instead of the drawing of a code."""
    return c.say("plan.card.camera", "The same code for a camera")
