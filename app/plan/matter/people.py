"""The people of a plan, by the names they have."""

from dataclasses import dataclass

from markupsafe import escape

from app.flow.answers import Answers, items
from app.plan.matter import words
from app.plan.matter.agreement import Agreement, agreement_of
from app.plan.matter.council import Council, council_of
from app.plan.matter.sentence import Sentence


@dataclass(frozen=True)
class Person:
    """Somebody who is looked after; ``number`` counts from 1."""

    number: int
    answers: Answers

    @property
    def first_name(self) -> str:
        """As on a letter from the GP; empty if nobody wrote it."""
        return str(self.answers.get("person_first_name", ""))

    @property
    def full_name(self) -> str:
        """First and last name, as far as they are known."""
        return f"{self.first_name} {self.answers.get('person_last_name', '')}".strip()

    @property
    def agreement(self) -> Agreement:
        """What they said about the plan."""
        return agreement_of(self.answers)

    @property
    def council(self) -> Council:
        """Which council answers for them."""
        return council_of(self.answers)

    @property
    def name(self) -> Sentence:
        """Their first name, or that it is a person without one."""
        name = self.first_name
        return (lambda _: escape(name)) if name else words.the_person


def people_of(answers: Answers) -> tuple[Person, ...]:
    """Everybody who is looked after: at least one, whose name may not be written yet."""
    listed = items(answers.get("people")) or ({},)
    return tuple(Person(number, one) for number, one in enumerate(listed, 1))


def carer_name(answers: Answers) -> str:
    """First and last name of the carer, as far as they may be told."""
    return f"{answers.get('carer_first_name', '')} {answers.get('carer_last_name', '')}".strip()
