"""Turns a page's Markdown into safe HTML with the design system's classes, facts filled in."""

from collections.abc import MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from app.content import boxes, tables
from app.content.cautions import add_cautions
from app.content.classes import add_classes
from app.content.clean import clean
from app.content.hidden import take_out_hidden
from app.content.inline import fill_in
from app.content.pathway import add_pathway
from app.content.rendering import Rendering


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    boxes.add_to(parser)
    tables.add_to(parser)
    parser.core.ruler.push("classes", add_classes)
    parser.core.ruler.push("pathway", _with_rendering(add_pathway))
    parser.core.ruler.push("facts", _with_rendering(fill_in))
    parser.core.ruler.push("cautions", _with_rendering(add_cautions))
    return parser


def _with_rendering(step: Any) -> Any:
    def run(state: StateCore) -> None:
        step(state, state.env["rendering"])

    return run


PARSER = _parser()


def render(body: str, rendering: Rendering) -> Markup:
    """The body as HTML in the rendering's language, showing only what may be shown today."""
    env: MutableMapping[str, Any] = {"rendering": rendering}
    return clean(PARSER.renderer.render(parse(body, rendering), PARSER.options, env))


def parse(body: str, rendering: Rendering) -> list[Token]:
    """The parts of the body that ``render`` draws, in order, facts filled in."""
    return PARSER.parse(shown_today(body, rendering), {"rendering": rendering})


def shown_today(body: str, rendering: Rendering) -> str:
    """The body without what may not be shown today."""
    return take_out_hidden(body, rendering.facts, lambda fact_id: _instead(fact_id, rendering))


def _instead(fact_id: str, rendering: Rendering) -> str:
    """What stands for a sentence with a fact that may not be shown: its fallback's words, or that we check it."""
    facts, catalog = rendering.facts, rendering.catalog
    fallback = facts[fact_id].fallback
    if facts.state(fact_id) == "expired" or not fallback or facts.state(fallback) != "shown":
        return catalog.text("fact.being-checked", "We are checking this.")
    if sentence := facts[fallback].sentence:
        return catalog.text(f"fact.{fallback}.sentence", sentence)
    return f"{{{{ fact.{fallback}.label }}}}: {{{{ fact.{fallback} }}}}"
