"""The card on a screen, from what the card holds and nothing else: whom to ring first, then what was ticked."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.content.facts import Facts
from app.flow.answers import Answers, ticks
from app.plan.matter import words
from app.plan.matter.boxes import no_contacts
from app.plan.matter.cards import nobody
from app.plan.matter.councils import councils_of
from app.plan.matter.lines import About, Piece, Section, Statement
from app.plan.matter.people import Person, people_of
from app.plan.matter.phrases import callers, carer_speaks, known_as, person_speaks
from app.plan.matter.saying import as_it_is
from app.plan.matter.seen import PETS
from app.plan.matter.speech import Speech
from app.plan.matter.titles import TITLES

ALERTS = ("allergies", "med_critical", "conditions", "needs_2h", "first_note", "calms")


@dataclass(frozen=True)
class Card:
    """Makes the sections of the card."""

    speech: Speech
    answers: Answers
    facts: Facts

    def all(self) -> Iterator[Section]:
        """Who, whom to ring, how long alone, and what else is good to know."""
        made = {
            "card-who": self._who,
            "ring": self._ring,
            "card-alone": self._alone,
            "card-more": self._more,
        }
        for name, make in made.items():
            yield Section(name, self.speech.saying.say(TITLES[name]), tuple(make()))

    @property
    def _people(self) -> tuple[Person, ...]:
        return people_of(self.answers)

    def _who(self) -> Iterator[Piece]:
        for one in self._people:
            name = as_it_is(one.first_name) if one.first_name else self.speech.saying.say(one.name)
            yield About(name, known_as(self.speech, one.answers))

    def _ring(self) -> Iterator[Piece]:
        councils = councils_of(self._people, self.speech.saying, self.facts)
        yield from callers(self.speech, self.answers, full=False)
        if nobody(self.answers):
            yield Statement(no_contacts(self.speech, councils), loud=True)
        yield from councils

    def _alone(self) -> Iterator[Piece]:
        for one in self._people:
            yield from self._named(one)
            yield from self.speech.lines(one.answers, ("left_alone",))
            if "person_languages" in one.answers or "person_interpreter" in one.answers:
                yield Statement(person_speaks(self.speech, one))
        if "carer_languages" in self.answers:
            yield Statement(carer_speaks(self.speech, self.answers))

    def _more(self) -> Iterator[Piece]:
        for one in self._people:
            ticked = tuple(each for each in ALERTS if each in ticks(one.answers.get("card_shows")))
            yield from self._named(one)
            yield from self.speech.lines(one.answers, (), ("person_communication", "person_sight_hearing"))
            yield from self.speech.lines(one.answers, ticked)
        if self.answers.get(PETS):
            yield Statement(self.speech.saying.say(words.pets_at_home))

    def _named(self, one: Person) -> Iterator[Piece]:
        if len(self._people) > 1:
            yield About(self.speech.saying.say(one.name))
