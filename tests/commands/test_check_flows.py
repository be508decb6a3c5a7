"""What ``carers check`` says of questionnaires, and how it draws them."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from app.commands.start import app
from app.content.load import load
from app.content.watch import today
from app.portal.flows import flow_problems
from app.portal.live import reader, spoken_now
from app.settings import Settings
from tests.conftest import ROOT

QUESTIONNAIRES = ("am-i-a-carer", "what-help-you-can-get", "young-carers-plan")


@pytest.mark.parametrize("name", QUESTIONNAIRES)
def test_a_drawing_shows_every_question(name: str) -> None:
    result = CliRunner().invoke(app, ["check", "--draw", name])
    drawn = {
        words.text for words in ElementTree.fromstring(result.output).iter("{http://www.w3.org/2000/svg}text")
    }
    file = (ROOT / "content" / "flows" / f"{name}.yaml").read_text("utf-8")
    steps = file.partition("\nsteps:")[2].partition("\noutcomes:")[0]
    asked = re.findall(r'^  - id: "(.+)"$', steps, re.MULTILINE)
    assert asked
    assert set(asked) <= drawn


def test_a_name_that_is_none_is_told_the_names_there_are() -> None:
    result = CliRunner().invoke(app, ["check", "--draw", "am-i-a-career"])
    assert result.exit_code == 2
    assert "am-i-a-carer" in result.output


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("am-i-a-carer", 'go: "end"'),
        ("emergency-plan", 'for-each: "people"'),
        ("young-carers-plan", 'options-from: "family"'),
    ],
)
def test_what_leads_nowhere_is_named_by_line(tmp_path: Path, name: str, right: str) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    broken = tmp_path / "content" / "flows" / f"{name}.yaml"
    wrong = f'{right.partition(":")[0]}: "nowhere"'
    broken.write_text(broken.read_text("utf-8").replace(right, wrong, 1), "utf-8")
    settings = Settings(content_dir=tmp_path / "content")
    library, _ = load(reader(settings, spoken_now(settings)), today())
    problem, *_ = flow_problems(settings, library.facts)
    assert f"{name}.yaml" in problem.file
    assert "nowhere" in str(problem)
