"""The answers as one output may see them: nothing else ever reaches a sheet, a card or a view."""

from collections.abc import Iterator

from app.flow.answers import Answer, Answers, items, ticks
from app.plan.matter.agreement import agreement_of, alerts_allowed, may_be_told
from app.plan.matter.belonging import owner_of
from app.plan.matter.cards import first_word, on_card
from app.plan.matter.outputs import LISTS, Output, base_of, may_be_on
from app.plan.matter.states import THREE_STATES, YES

CARDS: frozenset[Output] = frozenset({"C", "W", "P"})
PETS = "pets_at_home"
URGENT_FOOD = ("choking-risk", "thickener", "no-food-by-mouth", "diabetic")
IF_LOST = ("person_description", "lost_places")
LEFT_OFF_BOTTLES = ("eating_note", "lpa", "lpa_who")
NOTHING: frozenset[str] = frozenset()
WORDS_FOR_CARDS = ("carer_languages_note", "person_languages_note", "person_languages_best")


def seen(answers: Answers, output: Output) -> Answers:
    """What may stand on that output, with the owner's ticks and the people's agreement counted in."""
    return {field: answer for field, answer in _seen(answers, output) if answer}


def _seen(answers: Answers, output: Output) -> Iterator[tuple[str, Answer]]:
    ticked = frozenset(ticks(answers.get("paper_shows")))
    people = items(answers.get("people"))
    for field, answer in answers.items():
        if field == "people":
            yield field, tuple(_person(one, output, ticked) for one in people)
        elif field == "contacts":
            yield field, _contacts(answers, output, ticked)
        elif field == "medicines":
            yield field, tuple(_medicine(one, people, output) for one in items(answer))
        elif field in LISTS:
            yield from _group(field, answers, output, ticked)
        elif _flat(field, output, ticked, people):
            yield field, answer


def _flat(field: str, output: Output, ticked: frozenset[str], people: tuple[Answers, ...]) -> bool:
    """What is about everybody goes as far as the one who agreed to least."""
    about_all = field == "wishes" and any(agreement_of(one) == "no" for one in people)
    return may_be_on(field, output, ticked) and not about_all


def _person(person: Answers, output: Output, ticked: frozenset[str]) -> Answers:
    said = agreement_of(person)
    alerts = frozenset(ticks(person.get("card_shows"))) if alerts_allowed(said) else NOTHING
    chosen = alerts if output in ("W", "P") else ticked
    if output == "P":
        chosen |= ticked & {"left_alone"}
    kept = {
        field: answer
        for field, answer in _cut(person, output).items()
        if may_be_told(base_of(field), said) and _on(field, output, chosen)
    }
    shown = {"card_shows": tuple(sorted(alerts))} if output in ("W", "P") and alerts else {}
    council = person.get("person_council")
    return {**kept, **shown, **({"person_council": council} if council else {})}


def _cut(person: Answers, output: Output) -> Answers:
    """On a bottle sheet only what is urgent about food, the place of a power of attorney, and what somebody looks
    like who may get lost."""
    if output != "Bp":
        return person
    left_off = LEFT_OFF_BOTTLES if person.get("may_get_lost") == YES else (*LEFT_OFF_BOTTLES, *IF_LOST)
    urgent = tuple(one for one in ticks(person.get("eating")) if one in URGENT_FOOD)
    kept = {field: answer for field, answer in person.items() if field not in ("eating", *left_off)}
    return {**kept, "eating": urgent} if urgent else kept


def _on(field: str, output: Output, chosen: frozenset[str]) -> bool:
    name = base_of(field)
    if output == "P" and name in ("needs_2h", "first_note", "calms", *THREE_STATES):
        return name in chosen
    if output in CARDS and field != name and name not in chosen and field not in WORDS_FOR_CARDS:
        return False
    return may_be_on(field, output, chosen | _by_getting_lost(name, output))


def _by_getting_lost(name: str, output: Output) -> frozenset[str]:
    """Where somebody may go who gets lost stands on their bottle sheet without a tick."""
    return frozenset({name}) if output == "Bp" and name in IF_LOST else NOTHING


def _contacts(answers: Answers, output: Output, ticked: frozenset[str]) -> tuple[Answers, ...]:
    if output not in CARDS:
        return tuple(_only(one, output, ticked) for one in items(answers.get("contacts")))
    chosen = tuple(_only(first_word(one), output, ticked) for one in on_card(answers))
    first = items(answers.get("contacts"))[:1]
    return chosen or tuple(
        _only({"no_contacts": one.get("no_contacts", "")}, output, ticked) for one in first
    )


def _medicine(medicine: Answers, people: tuple[Answers, ...], output: Output) -> Answers:
    whose = owner_of(medicine, people)
    concerned = people if whose is None else (people[whose],)
    told = all(agreement_of(one) != "no" for one in concerned)
    return _only(medicine, output, NOTHING) if told else {}


def _only(thing: Answers, output: Output, ticked: frozenset[str]) -> Answers:
    return {field: answer for field, answer in thing.items() if answer and may_be_on(field, output, ticked)}


def _group(
    field: str, answers: Answers, output: Output, ticked: frozenset[str]
) -> Iterator[tuple[str, Answer]]:
    people = items(answers.get("people"))
    on_cards = any(
        "pets" in ticks(one.get("card_shows")) and alerts_allowed(agreement_of(one)) for one in people
    )
    if field == "pets" and output in CARDS:
        wished = on_cards if output == "W" else output == "C" and field in ticked
        yield PETS, "yes" if wished and any(items(answers.get(field))) else ""
    elif may_be_on(field, output, ticked):
        yield field, answers[field]
