"""The real flows, read as the portal reads them."""

from functools import cache
from pathlib import Path

from app.checker.questionnaires import Questionnaires, load_questionnaires
from app.content.facts import Fact, Facts
from app.content.watch import today
from tests.flows.paths import ROOT


@cache
def facts() -> Facts:
    """The facts of content/facts.yaml as they stand today."""
    import yaml

    data = yaml.safe_load((ROOT / "content" / "facts.yaml").read_text("utf-8"))
    return Facts({name: Fact.model_validate(value) for name, value in data.items()}, today())


@cache
def questionnaires() -> Questionnaires:
    """By the slug of their page."""
    return load_questionnaires(Path(ROOT / "content" / "flows"), facts())
