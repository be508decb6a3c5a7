"""The name of a person, as they write it."""

from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed, one

LONGEST = 60


def _parse(question: Field, typed: Typed) -> Parsed:
    name = one(typed, question.id)
    over = len(name) - (question.longest or LONGEST)
    return Fault("too-long", {"n": over}) if over > 0 else name


NAME = Kind(
    parse=_parse,
    errors={
        "missing": lambda say: say("question.error.name.missing", "Write a name."),
        "too-long": lambda say, n: say(
            "question.error.name.too-long", "Letters too many: {n}. Write a shorter name.", n=n
        ),
    },
    takes=frozenset({"longest"}),
)
