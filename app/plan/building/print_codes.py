"""The codes that are printed: one for each card, made once and used again; one of a view where the owner ticked it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.flow.answers import Answers, items, ticks
from app.plan.call import Call
from app.plan.matter.roles import answers_of
from app.plan.sheets.order import Access
from app.plan.store.plans import Opened, Role, Share
from app.vault.tokens import grouped

CARER, ON_FULL, ON_LETTER, OWN = 0, -1, -2, -3
TICKED = "yes"
PrintCodes = Mapping[int, Access]


@dataclass(frozen=True)
class Wanted:
    """A code some paper needs: of a person’s card (from 1), the carer’s (0), the full plan (-1), the letter (-2)."""

    number: int
    label: str
    role: Role


def wanted(answers: Answers) -> Iterator[Wanted]:
    """Every code that the papers of this plan need."""
    yield Wanted(CARER, f"Card for {answers.get('carer_first_name') or 'the carer'}", "card")
    for number, person in enumerate(items(answers.get("people")), 1):
        yield Wanted(number, f"Card for {person.get('person_first_name') or f'person {number}'}", "card")
    if answers.get("f_code") == TICKED:
        yield Wanted(ON_FULL, "Full plan on paper", "view")
    if "print-code" in ticks(answers.get("letter_asks")):
        yield Wanted(ON_LETTER, "Letter to the GP", "view")


def codes_of(call: Call) -> PrintCodes:
    """Those there are."""
    shares = call.desk.plans.shares(call.plan)
    found = {one.number: _share(shares, one) for one in wanted(answers_of(call.plan.text))}
    return {number: _access(call, share) for number, share in found.items() if share}


def own_code(call: Call) -> PrintCodes:
    """The owner's own, for the page that holds nothing else."""
    keys = call.desk.plans.secrets(call.plan)
    return {OWN: Access(call.at.link(keys.token), grouped(keys.code))}


def missing(call: Call) -> tuple[Wanted, ...]:
    """Those that have to be made before the cards are printed."""
    shares = call.desk.plans.shares(call.plan)
    return tuple(one for one in wanted(answers_of(call.plan.text)) if _share(shares, one) is None)


def make_missing(call: Call) -> None:
    """Makes them; each lasts until its owner stops it. Raises TooManyError."""
    opened: Opened = call.plan
    for one in missing(call):
        opened, _ = call.desk.plans.share(opened, one.label, one.role, "stopped")


def _share(shares: tuple[Share, ...], wish: Wanted) -> Share | None:
    return next((one for one in shares if (one.label, one.role) == (wish.label, wish.role)), None)


def _access(call: Call, share: Share) -> Access:
    return Access(call.at.link(share.token), grouped(share.code))
