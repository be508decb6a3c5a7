"""The results as JSON: the keys of version 1, in every answer the same."""

from typing import Any

from app.index.engine import Hit, Results
from app.web.edition import Edition

LONGEST, MOST = 200, 50
MESSAGES = {
    "empty_query": "Send words to search for in q.",
    "query_too_long": f"Send at most {LONGEST} characters in q.",
    "bad_limit": f"Send a whole number from 1 to {MOST} in limit, or leave it out.",
}


def fault(query: str | None, limit: str) -> str | None:
    """The code of what is wrong with a request, or None."""
    if query is None or not query.strip():
        return "empty_query"
    if len(query) > LONGEST:
        return "query_too_long"
    return None if _in_range(limit) else "bad_limit"


def _in_range(limit: str) -> bool:
    return limit.isascii() and limit.isdigit() and len(limit) <= 2 and 1 <= int(limit) <= MOST


def refusal(code: str) -> dict[str, Any]:
    """The body of a 400: what to do, never what was sent."""
    return {"error": {"code": code, "message": MESSAGES[code]}}


def as_json(edition: Edition, results: Results, limit: int) -> dict[str, Any]:
    """The answer of version 1."""
    return {
        "query": results.query,
        "lang": edition.language.tag,
        "total": results.total,
        "did_you_mean": results.did_you_mean,
        "crisis": bool(results.crisis),
        "results": [_result(edition, hit) for hit in results.hits[:limit]],
    }


def _result(edition: Edition, hit: Hit) -> dict[str, Any]:
    shown = edition.library.shown(hit.slug, edition.language)
    return {
        "slug": hit.slug,
        "lang": shown.language.tag,
        "title": shown.page.title,
        "summary": shown.page.summary,
        "url": edition.address(hit.slug),
        "score": hit.score,
    }
