"""Makes answers the plan could have been given, whatever they say."""

from collections.abc import Mapping

from hypothesis import strategies as st

from app.flow.answers import Answer, Answers
from app.flow.model import Field, Flow
from app.plan.carrying.holding import Places, fitting, holding

WORDS = st.text(max_size=30)
DAYS = st.dates().map(lambda day: day.isoformat())
PARTS = ("name", "phone", "note", "line-1", "town", "postcode", "monday-morning", "sunday-night")


def an_answer(field: Field) -> st.SearchStrategy[Answer]:
    """Something that may be an answer to that question, and often is none."""
    ids = st.sampled_from(field.option_ids) if field.option_ids else WORDS
    ticks = st.lists(ids, max_size=3, unique=True).map(tuple)
    boxes = [*field.option_ids, *(box.key for box in field.boxes), *PARTS]
    parts = st.dictionaries(st.sampled_from(boxes), st.one_of(ids, WORDS, st.just("yes")), max_size=4)
    return st.one_of(WORDS, ids, ticks, parts, DAYS, st.sampled_from(["", "yes", "no", "07700 900101"]))


def some_of(places: Places) -> st.SearchStrategy[Mapping[str, Answer]]:
    """Answers to some of these questions."""
    asked = {name: an_answer(field) for name, (_, field) in places.items()}
    names = st.lists(st.sampled_from(sorted(asked)), max_size=6, unique=True)
    return names.flatmap(lambda chosen: st.fixed_dictionaries({name: asked[name] for name in chosen}))


def plans(flow: Flow) -> st.SearchStrategy[Answers]:
    """Answers that the flow could have been given."""
    held = holding(flow)
    things = {
        repeat: st.lists(some_of(places), max_size=2).map(tuple)
        for repeat, (_, places) in held.things.items()
    }
    both = st.tuples(some_of(held.flat), st.fixed_dictionaries({}, optional=things))
    return both.map(lambda two: fitting(flow, {**two[0], **two[1]}))
