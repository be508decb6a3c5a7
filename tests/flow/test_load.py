"""The loader refuses what could strand somebody, with file, line and a sentence a content designer can act on."""

from pathlib import Path
from textwrap import dedent

import pytest

from app.flow.load import load_flow
from app.flow.problems import FlowError
from tests.flow.making import KNOWN, TINY, flow_of, tiny
from tests.flow.refused import OPTIONS, REFUSED, WHOLE


@pytest.mark.parametrize(
    ("text", "line", "sentence"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED]
)
def test_a_flow_that_could_strand_somebody_is_refused(text: str, line: int, sentence: str) -> None:
    with pytest.raises(FlowError) as refused:
        flow_of(text, "content/flows/f.yaml")
    said = [str(problem) for problem in refused.value.problems]
    assert any(
        each.startswith(f"content/flows/f.yaml:{line}: error: ") and sentence in each for each in said
    ), said


def test_the_flow_all_these_are_made_from_is_accepted() -> None:
    assert [step.id for step in flow_of(WHOLE).sections[0].steps] == ["a", "b"]


def test_every_problem_is_said_at_once() -> None:
    with pytest.raises(FlowError) as refused:
        flow_of(WHOLE + "    when: {a: {is: z}}\n    errors: {wrong: No}\n")
    assert [problem.line for problem in refused.value.problems] == [11, 12]


def test_a_file_has_the_name_of_its_flow(tmp_path: Path) -> None:
    file = tmp_path / "g.yaml"
    file.write_text(dedent(WHOLE), "utf-8")
    with pytest.raises(FlowError, match=r"The file is not called f\.yaml\. Give the file the id of its flow"):
        load_flow(file, KNOWN)


def test_the_words_no_and_yes_stay_words() -> None:
    flow = flow_of(WHOLE.replace(OPTIONS, "options: {no: No, yes: Yes, on: '12:30'}"))
    assert flow.sections[0].steps[0].fields[0].option_ids == ("no", "yes", "on")


@pytest.mark.parametrize("name", [file.stem for file in sorted(TINY.glob("*.yaml"))])
def test_every_miniature_flow_is_accepted(name: str) -> None:
    assert tiny(name).id == name
