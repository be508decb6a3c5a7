"""Who opens a plan: what people say of themselves, and the words for it."""

from collections.abc import Mapping

from markupsafe import Markup

from app.language.catalog import Catalog

FOUND = "found"
WHO = ("carer", "family", "health", "emergency", "social", FOUND)


def who_words(catalog: Catalog) -> Mapping[str, Markup]:
    """What each is called, in the order of the form."""
    say = catalog.say
    return {
        "carer": say("plan.who.carer", "The carer who wrote it"),
        "family": say("plan.who.family", "Family or friend"),
        "health": say("plan.who.health", "GP or hospital"),
        "emergency": say("plan.who.emergency", "Ambulance, police or fire service"),
        "social": say("plan.who.social", "Social care"),
        FOUND: say("plan.who.found", "I found this card"),
    }
