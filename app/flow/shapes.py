"""What a content designer may write in a flow file: every key, typed, and nothing else."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, StringConstraints, Tag

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=60)]
Said = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _label_only(value: Any) -> Any:
    return {"label": value} if isinstance(value, str) else value


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class Shape(BaseModel):
    """A shape that refuses keys it does not know; ``show-if`` in the file is ``show_if`` here."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_dashed)


Names = Annotated[tuple[Id, ...], BeforeValidator(_one_or_more)]
WhenShape = Annotated[dict[str, Any], Field(min_length=1)]


class OptionShape(Shape):
    """An option with more than its label."""

    label: Said
    hint: Said | None = None
    picture: Id | None = None
    alone: bool = False


OptionShapes = dict[Id, Annotated[OptionShape, BeforeValidator(_label_only)]]


class WordingShape(Shape):
    """Other words for a question."""

    question: Said | None = None
    hint: Said | None = None
    options: dict[Id, Said] = {}


class PartShape(Shape):
    """A small box that stands under every option of a question with details."""

    label: Said
    kind: Id | None = None
    options: OptionShapes = {}
    options_from: Id | None = None
    longest: int | None = Field(default=None, ge=1, le=4000)
    only_for: Names = ()


class FieldShape(Shape):
    """One question."""

    id: Id
    kind: str
    question: Said
    hint: Said | None = None
    options: OptionShapes = {}
    options_from: Id | None = None
    optional: bool = False
    show_if: WhenShape | None = None
    longest: int | None = Field(default=None, ge=1, le=4000)
    least: int | None = None
    most: int | None = None
    errors: dict[Id, Said] = {}
    refuse: Names = ()
    warn: Names = ()
    parts: dict[Id, PartShape] = {}
    only_first: bool = False
    plain: bool = False
    words: dict[Id, WordingShape] = {}


class RuleShape(Shape):
    """Where to go after a step."""

    when: WhenShape | None = None
    go: Id


class StepShape(Shape):
    """One screen."""

    id: Id
    fields: tuple[FieldShape, ...] = ()
    title: Said | None = None
    note: Said | None = None
    progress: Said | None = None
    when: WhenShape | None = None
    rules: tuple[RuleShape, ...] = ()
    skip: bool | None = None
    quick_exit: bool = False


class RepeatShape(Shape):
    """How many things may be added, and the words of the page that lists them."""

    title: Said
    add: Said
    named_by: Id
    least: int = Field(default=0, ge=0, le=1)
    most: int = Field(ge=1, le=50)


class GroupShape(Shape):
    """Steps gone through several times."""

    id: Id
    repeat: RepeatShape | None = None
    for_each: Id | None = None
    when: WhenShape | None = None
    steps: tuple[StepShape, ...]


def _which(value: Any) -> str:
    return "group" if isinstance(value, dict) and "steps" in value else "step"


Tagged = Annotated[
    Annotated[StepShape, Tag("step")] | Annotated[GroupShape, Tag("group")], Discriminator(_which)
]


class SectionShape(Shape):
    """A part of a flow with its own path."""

    id: Id
    title: Said
    steps: tuple[Tagged, ...]


class OutcomeShape(Shape):
    """How a flow may end."""

    id: Id
    when: WhenShape | None = None
    title: Said | None = None
    lead: Said | None = None


class FlowShape(Shape):
    """A whole flow file."""

    flow: Id
    title: Said
    skip: bool = False
    any_order: bool = False
    quick: tuple[Said, ...] = ()
    errors: dict[Id, Said] = {}
    variants: dict[Id, WhenShape] = {}
    option_sets: dict[Id, OptionShapes] = {}
    steps: tuple[Tagged, ...] = ()
    sections: tuple[SectionShape, ...] = ()
    outcomes: tuple[OutcomeShape, ...] = ()
    words: dict[Id, Said] = {}
