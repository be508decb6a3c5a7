"""The numbers of the councils to ring, each once, with those they are for."""

from collections.abc import Iterable, Iterator

from app.content.facts import Facts
from app.plan.matter import words
from app.plan.matter.council import Council
from app.plan.matter.lines import Figure, Help
from app.plan.matter.people import Person
from app.plan.matter.saying import Said, Saying

NUMBERS: dict[Council, tuple[str, ...]] = {
    "city": ("council-24h",),
    "county": ("county-asc-phone", "county-asc-out-of-hours"),
    "elsewhere": (),
}
ORDER: tuple[Council, ...] = ("city", "county", "elsewhere")


def councils_of(people: Iterable[Person], saying: Saying, facts: Facts) -> tuple[Help, ...]:
    """Whom to ring for these people if nobody else answers."""
    listed = tuple(people)
    found = tuple(dict.fromkeys(one.council for one in listed))
    return tuple(
        council_help(which, saying, facts, () if len(found) == 1 else tuple(_names(listed, which)))
        for which in ORDER
        if which in found
    )


def council_help(which: Council, saying: Saying, facts: Facts, people: tuple[str, ...] = ()) -> Help:
    """One council; without a number where none is known."""
    shown = tuple(one for one in NUMBERS[which] if one in facts and facts.to_show(one))
    if not shown:
        return Help(saying.say(words.elsewhere), (), people)
    phones = tuple(
        (Figure(facts.value(one), rings=True), fact_words(one, "hours", saying, facts)) for one in shown
    )
    return Help(
        fact_words(shown[0], "label", saying, facts) or Said(words.elsewhere(saying.english)), phones, people
    )


def fact_words(fact_id: str, key: str, saying: Saying, facts: Facts) -> Said | None:
    """The words of a fact under that key, in each language."""
    english = getattr(facts[fact_id], key)
    return saying.say(lambda c: c.say(f"fact.{fact_id}.{key}", english)) if english else None


def _names(people: Iterable[Person], which: Council) -> Iterator[str]:
    return (one.first_name for one in people if one.council == which and one.first_name)
