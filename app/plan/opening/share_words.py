"""The words for a share: what it shows, until when it works, and to whom it was given."""

from markupsafe import Markup

from app.language.show import date
from app.plan.store.plans import Share
from app.web.edition import Edition


def what_it_shows(edition: Edition, role: str) -> Markup:
    """What its holder can see, in one sentence."""
    say = edition.catalog.say
    if role == "card":
        return say(
            "plan.share.card-shows",
            "Only the card: first names, who to ring, time alone, language, and the alerts you ticked.",
        )
    return say("plan.share.view-shows", "The whole plan, also health, medicines and address.")


def name_of_role(edition: Edition, role: str) -> Markup:
    """What it is called in lists."""
    say = edition.catalog.say
    if role == "own":
        return say("plan.share.own", "Your own code")
    return say("plan.share.card", "The card") if role == "card" else say("plan.share.view", "The whole plan")


def until_when(edition: Edition, share: Share) -> Markup:
    """When it ends by itself, or that it does not."""
    if share.until is None:
        return edition.catalog.say("plan.share.until-stopped", "Works until you stop it.")
    day = date(share.until, edition.language)
    return edition.catalog.say("plan.share.until", "Works until {date}.", date=day)


def label_of(edition: Edition, share: Share) -> Markup:
    """The name the owner gave it; another when there is none."""
    if share.label:
        return Markup('<bdi dir="auto">{0}</bdi>').format(share.label)
    return edition.catalog.say("plan.share.no-label", "Without a name")
