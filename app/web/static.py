"""Static files, read once and served from memory under names that change with their content."""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from app.web.finished import Finished, finish
from app.web.headers import FOREVER, ONE_DAY, Header
from app.web.static_kept import Kept

_SERVED = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
}
_TEXT = frozenset({".css", ".js", ".svg"})
_COMPOSED = frozenset({".css"})
_UNDER_FIXED_NAMES = frozenset({"favicon.ico", "favicon.svg", "apple-touch-icon.png"})
_URL = re.compile(r"""url\(\s*(["']?)(?!data:|#)([^"')]+)\1\s*\)""")


class StaticError(ValueError):
    """A static file is asked for that does not exist; the message names it."""


@dataclass(frozen=True, slots=True)
class StaticFiles:
    """``finished``: address → answer, hashed names and the few fixed ones; ``names``: plain name → address."""

    finished: Mapping[str, Finished]
    names: Mapping[str, str]

    def url(self, name: str) -> str:
        """Return the address of a file by its path under static/; raises StaticError when there is none."""
        try:
            return self.names[name]
        except KeyError:
            raise StaticError(f"static/{name} does not exist or is not served.") from None


def read_static(
    folder: Path,
    composed: Mapping[str, bytes],
    *,
    headers: Iterable[Header],
    before: StaticFiles | None = None,
    cache: Path | None = None,
    leave_out: Iterable[str] = ("sw.js", "fonts/pdf", "vendor"),
) -> StaticFiles:
    """Read a folder and finish its files together with ``composed`` ones (name → CSS whose url()s are resolved).

    ``before``: an earlier result, whose addresses stay good, for pages already in someone's browser.
    ``cache``: a folder for compressed forms, so that only the first start takes the time to press them.
    """
    shelf = _Shelf(list(headers), dict(before.finished) if before else {}, {}, Kept(cache))
    for name in _names(folder, tuple(leave_out)):
        shelf.put(name, (folder / name).read_bytes())
    for name, css in composed.items():
        shelf.put(name, _with_hashed_names(name, css, shelf.names).encode())
    return StaticFiles(shelf.finished, shelf.names)


@dataclass(slots=True)
class _Shelf:
    headers: list[Header]
    finished: dict[str, Finished]
    names: dict[str, str]
    kept: Kept

    def put(self, name: str, body: bytes) -> None:
        path = PurePosixPath(name)
        mark = hashlib.sha256(body).hexdigest()[:12]
        self.names[name] = f"/static/{path.with_name(f'{path.stem}-{mark}{path.suffix}')}"
        if self.names[name] not in self.finished:
            self.finished[self.names[name]] = self._finish(path.suffix, body, FOREVER)
        if path.name in _UNDER_FIXED_NAMES:
            self.finished[f"/{path.name}"] = self._finish(path.suffix, body, ONE_DAY)

    def _finish(self, suffix: str, body: bytes, cache_control: str) -> Finished:
        return finish(
            body,
            media_type=_SERVED[suffix],
            cache_control=cache_control,
            headers=self.headers,
            compress=suffix in _TEXT,
            press=self.kept.press,
        )


def _names(folder: Path, leave_out: tuple[str, ...]) -> list[str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix in _SERVED)
    names = [path.relative_to(folder).as_posix() for path in files if path.suffix not in _COMPOSED]
    return [name for name in names if not any(f"{name}/".startswith(f"{left}/") for left in leave_out)]


def _with_hashed_names(name: str, css: bytes, names: Mapping[str, str]) -> str:
    def hashed(found: re.Match[str]) -> str:
        wanted = posixpath.normpath(found[2].split("?")[0].split("#")[0].removeprefix("/static/"))
        if wanted not in names:
            raise StaticError(f"{name} asks for {found[2]}, but static/{wanted} does not exist.")
        return f'url("{names[wanted]}")'

    return _URL.sub(hashed, css.decode("utf-8"))
