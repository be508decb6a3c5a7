"""Reads the options of a question, or of a small box: its own, and those of a list that several share."""

from collections.abc import Iterator

from app.flow.build_tests import Looking
from app.flow.desk import Desk
from app.flow.model import Option
from app.flow.shapes import FieldShape, OptionShapes, PartShape
from app.flow.source import Path
from app.flow.spelling import close_to


def options(looking: Looking, path: Path, shape: FieldShape | PartShape, *here: str) -> tuple[Option, ...]:
    """The options with their labels, its own under the ids in ``here``."""
    desk, name, shared = looking.desk, shape.options_from or "", looking.flow.option_sets
    if name and name not in shared:
        hint = close_to(name, tuple(shared))
        desk.wrong((*path, "options-from"), f"There is no list “{name}”.", f"{hint}Add it at the top.")
    own = _labelled(desk, (*path, "options"), shape.options, *here)
    listed = _labelled(desk, ("option-sets", name), shared.get(name, {}), "set", name)
    return (*own, *listed)


def _labelled(desk: Desk, path: Path, shapes: OptionShapes, *here: str) -> Iterator[Option]:
    for name, shape in shapes.items():
        place = (*path, name)
        if shape.picture and shape.picture not in desk.known.pictures:
            remedy = "Use the name of a file of app/web/pictograms."
            desk.wrong((*place, "picture"), f"There is no picture “{shape.picture}”.", remedy)
        label = desk.words(place, shape.label, *here, name)
        hint = desk.may_say(place, shape.hint, *here, name, "hint")
        yield Option(name, label, hint, shape.picture, shape.alone)
