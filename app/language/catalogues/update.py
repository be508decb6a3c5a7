"""Brings each language's catalogues up to date with the templates and keeps every translation that still fits."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from app.language.catalogues import po
from app.language.catalogues.sentence import Sentence
from app.language.catalogues.templates import read_templates
from app.language.languages import CATALOGUES, Language

FUZZY = "fuzzy"


@dataclass(frozen=True)
class Updated:
    """What a language's catalogues hold now: sentences in all, not translated, to look at again."""

    language: Language
    sentences: int
    empty: int
    fuzzy: int

    def __str__(self) -> str:
        return f"{self.language.tag}: {self.sentences} sentences, {self.empty} empty, {self.fuzzy} fuzzy"


def update(translations: Path, languages: Iterable[Language]) -> tuple[Updated, ...]:
    """Updates every language that can be switched on. A reworded sentence keeps its translation as fuzzy."""
    templates = read_templates(translations)
    wanted = [each for each in languages if each.status == "auto" and not each.source]
    return tuple(_update(translations, each, templates) for each in wanted)


def _update(translations: Path, language: Language, templates: Mapping[str, Iterable[Sentence]]) -> Updated:
    old = _by_context(translations, language)
    new = {name: _renewed(name, language, sentences, old) for name, sentences in templates.items()}
    for name, catalog in new.items():
        po.replace(po.po_file(translations, language, name), po.as_bytes(catalog))
    messages = [message for catalog in new.values() for message in catalog if message.id]
    empty = sum(not po.translated(message) for message in messages)
    return Updated(language, len(messages), empty, sum(message.fuzzy for message in messages))


def _by_context(translations: Path, language: Language) -> dict[str, Message]:
    catalogs = [po.read(po.po_file(translations, language, name), language.babel) for name in CATALOGUES]
    return {str(message.context): message for catalog in catalogs for message in catalog if message.id}


def _renewed(
    name: str, language: Language, sentences: Iterable[Sentence], old: Mapping[str, Message]
) -> Catalog:
    name_of = f"{language.name} ({language.native_name})"
    title = f"{name_of}: the {name} catalogue of the carers' portal.\n# {_forms(language)}"
    catalog = po.new_catalog(title, language.babel)
    for sentence in sentences:
        po.add(catalog, sentence)
        if before := old.get(sentence.context):
            _carry_over(before, catalog.get(sentence.english, sentence.context))
    return catalog


def _forms(language: Language) -> str:
    """Which numbers each plural form is for: gettext's order is not the same everywhere."""
    rule = c2py(Catalog(language.babel).plural_expr)
    numbers: dict[int, list[str]] = defaultdict(list)
    for n in range(110):
        numbers[rule(n)].append(str(n))
    return "Forms: " + " · ".join(f"[{form}] {', '.join(each[:4])}" for form, each in sorted(numbers.items()))


def _carry_over(before: Message, now: Message | None) -> None:
    if now is None or not po.translated(before):
        return
    now.user_comments = before.user_comments
    if bool(before.pluralizable) == bool(now.pluralizable):
        now.string = before.string
    if before.fuzzy:
        now.flags.add(FUZZY)
        now.previous_id = before.previous_id
    if before.id != now.id:
        now.flags.add(FUZZY)
        now.previous_id = [before.id] if isinstance(before.id, str) else list(before.id)
