"""Help that is no money for the carer: money for the person, breaks, assessments, the passport, leave, vaccine."""

from collections.abc import Iterator

from app.checker.answers import Answers, answered, chosen, has
from app.checker.conditions import ADULT, Condition, at_least_16, at_least_18, condition, hours_all, unknown

CHILDREN = ("under-16", "16-17")
CHILD_OF_MINE = "my-child-under-18"
OTHERS = ("partner", "parent", "my-child-18-or-over", "other-family", "friend-or-neighbour")
SURELY_ADULT = ("partner", "parent", "my-child-18-or-over")


def person(answers: Answers) -> Iterator[Condition]:
    """A benefit of the person's own: nothing more to claim, or always worth a look."""
    if has(answers, "person-benefit", "qualifying"):
        yield Condition("already-gets-it", "fail")
    else:
        waiting = has(answers, "person-benefit", "waiting")
        yield Condition("waiting" if waiting else "worth-claiming", "unknown")


def carefree(answers: Answers) -> Iterator[Condition]:
    """A Carefree hotel break."""
    yield at_least_18(answers)
    yield hours_all(answers, 30, "hours-30-all")
    yield condition("wants-a-break", answers, "break-wanted", met=("yes",), not_met=("no",))
    yield condition("cover", answers, "cover", met=("yes",), not_met=("no",))
    yield condition("extras", answers, "extras", met=("yes",))
    yield condition("book-online", answers, "book-online", met=("yes", "with-help"))


def assessment(answers: Answers) -> Iterator[Condition]:
    """A carers assessment: an adult who helps an adult can ask, whatever the hours and the money."""
    yield at_least_18(answers)
    yield _person_is_adult(answers)


def _person_is_adult(answers: Answers) -> Condition:
    reason, relation = "person-is-adult", chosen(answers, "relation")
    if relation == CHILD_OF_MINE:
        return Condition(reason, "fail")
    surely = relation in SURELY_ADULT and not answered(answers, "person-age")
    adult = has(answers, "person-age", "16-to-pension-age", "pension-age-or-over")
    return unknown(reason, when=not relation or not (surely or adult))


def parent_assessment(answers: Answers) -> Iterator[Condition]:
    """A parent carer's needs assessment."""
    yield at_least_18(answers)
    yield condition("parent-of-disabled-child", answers, "relation", met=(CHILD_OF_MINE,), not_met=OTHERS)


def young_assessment(answers: Answers) -> Iterator[Condition]:
    """A young carer's assessment."""
    yield condition("under-18", answers, "age", met=CHILDREN, not_met=ADULT)


def passport(answers: Answers) -> Iterator[Condition]:
    """The carers passport of the city and the two counties."""
    yield unknown("age-18", when=not has(answers, "age", *ADULT))
    yield _local(answers)


def _local(answers: Answers) -> Condition:
    person = has(answers, "where-person", "leicester", "leicestershire", "rutland")
    if person or has(answers, "where-me", "leicester", "leicestershire-or-rutland"):
        return Condition("local", "pass")
    away = has(answers, "where-person", "elsewhere") and has(answers, "where-me", "elsewhere")
    return Condition("local", "fail" if away else "unknown")


def leave(answers: Answers) -> Iterator[Condition]:
    """Carer's leave from work."""
    yield at_least_16(answers)
    neither = ("self-employed", "not-working")
    yield condition("employee", answers, "work", met=("employee",), not_met=neither)
    benefit = has(answers, "person-benefit", "qualifying", "waiting")
    old = has(answers, "person-age", "pension-age-or-over")
    yield unknown("long-term-need", when=not (benefit or old))


def flu(answers: Answers, *, gets_allowance: bool, list_confirmed: bool) -> Iterator[Condition]:
    """A free flu vaccine; at best maybe until this winter's list is confirmed."""
    if gets_allowance:
        yield Condition("main-carer", "pass")
    else:
        yield condition("main-carer", answers, "main-carer", met=("yes",), not_met=("no",))
    yield unknown("this-winters-list", when=not list_confirmed)
