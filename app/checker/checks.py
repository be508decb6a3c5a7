"""The named checks that the two flows call, by the name they call them."""

from collections.abc import Mapping

from app.checker.answers import Answers, has
from app.checker.caring import PREDICATES
from app.checker.outcome import TABLE, Outcome, outcome
from app.flow.model import Check


def not_on_state_pension(answers: Answers) -> bool:
    """They did not say that they get a State Pension."""
    return not has(answers, "state-pension", "gets")


def not_16_or_17(answers: Answers) -> bool:
    """They are 18 or over, or did not say."""
    return not has(answers, "age", "16-17")


def _ends_as(wanted: Outcome) -> Check:
    return lambda answers: outcome(answers) == wanted


CHECKS: Mapping[str, Check] = {
    **PREDICATES,
    **{f"outcome-{name}": _ends_as(name) for name, _ in TABLE},
    "not-on-state-pension": not_on_state_pension,
    "not-16-or-17": not_16_or_17,
}
