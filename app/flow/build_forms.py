"""How much one form may send."""

from app.flow.desk import Desk
from app.flow.fields.kinds import KINDS, SEVERAL
from app.flow.model import Field, Step
from app.flow.source import Path

AT_MOST = 200  # as many values as the portal reads from one form
BUTTON = 1


def form_works(desk: Desk, path: Path, step: Step) -> None:
    """Notes a screen that sends more than would be read."""
    boxes = sum(_boxes(field) for field in step.fields if field.kind in KINDS)
    if boxes + BUTTON > AT_MOST:
        remedy = f"A form holds {AT_MOST - BUTTON}: make two screens of it."
        desk.wrong(path, f"The screen “{step.id}” has {boxes} boxes.", remedy)


def _boxes(field: Field) -> int:
    ticks = len(field.options) if field.kind in SEVERAL else 1
    return ticks + len(KINDS[field.kind].names(field)) - 1
