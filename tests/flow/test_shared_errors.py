"""Words for a mistake that many questions share stand once, at the top."""

import pytest

from app.flow.fields.kind import Fault
from app.flow.model import Flow, Step
from app.flow.present_field import error_words
from app.flow.problems import FlowError
from tests.flow.making import VOICE, flow_of

SHARED = """
    flow: "flow"
    title: "Flow"
    errors: {looks-like-a-code: "Leave the code out.", emergency: "Write somebody’s number."}
    steps:
      - {id: "key", kind: "text", question: "Where is the key?", refuse: "looks-like-a-code"}
      - id: "gate"
        kind: "text"
        question: "How does the gate open?"
        refuse: "looks-like-a-code"
        errors: {looks-like-a-code: "No code for the gate."}
      - {id: "ring", kind: "phone", question: "Whom to ring?"}
"""


def said(flow: Flow, number: int, mistake: str) -> str:
    """What is said of that mistake on that screen."""
    step = flow.sections[0].steps[number]
    assert isinstance(step, Step)
    return error_words(step, step.fields[0], Fault(mistake), VOICE)


def test_a_question_without_words_of_its_own_uses_the_shared_ones() -> None:
    assert said(flow_of(SHARED), 0, "looks-like-a-code") == "Leave the code out."
    assert said(flow_of(SHARED), 2, "emergency") == "Write somebody’s number."


def test_words_of_its_own_come_first() -> None:
    assert said(flow_of(SHARED), 1, "looks-like-a-code") == "No code for the gate."


def test_shared_words_are_one_sentence_for_translators() -> None:
    words = [
        step.fields[0].errors["looks-like-a-code"].context
        for step in flow_of(SHARED.replace('"No code for the gate."', '"Leave the code out."'))
        .sections[0]
        .steps
        if isinstance(step, Step) and step.id == "key" and step.fields[0].errors
    ]
    assert words == ["flow.flow.error.looks-like-a-code"]


def test_words_for_a_mistake_nobody_can_make_are_refused() -> None:
    with pytest.raises(FlowError, match="Nothing makes the mistake “late”"):
        flow_of(SHARED.replace("emergency:", "late:"))
