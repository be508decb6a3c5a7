"""The code keeps its layers: features, engines, ground, and no cycles."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

FORBIDDEN_NAMES = {"common", "utils", "helpers", "core", "manager", "service"}


def test_the_import_contracts_hold() -> None:
    command = [Path(sys.executable).parent / "lint-imports", "--no-cache", "--no-logo"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert answer.returncode == 0, answer.stdout[-3000:]


def test_nothing_is_named_for_being_a_shelf() -> None:
    names = {path.stem for path in ROOT.glob("app/**/*")}
    assert not names & FORBIDDEN_NAMES, "name it for its job"


def test_every_module_says_what_idea_it_holds() -> None:
    silent = [
        path for path in ROOT.glob("app/**/*.py") if not path.read_text("utf-8").lstrip().startswith('"""')
    ]
    assert not silent, f"begin {[path.name for path in silent]} with one sentence"
