"""Sentences put together from several answers: what somebody speaks, is called, keeps at home."""

from collections.abc import Iterator

from markupsafe import Markup

from app.flow.answers import Answer, Answers, items, ticks
from app.plan.matter import words
from app.plan.matter.cards import is_contact
from app.plan.matter.lines import Caller, Figure
from app.plan.matter.people import Person
from app.plan.matter.saying import Said
from app.plan.matter.speech import Speech
from app.plan.matter.states import items_of
from app.plan.matter.words import INTERPRETER

SPACE = Said(Markup(" "))
SOME = "some-english"


def person_speaks(speech: Speech, one: Person) -> Said:
    """“Savita speaks: Gujarati (ગુજરાતી). Interpreter: yes.”"""
    spoken = languages(speech, one.answers, "person_languages")
    answer = str(one.answers.get("person_interpreter", ""))
    speaks = speech.saying.say(words.speaks(one.name, spoken.spoken_in))
    return speaks + SPACE + speech.saying.say(INTERPRETER.get(answer, INTERPRETER[""]))


def carer_speaks(speech: Speech, answers: Answers) -> Said:
    """“Carer speaks: Gujarati, some English.”, and that an interpreter is needed if it is so."""
    interpreter = str(answers.get("carer_interpreter", ""))
    spoken = [languages(speech, answers, "carer_languages")]
    spoken += [speech.saying.say(words.some_english)] if interpreter == SOME else []
    speaks = speech.saying.say(words.carer_speaks(speech.saying.commas(spoken).spoken_in))
    needed = interpreter in ("yes", "bsl-interpreter")
    return speaks + SPACE + speech.saying.say(INTERPRETER[interpreter]) if needed else speaks


def languages(speech: Speech, answers: Answers, field_id: str) -> Said:
    """The languages, the best one first."""
    best = str(answers.get(f"{field_id}_best", ""))
    ids = sorted(ticks(answers.get(field_id)), key=lambda one: one != best)
    named = speech.labels.coded(field_id, tuple(ids))
    note = [Said(speech.marked(str(text))) for text in [answers.get(f"{field_id}_note")] if text]
    return speech.saying.commas((*named, *note)) if named or note else speech.saying.say(words.not_filled_in)


def known_as(speech: Speech, answers: Answers) -> Said | None:
    """What somebody likes to be called, and how that sounds."""
    name, sounds = (str(answers.get(f"person_known_as{which}", "")) for which in ("", "_sounds"))
    return speech.saying.say(words.known_as(speech.marked(name), sounds)) if name else None


def callers(speech: Speech, answers: Answers, *, full: bool = True) -> tuple[Caller, ...]:
    """The people to ring, in order; ``full`` says also what concerns only those who have the plan."""
    contacts = filter(is_contact, items(answers.get("contacts")))
    return tuple(_caller(speech, number, one, full=full) for number, one in enumerate(contacts, 1))


def _caller(speech: Speech, number: int, contact: Answers, *, full: bool) -> Caller:
    phones = (str(contact.get(one, "")) for one in ("contact_phone", "contact_phone_2"))
    return Caller(
        number,
        str(contact.get("contact_name", "")),
        tuple(Figure(one, rings=True) for one in phones if one),
        tuple(_about(speech, contact, full=full)),
    )


def _about(speech: Speech, contact: Answers, *, full: bool) -> Iterator[Said]:
    if relation := str(contact.get("contact_relation", "")):
        yield Said(speech.marked(relation))
    if full and contact.get("contact_agreed") != "yes":
        yield speech.saying.say(words.contact_not_asked)
    if full and contact.get("contact_has_key"):
        yield speech.saying.say(words.has_a_key)


def pets(speech: Speech, answers: Answers) -> Iterator[Said]:
    """Each animal by its kind and name."""
    for one in items(answers.get("pets")):
        kind = speech.labels.coded("pet_kind", one.get("pet_kind", ""))
        name = [Said(speech.marked(str(text))) for text in [one.get("pet_name")] if text]
        if kind or name:
            yield speech.saying.commas((*kind, *name))


def only(answer: Answer, ids: tuple[str, ...]) -> Answer:
    """Of an answer with ticks, those that are among the ids."""
    if isinstance(answer, tuple):
        return tuple(one for one in answer if one in ids)
    kept = [one.id for one in items_of(answer) if one.id in ids]
    boxes = answer if not isinstance(answer, str) else {}
    return {name: str(text) for name, text in boxes.items() if name.split(".")[0] in kept}
