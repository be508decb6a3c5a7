"""Says once per part of a page what to bear in mind about a fact, such as from when a rate holds."""

from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from app.content.fact_words import words
from app.content.markup import FACT
from app.content.rendering import Rendering

TRANSPARENT = "container_"


def add_cautions(state: StateCore, rendering: Rendering) -> None:
    """Adds the cautions of labelled facts behind the block that names them, once under each heading."""
    state.tokens = list(_with_cautions(state.tokens, rendering))


def _with_cautions(tokens: list[Token], rendering: Rendering) -> Iterator[Token]:
    depth, waiting, said = 0, dict[Markup, None](), set[Markup]()
    for token in tokens:
        yield token
        if token.type.startswith(TRANSPARENT):
            continue
        depth += token.nesting
        if token.type == "heading_open":
            said.clear()
        if token.type == "inline":
            waiting |= dict.fromkeys(_cautions(token.content, rendering))
        if depth == 0 and token.nesting == -1 and not token.type.startswith("heading"):
            yield from (_caution(one) for one in waiting if one not in said)
            said |= waiting.keys()
            waiting.clear()


def _cautions(content: str, rendering: Rendering) -> Iterator[Markup]:
    for match in FACT.finditer(content):
        fact = rendering.facts[match[1]]
        if fact.launch == "label" and fact.caution and match[2] in (None, "number"):
            yield words(match[1], "caution", rendering)


def _caution(said: Markup) -> Token:
    return Token("html_block", "", 0, content=str(Markup('<p class="caution">{0}</p>\n').format(said)))
