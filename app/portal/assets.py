"""The stylesheets, script, fonts and icons under names that change with their content."""

from pathlib import Path

from app.content.site import Site
from app.web.headers import Header
from app.web.static import StaticFiles, read_static
from app.web.stylesheet import check_contrast, compose, smaller

STYLESHEET, SCRIPT = "portal.css", "portal.js"
PARTS = ("vendor/govuk-frontend.css", "portal.css", "languages.css")
STYLES = {
    "plan": "plan.css",
    "print": "print-plan.css",
}  # what only some pages load, by the name they ask for it
READABLE = (("ink", "mist", 7.0), ("ink", "sand", 7.0), ("brand", "mist", 4.5), ("alert", "mist", 4.5))


def assets(
    folder: Path, site: Site, headers: tuple[Header, ...], kept: Path, before: StaticFiles | None
) -> StaticFiles:
    """All static files, the stylesheets in the site's colours. Raises ColoursError if text would be hard to read."""
    for text, ground, least in READABLE:
        check_contrast(site.colours, text, ground, least)
    css = compose(site.colours, [(folder / part).read_bytes() for part in PARTS])
    further = {name: smaller((folder / name).read_bytes()) for name in STYLES.values()}
    return read_static(folder, {STYLESHEET: css, **further}, headers=headers, before=before, cache=kept)
