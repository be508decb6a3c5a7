"""Puts answers into the sections in which a plan is kept."""

from datetime import date

from app.content.watch import today
from app.flow.answers import Answers
from app.plan.call import Call
from app.plan.matter.dates import Dates, dates_of, months_after
from app.plan.matter.roles import dates_in, language_of, text_of
from app.plan.store.plans import Text


def text_of_new(call: Call) -> Text:
    """The sections of a plan with nothing in it."""
    return _text({}, call.edition.language.tag, _dates(call, {}, today()))


def text_of_plan(call: Call, answers: Answers) -> Text:
    """The sections of the open plan with these answers; to save is to have looked at it today."""
    made = dates_in(call.plan.text, call.plan.reviewed_on).made_on
    return _text(answers, language_of(call.plan.text), _dates(call, answers, made))


def _dates(call: Call, answers: Answers, made: date) -> Dates:
    """The day the owner chose to look again, or the one the settings suggest."""
    suggested = months_after(today(), call.desk.terms.review_months).isoformat()
    return dates_of({"review_on": answers.get("review_on") or suggested}, made, today())


def _text(answers: Answers, language: str, dates: Dates) -> Text:
    made = text_of(answers, language, dates)
    return Text(own=made.own, view=made.view, card=made.card)
