"""What each holder of a plan is given: the card, the view, and what only the owner has."""

from collections.abc import Mapping
from datetime import date

from app.flow.answers import Answers, ticks
from app.flow.plain import from_plain, to_plain
from app.plan.matter.chapter_fields import BEHIND_SHOW
from app.plan.matter.dates import Dates, dates_of
from app.plan.matter.parting import together, without
from app.plan.matter.seen import seen
from app.plan.store.opened import Text

Section = Mapping[str, object]


def text_of(answers: Answers, language: str, dates: Dates) -> Text:
    """The three sections of a plan. A holder's own section and those below it together are all that holder sees."""
    view = view_answers(answers)
    about = {
        "language": language,
        "made_on": dates.made_on.isoformat(),
        "review_on": dates.review_on.isoformat(),
    }
    return Text(
        own={"answers": to_plain(without(answers, view))},
        view={"answers": to_plain(view), **about},
        card={"answers": to_plain(card_answers(answers)), **about},
    )


def view_answers(answers: Answers) -> Answers:
    """What stands on the full plan, and the place of the key safe, which the page shows only when asked."""
    place, ticked = answers.get(BEHIND_SHOW), ticks(answers.get("paper_shows"))
    more = {BEHIND_SHOW: place, "paper_shows": ticked}
    return {**seen(answers, "F"), **{field: one for field, one in more.items() if one}}


def card_answers(answers: Answers) -> Answers:
    """What stands on the card that anybody can open who finds it."""
    return seen(answers, "W")


def answers_of(text: Text) -> Answers:
    """All answers a holder has: the owner everything, others what their section holds. Raises ValueError."""
    view = _answers(text.view)
    return together(_answers(text.own), view) if view or text.own else _answers(text.card)


def language_of(text: Text) -> str:
    """The tag of the language in which the plan was made; empty if it is not known."""
    return str((text.view or text.card).get("language", ""))


def dates_in(text: Text, checked_on: date) -> Dates:
    """The dates of a plan that was looked at last on that day."""
    section = text.view or text.card
    made = date.fromisoformat(str(section.get("made_on", checked_on.isoformat())))
    return dates_of({"review_on": str(section.get("review_on", ""))}, made, checked_on)


def _answers(section: Section) -> Answers:
    return from_plain(section.get("answers", {}))
