"""“Saved 14:05”: handed from the page that saved to the next, and said only of a version the store has."""

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo

from markupsafe import Markup

from app.language.show import time as show_time
from app.plan.call import Call

SAVED = "saved"
MARK = re.compile(r"([0-9]{1,9})-([01][0-9]|2[0-3])([0-5][0-9])")
HERE = ZoneInfo("Europe/London")


def mark(version: int, at: datetime) -> str:
    """What stands in the next address: the version and the time in Leicester."""
    return f"{SAVED}={version}-{at.astimezone(HERE):%H%M}"


def saved_words(call: Call) -> Markup | None:
    """The words, if the plan really has that version."""
    found = MARK.fullmatch(call.query.get(SAVED, ""))
    if found is None or call.opened is None or int(found[1]) > call.opened.version:
        return None
    at = show_time(time(int(found[2]), int(found[3])), call.edition.language)
    return call.edition.catalog.say(
        "plan.saved", "Saved {time}", time=Markup('<bdi dir="ltr">{0}</bdi>').format(at)
    )
