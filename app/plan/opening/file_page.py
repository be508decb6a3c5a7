"""The plan as a file: to save a copy, and to make a new plan from one."""

from markupsafe import Markup

from app.plan.call import Call
from app.plan.opening.addresses import FILE, IMPORT
from app.plan.opening.keep_views import FileView
from app.plan.page import page


def file_page(call: Call, error: Markup | None = None) -> str:
    """The HTML; ``error`` is what was wrong with the file sent."""
    say = call.edition.catalog.say
    title = say("plan.file.title", "Your plan as a file")
    view = FileView(
        title=title,
        save=call.at.at(FILE),
        action=call.at.at(IMPORT),
        error=error,
        back=call.at.about,
    )
    return page(call.edition, "open-file.html", view, title=title.striptags(), part=IMPORT)
