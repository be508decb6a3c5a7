"""The published shape of the file is that of the questions there are."""

import json
from typing import Any

import pytest

from app.plan.carrying.schema import schema_of, schema_text
from tests.conftest import ROOT
from tests.flows.plans import PLANS, answers_of, asked, plan_flow
from tests.plan.carrying.test_file import saved

PUBLISHED = ROOT / "docs" / "emergency-plan.schema.json"
WRITE = "from tests.plan.carrying.test_schema import *; PUBLISHED.write_text(schema_text(plan_flow()))"


def test_the_published_schema_is_that_of_the_questions() -> None:
    fresh = PUBLISHED.read_text("utf-8") == schema_text(plan_flow())
    assert fresh, f'the questions changed: run .venv/bin/python -c "{WRITE}"'


def test_every_question_is_in_the_schema() -> None:
    text = PUBLISHED.read_text("utf-8")
    missing = [field.id for _, _, field in asked(plan_flow()) if f'"{field.id}"' not in text]
    assert not missing


@pytest.mark.parametrize("name", PLANS)
def test_a_saved_plan_keeps_to_the_schema(name: str) -> None:
    assert list(breaches(schema_of(plan_flow()), json.loads(saved(answers_of(name))))) == []


@pytest.mark.parametrize(
    "wrong", [{"zz": 1}, {"schema_version": 2}, {"answers": {"carer_interpreter": "perhaps"}}]
)
def test_the_schema_refuses_what_is_not_a_plan(wrong: dict[str, Any]) -> None:
    plain = {**json.loads(saved(answers_of("plan-en"))), **wrong}
    assert list(breaches(schema_of(plan_flow()), plain))


def breaches(schema: Any, value: Any, where: str = "") -> list[str]:
    """What in a value does not keep to a schema, for the words of JSON Schema that ours uses."""
    if "anyOf" in schema:
        return min((breaches(one, value, where) for one in schema["anyOf"]), key=len)
    if "const" in schema:
        return [] if value == schema["const"] else [where]
    if "enum" in schema:
        return [] if value in schema["enum"] else [where]
    kind = {"object": dict, "array": list, "string": str}[schema["type"]]
    if not isinstance(value, kind):
        return [where]
    return _inside(schema, value, where)


def _inside(schema: Any, value: Any, where: str) -> list[str]:
    if isinstance(value, list):
        too_many = [where] if len(value) > schema.get("maxItems", len(value)) else []
        return too_many + [each for one in value for each in breaches(schema["items"], one, where)]
    if isinstance(value, dict):
        unknown = [f"{where}/{name}" for name in value if name not in schema["properties"]]
        missing = [f"{where}/{name}" for name in schema.get("required", ()) if name not in value]
        known = [(name, one) for name, one in value.items() if name in schema["properties"]]
        inner = [
            each
            for name, one in known
            for each in breaches(schema["properties"][name], one, f"{where}/{name}")
        ]
        return unknown + missing + inner
    return [where] if len(value) > schema.get("maxLength", len(value)) else []
