"""A bare FastAPI application that takes a form and leads on with a cookie, and nothing else."""

from urllib.parse import parse_qs

from fastapi import FastAPI, Request
from starlette.responses import RedirectResponse

COOKIE = "x" * 740  # as long as the portal's own, once it holds a questionnaire

app = FastAPI(openapi_url=None)


@app.post("/{lang}/am-i-a-carer/{step}")
async def take(request: Request, lang: str, step: str) -> RedirectResponse:
    """Read the form and lead on."""
    parse_qs((await request.body()).decode(), keep_blank_values=True)
    reply = RedirectResponse(f"/{lang}/am-i-a-carer/after-{step}", 303)
    reply.set_cookie("answers", COOKIE, httponly=True)
    return reply
