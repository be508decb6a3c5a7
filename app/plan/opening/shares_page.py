"""The list of those who hold a link or card, with what each can see."""

from app.plan.addresses import SHARE
from app.plan.building.frame import frame
from app.plan.call import Call
from app.plan.opening.addresses import ABOUT_ME, CODE, NEW_SHARE, OPENINGS, SAFER, STOP
from app.plan.opening.share_views import ShareRow, SharesView
from app.plan.opening.share_words import label_of, name_of_role, until_when, what_it_shows
from app.plan.page import page
from app.plan.store.plans import Share
from app.web.shell import Link

MOST = 20


def shares_page(call: Call, shares: tuple[Share, ...]) -> str:
    """The HTML."""
    say = call.edition.catalog.say
    title = say("plan.shares.title", "Share your plan")
    view = SharesView(
        title=title,
        frame=frame(call),
        rows=rows(call, shares),
        new=call.at.at(f"{SHARE}/{NEW_SHARE}") if len(shares) < MOST else None,
        stopped="stopped" in call.query,
        links=(
            Link(say("plan.shares.safer", "Someone I do not trust may have my code"), call.at.at(SAFER)),
            Link(say("plan.shares.openings", "See when it was opened"), call.at.at(OPENINGS)),
            Link(say("plan.shares.code", "Change my own code"), call.at.at(CODE)),
            Link(say("plan.shares.about-me", "For the person in the plan: about you"), call.at.at(ABOUT_ME)),
        ),
    )
    return page(call.edition, "open-shares.html", view, title=title.striptags(), part=SHARE)


def rows(call: Call, shares: tuple[Share, ...]) -> tuple[ShareRow, ...]:
    """Each share with the way to look at it and to stop it."""
    return tuple(_row(call, share) for share in shares)


def _row(call: Call, share: Share) -> ShareRow:
    edition = call.edition
    return ShareRow(
        label=label_of(edition, share),
        role=name_of_role(edition, share.role),
        shows=what_it_shows(edition, share.role),
        until=until_when(edition, share),
        look=call.at.at(f"{SHARE}/{share.id}"),
        stop=call.at.at(f"{SHARE}/{share.id}/{STOP}"),
    )
