"""Asks a question of the plan."""

from starlette.responses import Response

from app.flow.turn import Ask, Finish, Move, Turn, look
from app.plan.addresses import CHECK, FILL, query
from app.plan.building.question_page import question_page
from app.plan.building.way import way_of
from app.plan.call import Call
from app.plan.matter.roles import answers_of


def ask(call: Call) -> Response:
    """The question at that address, or the way to the one that comes now."""
    way = way_of(call)
    answers = answers_of(call.plan.text)
    turn = look(call.flow, answers, call.part, changing=way.changing, quick=way.quick)
    return call.html(question_page(call, turn)) if isinstance(turn, Ask) else go_on(call, turn)


def go_on(call: Call, turn: Turn, *more: str) -> Response:
    """To the next screen; at the end of a section to all sections, at the end of the ten to what was answered."""
    way = way_of(call)
    if isinstance(turn, Move):
        return call.go(f"{FILL}/{turn.address}", way.query(*more))
    short = way.changing or (isinstance(turn, Finish) and turn.section == "quick")
    return call.go(CHECK if short else "", query(*more))
