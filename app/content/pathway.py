"""The box ``::: pathway``: one ordered list whose items are steps, each with an address and answers that lead on."""

import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from app.content.markup import STEP
from app.content.rendering import Rendering

OPEN, CLOSE = "container_pathway_open", "container_pathway_close"
FIRST_LINE = re.compile(r"^\d+[.)]\s+" + STEP.pattern, re.MULTILINE)


def step_id(name: str) -> str:
    """The id that a link to this step names."""
    return f"step-{name}"


def steps(body: str) -> Mapping[str, int]:
    """The number of each step of a page by its id; the first of two with one name counts."""
    found: dict[str, int] = {}
    for number, match in enumerate(FIRST_LINE.finditer(body), start=1):
        found.setdefault(step_id(match[1]), number)
    return found


def add_pathway(state: StateCore, rendering: Rendering) -> None:
    """Gives the steps their ids, their first lines the form of headings, and the answers theirs."""
    here = rendering.catalog.text("pathway.here", "You are here")
    for item, title in _items(state.tokens):
        _name(item, title, here)


def _items(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Each step with the tokens of its first paragraph; lists are dressed on the way."""
    inside, depth = False, 0
    for number, token in enumerate(tokens):
        inside = token.type == OPEN or (inside and token.type != CLOSE)
        if not inside:
            continue
        depth += token.nesting if token.type.endswith(("_list_open", "_list_close")) else 0
        _dress(token)
        if token.type == "list_item_open" and depth == 1:
            yield token, tokens[number + 1 : number + 4]


def _dress(token: Token) -> None:
    if token.type == "ordered_list_open":
        token.attrSet("class", "pathway__steps")
    if token.type == "bullet_list_open":
        token.attrSet("class", "pathway__answers")


def _name(item: Token, title: Sequence[Token], here: str) -> None:
    opening, line, closing = title
    match = STEP.match(line.content)
    if match is None:
        return
    item.attrSet("id", step_id(match[1]))
    (line.children or [line])[0].content = STEP.sub("", (line.children or [line])[0].content, count=1)
    opening.tag = closing.tag = "h3"
    opening.hidden = closing.hidden = False
    opening.attrSet("class", "pathway__title")
    opening.attrSet("data-here", here)
