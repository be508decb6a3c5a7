"""The bottle sheet for the carer's own fridge: first that somebody depends on the one the crew has come for."""

from collections.abc import Iterator

from app.flow.answers import items
from app.paper.document import Space
from app.paper.kinds import BottleSheet, Item
from app.plan.matter.lines import About, Coded, Line, Piece, Statement, Typed
from app.plan.matter.people import Person, carer_name, people_of
from app.plan.matter.phrases import SPACE, carer_speaks, pets
from app.plan.matter.saying import Said, as_it_is
from app.plan.matter.titles import TITLES
from app.plan.sheets import bottle_words, card_words, codes
from app.plan.sheets.bottle import Bottle
from app.plan.sheets.order import Access, Order

OWN = ("carer_allergies", "carer_health_alerts")
SMALL_THINGS, PHOTO, COPIES, CODE, CHILDREN, HOME, RECORD, KIN, MEDICINES, TALK, FIRST = range(11, 0, -1)


def my_bottle_sheet(order: Order, access: Access | None = None) -> BottleSheet:
    """The carer's sheet."""
    bottle = Bottle(order, "Bc")
    return bottle.sheet(carer_name(bottle.answers), _items(bottle, access))


def _items(bottle: Bottle, access: Access | None) -> Iterator[Item]:
    people, answers = people_of(bottle.answers), bottle.answers
    yield from bottle.item((_depends(bottle, one) for one in people), wide=True)
    yield from bottle.item([*bottle.lines(answers, OWN), *bottle.age()], wide=True)
    yield from bottle.item([Statement(carer_speaks(bottle.speech, answers), loud=True)])
    yield from bottle.item(bottle.ring(people))
    yield from bottle.item(bottle.lines(answers, (), ("carer_needs",)), TALK)
    for one in people:
        yield from bottle.item(_first(bottle, one), FIRST)
    yield from bottle.item(bottle.lines(answers, ("carer_gp",), ("carer_med_where",)), MEDICINES)
    yield from bottle.item(bottle.lines(answers, (), ("carer_next_of_kin",)), KIN)
    yield from bottle.item(_record(bottle), RECORD)
    yield from bottle.item(_home(bottle), HOME)
    yield from bottle.item(_children(bottle), CHILDREN)
    if access:
        yield Item((codes.on_sheet(bottle.around.press, bottle.saying, access),), CODE)
    yield from bottle.item(_copies(bottle, people), COPIES)
    if answers.get("carer_photo_box"):
        yield Item((Space(bottle.around.press.runs(bottle_words.photo(bottle.saying.english))),), PHOTO)
    yield from bottle.item(bottle.lines(answers, (), ("made_by",)), SMALL_THINGS)


def _depends(bottle: Bottle, one: Person) -> Statement:
    """“I AM A CARER. Bharat, my partner, depends on me. They are here. They can be alone: up to 1 hour.”"""
    saying = bottle.saying
    relation = bottle_words.RELATIONS.get(str(one.answers.get("person_relation", "")))
    depends = (
        bottle_words.depends_on_me(one.name, relation)
        if relation
        else bottle_words.depends_on_me_only(one.name)
    )
    alone = bottle_words.ALONE[str(one.answers.get("left_alone", ""))]
    return Statement(saying.say(depends) + SPACE + _where(bottle, one) + SPACE + saying.say(alone), loud=True)


def _where(bottle: Bottle, one: Person) -> Said:
    if one.answers.get("person_live_together") == "yes":
        return bottle.saying.say(bottle_words.they_are_here)
    address = bottle.speech.values("person_address", one.answers.get("person_address", ""))
    if address and isinstance(address[0], Typed):
        return bottle.saying.say(bottle_words.they_are_at(bottle.speech.marked(address[0].text)))
    return bottle.saying.say(bottle_words.where_they_are_is_not_filled_in)


def _first(bottle: Bottle, one: Person) -> Iterator[Piece]:
    """What the person needs at once."""
    yield About(as_it_is(one.full_name) if one.full_name else bottle.saying.say(one.name))
    yield from bottle.lines(
        one.answers, ("needs_2h",), ("first_note", "person_languages", "person_phone", "lives_with")
    )


def _record(bottle: Bottle) -> Iterator[Piece]:
    """Who the carer is, to find their record."""
    name = carer_name(bottle.answers)
    yield About(as_it_is(name) if name else bottle.saying.say(card_words.my_carer))
    yield from bottle.lines(
        bottle.answers, (), ("carer_phone", "carer_dob", "carer_nhs_number", "carer_address")
    )


def _home(bottle: Bottle) -> Iterator[Piece]:
    yield from bottle.lines(bottle.answers, ("hazards",))
    if animals := tuple(pets(bottle.speech, bottle.answers)):
        yield Line("pets", bottle.saying.say(TITLES["animals"]), tuple(map(Coded, animals)))


def _children(bottle: Bottle) -> Iterator[Piece]:
    """Others who depend on the carer."""
    for one in items(bottle.answers.get("dependants")):
        name = [as_it_is(str(one["dependant_first_name"]))] if one.get("dependant_first_name") else []
        about = bottle.speech.labels.coded("dependant_relation", one.get("dependant_relation", ""))
        if name or about:
            yield About(bottle.saying.commas((*name, *about)))
            fields = ("dependant_age", "dependant_needs", "dependant_goes_to", "dependant_school")
            yield from bottle.lines(one, (), fields)


def _copies(bottle: Bottle, people: tuple[Person, ...]) -> Iterator[Piece]:
    for one in people:
        if one.answers.get("person_live_together") == "no":
            yield Statement(bottle.saying.say(bottle_words.other_bottle(one.name)))
    yield from bottle.lines(bottle.answers, (), ("copies_where",))
