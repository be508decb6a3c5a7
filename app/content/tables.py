"""Tables of a page: wide ones scroll inside their own region, so that the page never does."""

from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup


def add_to(parser: MarkdownIt) -> None:
    """Teaches the parser to put each table into a region that can be scrolled with the keyboard too."""
    parser.add_render_rule("table_open", _open)
    parser.add_render_rule("table_close", _close)


def _open(_self: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    label = env["rendering"].catalog.text("table.region", "Table. Scroll sideways to see all of it.")
    opening = '<div class="table-scroll" role="region" tabindex="0" aria-label="{0}"><table class="{1}">\n'
    return str(Markup(opening).format(label, tokens[index].attrGet("class")))  # noqa: S704 - two literals


def _close(*_: Any) -> str:
    return "</table></div>\n"
