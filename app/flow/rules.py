"""Whether a rule holds for the answers so far: is, any, only or a named check, and nothing more."""

from app.flow.answers import Answer, Answers, chosen
from app.flow.model import Compare, When


def holds(when: When | None, answers: Answers) -> bool:
    """Whether every part of it holds; ``answers`` are those on the path, skipped ones left out."""
    if when is None:
        return True
    return all(_compares(one, answers.get(one.field)) for one in when.compares) and all(
        check(answers) for _, check in when.checks
    )


def _compares(compare: Compare, answer: Answer | None) -> bool:
    ids, wanted = set(chosen(answer)), set(compare.ids)
    if compare.how == "only":
        return bool(ids) and ids <= wanted
    return bool(ids & wanted)
