"""What a form sent, as plain text by name."""

from urllib.parse import parse_qs

from fastapi import HTTPException
from starlette.requests import Request

from app.flow.typed import Typed

FIELDS_AT_MOST, LETTERS_AT_MOST = 200, 4000
FORM = "application/x-www-form-urlencoded"


async def typed(request: Request, letters: int = LETTERS_AT_MOST) -> Typed:
    """Every value of every name, of each as many letters. Raises 422 for what no form of ours sends."""
    if not request.headers.get("content-type", FORM).startswith(FORM):
        raise HTTPException(422)
    body = (await request.body()).decode("utf-8", "replace")
    try:
        found = parse_qs(body, keep_blank_values=True, max_num_fields=FIELDS_AT_MOST)
    except ValueError:
        raise HTTPException(422) from None
    return {name: tuple(value[:letters] for value in values) for name, values in found.items()}
