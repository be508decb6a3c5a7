"""Yes or no."""

from app.flow.fields.choice import CHOICE
from app.flow.fields.kind import Kind
from app.flow.model import Option
from app.flow.words import Words

say = Words  # so that the two words are found like any other sentence
OPTIONS = (Option("yes", say("question.yes", "Yes")), Option("no", say("question.no", "No")))
YES_NO = Kind(
    typed=False,
    parse=CHOICE.parse,
    show=CHOICE.show,
    errors={"missing": lambda say: say("question.error.yes-no.missing", "Choose yes or no.")},
)
