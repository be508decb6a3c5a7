"""Money for the carer: Carer's Allowance, Carer's Credit, Universal Credit, Pension Credit, council tax."""

from collections.abc import Iterator

from app.checker.answers import Answers, answered, has
from app.checker.conditions import (
    Condition,
    at_least_16,
    at_least_18,
    below_pension_age,
    condition,
    hours_35,
    hours_all,
    in_work,
    only_one_carer,
    pension_may_overlap,
    qualifying_benefit,
    unknown,
)


def carers_allowance(answers: Answers, *, limit_known: bool) -> Iterator[Condition]:
    """``limit_known`` says whether today's limit on earnings may be shown; without it nobody is told they are over."""
    yield at_least_16(answers)
    yield hours_35(answers)
    yield qualifying_benefit(answers)
    yield only_one_carer(answers)
    yield condition("not-full-time-study", answers, "study", met=("part-time", "no"), not_met=("full-time",))
    yield _earnings(answers, limit_known=limit_known)
    yield condition("residence", answers, "residence", met=("yes",), not_met=("no",))
    yield unknown("state-pension-overlap", when=pension_may_overlap(answers))


def _earnings(answers: Answers, *, limit_known: bool) -> Condition:
    if not in_work(answers):
        return condition("earnings", answers, "work", met=("not-working",))
    if not limit_known:
        return Condition("earnings-limit-checked", "unknown")
    return condition("earnings", answers, "earnings", met=("within-limit",), not_met=("over-limit",))


def carers_credit(answers: Answers, *, gets_allowance: bool) -> Iterator[Condition]:
    """``gets_allowance``: Carer's Allowance is likely, and it brings the same credit."""
    yield at_least_16(answers)
    yield below_pension_age(answers, old_enough="fail")
    yield hours_all(answers, 20, "hours-20-all")
    yield condition("need-shown", answers, "person-benefit", met=("qualifying",))
    yield Condition("covered-by-carers-allowance", "fail" if gets_allowance else "pass")


def universal_credit(answers: Answers) -> Iterator[Condition]:
    """The carer amount; earnings do not count."""
    yield _old_enough_for_universal_credit(answers)
    yield below_pension_age(answers, old_enough="unknown")
    yield hours_35(answers)
    yield qualifying_benefit(answers)
    yield only_one_carer(answers)
    yield condition("on-universal-credit", answers, "universal-credit", met=("gets",), not_met=("no",))
    if has(answers, "universal-credit", "gets"):
        yield condition("no-health-amount", answers, "uc-health", met=("no",), not_met=("yes",))
    yield condition("study", answers, "study", met=("part-time", "no"))


def _old_enough_for_universal_credit(answers: Answers) -> Condition:
    if has(answers, "age", "16-17"):
        return Condition("age-16-17", "unknown")
    return at_least_16(answers)


def pension_credit(answers: Answers) -> Iterator[Condition]:
    """Extra Pension Credit through underlying entitlement to Carer's Allowance."""
    yield _pension_age(answers)
    yield hours_35(answers)
    yield qualifying_benefit(answers)
    yield only_one_carer(answers)
    yield condition("low-income", answers, "pension-credit", met=("gets",))


def _pension_age(answers: Answers) -> Condition:
    if answered(answers, "age") and not has(answers, "age", "66-or-over"):
        return Condition("pension-age", "fail")
    reached = ("gets", "reached-not-claimed")
    return condition("pension-age", answers, "state-pension", met=reached, not_met=("not-reached",))


def council_tax(answers: Answers) -> Iterator[Condition]:
    """Not counted for council tax."""
    yield at_least_18(answers)
    yield condition("lives-with-person", answers, "live-together", met=("yes",), not_met=("no",))
    others = ("parent", "my-child-18-or-over", "other-family", "friend-or-neighbour")
    left_out = ("partner", "my-child-under-18")
    yield condition("not-partner-or-parent", answers, "relation", met=others, not_met=left_out)
    yield hours_35(answers)
    yield qualifying_benefit(answers)
