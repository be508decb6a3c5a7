"""One share: its link, its code and the same as a square code, to send or to print."""

from urllib.parse import quote

from app.paper.qr import qr
from app.plan.addresses import SHARE
from app.plan.building.frame import frame
from app.plan.call import Call
from app.plan.opening.addresses import STOP
from app.plan.opening.share_views import ShareView
from app.plan.opening.share_words import label_of, name_of_role, until_when, what_it_shows
from app.plan.page import page
from app.plan.store.plans import Share
from app.vault.tokens import grouped
from app.web.shell import Link


def share_page(call: Call, share: Share) -> str:
    """The HTML; its title names nobody."""
    edition, say = call.edition, call.edition.catalog.say
    title = say("plan.one-share.title", "One way into your plan")
    link = call.at.link(share.token)
    view = ShareView(
        title=title,
        frame=frame(call),
        label=label_of(edition, share),
        role=name_of_role(edition, share.role),
        shows=what_it_shows(edition, share.role),
        until=until_when(edition, share),
        link=link,
        code=grouped(share.code),
        short=call.at.short,
        qr=qr(link, "M"),
        mail=f"mailto:?body={quote(link, safe='')}",
        stop=Link(
            say("plan.one-share.stop", "Stop this link and code"), call.at.at(f"{SHARE}/{share.id}/{STOP}")
        ),
        back=Link(say("plan.shares.back", "All links and cards"), call.at.at(SHARE)),
    )
    return page(edition, "open-share.html", view, title=title.striptags(), part=f"{SHARE}/{share.id}")
