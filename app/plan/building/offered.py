"""The papers of a plan as they are offered: what each is for, to print from the page, to save, or as a picture."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from app.flow.answers import items
from app.language.catalog import Catalog
from app.plan.addresses import PAPER
from app.plan.building.papers import CARDS, FULL, LETTER, PRIVATE, Paper, name_of, papers_of
from app.plan.building.wishes import Wishes, order_of
from app.plan.call import Call
from app.plan.matter.roles import answers_of

Words = Callable[[Catalog, Markup], tuple[Markup, Markup]]


@dataclass(frozen=True)
class Offered:
    """One paper: ``page`` to print from the browser, ``pdf`` to save, ``picture`` to keep on a phone."""

    title: Markup
    what: Markup
    coded: bool
    page: str
    pdf: str
    picture: str | None


def offered(call: Call, wishes: Wishes) -> Iterator[Offered]:
    """Every paper there is for this plan."""
    for paper in papers_of(order_of(call, wishes)).values():
        title, what = _words(paper)(call.edition.catalog, _whose(call, paper))
        address = call.at.at(f"{PAPER}/{paper.name}")
        picture = paper.whose is not None and paper.name.startswith("card-")
        yield Offered(
            title=title,
            what=what,
            coded=paper.coded,
            page=address + wishes.query,
            pdf=f"{address}.pdf{wishes.query}",
            picture=call.at.at(f"card-{name_of(paper.whose or 0)}.png") if picture else None,
        )


def _whose(call: Call, paper: Paper) -> Markup:
    """The first name of the person whose paper it is; their number while they have none."""
    people = items(answers_of(call.plan.text).get("people"))
    if not paper.whose or paper.whose > len(people):
        return Markup()
    name = people[paper.whose - 1].get("person_first_name")
    return Markup("<bdi>{0}</bdi>").format(name or paper.whose)


def _words(paper: Paper) -> Words:
    kind, _, _ = paper.name.partition("-") if paper.whose is not None else (paper.name, "", "")
    return WORDS[f"{kind}-me" if paper.whose == 0 else kind]


def _full(c: Catalog, _: Markup) -> tuple[Markup, Markup]:
    return (
        c.say("plan.papers.full", "The whole plan"),
        c.say("plan.papers.full-what", "For whoever steps in. The first page is enough to start."),
    )


def _letter(c: Catalog, _: Markup) -> tuple[Markup, Markup]:
    return (
        c.say("plan.papers.letter", "Letter to your GP"),
        c.say("plan.papers.letter-what", "Asks the practice to note that you are a carer and have a plan."),
    )


def _private(c: Catalog, _: Markup) -> tuple[Markup, Markup]:
    return (
        c.say("plan.papers.private", "Your own code, on a page of its own"),
        c.say("plan.papers.private-what", "Keep it where only you find it. It opens and changes the plan."),
    )


def _cards(c: Catalog, _: Markup) -> tuple[Markup, Markup]:
    return (
        c.say("plan.papers.cards", "Cards for purse and keys"),
        c.say(
            "plan.papers.cards-what",
            "One page to cut out: cards for you and the person, slips for key rings.",
        ),
    )


def _card_me(c: Catalog, _: Markup) -> tuple[Markup, Markup]:
    return (
        c.say("plan.papers.card-me", "Your card, large or as a picture"),
        c.say("plan.papers.card-what", "As a picture it can be the lock screen of a phone."),
    )


def _card(c: Catalog, name: Markup) -> tuple[Markup, Markup]:
    return (
        c.say("plan.papers.card", "Card for {name}, large or as a picture", name=name),
        c.say("plan.papers.card-what", "As a picture it can be the lock screen of a phone."),
    )


def _bottle_me(c: Catalog, _: Markup) -> tuple[Markup, Markup]:
    return (
        c.say("plan.papers.bottle-me", "Bottle sheet about you"),
        c.say("plan.papers.bottle-what", "One page to fold into the bottle in the fridge."),
    )


def _bottle(c: Catalog, name: Markup) -> tuple[Markup, Markup]:
    return (
        c.say("plan.papers.bottle", "Bottle sheet about {name}", name=name),
        c.say("plan.papers.bottle-what", "One page to fold into the bottle in the fridge."),
    )


WORDS: Mapping[str, Words] = {
    FULL: _full, LETTER: _letter, PRIVATE: _private, CARDS: _cards, "card-me": _card_me, "card": _card,
    "bottle-me": _bottle_me, "bottle": _bottle,
}  # fmt: skip
