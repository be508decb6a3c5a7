"""Reads the small boxes under the options of a question with details."""

from collections.abc import Iterator

from app.flow.build_options import options
from app.flow.build_tests import Looking
from app.flow.desk import Desk
from app.flow.model import Detail
from app.flow.shapes import FieldShape, PartShape
from app.flow.source import Path
from app.flow.spelling import close_to

TO_TYPE = ("text", "times", "phone")


def parts(looking: Looking, path: Path, here: tuple[str, str], shape: FieldShape) -> Iterator[Detail]:
    """The boxes; what is wrong with one is noted on the desk."""
    known = (*shape.options, *looking.flow.option_sets.get(shape.options_from or "", ()))
    for name, part in shape.parts.items():
        place = (*path, "parts", name)
        _fits(looking.desk, place, part, known)
        named = (*here, "part", name)
        yield Detail(
            id=name,
            label=looking.desk.words((*place, "label"), part.label, *named, "label"),
            kind=_kind(part),
            options=options(looking, place, part, *named, "option"),
            longest=part.longest,
            only_for=part.only_for,
        )


def _kind(part: PartShape) -> str:
    return "choice" if part.options or part.options_from else part.kind or "text"


def _fits(desk: Desk, path: Path, part: PartShape, known: tuple[str, ...]) -> None:
    chosen = _kind(part) == "choice"
    if part.kind and (chosen or part.kind not in TO_TYPE):
        remedy = "Write options, or one of the kinds text, times and phone."
        desk.wrong((*path, "kind"), f"A small box cannot be a “{part.kind}”.", remedy)
    if chosen and part.longest:
        desk.wrong((*path, "longest"), "“longest” says nothing where one chooses.", "Remove it.")
    for unknown in [one for one in part.only_for if one not in known]:
        hint = close_to(unknown, known)
        desk.wrong((*path, "only-for"), f"There is no option “{unknown}”.", f"{hint}Use the id of an option.")
