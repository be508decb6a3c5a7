"""A poster and a leaflet that lead to the blank plan, in English and one language more; they open no plan."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from app.paper.document import Block, Document, Foot, Numbered, Pair, Paragraph, Part, Words
from app.plan.matter.frame import alert
from app.plan.matter.labels import Labels
from app.plan.matter.sentence import Sentence
from app.plan.sheets.blank import steps_of
from app.plan.sheets.blank_order import BlankOrder

ON_POSTERS, ON_LEAFLETS = 70, 40
WORDS: Mapping[str, Sentence] = {
    "title": lambda c: c.say("plan.poster.title", "If you were suddenly ill, who would step in?"),
    "depends": lambda c: c.say("plan.poster.depends", "Does someone depend on you? Make an emergency plan."),
    "how": lambda c: c.say(
        "plan.poster.how", "It takes ten minutes on your phone. You need no account and no name to begin."
    ),
    "scan": lambda c: c.say("plan.poster.scan", "Point your phone’s camera here, or type this address:"),
    "paper": lambda c: c.say("plan.poster.paper", "You can also print it and fill it in with a pen."),
    "asks": lambda c: c.say("plan.poster.asks", "What the ten questions are about"),
}


def poster(order: BlankOrder) -> Document:
    """A4 for a wall: a question, what to do, the way there, and the names of the languages."""
    return _document(order, "eighteen", *_poster(order))


def leaflet(order: BlankOrder) -> Document:
    """A4 to take along: the same, and what the plan asks."""
    return _document(order, "twelve", *_leaflet(order))


def _document(order: BlankOrder, size: str, *blocks: Block) -> Document:
    """One side, with nothing at its foot: nobody writes on it."""
    made = replace(order, large=size == "eighteen").document(*blocks)
    return replace(made, blocks=(Foot("", ()), *blocks), sides=1, long=False)


def _poster(order: BlankOrder) -> Iterator[Block]:
    yield order.press.heading(order.saying.say(WORDS["title"]), 1)
    yield _said(order, "depends", "lead")
    yield _said(order, "how")
    yield _way(order, ON_POSTERS)
    yield Paragraph(tuple(_tongues(order)))
    yield _said(order, "paper")
    yield from _alert(order)


def _leaflet(order: BlankOrder) -> Iterator[Block]:
    yield order.press.heading(order.saying.say(WORDS["title"]), 1)
    yield _said(order, "depends", "lead")
    yield _said(order, "how")
    yield _way(order, ON_LEAFLETS)
    yield order.press.heading(order.saying.say(WORDS["asks"]))
    yield Numbered(tuple((one,) for one in _questions(order)))
    yield _said(order, "paper")
    yield from _alert(order)
    yield Paragraph(tuple(_tongues(order)))


def _way(order: BlankOrder, mm: int) -> Block:
    """The address as a code and in words."""
    builder = order.builder
    return replace(builder, words=(_said(order, "scan", "lead"), *builder.words[1:]), mm=mm)


def _questions(order: BlankOrder) -> Iterator[Pair]:
    """The titles of the ten screens."""
    labels = Labels(order.flow, order.saying)
    steps = {one.id: one for one in steps_of(order.flow)}
    for address in order.flow.quick:
        step = steps[address.rpartition("/")[2]]
        yield order.press.pair(labels.words(step.title or step.fields[0].question))


def _tongues(order: BlankOrder) -> Iterator[Words]:
    """Every language there is, by its own name."""
    for place, language in enumerate(order.edition.library.active):
        if place:
            yield Words(" · ")
        yield Words(language.native_name, lang=language.html, dir=language.direction)


def _alert(order: BlankOrder) -> Iterator[Block]:
    said = alert(order.saying, order.edition.library.facts)
    english = Markup(" ").join(one.english for one in said)
    own = Markup(" ").join(one.own or one.english for one in said) if order.saying.second else None
    press = order.press
    under: Part | None = press.part(order.edition.language, Paragraph(press.runs(own))) if own else None
    yield Pair(press.runs(english), under)


def _said(order: BlankOrder, key: str, look: str = "body") -> Pair:
    return order.press.pair(order.saying.say(WORDS[key]), look)  # type: ignore[arg-type]
