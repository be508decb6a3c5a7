"""The words of options as a reader saw them."""

from collections.abc import Callable, Iterator

from markupsafe import Markup

from app.checker.answers import Answers, ticked
from app.checker.reasons import Said
from app.flow.journey import Journey
from app.flow.model import Field, Flow, Option
from app.flow.wording import worded
from app.flow.words import Voice
from app.web.speaking import fields


def field_of(flow: Flow, question: str) -> Field:
    """The question with that id. Raises LookupError if there is none."""
    found = next((field for field in fields(flow) if field.id == question), None)
    if found is None:
        raise LookupError(f"{flow.id} has no question {question}")
    return found


def label(flow: Flow, answers: Answers, voice: Voice) -> Callable[[Said], Markup]:
    """A function from a reason to the words of its option, as somebody with these answers reads them."""

    def words(said: Said) -> Markup:
        field = worded(flow, field_of(flow, said.question), answers)
        chosen = next(option for option in field.options if option.id == said.option)
        return Markup(voice.says(chosen.label))  # noqa: S704 - sentences of the catalogue come escaped

    return words


def chosen_options(journey: Journey, question: str) -> Iterator[Option]:
    """The options ticked for a question, in the order of the file, in the words for this person."""
    given = ticked(journey.answers, question)
    field = worded(journey.flow, field_of(journey.flow, question), journey.answers)
    return (option for option in field.options if option.id in given)
