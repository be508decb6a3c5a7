"""The addresses of opening, sharing, reviewing, carrying and ending a plan, each with who may use it."""

from app.plan.addresses import CLOSE, ENTER, REVIEW, SHARE
from app.plan.call import Page
from app.plan.opening.about_me_page import about_me
from app.plan.opening.addresses import (
    ABOUT_ME,
    CARD,
    CLOSED,
    CODE,
    DELETE,
    DELETED,
    FILE,
    IMPORT,
    MEND,
    NEW_SHARE,
    OPENINGS,
    REMINDERS,
    SAFER,
    STAFF,
    STOP,
    VIEW,
)
from app.plan.opening.carrying import bring, file, files
from app.plan.opening.ending import (
    ask_to_change_code,
    ask_to_delete,
    change_code,
    close,
    closed,
    delete,
    deleted,
)
from app.plan.opening.enter import form, open_plan
from app.plan.opening.look import card, staff, view
from app.plan.opening.mending import ask_to_mend, mend
from app.plan.opening.openings_page import openings
from app.plan.opening.review import reminders, review, still_right
from app.plan.opening.safer_page import safer
from app.plan.opening.sharing import ask_to_stop, make_share, new_share, share, shares, stop_share
from app.plan.opening.upload import sent_with_file

PLAN = "/{lang}/plan"
ONE_SHARE = f"{PLAN}/{SHARE}/{{part}}"

DOOR = (
    Page(ENTER, form, needs="nothing"),
    Page(ENTER, open_plan, needs="nothing", method="POST"),
    Page(f"{ENTER}/{{broken:path}}", form, needs="nothing"),
    Page(f"{ENTER}#{{broken:path}}", form, needs="nothing"),
)
LOOKING = (
    Page(f"{PLAN}/{VIEW}", view, needs="open", mends=True),
    Page(f"{PLAN}/{CARD}", card, needs="open", mends=True),
    Page(f"{PLAN}/{STAFF}", staff, needs="open", mends=True),
    Page(f"{PLAN}/{ABOUT_ME}", about_me, needs="nothing"),
)
SHARING = (
    Page(f"{PLAN}/{SHARE}", shares),
    Page(f"{PLAN}/{SHARE}/{NEW_SHARE}", new_share),
    Page(f"{PLAN}/{SHARE}/{NEW_SHARE}", make_share, method="POST"),
    Page(ONE_SHARE, share),
    Page(f"{ONE_SHARE}/{STOP}", ask_to_stop),
    Page(f"{ONE_SHARE}/{STOP}", stop_share, method="POST"),
    Page(f"{PLAN}/{SAFER}", safer),
    Page(f"{PLAN}/{OPENINGS}", openings),
    Page(f"{PLAN}/{CODE}", ask_to_change_code),
    Page(f"{PLAN}/{CODE}", change_code, method="POST"),
)
KEEPING = (
    Page(f"{PLAN}/{REVIEW}", review),
    Page(f"{PLAN}/{REVIEW}", still_right, method="POST"),
    Page(f"{PLAN}/{REMINDERS}", reminders),
    Page(f"{PLAN}/{FILE}", file),
    Page(f"{PLAN}/{IMPORT}", files, needs="nothing"),
    Page(f"{PLAN}/{IMPORT}", bring, needs="nothing", method="POST", read=sent_with_file),
)
ENDING = (
    Page(f"{PLAN}/{MEND}", ask_to_mend, mends=True),
    Page(f"{PLAN}/{MEND}", mend, method="POST", mends=True),
    Page(f"{PLAN}/{DELETE}", ask_to_delete, mends=True),
    Page(f"{PLAN}/{DELETE}", delete, method="POST", mends=True),
    Page(f"{PLAN}/{DELETED}", deleted, needs="nothing"),
    Page(f"{PLAN}/{CLOSE}", close, needs="nothing", method="POST"),
    Page(f"{PLAN}/{CLOSED}", closed, needs="nothing"),
)
OPENING = (*DOOR, *LOOKING, *SHARING, *KEEPING, *ENDING)
