"""What somebody saw when she began to type, as a mark in the form: whoever changed it meanwhile is noticed."""

import json
from hashlib import sha256

from app.flow.answers import Answer, Answers, items
from app.flow.journey import Journey
from app.flow.model import Flow, Group
from app.flow.plain import to_plain
from app.flow.repeat import repeat_at
from app.flow.stops import Stop

SEEN, REFERENCE = "plan-seen", "plan-reference"


def seen(journey: Journey, stop: Stop) -> str:
    """A mark of the answers on that screen, and of whose they are: things can be moved and removed."""
    told = json.dumps(to_plain({**stop.answers, "": _whose(journey, stop)}), sort_keys=True)
    return sha256(told.encode()).hexdigest()[:20]


def _whose(journey: Journey, stop: Stop) -> Answer:
    """The things on their list; the name of the thing on a screen of its own."""
    listed = repeat_at(journey.flow, stop.address)
    if listed:
        return items(journey.answers.get(listed.id))
    return name_of(journey, stop)


def name_of(journey: Journey, stop: Stop) -> Answer:
    """How the thing is called whose screen it is; empty on screens that are nobody's."""
    if stop.thing is None:
        return ""
    things = items(journey.answers.get(stop.thing.repeat))
    thing: Answers = things[stop.thing.number] if stop.thing.number < len(things) else {}
    return thing.get(_group(journey.flow, stop.thing.repeat).named_by or "", "")


def _group(flow: Flow, repeat: str) -> Group:
    steps = (one for section in flow.sections for one in section.steps)
    return next(one for one in steps if isinstance(one, Group) and one.repeats and one.id == repeat)
