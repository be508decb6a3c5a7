"""PDFs of the checkers as answers to requests."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from app.checker.addresses import Addresses
from app.checker.asking import html
from app.checker.page import page
from app.checker.phones import FOR_ADULTS, FOR_CHILDREN
from app.checker.views import SmallView
from app.paper.errors import PaperBusyError, PaperError
from app.web.on_paper import no_paper
from app.web.phones import phones
from app.web.shell import Link
from app.web.unexpected import report

MEDIA_TYPE, SOON = "application/pdf", "60"


def send(
    request: Request, addresses: Addresses, part: str, make: Callable[[], bytes], instead: str
) -> Response:
    """The PDF as a file to keep; when none can be made, the way to the page to print ``instead``."""
    headers = {
        "content-disposition": f'attachment; filename="{addresses.slug}-{part}"',
        "content-language": addresses.edition.language.html,
    }
    if request.method == "HEAD":
        return _announced(headers)
    try:
        return Response(make(), media_type=MEDIA_TYPE, headers=headers)
    except PaperError as problem:
        if not isinstance(problem, PaperBusyError):
            report(problem, request.scope)
        return _not_now(addresses, part, instead)


def _announced(headers: dict[str, str]) -> Response:
    """The answer to HEAD: nothing is made for somebody who only asks whether it is there."""
    answer = Response(media_type=MEDIA_TYPE, headers=headers)
    del answer.headers["content-length"]
    return answer


def _not_now(addresses: Addresses, part: str, instead: str) -> Response:
    edition = addresses.edition
    link = Link(addresses.about.text, addresses.at(instead))
    title, what_to_do = no_paper(edition.catalog, link)
    view = SmallView(title, (what_to_do,), (), phones(edition, (*FOR_ADULTS, *FOR_CHILDREN[:1])))
    text = page(edition, "small.html", view, title=title.striptags(), addresses=addresses, part=part)
    answer = html(edition, text, 503)
    answer.headers["retry-after"] = SOON
    return answer
