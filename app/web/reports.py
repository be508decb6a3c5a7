"""Where browsers report what the policy stopped: taken and thrown away, for a report holds a person's address."""

from fastapi import APIRouter
from starlette.responses import Response


def report_routes() -> APIRouter:
    """Return the address /csp."""
    router = APIRouter()

    @router.post("/csp", include_in_schema=False)
    async def take() -> Response:
        return Response(status_code=204)

    return router
