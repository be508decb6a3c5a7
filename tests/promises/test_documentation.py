"""What the documents say is so: settings, commands and make targets exist and are all described."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings import Settings
from tests.conftest import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
CARERS = Path(sys.executable).parent / "carers"


def test_every_setting_is_documented() -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    missing = [name for name in Settings.model_fields if f"`CARERS_{name.upper()}`" not in text]
    assert not missing, f"describe {missing} in docs/settings.md"


def test_every_documented_setting_exists() -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    known = {f"CARERS_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"^\| `(CARERS_\w+)`", text, re.MULTILINE)) <= known


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_target_in_a_document_exists(document: Path) -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE))
    named = set(
        re.findall(r"`make ([a-z-]+)|^(?:    |\$ )?make ([a-z-]+)", document.read_text("utf-8"), re.MULTILINE)
    )
    unknown = {name for pair in named for name in pair if name} - targets
    assert not unknown, f"{document.name} names make {sorted(unknown)}, which the Makefile does not know"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_between_documents_leads_to_a_file(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", document.read_text("utf-8"))
    assert not [link for link in links if not (document.parent / link).exists()]


def commands(*path: str) -> list[str]:
    """The names of the sub-commands, as the command's own help lists them."""
    answer = subprocess.run(
        [CARERS, *path, "--help"], check=True, capture_output=True, text=True, timeout=60,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1"},
    )  # fmt: skip
    listed = answer.stdout.partition("Commands")[2]
    return re.findall(r"^[│ ]+([a-z][a-z0-9-]+)  ", listed, re.MULTILINE)


def test_every_command_is_documented() -> None:
    text = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)
    named = commands()
    assert "serve" in named
    for command in named:
        inner = [f"{command} {each}" for each in commands(command)] or [command]
        missing = [each for each in inner if f"carers {each}" not in text]
        assert not missing, f"say in a document what `carers {missing[0]}` does"


def test_every_documented_command_exists() -> None:
    text = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)
    named = set(re.findall(r"(?<=[`$] )?\bcarers ([a-z0-9-]+)", "\n".join(re.findall(r"`[^`\n]*`", text))))
    assert named - {"portal"} <= set(commands()), named
