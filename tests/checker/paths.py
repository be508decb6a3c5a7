"""Which questions a person meets, written down a second time and apart from the flows, to hold them against."""

from collections.abc import Callable, Iterator, Mapping

from app.checker.answers import Answers, answered, has

YOUNG = ("under-11", "11-15", "16-17")
MORE = ("how-many", "where-me", "hours", "work", "own-needs", "impact", "hospital", "plan", "gp")
RESULT = "result"


def about_you(answers: Answers) -> Iterator[str]:
    """The questions of “Do you help someone?” for these answers."""
    yield "for-whom"
    if has(answers, "for-whom", "my-work"):
        return
    yield from ("tasks", "stage")
    tasks = answered(answers, "tasks") and not has(answers, "tasks", "none")
    before_or_after = has(answers, "stage", "ended", "starting-soon")
    if tasks or before_or_after:
        yield "who"
    yield "age"
    if has(answers, "age", *YOUNG):
        yield from _young(answers)
    elif before_or_after:
        yield from ("why", "where-person", "urgent")
    elif not tasks:
        yield "urgent"
    else:
        yield from _helping(answers)


def _young(answers: Answers) -> Iterator[str]:
    if not has(answers, "for-whom", "someone-i-know"):
        yield "trusted-adult"
        if has(answers, "trusted-adult", "worried-now"):
            return
    yield "where-person"


def _helping(answers: Answers) -> Iterator[str]:
    yield from ("why", "without-me", "paid", "where-person", "urgent")
    if not has(answers, "paid", "wage", "volunteer"):
        yield "more"
        if has(answers, "more", "a-few-more"):
            yield from MORE


def about_help(answers: Answers) -> Iterator[str]:
    """The questions of “What could I get?” for these answers."""
    yield "age"
    if not has(answers, "age", "under-16"):
        for question, asked in HELP:
            if asked(answers):
                yield question


def _always(_answers: Answers) -> bool:
    return True


HELP: tuple[tuple[str, Callable[[Answers], bool]], ...] = (
    ("state-pension", lambda a: has(a, "age", "66-or-over")),
    ("relation", _always),
    ("live-together", _always),
    ("person-age", _always),
    ("person-benefit", _always),
    ("severe-disability", lambda a: has(a, "person-benefit", "qualifying", "waiting", "not-sure")),
    ("hours", _always),
    ("helps-others", _always),
    ("hours-all", lambda a: has(a, "helps-others", "yes")),
    ("someone-else-claims", _always),
    ("residence", _always),
    ("study", _always),
    ("work", _always),
    ("earnings", lambda a: has(a, "work", "employee", "agency-or-casual", "self-employed")),
    ("universal-credit", lambda a: not has(a, "state-pension", "gets")),
    ("uc-health", lambda a: has(a, "universal-credit", "gets")),
    ("pension-credit", lambda a: has(a, "state-pension", "gets", "reached-not-claimed")),
    ("main-carer", _always),
    ("where-person", _always),
    ("where-me", _always),
    ("break-wanted", lambda a: not has(a, "age", "16-17")),
    ("cover", lambda a: has(a, "break-wanted", "yes")),
    ("extras", lambda a: has(a, "break-wanted", "yes")),
    ("book-online", lambda a: has(a, "break-wanted", "yes")),
)


def on_path(
    asked: Callable[[Answers], Iterator[str]], answers: Answers
) -> Mapping[str, str | tuple[str, ...]]:
    """Only the answers to questions that were asked: an answer counts only once its question has been reached."""
    counted: dict[str, str | tuple[str, ...]] = {}
    while True:
        step = next((one for one in asked(counted) if one in answers and one not in counted), None)
        if step is None:
            return counted
        counted[step] = answers[step]
