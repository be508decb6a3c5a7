"""Pages for a person's own situation: why they are needed, how they are themselves, work, hours, distance."""

from collections.abc import Iterator

from app.checker import caring
from app.checker.answers import Answers, answered, has, ticked
from app.checker.outcome import Outcome
from app.checker.reasons import Because, Card, Said, said

Cards = Iterator[Card]
WHY = (
    ("dementia", ("dementia",)),
    ("mental-health-caring", ("mental-health",)),
    ("autism-and-learning-disability", ("learning-disability", "autism-or-adhd")),
    ("substance-misuse", ("drink-or-drugs",)),
    ("physical-disability", ("physical", "long-term-illness")),
    ("sensory-impairment", ("sight-or-hearing",)),
    ("attendance-allowance-and-pip", ("older-and-frail",)),
)
IMPACT = (
    ("breaks-from-caring", ("no-break",)),
    ("money-for-carers", ("money",)),
    ("carers-mental-health", ("low",)),
    ("loneliness", ("alone",)),
    ("looking-after-yourself", ("tired", "my-health")),
    ("work-rights", ("work-or-study",)),
    ("peer-support", ("family-strain",)),
)
WORK = (
    ("working-carers", ("employed", "self-employed")),
    ("carers-leave", ("employed",)),
    ("money-for-carers", ("looking-for-work", "left-work")),
    ("school-and-college", ("school-or-college",)),
    ("university", ("university",)),
)
Table = tuple[tuple[str, tuple[str, ...]], ...]


def situation(outcome: Outcome, answers: Answers) -> Cards:
    """The pages of every line that is true, in order."""
    if outcome == "young-carer":
        yield from _young(answers)
    if outcome == "starting" and (dying := said(answers, "why", "end-of-life")):
        yield Card("end-of-life", dying)
    if outcome in ("carer", "maybe", "starting"):
        yield from _listed(answers, "why", WHY)
    if outcome == "carer":
        yield from _listed(answers, "impact", IMPACT)
        yield from _several(answers)
    if outcome in ("carer", "starting"):
        yield from _far(answers)
    if outcome == "carer":
        yield from (*_work(answers), *_older(answers), *_own_needs(answers))
        yield from (*_hours(answers), *_elsewhere(answers), *_interpreting(answers))


def _young(answers: Answers) -> Cards:
    if has(answers, "age", "16-17"):
        yield Card("young-adult-carers", Said("age", "16-17"))
    yield from _interpreting(answers)
    if caring.caring_ended(answers):
        yield Card("after-caring", Said("stage", "ended"))


def _listed(answers: Answers, question: str, table: Table) -> Cards:
    for page, options in table:
        if reason := said(answers, question, *options):
            yield Card(page, reason)


def _several(answers: Answers) -> Cards:
    if caring.two_generations(answers) or caring.several(answers):
        yield Card("sandwich-carers", Because("several"))


def _far(answers: Answers) -> Cards:
    if caring.at_a_distance(answers):
        yield Card("caring-from-a-distance", Because("distance"))


def _work(answers: Answers) -> Cards:
    yield from _listed(answers, "work", WORK)
    if has(answers, "work", "school-or-college") and not answered(answers, "age"):
        yield Card("young-carers", Said("work", "school-or-college"))


def _older(answers: Answers) -> Cards:
    if older := said(answers, "age", "66-or-over"):
        yield Card("older-carers", older)
        yield Card("if-you-get-a-pension", older)


def _own_needs(answers: Answers) -> Cards:
    if has(answers, "own-needs", "yes"):
        yield Card("care-pathway", Because("own-needs"))


def _hours(answers: Answers) -> Cards:
    hours = next((Said("hours", option) for option in ticked(answers, "hours")), None)
    if hours is None:
        return
    if hours.option in ("20-29", "30-34") and not caring.older(answers):
        yield Card("carers-credit", hours)
    if hours.option == "35-or-more" and not caring.older(answers):
        yield Card("carers-allowance", hours)
    if hours.option in ("30-34", "35-or-more") and not has(answers, "why", "end-of-life"):
        yield Card("carefree-breaks", hours)


def _elsewhere(answers: Answers) -> Cards:
    if where := said(answers, "where-person", "leicestershire", "rutland", *caring.FAR):
        yield Card("contact-us", where)


def _interpreting(answers: Answers) -> Cards:
    if interpreting := said(answers, "tasks", "interpreting"):
        yield Card("translations-and-interpreting", interpreting)
