"""A bare ASGI application that sends the bytes and headers another server sent, and nothing else."""

import json
import os
from base64 import b64decode
from pathlib import Path
from typing import Any

RECORDED = json.loads(Path(os.environ["BENCH_ANSWERS"]).read_text("utf-8"))
ANSWERS = {
    each["target"]: (
        {
            "type": "http.response.start",
            "status": 200,
            "headers": [(name.encode(), value.encode()) for name, value in each["headers"]],
        },
        {"type": "http.response.body", "body": b64decode(each["body"])},
    )
    for each in RECORDED
}


async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Answer what was recorded under this path and query."""
    if scope["type"] == "lifespan":
        while True:
            kind = (await receive())["type"]
            await send({"type": f"{kind}.complete"})
            if kind == "lifespan.shutdown":
                return
    query = scope["query_string"].decode()
    start, body = ANSWERS[scope["path"] + (f"?{query}" if query else "")]
    await send(start)
    await send(body)
