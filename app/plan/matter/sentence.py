"""A sentence of ours, said in the language of a catalogue."""

from collections.abc import Callable

from markupsafe import Markup

from app.language.catalog import Catalog

Sentence = Callable[[Catalog], Markup]
