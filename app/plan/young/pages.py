"""The addresses of the young people’s plan: questions, sheet, PDF, and keeping it with an adult."""

from dataclasses import replace

from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from app.content.watch import today
from app.flow.answers import Answers
from app.flow.present import present_step
from app.flow.turn import Ask
from app.flow.views import StepView
from app.paper.errors import PaperBusyError, PaperError
from app.plan.addresses import YOUNG
from app.plan.building.making import COOKIE_ASKED, CREATED
from app.plan.call import INVALID, NOT_NOW, SEE_OTHER, Call, Page
from app.plan.matter.dates import dates_of
from app.plan.matter.roles import text_of
from app.plan.page import page
from app.plan.young.asking import Taken, blank, taken
from app.plan.young.keeping import as_plan
from app.plan.young.paper import sheet
from app.plan.young.said import WHAT_TO_DO, YoungPlan
from app.plan.young.views import FormView, Hidden, ResultView
from app.web.phones import phones
from app.web.speaking import telling, voice
from app.web.surroundings import titled
from app.web.unexpected import report

MAKE, SHEET, PDF, KEEP = "make", "sheet", "plan.pdf", "keep"
NUMBERS = ("emergency-phone", "childline-phone")


def ask(call: Call) -> Response:
    """The questions."""
    return call.html(_form(call, blank(call.desk.now().young)))


def change(call: Call) -> Response:
    """The questions again, with the answers that were given."""
    return call.html(_form(call, _taken(call).asked))


def make(call: Call) -> Response:
    """The sheet; with something wrong, the questions and all that was typed."""
    found = _taken(call)
    if not found.good:
        return call.html(_form(call, found.asked), INVALID)
    return call.html(_result(call, found.answers))


def pdf(call: Call) -> Response:
    """The sheet as a file, kept nowhere here; the page that prints as well while none can be made."""
    found = _taken(call)
    if not found.good:
        return call.html(_form(call, found.asked), INVALID)
    headers = {"content-disposition": 'attachment; filename="my-plan.pdf"'}
    try:
        made = call.desk.paper.pdf(sheet(_plan(call, found.answers)))
    except PaperError as problem:
        if not isinstance(problem, PaperBusyError):
            report(problem, call.request.scope)
        return call.html(_result(call, found.answers), NOT_NOW)
    return Response(made, media_type="application/pdf", headers=headers)


def keep(call: Call) -> Response:
    """A plan that is kept, with these answers in it, for somebody with an adult beside them."""
    found, making = _taken(call), call.desk.terms.making
    if not (found.good and making and _plan(call, found.answers).adult_helps):
        return call.html(_form(call, found.asked), INVALID)
    dates = dates_of({}, today(), today())
    cookie, _, _ = call.desk.plans.create(text_of(as_plan(found.answers), call.edition.language.tag, dates))
    call.desk.count(call.request, CREATED)
    reply = RedirectResponse(call.at.at(KEEP, f"?{COOKIE_ASKED}"), SEE_OTHER)
    call.desk.door.open(reply, cookie)
    return reply


def _taken(call: Call) -> Taken:
    return taken(call.desk.now().young, call.typed)


def _plan(call: Call, answers: Answers) -> YoungPlan:
    return YoungPlan(call.edition, call.desk.now().young, answers)


def _address(call: Call, part: str) -> str:
    return call.edition.address(f"{YOUNG}/{part}")


def _form(call: Call, asked: tuple[Ask, ...]) -> str:
    edition, flow = call.edition, call.desk.now().young
    speaks = voice(edition, telling(edition), flow)
    steps = tuple(_under_a_heading(present_step(one, speaks)) for one in asked)
    view = FormView(
        title=Markup(speaks.says(flow.title)),  # noqa: S704 - sentences of the catalogue come escaped
        action=_address(call, SHEET),
        steps=steps,
        errors=tuple(error for step in steps for error in step.errors),
        about=titled(edition, YOUNG),
        phones=phones(edition, NUMBERS),
    )
    return _page(call, "young-make.html", view, view.title)


def _under_a_heading(step: StepView) -> StepView:
    """A screen as a part of a page: its one question is not the heading of the page."""
    return replace(step, fields=tuple(replace(field, heading=False) for field in step.fields))


def _result(call: Call, answers: Answers) -> str:
    plan, catalog = _plan(call, answers), call.edition.catalog
    view = ResultView(
        title=plan.title.spoken_in(catalog),
        name=plan.name,
        card=plan.says("card").spoken_in(catalog),
        callers=plan.callers,
        numbers=plan.says("card-numbers").spoken_in(catalog),
        to_do=tuple(plan.says(one).spoken_in(catalog) for one in WHAT_TO_DO),
        rows=tuple((asked.spoken_in(catalog), said.spoken_in(catalog)) for asked, said in plan.rows),
        not_in_trouble=plan.says("not-in-trouble").spoken_in(catalog),
        nothing_is_sent=plan.says("nothing-is-sent").spoken_in(catalog),
        for_the_grown_up=plan.says("for-the-grown-up").spoken_in(catalog),
        change=_address(call, MAKE),
        pdf=_address(call, PDF),
        keep=_address(call, KEEP) if plan.adult_helps and call.desk.terms.making else None,
        hidden=_hidden(call),
        about=titled(call.edition, YOUNG),
    )
    return _page(call, "young-sheet.html", view, view.title)


def _hidden(call: Call) -> Hidden:
    return tuple((name, value) for name, values in call.typed.items() for value in values)


def _page(call: Call, template: str, view: object, title: Markup) -> str:
    return page(call.edition, template, view, title=title.striptags(), part=MAKE, slug=YOUNG)


PAGES = (
    Page(f"/{{lang}}/{YOUNG}/{MAKE}", ask, needs="nothing"),
    Page(f"/{{lang}}/{YOUNG}/{MAKE}", change, needs="nothing", method="POST"),
    Page(f"/{{lang}}/{YOUNG}/{SHEET}", make, needs="nothing", method="POST"),
    Page(f"/{{lang}}/{YOUNG}/{PDF}", pdf, needs="nothing", method="POST", limited="printing"),
    Page(f"/{{lang}}/{YOUNG}/{KEEP}", keep, needs="nothing", method="POST", limited="creating"),
)
