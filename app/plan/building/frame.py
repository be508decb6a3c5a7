"""What stands on every page of an open plan: whose it is, that its code is not kept yet, and the ways from it."""

from dataclasses import dataclass

from app.flow.answers import Answers
from app.plan.addresses import CLOSE, KEEP, PRINT
from app.plan.alert import Alert, alert
from app.plan.call import Call
from app.plan.matter.roles import answers_of
from app.web.shell import Link

FIRST = 1  # the version with nothing in it
NAMES = ("carer_first_name", "carer_last_name")


@dataclass(frozen=True)
class Frame:
    """``keep`` leads to the code while it is not kept and there is something to lose; ``close`` ends the visit."""

    reference: str
    initials: str
    keep: Link | None
    plan: Link
    print: Link
    close: str
    alert: Alert


def frame(call: Call) -> Frame:
    """The frame of the plan this browser has open."""
    say, plan = call.edition.catalog.say, call.plan
    keep = Link(say("plan.keep.link", "Keep your code"), call.at.at(KEEP))
    return Frame(
        reference=plan.reference,
        initials=initials(answers_of(plan.text)),
        keep=keep if plan.state == "draft" and plan.version > FIRST else None,
        plan=Link(say("plan.whole", "See the whole plan"), call.at.at()),
        print=Link(say("plan.print-so-far", "Print what I have"), call.at.at(PRINT)),
        close=call.at.at(CLOSE),
        alert=alert(call.edition),
    )


def initials(answers: Answers) -> str:
    """The first letters of the carer's names, so that somebody else's plan is noticed."""
    names = (str(answers.get(name) or "") for name in NAMES)
    return " ".join(name[0] for name in names if name)
