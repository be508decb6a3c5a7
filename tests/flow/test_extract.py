"""Every sentence of a flow goes to the translators, under a name made of ids."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract as babel_extract

from app.flow.extract import extract
from app.flow.problems import FlowError
from tests.flow.making import TINY

KEYWORDS = {"say": ((1, "c"), 2)}


def sentences(file: Path) -> dict[str, str]:
    """Sentences by context, as Babel finds them."""
    with file.open("rb") as stream:
        found = babel_extract("app.flow.extract:extract", stream, KEYWORDS)
        return {
            str(context): words[0] if isinstance(words, tuple) else words for _, words, _, context in found
        }


def test_names_are_made_of_ids() -> None:
    assert sentences(TINY / "variants.yaml") == {
        "flow.variants.title": "Variants",
        "flow.variants.for-whom.for-whom.question": "For whom?",
        "flow.variants.for-whom.for-whom.option.me": "Me",
        "flow.variants.for-whom.for-whom.option.other": "Someone I know",
        "flow.variants.age.age.question": "How old?",
        "flow.variants.age.age.option.young": "Under 18",
        "flow.variants.age.age.option.old": "18 or over",
        "flow.variants.who.who.question": "Who do you help?",
        "flow.variants.who.who.hint": "Tick all.",
        "flow.variants.who.who.option.parent": "Mother or father",
        "flow.variants.who.who.option.friend": "Friend",
        "flow.variants.who.who.for-other.question": "Who do they help?",
        "flow.variants.who.who.young.question": "Who do you look after?",
        "flow.variants.who.who.young.hint": "Tick them.",
        "flow.variants.who.who.young.option.parent": "Mum or dad",
    }


@pytest.mark.parametrize(
    ("name", "context", "words"),
    [
        ("own-words", "flow.own-words.key.key.error.looks-like-a-code", "Leave the code out."),
        ("own-words", "flow.own-words.set.places.kitchen", "In the kitchen"),
        ("own-words", "flow.own-words.set.places.bag.hint", "The one by the door"),
        ("own-words", "flow.own-words.words.because", "because you said so"),
        ("own-words", "flow.own-words.pay.pay.question", "Is it {fact.limit} or less?"),
        ("left-out", "flow.left-out.outcome.walker.title", "You need a walker"),
        ("left-out", "flow.left-out.outcome.walker.lead", "Somebody must walk the dog."),
        ("every-kind", "flow.every-kind.several.title", "About you"),
        ("every-kind", "flow.every-kind.several.note", "You can stop and come back."),
        ("every-kind", "flow.every-kind.several.progress", "Nearly half"),
        ("every-kind", "flow.every-kind.several.your_name.question", "Your name"),
        ("every-kind", "flow.every-kind.choice.choice.option.me.hint", "I help somebody."),
        ("add-another", "flow.add-another.section.people.title", "People"),
        ("add-another", "flow.add-another.person.add", "Do you help another person?"),
        ("every-kind", "flow.every-kind.details.details.part.place.label", "Where?"),
        ("any-order", "flow.any-order.error.somebody-else", "Write somebody else here."),
    ],
)
def test_every_kind_of_sentence_is_found(name: str, context: str, words: str) -> None:
    assert sentences(TINY / f"{name}.yaml")[context] == words


def test_a_sentence_comes_with_its_line() -> None:
    text = (
        b'flow: "f"\ntitle: "F"\nsteps:\n  - id: "a"\n    kind: "text"\n    question: "A?"\n    hint: "Why"\n'
    )
    assert [(line, words) for line, _, words, _ in extract(BytesIO(text))] == [
        (2, ("flow.f.title", "F")), (6, ("flow.f.a.a.question", "A?")), (7, ("flow.f.a.a.hint", "Why")),
    ]  # fmt: skip


def test_rewording_keeps_the_name(tmp_path: Path) -> None:
    text = (TINY / "rules.yaml").read_text("utf-8").replace("Why blue?", "What is good about blue?")
    (tmp_path / "rules.yaml").write_text(text, "utf-8")
    assert sentences(tmp_path / "rules.yaml").keys() == sentences(TINY / "rules.yaml").keys()


def test_a_flow_that_cannot_be_read_loses_no_sentence_unnoticed() -> None:
    with pytest.raises(FlowError):
        list(extract(BytesIO(b'flow: "f"\ntitle: "F"\nstps: []\n')))
