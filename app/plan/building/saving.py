"""Takes an answer and keeps it: “saved” is said only after the store has read it back."""

from dataclasses import replace
from datetime import UTC, datetime

from starlette.responses import Response

from app.flow.answers import Answers
from app.flow.journey import walk
from app.flow.plain import to_plain
from app.flow.repeat import repeat_at
from app.flow.stops import Stop
from app.flow.turn import Ask, Finish, Move, Turn, look, take
from app.plan.addresses import KEEP
from app.plan.building.asking import go_on
from app.plan.building.carry_page import another_plan, closed, gone
from app.plan.building.conflict_page import chosen, conflict_page
from app.plan.building.question_page import question_page
from app.plan.building.remove_page import needs_asking, remove_page
from app.plan.building.saved import mark
from app.plan.building.seen import REFERENCE, SEEN, seen
from app.plan.building.text import text_of_plan
from app.plan.building.trouble import Trouble, not_known, not_saved, too_big
from app.plan.building.way import way_of
from app.plan.call import CONFLICT, INVALID, NOT_NOW, NOT_OPEN, Call
from app.plan.matter.roles import answers_of
from app.plan.store.errors import (
    EndedError,
    NotKnownIfSavedError,
    NotSavedError,
    PlansAwayError,
    TooBigError,
)
from app.plan.store.plans import Conflict, Saved

TRIES = 5


def take_answer(call: Call) -> Response:
    """Keeps what was typed and goes on; whatever happens, it stays on a page."""
    sent = call.typed.get(REFERENCE, (call.plan.reference,))
    if sent != (call.plan.reference,):
        return call.html(another_plan(call), CONFLICT)
    return _taken(call, TRIES)


def _taken(call: Call, tries: int) -> Response:
    """Once more when somebody else saved another screen at the same moment."""
    answers = answers_of(call.plan.text)
    journey = walk(call.flow, answers)
    stop = journey.at(call.part)
    if stop is None:
        return call.html(gone(call), CONFLICT)
    group = repeat_at(call.flow, stop.address)
    if group and needs_asking(call, group, answers):
        return call.html(remove_page(call, group, answers))
    call = replace(call, typed=chosen(stop, call.typed))
    turn = _turn(call, answers)
    if isinstance(turn, Ask):
        return call.html(question_page(call, turn, mark=_mark(call)), INVALID)
    if to_plain(turn.answers) == to_plain(answers):
        return go_on(call, turn, mark(call.plan.version, datetime.now(UTC)))
    if seen(journey, stop) != _mark(call):
        return _changed_meanwhile(call, answers, stop)
    return _saved(call, turn, tries)


def _turn(call: Call, answers: Answers) -> Turn:
    way = way_of(call)
    return take(call.flow, answers, call.part, call.typed, changing=way.changing, quick=way.quick)


def _saved(call: Call, turn: Move | Finish, tries: int) -> Response:
    try:
        text = text_of_plan(call, turn.answers)
        found = call.desk.plans.save(call.plan, call.plan.version, text)
    except (NotSavedError, PlansAwayError):
        return _still_here(call, not_saved(call.edition.catalog))
    except NotKnownIfSavedError:
        return _still_here(call, not_known(call.edition.catalog))
    except EndedError:
        return call.html(closed(call), NOT_OPEN)
    except TooBigError:
        return _still_here(call, too_big(call.edition.catalog), INVALID)
    if isinstance(found, Conflict):
        again = replace(call, opened=found.now)
        return _taken(again, tries - 1) if tries else _still_here(again, not_saved(call.edition.catalog))
    return _on_from(call, turn, found)


def _on_from(call: Call, turn: Turn, saved: Saved) -> Response:
    """After the first screen to the code, before there is anything that could be lost."""
    if call.plan.state == "draft" and call.part == call.flow.quick[0]:
        return call.go(KEEP, way_of(call).query(mark(saved.version, saved.at)))
    return go_on(call, turn, mark(saved.version, saved.at))


def _still_here(call: Call, trouble: Trouble, status: int = NOT_NOW) -> Response:
    turn = look(call.flow, answers_of(call.plan.text), call.part, quick=way_of(call).quick)
    if not isinstance(turn, Ask):
        return call.html(gone(call), status)
    shown = replace(turn, typed=call.typed, changing=way_of(call).changing)
    return call.html(question_page(call, shown, trouble, _mark(call)), status)


def _changed_meanwhile(call: Call, answers: Answers, stop: Stop) -> Response:
    """On a list nothing was typed: it is shown as it is now. Anywhere else both texts are."""
    if repeat_at(call.flow, stop.address):
        return go_on(call, look(call.flow, answers, call.part))
    return call.html(conflict_page(call, stop), CONFLICT)


def _mark(call: Call) -> str:
    return next(iter(call.typed.get(SEEN, ())), "")
