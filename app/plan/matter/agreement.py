"""What the person said about being in the plan, and what that allows (nobody asked counts as not yet)."""

from typing import Literal, cast

from app.flow.answers import Answers

Agreement = Literal["yes", "cannot-decide", "not-yet", "no"]
SAID = ("yes", "cannot-decide", "not-yet", "no")

# Whoever said no is found, reached and kept safe for the first hours; nothing else is told about them.
ALLOWED_AGAINST_THEIR_WILL = frozenset(
    {
        "person_first_name", "person_relation", "person_live_together", "person_address", "person_council",
        "where_usually", "left_alone", "needs_2h", "needs_24h", "needs_72h", "first_note", "person_agrees",
    }
)  # fmt: skip


def agreement_of(person: Answers) -> Agreement:
    """What was answered for that person."""
    said = person.get("person_agrees")
    return cast(Agreement, said) if said in SAID else "not-yet"


def may_be_told(field_id: str, said: Agreement) -> bool:
    """Whether that about the person may stand on anything at all."""
    return said != "no" or field_id in ALLOWED_AGAINST_THEIR_WILL


def alerts_allowed(said: Agreement) -> bool:
    """Whether what the owner ticked about their health may be on the card that anybody can open."""
    return said in ("yes", "cannot-decide")


def card_offered(said: Agreement) -> bool:
    """Whether a card for the person themselves is made."""
    return alerts_allowed(said)
