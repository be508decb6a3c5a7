"""The six boxes that are enough to start: languages, who and where, whom to ring, what must not be missed …"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from app.content.facts import Facts
from app.flow.answers import Answers
from app.plan.matter import words
from app.plan.matter.cards import nobody
from app.plan.matter.councils import councils_of
from app.plan.matter.label_words import LABELS, SHORT
from app.plan.matter.labels import NUMBER
from app.plan.matter.lines import About, Coded, Figure, Help, Line, Piece, Section, Statement, Unfilled, Value
from app.plan.matter.people import Person, carer_name, people_of
from app.plan.matter.phrases import callers, carer_speaks, known_as, only, person_speaks, pets
from app.plan.matter.saying import Said, as_it_is
from app.plan.matter.seen import URGENT_FOOD
from app.plan.matter.speech import Speech
from app.plan.matter.titles import TITLES

FIRST_CONTACTS = 3
MOST_URGENT = {
    "eating": URGENT_FOOD,
    "treatment_ongoing": ("oxygen", "dialysis"),
}
PAPERS = ("respect_form", "care_plan_place", "lpa")
HOUSEHOLD = ("hazards", "key_holder", "key_safe", "emergency_bag")
ORDER = ("languages", "who", "ring", "must", "first", "where")


@dataclass(frozen=True)
class Boxes:
    """Makes the boxes from what may be seen on the full plan."""

    speech: Speech
    answers: Answers
    facts: Facts

    def all(self) -> Iterator[Section]:
        """In their order."""
        made = (self._languages, self._who, self._ring, self._must, self._first, self._where)
        for number, (name, make) in enumerate(zip(ORDER, made, strict=True), 1):
            pieces = tuple(map(self._short, make()))
            yield Section(name, self.speech.saying.say(TITLES[name]), pieces, number=number)

    def _short(self, piece: Piece) -> Piece:
        """With the label that is enough inside a box."""
        if isinstance(piece, Line) and piece.id in SHORT:
            return replace(piece, label=self.speech.saying.say(SHORT[piece.id]))
        return piece

    @property
    def _people(self) -> tuple[Person, ...]:
        return people_of(self.answers)

    def _languages(self) -> Iterator[Piece]:
        for one in self._people:
            if one.agreement != "no":
                yield Statement(person_speaks(self.speech, one), loud=True)
                yield from self.speech.lines(
                    one.answers, ("person_communication",), ("person_sight_hearing",)
                )
        yield Statement(carer_speaks(self.speech, self.answers), loud=True)

    def _who(self) -> Iterator[Piece]:
        for one in self._people:
            yield About(self._name(one), known_as(self.speech, one.answers))
            yield from self.speech.lines(one.answers, ("left_alone",))
            yield Line("where", self.speech.saying.say(words.where_now), self._place(one))
            yield from self.speech.lines(one.answers, (), ("lives_with", "person_dob"))
            if one.agreement == "not-yet":
                yield from agreement(self.speech, one)
        yield Line("carer", self.speech.saying.say(words.carer), tuple(self._carer()))

    def _name(self, one: Person) -> Said:
        """Their name, and who they are to the carer."""
        name = as_it_is(one.full_name) if one.full_name else self.speech.saying.say(one.name)
        relation = self.speech.labels.coded("person_relation", one.answers.get("person_relation", ""))
        return self.speech.saying.commas((name, *relation))

    def _place(self, one: Person) -> tuple[Value, ...]:
        """Their address, or that they live with the carer and the carer's."""
        own = self.speech.values("person_address", one.answers.get("person_address", ""))
        if one.answers.get("person_live_together") != "yes":
            return own or self.speech.unfilled("person_address").values
        together = Coded(self.speech.saying.say(words.lives_with_carer))
        return together, *(own or self.speech.values("carer_address", self.answers.get("carer_address", "")))

    def _carer(self) -> Iterator[Value]:
        name, phone = carer_name(self.answers), str(self.answers.get("carer_phone", ""))
        if name:
            yield self.speech.typed(name)
        if phone:
            yield Figure(phone, rings=True)
        if not (name or phone):
            yield from self.speech.unfilled("carer_first_name").values

    def _ring(self) -> Iterator[Piece]:
        listed = callers(self.speech, self.answers)
        councils = councils_of(self._people, self.speech.saying, self.facts)
        yield from listed[:FIRST_CONTACTS]
        if nobody(self.answers):
            yield Statement(no_contacts(self.speech, councils), loud=True)
        elif not listed:
            yield self.speech.unfilled("contact_name")
        yield from councils
        if len(listed) > FIRST_CONTACTS:
            yield Statement(self.speech.saying.say(words.more_people))

    def _must(self) -> Iterator[Piece]:
        return self._each(self._must_of, self._people)

    def _must_of(self, one: Person) -> Iterator[Piece]:
        if one.agreement == "no":
            yield Statement(self.speech.saying.say(words.not_shared(one.name)), loud=True)
            return
        yield from self.speech.lines(one.answers, ("allergies", "med_critical", "implants", "conditions"))
        for field, ids in MOST_URGENT.items():
            yield from self.speech.lines({field: only(one.answers.get(field, ""), ids)}, (), (field,))

    def _first(self) -> Iterator[Piece]:
        return self._each(
            lambda one: self.speech.lines(one.answers, ("needs_2h", "first_note")), self._people
        )

    def _where(self) -> Iterator[Piece]:
        """What is not filled in stands together in one line."""
        agreeing = [one for one in self._people if one.agreement != "no"]
        yield from self._each(lambda one: self.speech.lines(one.answers, ("med_where",), PAPERS), agreeing)
        yield from self.speech.lines(self.answers, (), HOUSEHOLD)
        if animals := tuple(pets(self.speech, self.answers)):
            yield Line("pets", self.speech.saying.say(TITLES["animals"]), tuple(map(Coded, animals)))
        asked = [
            *(("respect_form", one.answers) for one in agreeing),
            *((one, self.answers) for one in HOUSEHOLD[:2]),
        ]
        empty = dict.fromkeys(field for field, answers in asked if not answers.get(field))
        if empty:
            labels = tuple(self.speech.saying.say(SHORT.get(one) or LABELS[one]) for one in empty)
            yield Unfilled(self.speech.saying.say(words.not_filled_in), labels)

    def _each(self, make: Callable[[Person], Iterable[Piece]], those: Iterable[Person]) -> Iterator[Piece]:
        """For each person, under their name if there are several."""
        for one in those:
            if len(self._people) > 1:
                yield About(self.speech.saying.say(one.name))
            yield from make(one)


def agreement(speech: Speech, one: Person) -> Iterator[Statement]:
    """What must be said about how somebody came into this plan."""
    if one.agreement == "not-yet":
        yield Statement(speech.saying.say(words.not_asked(one.name)))
    elif one.agreement == "cannot-decide":
        yield Statement(speech.saying.say(words.best_interests(one.name)))


def no_contacts(speech: Speech, councils: tuple[Help, ...]) -> Said:
    """That there is nobody else, and the number of the council."""
    first = councils[0]
    number = first.phones[0][0].text if first.phones else ""
    said = (lambda _: NUMBER.format(number)) if number else first.name.spoken_in
    return speech.saying.say(words.nobody_else(said))
