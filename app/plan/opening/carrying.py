"""Gives the plan as a file, and makes a new plan from one."""

from markupsafe import Markup
from starlette.responses import Response

from app.content.watch import today
from app.flow.answers import Answers
from app.plan.addresses import KEEP
from app.plan.call import INVALID, Call
from app.plan.carrying.file import NAME, Dates, read, written
from app.plan.carrying.versions import NewerVersionError, NotAPlanError
from app.plan.matter.dates import dates_of
from app.plan.matter.roles import answers_of, language_of, text_of
from app.plan.opening.file_page import file_page
from app.plan.opening.review import download
from app.plan.opening.upload import SENT
from app.plan.store.errors import TooBigError
from app.plan.store.plans import Text

CREATED = "plan-created"
TOO_MANY = 429


def file(call: Call) -> Response:
    """All answers of the open plan."""
    plan = call.plan
    dates = Dates(plan.created_on, plan.changed_on, plan.reviewed_on)
    data = written(call.flow, answers_of(plan.text), language_of(plan.text), dates)
    return download(data, "application/json", NAME)


def files(call: Call) -> Response:
    """Where a file is saved or used."""
    return call.html(file_page(call))


def bring(call: Call) -> Response:
    """A new plan, with codes of its own, from the file that was sent."""
    say, sent = call.edition.catalog.say, next(iter(call.typed.get(SENT, ())), "")
    if not call.desk.terms.making:
        return _refused(call, say("plan.file.off", "Plans cannot be made here yet."))
    if not sent:
        return _refused(call, say("plan.file.none", "Choose a file first."))
    try:
        known = tuple(one.tag for one in call.edition.library.languages)
        answers, language = read(call.flow, sent.encode(), known)
        return _made(call, answers, language)
    except NewerVersionError:
        return _refused(call, say("plan.file.newer", "This plan was made with a newer version."))
    except (NotAPlanError, TooBigError):
        return _refused(call, say("plan.file.other", "This file is not a plan from this site."))


def _made(call: Call, answers: Answers, language: str) -> Response:
    turn = call.desk.limits.creating.take(call.client)
    if not turn.within:
        return _later(call, turn.retry_after)
    made = text_of(answers, language, dates_of(answers, today(), today()))
    cookie, _, _ = call.desk.plans.create(Text(own=made.own, view=made.view, card=made.card))
    call.desk.count(call.request, CREATED)
    answer = call.go(KEEP)
    call.desk.door.open(answer, cookie)
    return answer


def _refused(call: Call, words: Markup, status: int = INVALID) -> Response:
    return call.html(file_page(call, words), status)


def _later(call: Call, seconds: int) -> Response:
    words = call.edition.catalog.say(
        "plan.file.later", "Many plans were made from your connection today. Try again tomorrow."
    )
    answer = _refused(call, words, TOO_MANY)
    answer.headers["retry-after"] = str(seconds)
    return answer
