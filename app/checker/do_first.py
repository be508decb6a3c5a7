"""What to do first, outcome by outcome: the pages that matter most, in the order of the table."""

from collections.abc import Callable, Iterator, Mapping

from app.checker import caring
from app.checker.answers import Answers, has
from app.checker.outcome import Outcome
from app.checker.reasons import Because, Card, Reason, Said, cards, said

Cards = Iterator[Card]
FOR_ANOTHER = Said("for-whom", "someone-i-know")
DISABLED_CHILD = Said("who", "child-under-18")
WHAT_THERE_IS = Because("what-there-is")
PLAN = "emergency-plan"


def do_first(outcome: Outcome, answers: Answers) -> Cards:
    """Every page of the outcome's line; the caller keeps as many as fit."""
    if caring.in_danger(answers):
        yield Card("crisis-help", Because("danger"))
    yield from LINES[outcome](answers)


def local(answers: Answers) -> Card:
    """Who helps where they live."""
    page = caring.local_page(answers)
    where = said(answers, "where-person", "leicestershire", "rutland", "elsewhere-uk", "abroad")
    return Card(page, where if page == "contact-us" and where else Because("local"))


def assessments(answers: Answers) -> Cards:
    """The assessments they can ask for."""
    reasons: Mapping[str, Reason] = {"parent-carer-assessment": DISABLED_CHILD}
    for page in caring.assessment_pages(answers):
        yield Card(page, reasons.get(page, Because("assessment")))


def plan(answers: Answers) -> Card:
    """The emergency plan."""
    none = has(answers, "plan", "no")
    return Card(PLAN, Because("no-plan" if none else "plan"))


def unless_written(answers: Answers) -> Cards:
    """The emergency plan, for those who have not written one."""
    if not has(answers, "plan", "written"):
        yield plan(answers)


def _for_another(answers: Answers) -> Cards:
    if caring.for_other(answers):
        yield Card("help-someone-see-they-are-a-carer", FOR_ANOTHER)


def _professional(_answers: Answers) -> Cards:
    yield from cards(
        Said("for-whom", "my-work"), "professionals-think-carer", "refer-a-carer",
        "for-gp-practices-and-schools", "for-care-workers-and-volunteers", "translations-and-interpreting",
    )  # fmt: skip


def _young_carer(answers: Answers) -> Cards:
    yield from _for_another(answers)
    yield from cards(
        Because("young"), "young-carers", "young-carers-rights", "school-and-college", "young-carers-plan"
    )


def _young_maybe(_answers: Answers) -> Cards:
    yield from cards(Because("young"), "young-carers", "school-and-college", "what-is-a-carer")


def _ended(answers: Answers) -> Cards:
    ended = Said("stage", "ended")
    yield Card("after-caring", ended)
    yield local(answers)
    yield from cards(ended, "carers-mental-health", "peer-support", "money-for-carers")


def _starting(answers: Answers) -> Cards:
    yield Card("thinking-about-caring", Said("stage", "starting-soon"))
    if caring.parent_of_disabled_child(answers):
        yield Card("parent-carers", DISABLED_CHILD)
    yield from assessments(answers)
    yield Card("what-help-you-can-get", WHAT_THERE_IS)
    yield local(answers)


def _paid(answers: Answers) -> Cards:
    paid = said(answers, "paid", "wage", "volunteer") or WHAT_THERE_IS
    yield from cards(
        paid, "for-care-workers-and-volunteers", "what-is-a-carer", "help-someone-see-they-are-a-carer",
        "refer-a-carer",
    )  # fmt: skip


def _maybe(answers: Answers) -> Cards:
    yield from _for_another(answers)
    yield Card("what-is-a-carer", Because("changes"))
    yield Card("what-help-you-can-get", WHAT_THERE_IS)
    yield local(answers)


def _not_now(_answers: Answers) -> Cards:
    yield from cards(
        Because("could-not-tell"), "what-is-a-carer", "thinking-about-caring",
        "help-someone-see-they-are-a-carer", "for-care-workers-and-volunteers",
    )  # fmt: skip


def _carer(answers: Answers) -> Cards:
    yield from _for_another(answers)
    yield from _pressing(answers)
    what_help = Card("what-help-you-can-get", WHAT_THERE_IS)
    if caring.in_danger(answers):
        yield from (local(answers), *assessments(answers), what_help)
    else:
        yield from (*unless_written(answers), local(answers), what_help, *assessments(answers))
    if not has(answers, "gp", "yes"):
        yield Card("gp-registration", Because("gp"))


def _pressing(answers: Answers) -> Cards:
    if dying := said(answers, "why", "end-of-life"):
        yield Card("end-of-life", dying)
    if stay := said(answers, "hospital", "in-hospital", "home-soon"):
        yield Card("hospital-discharge", Because(stay.option))
    if young := said(answers, "age", "18-25"):
        yield Card("young-adult-carers", young)
    if caring.parent_of_disabled_child(answers):
        yield Card("parent-carers", DISABLED_CHILD)


LINES: Mapping[Outcome, Callable[[Answers], Cards]] = {
    "professional": _professional,
    "young-carer": _young_carer,
    "young-maybe": _young_maybe,
    "ended": _ended,
    "starting": _starting,
    "paid-or-volunteer": _paid,
    "maybe": _maybe,
    "not-now": _not_now,
    "carer": _carer,
}
