"""Finds every sentence of templates, Python, flows and facts that is to be translated."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from babel.messages.extract import extract as babel_extract
from jinja2 import TemplateSyntaxError

from app.language.catalogues.mapping import Sorting
from app.language.catalogues.sentence import CatalogueError, Sentence

KEYWORDS = {"say": ((1, "c"), 2), "say_many": ((1, "c"), 2, 3), "text": ((1, "c"), 2)}
NOTE = "Translators:"
CONTEXT = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*\.[a-z0-9]+(?:[._-][a-z0-9]+)*")
FACT_WORDS = ("unit", "label", "hours", "caution", "sentence", "suffix")
NOT_SILENT = {"silent": "false"}  # else a template with a mistake would lose its sentences unnoticed


def extract(root: Path, sorting: Sorting) -> tuple[Sentence, ...]:
    """Every sentence once, by context. Raises CatalogueError if two sentences share a context."""
    found = [
        sentence
        for kind, file in sorting.files(root)
        for sentence in FINDERS[kind](file, file.relative_to(root).as_posix())
    ]
    return tuple(_merged(found))


def _in_template(file: Path, name: str) -> Iterator[Sentence]:
    try:
        yield from _with_babel("jinja2.ext:babel_extract", file, name)
    except TemplateSyntaxError as error:
        raise CatalogueError([f"{name}:{error.lineno}: {error.message} Put the template right."]) from None


def _in_python(file: Path, name: str) -> Iterator[Sentence]:
    yield from _with_babel("python", file, name)


def _with_babel(method: str, file: Path, name: str) -> Iterator[Sentence]:
    with file.open("rb") as stream:
        messages = babel_extract(method, stream, KEYWORDS, [NOTE], NOT_SILENT, strip_comment_tags=True)
        for line, words, comments, context in messages:
            if context:
                one, many = (words, None) if isinstance(words, str) else words[:2]
                yield _checked(Sentence(context, one, many, (name,), tuple(comments)), f"{name}:{line}")


def _checked(sentence: Sentence, where: str) -> Sentence:
    if not CONTEXT.fullmatch(sentence.context):
        fault = f"{where}: “{sentence.context}” is no context. Write words joined by dots: “search.button”."
        raise CatalogueError([fault])
    return sentence


def _in_flow(file: Path, name: str) -> Iterator[Sentence]:
    yield from _with_babel("app.flow.extract:extract", file, name)


def _in_facts(file: Path, name: str) -> Iterator[Sentence]:
    for fact, value in yaml.load(file.read_bytes(), yaml.CSafeLoader).items():
        if value.get("launch") != "never":
            for key in FACT_WORDS:
                if words := value.get(key):
                    yield Sentence(f"fact.{fact}.{key}", words, files=(name,))


def _merged(found: Iterable[Sentence]) -> Iterator[Sentence]:
    by_context: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in found:
        by_context[sentence.context].append(sentence)
    clashes = [_clash(same) for same in by_context.values() if len({each.id for each in same}) > 1]
    if clashes:
        raise CatalogueError(clashes)
    for context, same in sorted(by_context.items()):
        files = sorted({file for each in same for file in each.files})
        comments = dict.fromkeys(comment for each in same for comment in each.comments)
        yield Sentence(context, same[0].english, same[0].many, tuple(files), tuple(comments))


def _clash(same: Iterable[Sentence]) -> str:
    uses = "; ".join(sorted({f"“{each.english}” in {', '.join(each.files)}" for each in same}))
    first = next(iter(same)).context
    return f"“{first}” stands for different sentences: {uses}. Give each its own context."


FINDERS = {"template": _in_template, "python": _in_python, "facts": _in_facts, "flow": _in_flow}
