"""Whom the checkers say to ring: in danger, or about anything else."""

from app.checker.views import CrisisView
from app.web.edition import Edition
from app.web.phones import PhoneView, phones
from app.web.surroundings import titled

IN_DANGER = (
    "emergency-phone", "nhs-111", "nhs-111-mental-health", "samaritans-phone", "shout-text", "council-24h",
    "domestic-abuse-phone",
)  # fmt: skip
CHILD_IN_DANGER = ("childline-phone", "leicester-children-phone", "emergency-phone")
FOR_ADULTS = ("leicester-asc-phone", "carers-uk-phone")
FOR_CHILDREN = ("childline-phone", "leicester-children-phone")


def crisis(edition: Edition, *, child: bool) -> CrisisView:
    """The box for somebody who needs help now."""
    lines = phones(edition, CHILD_IN_DANGER if child else IN_DANGER)
    return CrisisView(lines, titled(edition, "crisis-help"), child)


def to_ring(edition: Edition, *, child: bool) -> tuple[PhoneView, ...]:
    """Whom to ring about anything else."""
    return phones(edition, FOR_CHILDREN if child else FOR_ADULTS)
