"""What docs/flows.md says to content designers is true."""

import re
from pathlib import Path

import pytest

from app.flow import shapes
from app.flow.fields.kinds import KINDS
from app.flow.known import ANYTHING
from app.flow.load import read_flow
from app.flow.ways import ways

DOCS = (Path(__file__).parent.parent.parent / "docs" / "flows.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL)
KIND = re.compile(r"^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \| ([^|]*)\|$", re.MULTILINE)
SHAPES = (shapes.StepShape, shapes.FieldShape, shapes.OptionShape, shapes.RepeatShape, shapes.GroupShape,
          shapes.OutcomeShape, shapes.RuleShape, shapes.FlowShape)  # fmt: skip


def test_the_first_example_is_a_whole_flow() -> None:
    flow = read_flow(EXAMPLES[0], "am-i-a-carer.yaml", ANYTHING)
    assert next(ways(flow)).when == "for-whom is my-work"


def test_the_example_with_variants_is_a_whole_flow() -> None:
    example = next(each for each in EXAMPLES if each.startswith("variants:"))
    first = EXAMPLES[0].partition('  - id: "tasks"')[0]
    whole = first.replace("steps:", "").replace('  - id: "for-whom"', 'steps:\n  - id: "for-whom"')
    head, _, steps = example.partition("steps:\n")
    assert read_flow(whole + steps + head, "am-i-a-carer.yaml", ANYTHING).variants[1].id == "young"


def test_the_example_with_things_to_add_can_be_read() -> None:
    example = next(each for each in EXAMPLES if each.startswith("sections:"))
    text = 'flow: "f"\ntitle: "F"\n' + example.replace('for-each: "person"', 'for-each: "contact"')
    assert [section.id for section in read_flow(text, "f.yaml", ANYTHING).sections] == ["contacts", "health"]


def test_every_kind_and_every_mistake_it_can_find_is_listed() -> None:
    listed = {kind: set(re.findall(r"`([a-z-]+)`", mistakes)) for kind, mistakes in KIND.findall(DOCS)}
    assert listed == {kind: set(each.errors) - {"missing"} for kind, each in KINDS.items()}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_key_is_in_the_guide(shape: type[shapes.Shape]) -> None:
    for name, field in shape.model_fields.items():
        key = field.alias or name
        assert f"`{key}`" in DOCS or f"{key}:" in DOCS, f"docs/flows.md does not mention {key}"
