"""What the carer is told before sharing a plan: whom to ask, what is missing, where to find somebody."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.content.fact_words import phone_link
from app.content.facts import Facts
from app.flow.answers import Answers, items, ticks
from app.plan.matter import warning_words as words
from app.plan.matter.cards import first_word, is_contact, nobody, on_card
from app.plan.matter.councils import NUMBERS
from app.plan.matter.people import people_of
from app.plan.matter.saying import Said, Saying
from app.plan.matter.sentence import Sentence
from app.plan.matter.states import YES

Kind = Literal["urgent", "ask", "add", "help"]
WHO_HELPS = ("who-could-step-in", "carers-assessment", "carers-support-service")
COMING_AT_ONCE = ("check-in", "sit-with-them", "stay-a-night", "personal-care")


@dataclass(frozen=True)
class Caution:
    """``urgent`` is a banner; ``pages`` are those to read, by their slugs; ``about`` is where it can be changed."""

    kind: Kind
    said: Said
    about: str
    pages: tuple[str, ...] = ()


def warnings(answers: Answers, saying: Saying, facts: Facts) -> tuple[Caution, ...]:
    """In the order in which they matter."""
    return tuple(_warnings(answers, saying, facts))


def _warnings(answers: Answers, saying: Saying, facts: Facts) -> Iterator[Caution]:
    contacts = tuple(filter(is_contact, items(answers.get("contacts"))))
    number = _council(answers, facts)
    if _nobody_at_once(answers, contacts):
        yield Caution("urgent", saying.say(words.nobody_at_once(number)), "contacts", ("carers-assessment",))
    if nobody(answers):
        yield Caution("help", saying.say(words.nobody_to_ask(number)), "contacts", WHO_HELPS)
    elif not contacts:
        yield Caution("add", saying.say(words.no_contact_yet), "contacts")
    for one in contacts:
        if one.get("contact_agreed") != YES:
            yield Caution(
                "ask", saying.say(words.not_asked(str(first_word(one).get("contact_name", "")))), "contacts"
            )
    if len(contacts) == 1:
        yield Caution("add", saying.say(words.only_one), "contacts")
    if contacts and not on_card(answers):
        yield Caution("add", saying.say(words.nobody_on_card), "contacts")
    yield from _people(answers, saying)


def _people(answers: Answers, saying: Saying) -> Iterator[Caution]:
    for one in people_of(answers):
        if one.agreement == "not-yet":
            yield Caution("ask", saying.say(words.person_not_asked(one.name)), "people")
        elif one.agreement == "no":
            yield Caution("ask", saying.say(words.person_said_no(one.name)), "people")


def _nobody_at_once(answers: Answers, contacts: tuple[Answers, ...]) -> bool:
    """Somebody cannot be alone at all, and nobody in the plan is said to come."""
    alone = any(one.answers.get("left_alone") == "not-at-all" for one in people_of(answers))
    comes = any(set(ticks(one.get("contact_can_do"))) & set(COMING_AT_ONCE) for one in contacts)
    return alone and not comes


def _council(answers: Answers, facts: Facts) -> Sentence:
    """The number of the council of the first person, or what to ring instead."""
    which = people_of(answers)[0].council
    shown = [one for one in NUMBERS[which] if one in facts and facts.to_show(one)]
    return (lambda _: phone_link(facts.value(shown[0]))) if shown else words.their_council
