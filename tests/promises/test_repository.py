"""What is kept in the repository gives nothing away and leans on nothing outside it."""

import re
import subprocess
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

SECRETS = re.compile(
    rb"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b"
    rb"|\bgh[pousr]_[A-Za-z0-9]{30,}|\bxox[bp]-[0-9A-Za-z-]{20,}"
)
MACHINE_PATHS = re.compile(rb"(?<![\w.])/(?:home|root|Users|work|builds)/[\w.-]+")
REGISTRIES = re.compile(rb"files\.pythonhosted|pypi\.org|registry\.npmjs|deb\.debian\.org|archive\.ubuntu")
BINARY = (".woff2", ".png", ".ico", ".jpg", ".ttf")
THIRD_PARTY = ("static/vendor/", "static/fonts/")
THIS_TEST = "tests/promises/test_repository.py"


@cache
def files() -> tuple[Path, ...]:
    """What git keeps or would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for path in (ROOT / line for line in listed.splitlines()) if path.is_file())


def offenders(pattern: re.Pattern[bytes]) -> list[str]:
    ours = [path for path in files() if path.suffix not in BINARY and not name(path).startswith(THIRD_PARTY)]
    return [name(path) for path in ours if name(path) != THIS_TEST and pattern.search(path.read_bytes())]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_secret_is_kept_in_the_repository() -> None:
    assert offenders(SECRETS) == []


def test_no_path_of_a_machine_is_kept_in_the_repository() -> None:
    assert offenders(MACHINE_PATHS) == []


def test_no_registry_is_named_in_the_repository() -> None:
    assert offenders(REGISTRIES) == []


def test_locks_hold_hashes_and_no_addresses() -> None:
    for lock in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / lock).read_text("utf-8")
        pinned = re.findall(
            r"^([a-z0-9][\w.\[\]-]*==\S+)(?: ;[^\\\n]*)? \\\n    --hash=sha256:", text, re.MULTILINE
        )
        assert len(pinned) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE)), (
            f"{lock}: something has no hash"
        )
    for lock in ROOT.glob("*/package-lock.json"):
        assert '"resolved"' not in lock.read_text("utf-8"), f"{lock.name} names addresses"


def test_what_the_site_writes_is_not_kept() -> None:
    written = [name(path) for path in files() if name(path).startswith(("var/", "search_index/", ".venv/"))]
    assert [each for each in written if not each.endswith(".gitkeep")] == []


def test_the_stylesheet_mirrors_itself() -> None:
    sided = re.compile(
        r"(?:margin|padding|border|inset)-(?:left|right)\b|text-align:\s*(?:left|right)|float:\s*(?:left|right)"
    )
    ours = ROOT.glob("static/*.css")
    assert [name(path) for path in ours if sided.search(path.read_text("utf-8"))] == []
