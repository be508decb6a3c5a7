"""Tells how far each language has come, as lines for the terminal."""

from collections.abc import Iterable, Iterator

from app.language.activation import Activation
from app.language.catalogues.progress import Progress

MOST_SHOWN = 20


def status_lines(activations: Iterable[Activation], *, everything: bool = False) -> Iterator[str]:
    """For each language a line with its percentages, review and state, then what is missing."""
    for activation in activations:
        if not activation.language.source:
            yield from _language(activation, everything)


def _language(activation: Activation, everything: bool) -> Iterator[str]:
    language, progress = activation.language, activation.progress
    state = "active" if activation.active else "inactive"
    percentages = f"required {progress.required_percent}%, all {progress.all_percent}%"
    review = ", ".join(f"{name} {each.status}" for name, each in language.review.items())
    yield f"{language.tag:8} {language.name:20} {state:9} {percentages} · {review}"
    yield from (f"         closed: {reason}" for reason in activation.reasons)
    if language.status == "auto":
        yield from _missing(progress, everything)


def _missing(progress: Progress, everything: bool) -> Iterator[str]:
    shown = progress.missing if everything else progress.missing[:MOST_SHOWN]
    for each in shown:
        mark = "!" if each.required else " "
        yield f"       {mark} {each.catalogue}: {each.sentence.context}: {each.sentence.english}"
    if left := len(progress.missing) - len(shown):
        yield f"         and {left} more"
