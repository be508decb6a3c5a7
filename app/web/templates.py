"""The words and shapes of one language: a Jinja environment that escapes everything and guesses nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    Undefined,
)

from app.language.catalog import Catalog
from app.language.languages import Language
from app.web.pictograms import picture

DESIGN_SYSTEM = "govuk_frontend_jinja"


class Missing(Undefined):
    """A missing name or field is an error; a parameter left out of a component's dict is simply absent.

    The components of the design system ask ``{% if params.classes %}`` of dicts that hold only what is needed,
    and ``{% if caller %}`` whether they were called with a block.
    """

    def __new__(cls, *details: Any, **named: Any) -> Any:
        asked = details[1] if len(details) > 1 else named.get("obj")
        absent = isinstance(asked, dict) or named.get("name") == "caller"
        kind = Undefined if absent else StrictUndefined
        return kind(*details, **named)


def environment(language: Language, catalog: Catalog, folders: Sequence[Path]) -> Environment:
    """One environment per language: overlays would share their words."""
    made = Environment(
        loader=_loader(folders),
        autoescape=True,
        undefined=Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(_words(language, catalog))
    return made


def _loader(folders: Sequence[Path]) -> ChoiceLoader:
    components = PrefixLoader({DESIGN_SYSTEM: PackageLoader(DESIGN_SYSTEM)})
    return ChoiceLoader([FileSystemLoader([str(folder) for folder in folders]), components])


def _words(language: Language, catalog: Catalog) -> dict[str, Any]:
    """``undefined`` and ``null`` are names the components borrow from their JavaScript original."""
    return {
        "language": language,
        "source": catalog.source,
        "say": catalog.say,
        "say_many": catalog.say_many,
        "text": catalog.text,
        "picture": picture,
        "undefined": Undefined(),
        "null": None,
    }
