"""What answers to “Do you help someone?” mean: the named predicates of the flow and of its result."""

from collections.abc import Callable

from app.checker.answers import Answers, answered, chosen, has, ticked

LOCAL = ("leicester", "leicestershire", "rutland")
FAR = ("elsewhere-uk", "abroad")
Predicate = Callable[[Answers], bool]


def does_tasks(answers: Answers) -> bool:
    """Anything but “none of these” is ticked."""
    return bool(ticked(answers, "tasks") - {"none"})


def for_other(answers: Answers) -> bool:
    """Somebody answers for a person they know."""
    return has(answers, "for-whom", "someone-i-know")


def under_18(answers: Answers) -> bool:
    """The person who helps is a child or young person."""
    return has(answers, "age", "under-11", "11-15", "16-17")


def young_adult(answers: Answers) -> bool:
    """18 to 25."""
    return has(answers, "age", "18-25")


def older(answers: Answers) -> bool:
    """66 or over."""
    return has(answers, "age", "66-or-over")


def caring_ended(answers: Answers) -> bool:
    """They used to help."""
    return has(answers, "stage", "ended")


def starting(answers: Answers) -> bool:
    """They may start soon."""
    return has(answers, "stage", "starting-soon")


def helps_someone(answers: Answers) -> bool:
    """They help now, used to, or may start soon."""
    return does_tasks(answers) or caring_ended(answers) or starting(answers)


def only_paid(answers: Answers) -> bool:
    """All of it is a job or volunteering. Carer's Allowance is no wage."""
    return has(answers, "paid", "wage", "volunteer")


def no_need(answers: Answers) -> bool:
    """They said plainly that the person has no illness, disability or other need."""
    return ticked(answers, "why") == {"none-of-these"}


def copes_without(answers: Answers) -> bool:
    """The person would be fine without them."""
    return has(answers, "without-me", "fine")


def parent_of_disabled_child(answers: Answers) -> bool:
    """They help a child of theirs under 18 who has a need."""
    return has(answers, "who", "child-under-18") and not no_need(answers)


def only_that_child(answers: Answers) -> bool:
    """They help no one but a child of theirs under 18."""
    return ticked(answers, "who") == {"child-under-18"}


def two_generations(answers: Answers) -> bool:
    """They help a child, small or grown, as well as a parent or grandparent."""
    children = has(answers, "who", "child-under-18", "child-18-or-over")
    return children and has(answers, "who", "parent", "grandparent")


def several(answers: Answers) -> bool:
    """They help two people or more."""
    return has(answers, "how-many", "two", "three-or-more") or len(ticked(answers, "who")) >= 2


def at_a_distance(answers: Answers) -> bool:
    """They help from far away: by task, or because the two live in different parts of the country."""
    home = chosen(answers, "where-me")
    far = has(answers, "where-person", *FAR) and home != "same-home"
    away = home == "elsewhere" and has(answers, "where-person", *LOCAL)
    return has(answers, "tasks", "from-a-distance") or far or away


def city(answers: Answers) -> bool:
    """The person lives in Leicester, as far as is known."""
    return not answered(answers, "where-person") or has(answers, "where-person", "leicester", "not-sure")


def in_danger(answers: Answers) -> bool:
    """Somebody needs help now."""
    return has(answers, "urgent", "yes") or has(answers, "trusted-adult", "worried-now")


def local_page(answers: Answers) -> str:
    """Who helps carers there; the city's service is for people “living or caring in the City”."""
    in_city = city(answers) or has(answers, "where-me", "leicester")
    return "carers-support-service" if in_city else "contact-us"


def assessment_pages(answers: Answers) -> tuple[str, ...]:
    """Which assessments they can ask for; none from here for someone who lives abroad."""
    if has(answers, "where-person", "abroad"):
        return ()
    if not parent_of_disabled_child(answers):
        return ("carers-assessment",)
    children_only = only_that_child(answers)
    return ("parent-carer-assessment",) if children_only else ("carers-assessment", "parent-carer-assessment")


NAMED: tuple[Predicate, ...] = (
    does_tasks, for_other, under_18, young_adult, older, caring_ended, starting, helps_someone, only_paid, no_need,
    copes_without, parent_of_disabled_child, only_that_child, two_generations, several, at_a_distance, city,
    in_danger,
)  # fmt: skip
PREDICATES = {predicate.__name__.replace("_", "-"): predicate for predicate in NAMED}
