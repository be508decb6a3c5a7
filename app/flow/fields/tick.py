"""One box to tick, with the question as its label; kept as “yes” or as nothing."""

from app.flow.fields.choice import CHOICE
from app.flow.fields.kind import Kind
from app.flow.fields.yes_no import OPTIONS as YES_OR_NO

OPTIONS = YES_OR_NO[:1]
TICK = Kind(
    typed=False,
    parse=CHOICE.parse,
    show=CHOICE.show,
    errors={"missing": lambda say: say("question.error.tick.missing", "Tick the box.")},
)
