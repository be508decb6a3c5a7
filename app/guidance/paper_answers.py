"""PDFs as answers: from the shelf if they are there, from the paper engine if not."""

from starlette.responses import Response

from app.paper.document import Document
from app.paper.paper import Paper
from app.paper.shelf import Shelf
from app.web.edition import Edition
from app.web.finished_choice import known_already
from app.web.headers import ALWAYS_FRESH, PUBLIC_PAGE

MEDIA_TYPE = "application/pdf"


class PaperAnswers:
    """Makes each PDF once and keeps it while there is room."""

    def __init__(self, paper: Paper) -> None:
        self._paper, self._shelf = paper, Shelf()

    def whole(self, document: Document, headers: dict[str, str], known: bytes) -> Response:
        """The document as a file, or 304 if the reader has it already. Raises a PaperError."""
        digest = self._paper.digest(document)
        tagged = {**headers, "etag": f'"{digest[:24]}"'}
        if known_already(known, tagged["etag"].encode()):
            return Response(status_code=304, headers=tagged)
        made = self._shelf.get(digest, lambda: self._paper.pdf(document))
        return Response(made, media_type=MEDIA_TYPE, headers=tagged)


def headers_of(edition: Edition, name: str, *, fresh: bool = False) -> dict[str, str]:
    """The headers of every PDF: shown in the browser, kept by caches as long as its page, listed nowhere."""
    return {
        "cache-control": ALWAYS_FRESH if fresh else PUBLIC_PAGE,
        "content-disposition": f'inline; filename="{name}"',
        "content-language": edition.language.html,
        "x-robots-tag": "noindex",
    }


def announced(headers: dict[str, str]) -> Response:
    """The answer to HEAD: nothing is made for somebody who only asks whether it is there."""
    answer = Response(media_type=MEDIA_TYPE, headers=headers)
    del answer.headers["content-length"]
    return answer
