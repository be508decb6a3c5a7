"""What a phone shows when the portal is put on its home screen."""

import json
from collections.abc import Sequence

MEDIA_TYPE = "application/manifest+json"

Icon = tuple[str, str, str]
"""Address, sizes as “192x192”, media type."""


def manifest(
    *,
    name: str,
    short_name: str,
    start: str,
    theme_colour: str,
    icons: Sequence[Icon],
    language: str,
) -> bytes:
    """Return manifest.webmanifest; ``browser`` keeps the address bar, which people use to check where they are."""
    shown = {
        "name": name,
        "short_name": short_name,
        "lang": language,
        "start_url": start,
        "scope": "/",
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": theme_colour,
        "icons": [{"src": src, "sizes": sizes, "type": kind} for src, sizes, kind in icons],
    }
    return json.dumps(shown, ensure_ascii=False).encode()
