"""The rest of the full plan behind its first page: the carer, each person, the home, the services, who has copies."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.flow.answers import Answers, given, items
from app.flow.rules import holds
from app.plan.matter import tables, words
from app.plan.matter.belonging import owner_of
from app.plan.matter.boxes import agreement
from app.plan.matter.cards import is_contact
from app.plan.matter.chapter_fields import (
    BEHIND_SHOW,
    CARER,
    CONTACT,
    DAILY,
    DEPENDANT,
    HEALTH,
    HOME,
    IF_THEY_GET_LOST,
    NEXT,
    NEXT_OF_PERSON,
    NOT_MISSED,
    PAPERS,
    PERSON,
    PET,
    SERVICES,
    SHARING,
)
from app.plan.matter.lines import About, Line, Piece, Section, Statement, Unfilled
from app.plan.matter.outputs import ALWAYS
from app.plan.matter.people import Person, people_of
from app.plan.matter.phrases import callers, known_as
from app.plan.matter.saying import as_it_is
from app.plan.matter.speech import Speech
from app.plan.matter.titles import TITLES


@dataclass(frozen=True)
class Chapters:
    """Makes the chapters from what may be seen on the full plan; ``hides`` what stands behind “Show” on a page."""

    speech: Speech
    answers: Answers
    hides: bool

    def all(self) -> Iterator[Section]:
        """In their order, those in which anything stands."""
        return (one for one in self._all() if one.pieces)

    def _all(self) -> Iterator[Section]:
        """People one by one, then what is everybody’s."""
        for one in people_of(self.answers):
            yield from self._of(one)
        yield self._section("carer", self._lines(self.answers, CARER))
        yield self._section("contacts", self._contacts())
        yield self._section("home", self._lines(self.answers, HOME))
        yield self._section("pets", self._pets())
        yield self._section("services", self._services())
        yield self._section("wishes", self._wishes())
        yield self._section("next", self._next())
        yield self._section("sharing", self._lines(self.answers, SHARING))

    def _of(self, one: Person) -> Iterator[Section]:
        yield self._section("people", self._person(one), one)
        if one.agreement != "no":
            yield self._section("health", self._lines(one.answers, HEALTH), one)
            yield self._section("medicines", self._medicines(one), one)
            yield self._section("daily", self._lines(one.answers, DAILY), one)

    def _section(self, name: str, pieces: Iterable[Piece], about: Person | None = None) -> Section:
        person = self.speech.saying.say(about.name) if about and about.first_name else None
        return Section(name, self.speech.saying.say(TITLES[name]), tuple(pieces), person)

    def _lines(self, answers: Answers, fields: Iterable[str]) -> Iterator[Piece]:
        """What is answered, then the labels of what nobody has filled in."""
        empty = []
        for field in fields:
            line = self._line(answers, field)
            if line:
                yield line
            elif "F" in ALWAYS[field] and self._asked(field, answers):
                empty.append(self.speech.labels.label(field))
        if empty:
            yield Unfilled(self.speech.saying.say(words.not_filled_in), tuple(empty))

    def _line(self, answers: Answers, field: str) -> Piece | None:
        if field == "where_usually":
            return tables.week(self.speech, answers)
        line = self.speech.line(answers, field)
        if field == BEHIND_SHOW and line and self.hides:
            return Line(field, line.label, line.values, hidden=True)
        return line

    def _asked(self, field: str, answers: Answers) -> bool:
        """Whether it would be missed."""
        if field in NOT_MISSED or (field in IF_THEY_GET_LOST and answers.get("may_get_lost") != "yes"):
            return False
        return holds(self.speech.labels.fields[field].show_if, given(answers))

    def _person(self, one: Person) -> Iterator[Piece]:
        if called := known_as(self.speech, one.answers):
            yield Statement(called)
        yield from agreement(self.speech, one)
        if one.agreement == "no":
            yield Statement(self.speech.saying.say(words.not_shared(one.name)), loud=True)
            yield from self.speech.lines(one.answers, (), PERSON)
        else:
            yield from self._lines(one.answers, PERSON)

    def _medicines(self, one: Person) -> Iterator[Piece]:
        everybody = items(self.answers.get("people"))
        listed = [
            each
            for each in items(self.answers.get("medicines"))
            if each and owner_of(each, everybody) in (one.number - 1, None)
        ]
        if self.answers.get("medicines_by_slip"):
            yield Statement(self.speech.saying.say(words.by_slip))
        if listed:
            yield Statement(self.speech.saying.say(words.medical_record))
            yield tables.medicines(self.speech, listed)
        elif not self.answers.get("medicines_by_slip"):
            yield Statement(self.speech.saying.say(words.not_filled_in))

    def _contacts(self) -> Iterator[Piece]:
        named = callers(self.speech, self.answers)
        contacts = filter(is_contact, items(self.answers.get("contacts")))
        for caller, contact in zip(named, contacts, strict=True):
            yield caller
            yield from self.speech.lines(contact, (), CONTACT)
        yield from self._or_not(self._lines(self.answers, ("do_not_contact",)), filled=bool(named))

    def _pets(self) -> Iterator[Piece]:
        animals, others = items(self.answers.get("pets")), items(self.answers.get("dependants"))
        for one in filter(any, animals):
            yield from self._thing(one, "pet_name", "pet_kind", PET)
        for one in filter(any, others):
            yield from self._thing(one, "dependant_first_name", "dependant_relation", DEPENDANT)
        yield from self._or_not((), filled=any(animals) or any(others))

    def _thing(self, thing: Answers, name: str, kind: str, fields: Iterable[str]) -> Iterator[Piece]:
        called = str(thing.get(name, ""))
        kinds = self.speech.labels.coded(kind, thing.get(kind, ""))
        more = kinds[0] if kinds else None
        yield About(as_it_is(called), more) if called else About(more or self.speech.labels.label(kind))
        yield from self.speech.lines(thing, (), fields)

    def _services(self) -> Iterator[Piece]:
        listed, visits = items(self.answers.get("services")), items(self.answers.get("appointments"))
        if any(listed):
            yield tables.services(self.speech, filter(any, listed))
        yield from self._lines(self.answers, SERVICES)
        if any(visits):
            yield tables.appointments(self.speech, filter(any, visits))

    def _wishes(self) -> Iterator[Piece]:
        agreeing = [one for one in people_of(self.answers) if one.agreement != "no"]
        yield from self._each(agreeing, PAPERS)
        if len(agreeing) == len(people_of(self.answers)):
            yield from self._lines(self.answers, ("wishes",))

    def _next(self) -> Iterator[Piece]:
        yield from self._each(people_of(self.answers), NEXT_OF_PERSON)
        yield from self._lines(self.answers, NEXT)

    def _each(self, people: Iterable[Person], fields: Iterable[str]) -> Iterator[Piece]:
        """These answers of each, under their name if there are several."""
        several = len(people_of(self.answers)) > 1
        for one in people:
            if several:
                yield About(self.speech.saying.say(one.name))
            yield from self._lines(one.answers, fields)

    def _or_not(self, pieces: Iterable[Piece], *, filled: bool) -> Iterator[Piece]:
        """The pieces; where there is nothing at all, that nobody has filled it in."""
        made = tuple(pieces)
        yield from made
        if not (made or filled):
            yield Statement(self.speech.saying.say(words.not_filled_in))
