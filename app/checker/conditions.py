"""Conditions of a kind of help: met, not met, or not known; a question skipped or “not sure” is not known."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from app.checker.answers import Answers, answered, chosen, has

Verdict = Literal["pass", "fail", "unknown"]
AT_LEAST: Mapping[str, int] = {"under-20": 0, "20-29": 20, "30-34": 30, "30-or-more": 30, "35-or-more": 35}
NEVER: tuple[str, ...] = ()


@dataclass(frozen=True)
class Condition:
    """One condition and how it stands; ``reason`` is the id of its words."""

    reason: str
    verdict: Verdict


def condition(
    reason: str,
    answers: Answers,
    question: str,
    *,
    met: Collection[str] = NEVER,
    not_met: Collection[str] = NEVER,
) -> Condition:
    """A condition on one answer: met or not met by these options, unknown with any other and with none."""
    option = chosen(answers, question)
    return Condition(reason, "pass" if option in met else "fail" if option in not_met else "unknown")


def unknown(reason: str, *, when: bool) -> Condition:
    """A condition that can only be met or unknown, never missed."""
    return Condition(reason, "unknown" if when else "pass")


def at_least_16(answers: Answers) -> Condition:
    """16 or over."""
    return condition("age-16", answers, "age", met=("16-17", *ADULT), not_met=("under-16",))


def at_least_18(answers: Answers) -> Condition:
    """18 or over."""
    return condition("age-18", answers, "age", met=ADULT, not_met=("under-16", "16-17"))


ADULT = ("18-25", "26-65", "66-or-over")


def qualifying_benefit(answers: Answers) -> Condition:
    """The person gets a benefit that opens help for the one who cares."""
    none = ("none", "dla-low-only", "pip-mobility-only")
    return condition("qualifying-benefit", answers, "person-benefit", met=("qualifying",), not_met=none)


def hours_35(answers: Answers) -> Condition:
    """35 hours a week or more for one person."""
    less = ("under-20", "20-29", "30-34")
    return condition("hours-35", answers, "hours", met=("35-or-more",), not_met=less)


def hours_all(answers: Answers, least: int, reason: str) -> Condition:
    """So many hours a week for one person or for several together."""
    one, all_of_them = (AT_LEAST.get(chosen(answers, question)) for question in ("hours", "hours-all"))
    if max(one or 0, all_of_them or 0) >= least:
        return Condition(reason, "pass")
    total = {"yes": all_of_them, "no": one}.get(chosen(answers, "helps-others"))
    return Condition(reason, "unknown" if total is None else "fail")


def only_one_carer(answers: Answers) -> Condition:
    """Nobody else is paid for caring for this person."""
    return condition("only-one-carer", answers, "someone-else-claims", met=("no",), not_met=("yes",))


def below_pension_age(answers: Answers, *, old_enough: Verdict) -> Condition:
    """Below State Pension age; ``old_enough`` says what follows for those who reached it and have not claimed."""
    reason = "below-pension-age"
    if not has(answers, "age", "66-or-over"):
        return Condition(reason, "pass")
    if has(answers, "state-pension", "reached-not-claimed"):
        return Condition(reason, old_enough)
    return condition(reason, answers, "state-pension", met=("not-reached",), not_met=("gets",))


def pension_may_overlap(answers: Answers) -> bool:
    """Their State Pension may stand in the way of being paid."""
    if not has(answers, "age", "66-or-over"):
        return False
    return not has(answers, "state-pension", "not-reached")


def in_work(answers: Answers) -> bool:
    """They have paid work."""
    return answered(answers, "work") and not has(answers, "work", "not-working")
