"""The stylesheet, script, fonts and icons under names that change with their content."""

from pathlib import Path

from app.content.site import Site
from app.web.headers import Header
from app.web.static import StaticFiles, read_static
from app.web.stylesheet import check_contrast, compose

STYLESHEET, SCRIPT = "portal.css", "portal.js"
PARTS = ("vendor/govuk-frontend.css", "portal.css", "languages.css")
READABLE = (("ink", "mist", 7.0), ("ink", "sand", 7.0), ("brand", "mist", 4.5), ("alert", "mist", 4.5))


def assets(
    folder: Path, site: Site, headers: tuple[Header, ...], kept: Path, before: StaticFiles | None
) -> StaticFiles:
    """All static files, the stylesheet in the site's colours. Raises ColoursError if text would be hard to read."""
    for text, ground, least in READABLE:
        check_contrast(site.colours, text, ground, least)
    css = compose(site.colours, [(folder / part).read_bytes() for part in PARTS])
    return read_static(folder, {STYLESHEET: css}, headers=headers, before=before, cache=kept)
