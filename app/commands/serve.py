"""``carers serve``: the portal on this machine."""

import logging
import os

import uvicorn

from app.settings import Settings


def serve() -> None:
    """Serves the portal until it is stopped; CARERS_HOST and CARERS_PORT say where."""
    settings = Settings()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    if not settings.https:
        logging.getLogger("carers").info("plain http: cookies are not marked Secure and HSTS is off")
    uvicorn.run(
        "app.main:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        log_level="warning",
        timeout_graceful_shutdown=10,
        workers=int(os.environ.get("WEB_CONCURRENCY", "1")),
    )
