"""A Dockerfile as a list of steps, and just enough to perform them in a folder without a container engine."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Step:
    """One instruction: the ``stage`` it is in, its ``word`` (RUN, COPY …) and the ``rest`` of the line."""

    stage: str
    word: str
    rest: str


def read_steps(path: Path) -> list[Step]:
    """Every instruction, with continued lines joined and comments left out."""
    text = path.read_text("utf-8").replace("\\\n", " ")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return list(_staged(lines))


def _staged(lines: list[str]) -> Iterator[Step]:
    stage = ""
    for line in lines:
        word, _, rest = line.partition(" ")
        if word == "FROM":
            stage = rest.rpartition(" AS ")[2]
        yield Step(stage, word, rest.strip())


def perform(step: Step, source: Path, place: Path, python: str) -> None:
    """Do what a COPY or RUN step of a stage does, with ``place`` for its working directory."""
    if step.word == "COPY":
        *names, target = shlex.split(step.rest)
        for name in names:
            copy(source / name, place / target)
    elif step.word == "RUN":
        command = step.rest.replace("python -m venv", f"{shlex.quote(python)} -m venv")
        subprocess.run(
            ["/bin/sh", "-ec", command], cwd=place, check=True, timeout=600, env=clean_environment()
        )


def copy(what: Path, where: Path) -> None:
    """COPY: a folder's content goes to the target, a file goes into it."""
    if what.is_dir():
        left_out = shutil.ignore_patterns("__pycache__", "*.egg-info", "*.mo")
        shutil.copytree(what, where, dirs_exist_ok=True, ignore=left_out)
    else:
        shutil.copy(what, where)


def clean_environment() -> dict[str, str]:
    """The environment without this portal's settings or a virtual environment."""
    return {k: v for k, v in os.environ.items() if not k.startswith(("CARERS_", "VIRTUAL_ENV", "PYTHON"))}
