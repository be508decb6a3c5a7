"""The titles of the sections of a plan, and the heads of its tables."""

from collections.abc import Mapping

from markupsafe import Markup

from app.language.catalog import Catalog
from app.plan.matter.sentence import Sentence

TITLES: Mapping[str, Sentence] = {
    "card-who": lambda c: c.say("plan.sheet.title.card-who", "Who this is about"),
    "card-alone": lambda c: c.say("plan.sheet.title.card-alone", "Time alone and languages"),
    "card-more": lambda c: c.say("plan.sheet.title.card-more", "Good to know"),
    "languages": lambda c: c.say("plan.sheet.title.languages", "Languages and interpreter"),
    "who": lambda c: c.say("plan.sheet.title.who", "Who, where, how long alone"),
    "ring": lambda c: c.say("plan.sheet.title.ring", "Ring, in this order"),
    "must": lambda c: c.say("plan.sheet.title.must", "Must not be missed"),
    "first": lambda c: c.say("plan.sheet.title.first", "First 2 hours"),
    "where": lambda c: c.say("plan.sheet.title.where", "Where things are"),
    "carer": lambda c: c.say("plan.sheet.title.carer", "The carer"),
    "people": lambda c: c.say("plan.sheet.title.people", "The person"),
    "health": lambda c: c.say("plan.sheet.title.health", "Health"),
    "medicines": lambda c: c.say("plan.sheet.title.medicines", "Medicines"),
    "daily": lambda c: c.say("plan.sheet.title.daily", "Day and night"),
    "contacts": lambda c: c.say("plan.sheet.title.contacts", "More about the people to ring"),
    "home": lambda c: c.say("plan.sheet.title.home", "Home"),
    "pets": lambda c: c.say("plan.sheet.title.pets", "Pets, children and others who need help"),
    "services": lambda c: c.say("plan.sheet.title.services", "Services and people to tell"),
    "next": lambda c: c.say("plan.sheet.title.next", "The next hours and days"),
    "animals": lambda c: c.say("plan.sheet.title.animals", "Pets"),
    "wishes": lambda c: c.say("plan.sheet.title.wishes", "Wishes and papers"),
    "sharing": lambda c: c.say("plan.sheet.title.sharing", "Who has copies"),
}


def _phone(c: Catalog) -> Markup:
    return c.say("plan.head.phone", "Phone")


# The heads of tables are short.
HEADS: Mapping[str, Sentence] = {
    "medicine_name": lambda c: c.say("plan.head.medicine", "Medicine"),
    "medicine_person": lambda c: c.say("plan.head.person", "Who takes it"),
    "medicine_strength": lambda c: c.say("plan.head.strength", "Strength"),
    "medicine_dose": lambda c: c.say("plan.head.dose", "How much"),
    "medicine_times": lambda c: c.say("plan.head.times", "When"),
    "medicine_form": lambda c: c.say("plan.head.form", "Form"),
    "medicine_note": lambda c: c.say("plan.head.note", "More"),
    "service_kind": lambda c: c.say("plan.head.service", "Service"),
    "service_phone": _phone,
    "appointment_phone": _phone,
    "appointment_date": lambda c: c.say("plan.head.date", "Date"),
    "service_name": lambda c: c.say("plan.head.service-name", "Name"),
    "service_days": lambda c: c.say("plan.head.days", "Days"),
    "service_cancel": lambda c: c.say("plan.head.tell-them", "Tell them"),
    "appointment_place": lambda c: c.say("plan.head.place", "Place"),
    "where_usually": lambda c: c.say("plan.head.week", "In a usual week"),
}
