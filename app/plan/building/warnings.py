"""What the owner should still do, on the list of sections and before printing."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from app.flow.journey import Journey
from app.plan.addresses import CODE
from app.plan.call import Call
from app.plan.matter.roles import answers_of
from app.plan.matter.saying import Saying
from app.plan.matter.warnings import Caution, warnings
from app.web.shell import Link
from app.web.surroundings import titled

AT_ONCE = ("urgent", "help")
HELPED = ("carer-with-help", "other")


@dataclass(frozen=True)
class Banner:
    """A sentence, and where it is put right or where help is found."""

    words: Markup
    links: tuple[Link, ...]


def banners(call: Call, journey: Journey) -> tuple[Banner, ...]:
    """All that stands out in these answers; while the ten questions are not done, only what cannot wait."""
    library = call.edition.library
    saying = Saying(call.edition.catalog, None, library.languages)
    found = warnings(answers_of(call.plan.text), saying, library.facts)
    wanted = (one for one in found if journey.quick.ready or one.kind in AT_ONCE)
    return (*(_banner(call, one) for one in wanted), *_helped(call, journey))


def _helped(call: Call, journey: Journey) -> Iterator[Banner]:
    """Whoever sat beside may have seen the code; with a new one the plan is in its second epoch."""
    if journey.answers.get("made_by") in HELPED and call.plan.epoch == 1:
        say = call.edition.catalog.say
        change = Link(say("plan.banner.new-code", "Change the code"), call.at.at(CODE))
        yield Banner(
            say("plan.banner.helped", "Somebody helped you with this plan. Did they see your code?"),
            (change,),
        )


def _banner(call: Call, one: Caution) -> Banner:
    change = Link(call.edition.catalog.say("plan.banner.change", "Change this"), call.at.fill(one.about))
    pages = (titled(call.edition, slug) for slug in one.pages if call.edition.library.exists(slug))
    return Banner(one.said.english, (change, *pages))
