"""Gives rendered Markdown the design system's classes, heading ids and table scopes."""

from collections.abc import Callable, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from app.content.headings import heading_id, unique

CLASSES = {
    "paragraph_open": "govuk-body",
    "bullet_list_open": "govuk-list govuk-list--bullet",
    "ordered_list_open": "govuk-list govuk-list--number",
    "table_open": "govuk-table",
    "thead_open": "govuk-table__head",
    "tbody_open": "govuk-table__body",
    "tr_open": "govuk-table__row",
    "th_open": "govuk-table__header",
    "td_open": "govuk-table__cell",
}
HEADINGS = {"h2": "govuk-heading-m", "h3": "govuk-heading-s", "h4": "govuk-heading-s"}


def add_classes(state: StateCore) -> None:
    """Marks every block token; lists of tasks and the last line of a voice get their own form."""
    taken: set[str] = set()
    for number, token in enumerate(state.tokens):
        if token.type in CLASSES:
            token.attrSet("class", CLASSES[token.type])
        if token.type == "heading_open":
            token.attrSet("class", HEADINGS.get(token.tag, "govuk-heading-s"))
            token.attrSet("id", unique(heading_id(state.tokens[number + 1].content), taken))
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.type == "bullet_list_open" and state.tokens[number - 1].type == "container_tasks_open":
            token.attrSet("class", "tasks")
    _each(state.tokens, "container_voice_open", _who_said_it)


def _each(tokens: Sequence[Token], kind: str, change: Callable[[Sequence[Token]], None]) -> None:
    for number, token in enumerate(tokens):
        if token.type == kind:
            end = next(
                n for n in range(number, len(tokens)) if tokens[n].type == kind.replace("open", "close")
            )
            change(tokens[number:end])


def _who_said_it(tokens: Sequence[Token]) -> None:
    opens = [token for token in tokens if token.type == "paragraph_open"]
    closes = [token for token in tokens if token.type == "paragraph_close"]
    for token in tokens:
        if token.type == "paragraph_open":
            token.attrs.pop("class", None)
    if len(opens) > 1:
        opens[-1].tag = closes[-1].tag = "footer"
