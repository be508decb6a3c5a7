"""The HTML validator of the W3C finds no error on any page in any language."""

import json
import shutil
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.server import ROOT, Server
from tests.site import addresses, tags

JAR = ROOT / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SENTENCE = "{url} line {lastLine}: {message} {extract!r}"

pytestmark = [pytest.mark.slow]


def test_the_html_validator_finds_no_error(server: Server, tmp_path: Path) -> None:
    if not JAR.exists() or shutil.which("java") is None:
        pytest.fail("the validator is not installed: run make test-all")
    for tag in tags():
        for path in [*addresses(tag), f"/{tag}/no-such-page"]:
            save(server, path, tmp_path)
    command = ["java", "-jar", JAR, "--skip-non-html", "--format", "json", "--exit-zero-always", tmp_path]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=600, check=True)
    found = [each for each in json.loads(answer.stderr)["messages"] if each["type"] != "info"]
    assert not found, "\n".join(
        SENTENCE.format(**({"extract": "", "lastLine": 0} | each)) for each in found[:40]
    )


def save(server: Server, path: str, folder: Path) -> None:
    """Write what a path answers into a file named after it."""
    try:
        with urllib.request.urlopen(server.address + path, timeout=20) as answer:
            html = answer.read()
    except urllib.error.HTTPError as problem:
        html = problem.read()
    (folder / (path.strip("/").replace("/", "-").replace("?", "-") + ".html")).write_bytes(html)
