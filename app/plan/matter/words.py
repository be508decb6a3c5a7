"""The sentences that stand among the answers of a plan."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from app.language.catalog import Catalog
from app.plan.matter.sentence import Sentence


def not_filled_in(c: Catalog) -> Markup:
    """Where nobody has answered."""
    return c.say("plan.sheet.not-filled-in", "Not filled in")


def none_known(day: Callable[[Catalog], str]) -> Sentence:
    """Where the carer said that there is none."""
    return lambda c: c.say("plan.sheet.none-known", "None known, said by the carer on {date}", date=day(c))


def not_shared(name: Sentence) -> Sentence:
    """Instead of health and medicines of somebody who said no."""
    return lambda c: c.say(
        "plan.sheet.not-shared",
        "{name} does not want more to be written here. Ask the contacts and the GP.",
        name=name(c),
    )


def not_asked(name: Sentence) -> Sentence:
    """Banner while somebody was not asked about the plan."""
    return lambda c: c.say(
        "plan.sheet.not-asked-person", "{name} has not been asked about this plan yet.", name=name(c)
    )


def best_interests(name: Sentence) -> Sentence:
    """For somebody who cannot decide."""
    return lambda c: c.say(
        "plan.sheet.best-interests",
        "{name} cannot decide about this plan. It was made in their best interests by the carer.",
        name=name(c),
    )


def contact_not_asked(c: Catalog) -> Markup:
    """Beside a contact."""
    return c.say("plan.sheet.contact-not-asked", "not asked yet")


def has_a_key(c: Catalog) -> Markup:
    """Beside a contact."""
    return c.say("plan.sheet.has-a-key", "has a key")


def nobody_else(number: Sentence) -> Sentence:
    """Where there is nobody to ring."""
    return lambda c: c.say(
        "plan.sheet.nobody-else",
        "There is nobody else. If I cannot be reached, ring {number} at once.",
        number=number(c),
    )


def medical_record(c: Catalog) -> Markup:
    """What a plan is not."""
    return c.say("plan.sheet.gp-record", "Check with the GP record. Medicines change.")


def own_words(language: Callable[[Catalog], str]) -> Sentence:
    """Above what somebody wrote in a language other than English."""
    return lambda c: c.say(
        "plan.sheet.own-words",
        "In the carer’s own words, in {language}. Not translated. Ask for an interpreter.",
        language=language(c),
    )


def english_version(c: Catalog) -> Markup:
    """Above what somebody wrote in English beside it."""
    return c.say(
        "plan.sheet.english-version",
        "English version by the carer or family, not a professional translation.",
    )


def pets_at_home(c: Catalog) -> Markup:
    """All that a card says of animals."""
    return c.say("plan.sheet.pets-at-home", "There are pets at home")


def by_slip(c: Catalog) -> Markup:
    """Instead of a list of medicines."""
    return c.say("plan.sheet.by-slip", "The repeat prescription slip is kept with the plan.")


def carer(c: Catalog) -> Markup:
    """The label of who wrote it and can be rung first."""
    return c.say("plan.sheet.carer", "The carer")


def where_now(c: Catalog) -> Markup:
    """The label of where somebody is to be found."""
    return c.say("plan.sheet.where-now", "Where they live")


def more_people(c: Catalog) -> Markup:
    """Under the first people to ring."""
    return c.say("plan.sheet.more-people", "There are more people to ring further on in this plan.")


def if_nobody_answers(c: Catalog) -> Markup:
    """Before the number of a council."""
    return c.say("plan.sheet.if-nobody-answers", "If nobody answers, ring the council:")


def elsewhere(c: Catalog) -> Markup:
    """For somebody who lives where neither of our councils is."""
    return c.say("plan.sheet.elsewhere", "The council where they live")


def key_safe(known_by: str) -> Sentence:
    """That there is one, and whom to ask."""
    if not known_by:
        return lambda c: c.say("plan.sheet.key-safe", "Yes. Ask the contacts how to open it.")
    return lambda c: c.say("plan.sheet.key-safe-ask", "Yes. Ask {name}.", name=known_by)


def lives_with_carer(c: Catalog) -> Markup:
    """Where somebody is who lives with the carer."""
    return c.say("plan.sheet.lives-with-carer", "Lives with the carer")


def known_as(name: Markup, sounds: str) -> Sentence:
    """What somebody likes to be called."""
    if not sounds:
        return lambda c: c.say("plan.sheet.known-as", "Likes to be called {name}", name=name)
    return lambda c: c.say(
        "plan.sheet.known-as-sounds", "Likes to be called {name} (say “{sounds}”)", name=name, sounds=sounds
    )


def the_person(c: Catalog) -> Markup:
    """Whose name nobody has written."""
    return c.say("plan.sheet.the-person", "The person")


def some_english(c: Catalog) -> Markup:
    """Behind the languages of somebody who manages simple things in English."""
    return c.say("plan.sheet.some-english", "some English")


def speaks(name: Sentence, languages: Callable[[Catalog], Markup]) -> Sentence:
    """What the person speaks, for the first box."""
    return lambda c: c.say(
        "plan.sheet.speaks", "{name} speaks: {languages}.", name=name(c), languages=languages(c)
    )


def carer_speaks(languages: Callable[[Catalog], Markup]) -> Sentence:
    """What the carer speaks."""
    return lambda c: c.say("plan.sheet.carer-speaks", "Carer speaks: {languages}.", languages=languages(c))


INTERPRETER: Mapping[str, Sentence] = {
    "yes": lambda c: c.say("plan.sheet.interpreter.yes", "Interpreter: yes."),
    "no": lambda c: c.say("plan.sheet.interpreter.no", "Interpreter: no."),
    "some-english": lambda c: c.say(
        "plan.sheet.interpreter.some", "Interpreter: yes, knows some English for simple things."
    ),
    "bsl-interpreter": lambda c: c.say(
        "plan.sheet.interpreter.bsl", "Interpreter: yes, for British Sign Language (BSL)."
    ),
    "not-sure": lambda c: c.say("plan.sheet.interpreter.not-sure", "Interpreter: not sure, so ask."),
    "": lambda c: c.say("plan.sheet.interpreter.empty", "Interpreter: not filled in."),
}
