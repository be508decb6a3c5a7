"""A plan as the file ``emergency-plan.json``: all answers and its dates, no codes, links or shares."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from app.flow.answers import Answers
from app.flow.model import Flow
from app.flow.plain import from_plain, to_plain
from app.plan.carrying.holding import fitting
from app.plan.carrying.versions import SCHEMA_VERSION, NotAPlanError, brought_up

NAME = "emergency-plan.json"
AT_MOST = 256 * 1024


class PlanFile(BaseModel):
    """What stands in the file; anything else makes it no plan of ours."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_version: Literal[1]
    language: str
    created_on: date
    changed_on: date
    reviewed_on: date
    answers: dict[str, Any]


@dataclass(frozen=True)
class Dates:
    """When the plan was made, last changed and last looked at."""

    created_on: date
    changed_on: date
    reviewed_on: date


def written(flow: Flow, answers: Answers, language: str, dates: Dates) -> bytes:
    """The file; what the flow does not know any more is left out, so that every file can be read again."""
    plain = PlanFile(
        schema_version=SCHEMA_VERSION,
        language=language,
        created_on=dates.created_on,
        changed_on=dates.changed_on,
        reviewed_on=dates.reviewed_on,
        answers=to_plain(fitting(flow, answers)),
    )
    return json.dumps(plain.model_dump(mode="json"), ensure_ascii=False, indent=1).encode() + b"\n"


def read(flow: Flow, data: bytes, languages: Collection[str]) -> tuple[Answers, str]:
    """The answers and the language of a file. Raises NotAPlanError and NewerVersionError."""
    if len(data) > AT_MOST:
        raise NotAPlanError
    file = _file(data)
    answers = _answers(file.answers)
    if file.language not in languages or fitting(flow, answers) != answers:
        raise NotAPlanError
    return answers, file.language


def _file(data: bytes) -> PlanFile:
    try:
        plain = json.loads(data.decode("utf-8-sig"))
        if not isinstance(plain, dict):
            raise NotAPlanError
        return PlanFile.model_validate(brought_up(plain))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError, ValidationError):
        raise NotAPlanError from None


def _answers(plain: dict[str, Any]) -> Answers:
    try:
        return from_plain(plain)
    except (ValueError, RecursionError):
        raise NotAPlanError from None
