"""Reads the questions of a flow: their kind, options and words."""

from app.flow.build_errors import errors, refusals
from app.flow.build_options import options
from app.flow.build_parts import parts
from app.flow.build_tests import Looking, when
from app.flow.desk import Desk
from app.flow.fields.kinds import KINDS, OPTIONS_OF, SEVERAL
from app.flow.model import Field, Option, Wording
from app.flow.shapes import FieldShape, WordingShape
from app.flow.source import Path
from app.flow.spelling import close_to

FOR_SOME = ("options", "options-from", "longest", "least", "most", "parts")


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
        optional=shape.optional or looking.flow.any_order or shape.kind == "tick",
        show_if=when(looking, (*path, "show-if"), shape.show_if),
        longest=shape.longest,
        least=shape.least,
        most=shape.most,
        errors=errors(looking, path, here, shape),
        refusals=tuple(refusals(looking, path, "refuse", shape)),
        warnings=tuple(refusals(looking, path, "warn", shape)),
        wordings={name: _wording(looking, path, here, name, shape) for name in shape.words},
        parts=tuple(parts(looking, path, here, shape)),
        only_first=shape.only_first,
        plain=shape.plain,
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
    if shape.kind in OPTIONS_OF:
        return OPTIONS_OF[shape.kind]
    made = options(looking, path, shape, *here, "option")
    _can_be_chosen(looking.desk, path, shape, made)
    return made


def _can_be_chosen(desk: Desk, path: Path, shape: FieldShape, made: tuple[Option, ...]) -> None:
    kind, alone = KINDS.get(shape.kind), [option.id for option in made if option.alone]
    if kind is None or "options" not in kind.takes:
        return
    if len(made) < 2:
        desk.wrong(path, f"“{shape.id}” leaves nothing to choose.", "Give it two options or more.")
    if alone and shape.kind not in SEVERAL:
        remedy = "Remove “alone”, or make the kind choices."
        desk.wrong((*path, "options", alone[0]), f"“{alone[0]}” always stands alone here.", remedy)
    elif len(alone) > 1:
        remedy = "Keep “alone” on one of them."
        desk.wrong(
            (*path, "options", alone[1]), f"Two options stand alone: “{'” and “'.join(alone)}”.", remedy
        )


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
