"""Pages that carry what was typed until it can be saved: the plan is closed, away, another, or changed meanwhile."""

from dataclasses import dataclass

from markupsafe import Markup

from app.plan.addresses import FILL
from app.plan.alert import Alert, alert
from app.plan.building.typed_lines import TypedLine, carried, typed_lines
from app.plan.building.way import way_of
from app.plan.call import Call
from app.plan.page import page
from app.web.shell import Link
from app.web.speaking import telling, voice

CODE = "plan-code"


@dataclass(frozen=True)
class CarryView:
    """``lines`` show what was typed, ``hidden`` sends it again; with ``asks`` a code opens the plan first.

    Without a ``button`` nothing can be sent: what was typed can be read and copied.
    """

    title: Markup
    paragraphs: tuple[Markup, ...]
    lines: tuple[TypedLine, ...]
    hidden: tuple[tuple[str, str], ...]
    action: str
    asks: bool
    error: Markup | None
    button: Markup | None
    links: tuple[Link, ...]
    alert: Alert


def closed(call: Call, error: Markup | None = None) -> str:
    """The visit is over: the code opens the plan again and saves what was typed."""
    say = call.edition.catalog.say
    return _page(
        call,
        say("plan.closed.title", "Type your code to save this"),
        say("plan.closed.why", "The plan was closed because nothing happened here for a while."),
        say(
            "plan.closed.kept",
            "What you typed is still here. It is saved when you type the code of your plan.",
        ),
        asks=True,
        error=error,
    )


def another_plan(call: Call) -> str:
    """This browser has opened another plan since the page was made."""
    say = call.edition.catalog.say
    return _page(
        call,
        say("plan.another.title", "Another plan is open now"),
        say("plan.another.why", "This page belongs to plan {reference}.", reference=_reference(call)),
        say(
            "plan.another.kept", "What you typed is still here. Type the code of that plan to save it there."
        ),
        asks=True,
    )


def away(call: Call) -> str:
    """No plan can be opened at the moment."""
    say = call.edition.catalog.say
    return _page(
        call,
        say("plan.not-saved.title", "Not saved. Your answers are still on this page"),
        say(
            "plan.away.text", "Plans cannot be opened at the moment. It is our fault. Try again in a minute."
        ),
        say("plan.away.print", "Or print this page now. What you saved before is safe."),
    )


def gone(call: Call) -> str:
    """What the question was about was removed in another window."""
    say = call.edition.catalog.say
    return _page(
        call,
        say("plan.gone.title", "This question is not in your plan now"),
        say("plan.gone.why", "You, or somebody with your code, changed the plan in another window."),
        say("plan.gone.kept", "What you typed here is not saved. You can read and copy it."),
        sends=False,
    )


def _page(
    call: Call,
    title: Markup,
    *paragraphs: Markup,
    asks: bool = False,
    sends: bool = True,
    error: Markup | None = None,
) -> str:
    say, spoken = call.edition.catalog.say, voice(call.edition, telling(call.edition), call.flow)
    ask_and_save = say("plan.open-and-save", "Open and save")
    view = CarryView(
        title=title,
        paragraphs=paragraphs,
        lines=typed_lines(call.flow, call.typed, spoken),
        hidden=carried(call.typed),
        action=call.at.fill(call.part, way_of(call).query()),
        asks=asks,
        error=error,
        button=(ask_and_save if asks else say("plan.try-again", "Try again")) if sends else None,
        links=() if sends else (Link(say("plan.whole", "See the whole plan"), call.at.at()),),
        alert=alert(call.edition),
    )
    return page(call.edition, "build-carry.html", view, title=title.striptags(), part=f"{FILL}/{call.part}")


def _reference(call: Call) -> Markup:
    from_form = next(iter(call.typed.get("plan-reference", ())), "")
    return Markup('<bdi dir="ltr">{0}</bdi>').format(from_form[:10])
