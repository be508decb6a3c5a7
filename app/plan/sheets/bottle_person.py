"""The bottle sheet of one person: allergies, critical medicines and implants before anything else."""

from collections.abc import Iterator

from app.flow.answers import Answers, items
from app.paper.kinds import BottleSheet, Item
from app.plan.matter import tables
from app.plan.matter import words as said
from app.plan.matter.belonging import owner_of
from app.plan.matter.lines import About, Coded, Line, Piece, Statement
from app.plan.matter.people import Person, people_of
from app.plan.matter.phrases import known_as, person_speaks, pets
from app.plan.matter.saying import as_it_is
from app.plan.matter.titles import TITLES
from app.plan.sheets import bottle_words, codes
from app.plan.sheets.bottle import Bottle
from app.plan.sheets.order import Access, Order

URGENT = ("allergies", "med_critical", "implants")
MEDICINES = 8
# What goes first where there is no room for all of it. What has no rank never goes.
SMALL_THINGS, MEDICINE_LIST, DAILY, CODE, HOME, CRISIS, RECORD, LOST, HEALTH, PAPERS, TALK, FIRST, CARER = (
    range(13, 0, -1)
)


def bottle_sheet(order: Order, number: int, access: Access | None = None) -> BottleSheet:
    """The sheet of the person with that number, counted from 1."""
    bottle = Bottle(order, "Bp", number)
    one, whole = (people_of(each)[number - 1] for each in (bottle.answers, order.answers))
    made = _items(bottle, Person(number, {**one.answers, "person_agrees": whole.agreement}), access)
    return bottle.sheet(one.full_name, made)


def _items(bottle: Bottle, one: Person, access: Access | None) -> Iterator[Item]:
    yield from bottle.item(_top(bottle, one), wide=True)
    if one.agreement != "no":
        yield from bottle.item([Statement(person_speaks(bottle.speech, one), loud=True)])
        yield from bottle.item(
            bottle.lines(one.answers, ("person_communication",), ("person_sight_hearing",)), TALK
        )
    yield from bottle.item(bottle.ring((one,)))
    yield from bottle.item([bottle.carer()], CARER)
    yield from bottle.item(bottle.lines(one.answers, ("left_alone",)))
    yield from bottle.item(bottle.lines(one.answers, ("needs_2h",), ("first_note",)), FIRST)
    if one.agreement != "no":
        yield from bottle.item(bottle.lines(one.answers, ("conditions", "med_where", "person_gp")), HEALTH)
        yield from _lost(bottle, one)
        yield from bottle.item(
            bottle.lines(one.answers, ("respect_form",), ("lpa", "care_plan_place")), PAPERS
        )
        yield from bottle.item(bottle.lines(one.answers, (), ("crisis_plan", "treatment_ongoing")), CRISIS)
    yield from bottle.item(_record(bottle, one), RECORD)
    yield from bottle.item(_home(bottle), HOME)
    if access:
        code = codes.on_sheet(bottle.around.press, bottle.saying, access)
        yield Item((code,), CODE)
    if one.agreement != "no":
        yield from bottle.item(bottle.lines(one.answers, (), ("med_help", "mobility", "eating")), DAILY)
        yield from bottle.item(_medicines(bottle, one), MEDICINE_LIST)
        for field in (
            "making_decisions",
            "calms",
            "triggers",
            "comfort_item",
            "likes",
            "faith_culture",
            "drugs_alcohol",
        ):
            yield from bottle.item(bottle.lines(one.answers, (), (field,)), SMALL_THINGS)
    yield from bottle.item(bottle.lines(bottle.answers, (), ("made_by",)), SMALL_THINGS)


def _top(bottle: Bottle, one: Person) -> Iterator[Piece]:
    saying = bottle.saying
    name = as_it_is(one.full_name) if one.full_name else saying.say(one.name)
    yield About(name, known_as(bottle.speech, one.answers))
    yield from bottle.age()
    if one.agreement == "no":
        yield Statement(saying.say(said.not_shared(one.name)), loud=True)
    else:
        yield from bottle.lines(one.answers, URGENT)
    if one.agreement == "not-yet":
        yield Statement(saying.say(said.not_asked(one.name)))
    yield Statement(saying.say(said.medical_record))


def _lost(bottle: Bottle, one: Person) -> Iterator[Item]:
    """A block of its own for somebody who may walk away."""
    if one.answers.get("may_get_lost") == "yes":
        title = bottle.saying.say(bottle_words.may_walk_away)
        fields = ("person_description", "lost_places", "herbert_done")
        yield from bottle.item([About(title), *bottle.lines(one.answers, fields)], LOST)
    else:
        yield from bottle.item(bottle.lines(one.answers, (), ("may_get_lost",)), SMALL_THINGS)


def _record(bottle: Bottle, one: Person) -> Iterator[Piece]:
    """What finds somebody's record."""
    yield from bottle.lines(
        one.answers, (), ("person_dob", "person_nhs_number", "person_address", "lives_with")
    )


def _home(bottle: Bottle) -> Iterator[Piece]:
    yield from bottle.lines(bottle.answers, ("hazards",), ("emergency_bag",))
    if animals := tuple(pets(bottle.speech, bottle.answers)):
        yield Line("pets", bottle.saying.say(TITLES["animals"]), tuple(map(Coded, animals)))


def _medicines(bottle: Bottle, one: Person) -> Iterator[Piece]:
    listed = [each for each in items(bottle.answers.get("medicines")) if each and _takes(bottle, one, each)]
    if listed:
        yield tables.medicines_in_brief(bottle.speech, listed[:MEDICINES])
    if len(listed) > MEDICINES:
        yield Statement(bottle.saying.say(bottle_words.full_list))
    if bottle.answers.get("medicines_by_slip"):
        yield Statement(bottle.saying.say(said.by_slip))


def _takes(bottle: Bottle, one: Person, medicine: Answers) -> bool:
    return owner_of(medicine, items(bottle.answers.get("people"))) in (one.number - 1, None)
