"""The boxes of a page (``::: call`` and its like) as HTML."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape
from mdit_py_plugins.container import container_plugin

from app.content.fact_words import show_fact, words
from app.content.markup import BOXES
from app.content.rendering import Rendering

Draw = Callable[[str, Rendering], Markup]


def add_to(parser: MarkdownIt) -> None:
    """Teaches the parser every box."""
    for name in BOXES:
        container_plugin(parser, name, render=_renderer(name))


def _renderer(name: str) -> Callable[..., str]:
    def render(_self: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
        token = tokens[index]
        if token.nesting != 1:
            return str(CLOSING.get(name, "</div>")) + "\n"
        said = token.info.strip().removeprefix(name).strip()
        return str(OPENING[name](said, env["rendering"])) + "\n"

    return render


def _plain(opening: str) -> Draw:
    return lambda _said, _rendering: Markup(opening)  # noqa: S704


def _do_first(_said: str, rendering: Rendering) -> Markup:
    return _box("do-first", rendering.catalog.say("box.do-first", "Do this first"))


def _not_right(_said: str, rendering: Rendering) -> Markup:
    return _box("not-right", rendering.catalog.say("box.not-right", "If this is not right for you"))


def _box(name: str, title: Markup) -> Markup:
    return Markup('<div class="box box--{0}"><h2 class="box__title">{1}</h2>').format(name, title)


def _details(said: str, _rendering: Rendering) -> Markup:
    return Markup(
        '<details class="govuk-details"><summary class="govuk-details__summary">'
        '<span class="govuk-details__summary-text">{0}</span></summary><div class="govuk-details__text">'
    ).format(escape(said))


def _call(said: str, rendering: Rendering) -> Markup:
    numbers = (_number(fact_id, rendering) for fact_id in _shown_once(said.split(), rendering))
    return Markup('<div class="box box--call">') + Markup("").join(numbers)


def _shown_once(fact_ids: Sequence[str], rendering: Rendering) -> Iterator[str]:
    shown = (rendering.facts.to_show(one) for one in fact_ids)
    return iter(dict.fromkeys(one for one in shown if one))


def _number(fact_id: str, rendering: Rendering) -> Markup:
    english = _english_words(fact_id, rendering) if rendering.bilingual else Markup("")
    hours = words(fact_id, "hours", rendering)
    return Markup(
        '<div class="call"><p class="call__who">{0}</p>{1}<p class="call__number">{2}</p>{3}</div>'
    ).format(
        words(fact_id, "label", rendering),
        english,
        show_fact(fact_id, None, rendering),
        Markup('<p class="call__hours">{0}</p>').format(hours) if hours else "",
    )


def _english_words(fact_id: str, rendering: Rendering) -> Markup:
    fact, source = rendering.facts[fact_id], rendering.english.language
    said = [said for said in (fact.label, fact.suffix, fact.hours) if said]
    return Markup('<p class="call__english" lang="{0}" dir="{1}">{2}</p>').format(
        source.html, source.direction, " · ".join(said)
    )


OPENING: dict[str, Draw] = {
    "do-first": _do_first,
    "not-right": _not_right,
    "call": _call,
    "details": _details,
    "warning": _plain('<div class="box box--warning">'),
    "inset": _plain('<div class="govuk-inset-text">'),
    "steps": _plain('<div class="steps">'),
    "voice": _plain('<blockquote class="voice">'),
    "optional-fact": _plain("<div>"),
    "tasks": _plain("<div>"),
    "pathway": _plain('<div class="pathway">'),
}
CLOSING = {"details": "</div></details>", "voice": "</blockquote>"}
