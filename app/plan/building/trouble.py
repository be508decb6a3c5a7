"""What is said when an answer could not be saved, or when nobody knows whether it was."""

from dataclasses import dataclass

from markupsafe import Markup

from app.language.catalog import Catalog


@dataclass(frozen=True)
class Trouble:
    """A box above the question, whose boxes still hold everything that was typed."""

    title: Markup
    words: Markup


def not_saved(catalog: Catalog) -> Trouble:
    """For a store that is away, full or busy: nothing of this screen was saved."""
    return Trouble(
        catalog.say("plan.not-saved.title", "Not saved. Your answers are still on this page"),
        catalog.say(
            "plan.not-saved.text",
            "Something did not work here. It was our fault. Press “Save and continue” again in a minute. "
            "Or print this page now. What you saved before is safe.",
        ),
    )


def not_known(catalog: Catalog) -> Trouble:
    """For a store that stopped answering in the middle."""
    return Trouble(
        catalog.say("plan.not-known.title", "We do not know if this was saved"),
        catalog.say(
            "plan.not-known.text",
            "Your answers are still on this page. Press “Save and continue” again in a minute: "
            "nothing will be there twice. Or print this page now.",
        ),
    )


def too_big(catalog: Catalog) -> Trouble:
    """For a plan that has grown beyond what any plan needs."""
    return Trouble(
        catalog.say("plan.not-saved.title", "Not saved. Your answers are still on this page"),
        catalog.say(
            "plan.too-big.text",
            "The whole plan is too long now. Make the words here shorter, or those of another page. "
            "Keep what someone must know.",
        ),
    )
