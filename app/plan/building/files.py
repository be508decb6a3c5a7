"""A paper as a file to keep, or the way to the page to print when none can be made."""

from collections.abc import Callable

from starlette.responses import Response

from app.paper.errors import PaperBusyError, PaperError
from app.plan.building.small_pages import no_paper_page
from app.plan.call import NOT_NOW, Call
from app.web.unexpected import report

PRINTED = "plan-printed"
PDF, PNG = "application/pdf", "image/png"
SOON = "60"


def send_file(call: Call, name: str, media_type: str, make: Callable[[], bytes], instead: str) -> Response:
    """The file; ``instead`` is the address of the page that prints as well."""
    headers = {
        "content-disposition": f'attachment; filename="{name}"',
        "content-language": call.edition.language.html,
    }
    if call.request.method == "HEAD":
        return _announced(media_type, headers)
    try:
        made = make()
    except PaperError as problem:
        return not_now(call, problem, instead)
    call.desk.count(call.request, PRINTED, call.part)
    return Response(made, media_type=media_type, headers=headers)


def _announced(media_type: str, headers: dict[str, str]) -> Response:
    """The answer to HEAD: nothing is made for somebody who only asks whether it is there."""
    answer = Response(media_type=media_type, headers=headers)
    del answer.headers["content-length"]
    return answer


def not_now(call: Call, problem: PaperError, instead: str) -> Response:
    """The page for a paper that cannot be made now; what is our fault is reported."""
    if not isinstance(problem, PaperBusyError):
        report(problem, call.request.scope)
    part = call.request.url.path.partition("/plan/")[2]
    answer = call.html(no_paper_page(call, part, instead), NOT_NOW)
    answer.headers["retry-after"] = SOON
    return answer
