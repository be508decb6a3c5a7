"""Two people changed the same answers: both texts stand beside each other, and one of them is chosen for each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from app.flow.fields.kind import Kind
from app.flow.fields.kinds import KINDS
from app.flow.journey import walk
from app.flow.model import Field
from app.flow.stops import Stop
from app.flow.typed import Typed
from app.flow.wording import worded
from app.flow.words import Voice
from app.plan.addresses import FILL
from app.plan.building.frame import Frame, frame
from app.plan.building.seen import REFERENCE, SEEN, seen
from app.plan.building.typed_lines import OURS, said
from app.plan.building.way import way_of
from app.plan.call import Call
from app.plan.matter.roles import answers_of
from app.plan.page import page
from app.web.speaking import telling, voice

KEEP, TYPED, SAVED = f"{OURS}keep-", "typed", "saved"


@dataclass(frozen=True)
class Difference:
    """One question with what was typed and what is saved now; ``name`` is the form name of the choice."""

    name: str
    question: str
    typed: tuple[str, ...]
    saved: tuple[str, ...]
    own_letters: bool


@dataclass(frozen=True)
class ConflictView:
    """``hidden`` carries what was typed; ``differences`` are chosen between."""

    frame: Frame
    title: Markup
    differences: tuple[Difference, ...]
    hidden: tuple[tuple[str, str], ...]
    action: str


def conflict_page(call: Call, stop: Stop) -> str:
    """Both texts of the questions on that screen, as far as they differ; what was typed is chosen already."""
    title = call.edition.catalog.say("plan.conflict.title", "Somebody changed this while you were typing")
    spoken = voice(call.edition, telling(call.edition), call.flow)
    view = ConflictView(
        frame=frame(call),
        title=title,
        differences=tuple(_differences(call, stop, spoken)),
        hidden=_hidden(call, stop),
        action=call.at.fill(call.part, way_of(call).query()),
    )
    return page(
        call.edition, "build-conflict.html", view, title=title.striptags(), part=f"{FILL}/{call.part}"
    )


def chosen(stop: Stop, sent: Typed) -> Typed:
    """What is to be saved: for each question what was typed, or what is saved already if that was chosen."""
    for field in stop.fields:
        if sent.get(f"{KEEP}{field.id}") == (SAVED,):
            sent = {**_without(sent, field), **_filled(field, stop)}
    return sent


def _without(sent: Typed, field: Field) -> Typed:
    names = {*KINDS[field.kind].names(field), f"{KEEP}{field.id}"}
    return {name: values for name, values in sent.items() if name not in names}


def _filled(field: Field, stop: Stop) -> Typed:
    answer = stop.answers.get(field.id)
    return KINDS[field.kind].fill(field, answer) if answer else {}


def _differences(call: Call, stop: Stop, spoken: Voice) -> Iterator[Difference]:
    for field in stop.fields:
        words, kind = worded(call.flow, field, stop.before), KINDS[field.kind]
        typed, saved = said(kind, words, call.typed, spoken), _saved(kind, words, stop, spoken)
        if typed != saved:
            yield Difference(f"{KEEP}{field.id}", spoken.says(words.question), typed, saved, kind.typed)


def _saved(kind: Kind, field: Field, stop: Stop, spoken: Voice) -> tuple[str, ...]:
    answer = stop.answers.get(field.id)
    return kind.show(field, answer, spoken) if answer else ()


def _hidden(call: Call, stop: Stop) -> tuple[tuple[str, str], ...]:
    """What was typed, with a new mark: the saved text has been seen now."""
    journey = walk(call.flow, answers_of(call.plan.text))
    ours: Mapping[str, str] = {SEEN: seen(journey, stop), REFERENCE: call.plan.reference}
    sent = {name: values for name, values in call.typed.items() if not name.startswith(OURS)}
    return (*ours.items(), *((name, value) for name, values in sent.items() for value in values))
