"""The container recipe is small, exact and safe, and its steps really give a portal that runs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.dockerfile import perform, read_steps
from tests.server import Server, environment, free_port, wait_until_ready

STEPS = read_steps(ROOT / "Dockerfile")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
IGNORED = (ROOT / ".dockerignore").read_text("utf-8").split()


def of(word: str) -> list[str]:
    return [step.rest for step in STEPS if step.word == word]


def images() -> list[str]:
    from_file = [rest.partition(" ")[0] for rest in of("FROM")]
    return from_file + [service["image"] for service in COMPOSE["services"].values()]


@pytest.mark.parametrize("image", images())
def test_every_image_has_an_exact_version(image: str) -> None:
    assert re.search(r":\d+\.\d+", image), f"{image}: name the exact version"
    assert "latest" not in image


def test_the_container_does_not_run_as_root() -> None:
    last_stage = STEPS[-1].stage
    users = [step.rest for step in STEPS if step.word == "USER" and step.stage == last_stage]
    assert users, "the last stage needs a USER"
    assert int(users[-1].partition(":")[0]) > 999


def test_the_container_says_whether_it_is_well() -> None:
    assert len(of("HEALTHCHECK")) == 1
    assert "/health/live" in of("HEALTHCHECK")[0]


def test_dependencies_are_installed_by_hash() -> None:
    installs = [rest for rest in of("RUN") if "pip install" in rest]
    assert all("--require-hashes" in each or "--no-deps" in each for each in installs)


def test_no_build_tool_is_left_in_the_running_image() -> None:
    removed = " ".join(rest for rest in of("RUN") if "uninstall" in rest)
    assert "setuptools pip" in removed
    assert "apt-get" not in " ".join(of("RUN"))


def test_the_build_sees_only_what_it_copies() -> None:
    assert IGNORED[0] == "*"
    for step in (step for step in STEPS if step.word == "COPY" and not step.rest.startswith("--from")):
        for name in step.rest.split()[:-1]:
            assert f"!{name}" in IGNORED, f".dockerignore hides {name}"
            assert (ROOT / name).exists(), f"{name} is copied but does not exist"


def test_the_composed_portal_cannot_write_outside_its_volumes() -> None:
    portal = COMPOSE["services"]["portal"]
    assert portal["read_only"] is True
    assert portal["cap_drop"] == ["ALL"]
    written = {volume.split(":")[1] for volume in portal["volumes"] if not volume.endswith(":ro")}
    assert written == {"/portal/var", "/portal/search_index"}


def test_the_database_comes_only_when_asked_for() -> None:
    assert COMPOSE["services"]["database"]["profiles"] == ["postgres"]
    assert COMPOSE["services"]["portal"]["depends_on"]["database"]["required"] is False


def test_no_password_is_written_in_the_recipes() -> None:
    assert COMPOSE["services"]["database"]["environment"]["POSTGRES_PASSWORD"] is None


@pytest.mark.slow
def test_the_steps_of_the_recipe_give_a_portal_that_runs(tmp_path: Path) -> None:
    place = tmp_path / "portal"
    place.mkdir()
    for step in STEPS:
        if step.stage == "build":
            perform(step, ROOT, place, base_python())
    assert not list(place.glob(".venv/bin/pip*")), "pip is still there"
    serve_from(place, tmp_path)


def base_python() -> str:
    """The Python this virtual environment was made from."""
    return shutil.which("python3", path=f"{sys.base_prefix}/bin") or sys.executable


def serve_from(place: Path, tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log"
    given = environment(tmp_path, port)
    settings = {k: v for k, v in given.items() if not k.endswith("_DIR") and not k.startswith("PYTHON")}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [".venv/bin/carers", "serve"], cwd=place, env=settings, stdout=out, stderr=out
        )
    try:
        wait_until_ready(Server(f"http://127.0.0.1:{port}", process, log))
    finally:
        process.terminate()
        process.wait(20)
