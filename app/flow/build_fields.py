"""Reads the questions of a flow: their kind, options and words."""

from collections.abc import Iterator, Mapping

from app.flow.build_tests import Looking, when
from app.flow.desk import Desk
from app.flow.fields.kinds import KINDS
from app.flow.fields.yes_no import OPTIONS
from app.flow.model import Field, Option, Refusal, Wording
from app.flow.shapes import FieldShape, OptionShapes, WordingShape
from app.flow.source import Path
from app.flow.spelling import close_to
from app.flow.words import Words

FOR_SOME = ("options", "options-from", "longest", "least", "most")


def field(looking: Looking, path: Path, step: str, shape: FieldShape) -> Field:
    """The question as the engine knows it; what is wrong with it is noted on the desk."""
    desk, here = looking.desk, (step, shape.id)
    fits_its_kind(desk, path, shape)
    return Field(
        id=shape.id,
        kind=shape.kind,
        question=desk.words((*path, "question"), shape.question, *here, "question"),
        hint=desk.may_say(path, shape.hint, *here, "hint"),
        options=_options_of(looking, path, here, shape),
        optional=shape.optional,
        show_if=when(looking, (*path, "show-if"), shape.show_if),
        longest=shape.longest,
        least=shape.least,
        most=shape.most,
        errors=_errors(desk, path, here, shape),
        refusals=tuple(_refusals(desk, path, shape)),
        wordings={name: _wording(looking, path, here, name, shape) for name in shape.words},
    )


def fits_its_kind(desk: Desk, path: Path, shape: FieldShape) -> None:
    """Notes an unknown kind, and keys and numbers that say nothing for this kind."""
    kind = KINDS.get(shape.kind)
    if kind is None:
        remedy = f"{close_to(shape.kind, tuple(KINDS))}The kinds are {', '.join(KINDS)}."
        desk.wrong((*path, "kind"), f"There is no kind of question “{shape.kind}”.", remedy)
        return
    for key in FOR_SOME:
        if key not in kind.takes and getattr(shape, key.replace("-", "_")):
            desk.wrong((*path, key), f"“{key}” says nothing for the kind “{shape.kind}”.", "Remove it.")
    if shape.least is not None and shape.most is not None and shape.least > shape.most:
        desk.wrong((*path, "least"), "“least” is more than “most”.", "Exchange or correct them.")


def _options_of(looking: Looking, path: Path, here: tuple[str, str], shape: FieldShape) -> tuple[Option, ...]:
    desk, shared = looking.desk, looking.flow.option_sets
    if shape.kind == "yes-no":
        return OPTIONS
    if shape.options_from and shape.options_from not in shared:
        hint = close_to(shape.options_from, tuple(shared))
        desk.wrong(
            (*path, "options-from"), f"There is no list “{shape.options_from}”.", f"{hint}Add it at the top."
        )
    made = tuple(options(desk, (*path, "options"), shape.options, *here, "option"))
    listed = shared.get(shape.options_from or "", {})
    made += tuple(
        options(desk, ("option-sets", shape.options_from or ""), listed, "set", shape.options_from or "")
    )
    _can_be_chosen(desk, path, shape, made)
    return made


def options(desk: Desk, path: Path, shapes: OptionShapes, *here: str) -> Iterator[Option]:
    """The options of a list, their labels named after the ids in ``here``."""
    for name, shape in shapes.items():
        place = (*path, name)
        if shape.picture and shape.picture not in desk.known.pictures:
            remedy = "Use the name of a file of app/web/pictograms."
            desk.wrong((*place, "picture"), f"There is no picture “{shape.picture}”.", remedy)
        label = desk.words(place, shape.label, *here, name)
        hint = desk.may_say(place, shape.hint, *here, name, "hint")
        yield Option(name, label, hint, shape.picture, shape.alone)


def _can_be_chosen(desk: Desk, path: Path, shape: FieldShape, made: tuple[Option, ...]) -> None:
    kind, alone = KINDS.get(shape.kind), [option.id for option in made if option.alone]
    if kind is None or "options" not in kind.takes:
        return
    if len(made) < 2:
        desk.wrong(path, f"“{shape.id}” leaves nothing to choose.", "Give it two options or more.")
    if alone and shape.kind != "choices":
        remedy = "Remove “alone”, or make the kind choices."
        desk.wrong((*path, "options", alone[0]), f"“{alone[0]}” always stands alone here.", remedy)
    elif len(alone) > 1:
        remedy = "Keep “alone” on one of them."
        desk.wrong(
            (*path, "options", alone[1]), f"Two options stand alone: “{'” and “'.join(alone)}”.", remedy
        )


def _errors(desk: Desk, path: Path, here: tuple[str, str], shape: FieldShape) -> Mapping[str, Words]:
    kind = KINDS.get(shape.kind)
    possible = (*(kind.errors if kind else ()), *shape.refuse)
    for name in [name for name in shape.errors if name not in possible]:
        remedy = f"The mistakes here are {', '.join(possible)}."
        desk.wrong((*path, "errors", name), f"Nothing makes the mistake “{name}”.", remedy)
    return {
        name: desk.words((*path, "errors", name), words, *here, "error", name)
        for name, words in shape.errors.items()
    }


def _refusals(desk: Desk, path: Path, shape: FieldShape) -> Iterator[tuple[str, Refusal]]:
    for name in shape.refuse:
        if name not in desk.known.refusals:
            desk.wrong(
                (*path, "refuse"), f"There is no check “{name}” to refuse answers.", "Ask a programmer."
            )
        elif name not in shape.errors:
            desk.wrong((*path, "refuse"), f"Nothing says why “{name}” refuses.", f"Add “{name}” to errors.")
        else:
            yield name, desk.known.refusals[name]


def _wording(looking: Looking, path: Path, here: tuple[str, str], name: str, shape: FieldShape) -> Wording:
    desk, place, other = looking.desk, (*path, "words", name), shape.words[name]
    _is_a_wording(looking, place, name, shape, other)
    return Wording(
        question=desk.may_say(place, other.question, *here, name, "question"),
        hint=desk.may_say(place, other.hint, *here, name, "hint"),
        options={
            option: desk.words((*place, "options", option), label, *here, name, "option", option)
            for option, label in other.options.items()
        },
    )


def _is_a_wording(looking: Looking, path: Path, name: str, shape: FieldShape, other: WordingShape) -> None:
    if name not in looking.flow.variants:
        hint = close_to(name, tuple(looking.flow.variants))
        looking.desk.wrong(path, f"There is no variant “{name}”.", f"{hint}Add it to variants at the top.")
    shared = looking.flow.option_sets.get(shape.options_from or "", {})
    for unknown in [one for one in other.options if one not in {*shape.options, *shared}]:
        remedy = "Only words change; use an id of its options."
        looking.desk.wrong((*path, "options", unknown), f"“{shape.id}” has no option “{unknown}”.", remedy)
