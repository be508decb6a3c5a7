"""Decides whether a language is ready to be offered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.language.catalogues.progress import Progress
from app.language.languages import CATALOGUES, Language


@dataclass(frozen=True)
class Activation:
    """Whether a language is in the switcher; ``reasons`` say why not.

    ``alarming`` means that checks must fail: a launch language is closed for another reason than review.
    """

    progress: Progress
    reasons: tuple[str, ...]
    alarming: bool

    @property
    def language(self) -> Language:
        """The language decided on."""
        return self.progress.language

    @property
    def active(self) -> bool:
        """In the switcher or not."""
        return not self.reasons


def activation(
    progress: Progress, *, crisis_page: bool, fonts: Sequence[str], show_drafts: bool
) -> Activation:
    """The decision for one language.

    ``crisis_page`` says that a translation of the crisis page may be shown, ``show_drafts`` that translations
    nobody has checked count.
    """
    language = progress.language
    if language.source:
        return Activation(progress, (), alarming=False)
    reasons = tuple(_reasons(progress, crisis_page, fonts, show_drafts))
    launch = language.stage == "launch" and show_drafts
    return Activation(progress, reasons, alarming=bool(reasons) and launch)


def _reasons(progress: Progress, crisis_page: bool, fonts: Sequence[str], show_drafts: bool) -> Iterator[str]:
    language = progress.language
    if language.status == "off":
        yield "switched off in languages.yaml"
    if progress.required_percent < language.activate_required:
        yield f"{progress.required_percent}% of the required sentences, {language.activate_required}% are needed"
    if progress.all_percent < language.activate_all:
        yield f"{progress.all_percent}% of all sentences, {language.activate_all}% are needed"
    if not crisis_page:
        yield "the crisis page has no translation that may be shown"
    yield from fonts
    if not show_drafts:
        yield from _unreviewed(progress)


def _unreviewed(progress: Progress) -> Iterator[str]:
    for catalogue in CATALOGUES:
        if catalogue in progress.catalogues and progress.language.review[catalogue].status != "reviewed":
            yield f"the {catalogue} catalogue is not reviewed, and drafts are hidden"
