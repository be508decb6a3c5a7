"""Which way somebody goes through the questions: the ten of the quick plan, all, or only to change one."""

from dataclasses import dataclass

from app.plan.addresses import query
from app.plan.call import Call

QUICK, CHANGE = "quick", "change"


@dataclass(frozen=True)
class Way:
    """``quick``: along the ten screens; ``changing``: from “check your answers”, and back there."""

    quick: bool = False
    changing: bool = False

    def query(self, *more: str) -> str:
        """The way as it stands in an address."""
        return query(QUICK if self.quick else "", CHANGE if self.changing else "", *more)


def way_of(call: Call) -> Way:
    """The way that the address of this request names."""
    return Way(QUICK in call.query, CHANGE in call.query)
