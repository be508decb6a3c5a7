"""The page where a plan is opened: one box for a code, who is asking, and nothing looked up yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from app.plan.addresses import ABOUT, ENTER
from app.plan.alert import alert
from app.plan.opening.fragment import script
from app.plan.opening.views import Box, Choice, EnterView, Radios, Tongue
from app.plan.opening.who import FOUND, who_words
from app.web.edition import Edition
from app.web.pictograms import draw
from app.web.shell import LanguageLink
from app.web.surroundings import About, shell


@dataclass(frozen=True)
class Entry:
    """What was typed so far, and what was wrong with it, by the name of its box."""

    code: str = field(default="", repr=False)
    who: str = ""
    remember: bool = False
    wrong: Mapping[str, Markup] = field(default_factory=dict)


def enter_page(edition: Edition, entry: Entry, remember_days: int) -> str:
    """The HTML of the form; ``remember_days`` 0: no device is remembered."""
    title = edition.catalog.say("plan.enter.title", "Open a plan")
    view = EnterView(
        title=title,
        code=_code(edition, entry),
        who=_who(edition, entry),
        tongues=_tongues(edition),
        remember=remember_days,
        remembered=entry.remember,
        script=script(),
        alert=alert(edition),
    )
    return door_page(edition, "open-enter.html", view, title=title.striptags())


def door_page(edition: Edition, template: str, view: object, *, title: str) -> str:
    """A page at the short address, which is the same in every language: ``lang`` chooses one."""
    about = About(
        title=title,
        description=edition.library.shown(ABOUT, edition.language).page.summary,
        slug=None,
        shown=None,
        in_languages=(),
        indexable=False,
        listed=False,
        quick_exit=True,
        styles=("plan",),
    )
    around = replace(shell(edition, about), languages=_links(edition))
    return str(draw(edition.template(template, {"shell": around, "page": view})))


def _links(edition: Edition) -> tuple[LanguageLink, ...]:
    return tuple(
        LanguageLink(one, f"{ENTER}?lang={one.tag}", current=one == edition.language, translated=False)
        for one in edition.library.active
    )


def _code(edition: Edition, entry: Entry) -> Box:
    say = edition.catalog.say
    example = Markup('<bdi dir="ltr">7K3M-9QXD-04TH-PB2J</bdi>')
    return Box(
        "code",
        say("plan.enter.code", "The code"),
        entry.code,
        say("plan.enter.code-hint", "It looks like {code}. You can also paste the whole link.", code=example),
        entry.wrong.get("code"),
    )


def _who(edition: Edition, entry: Entry) -> Radios:
    say = edition.catalog.say
    found = say("plan.enter.found-hint", "You will see how to hand it in, and nothing else.")
    options = tuple(
        Choice(name, words, found if name == FOUND else None, name == entry.who)
        for name, words in who_words(edition.catalog).items()
    )
    hint = say("plan.enter.who-hint", "The carer can see when the plan was opened, and what you choose here.")
    return Radios("who", say("plan.enter.who", "Who are you?"), options, hint, entry.wrong.get("who"))


def _tongues(edition: Edition) -> tuple[Tongue, ...]:
    return tuple(
        Tongue(one.tag, one.native_name, one.html, one.direction, one == edition.language)
        for one in edition.library.active
    )
