"""``carers index``: derived from content, rebuilt at will."""

import typer

app = typer.Typer(no_args_is_help=True, help="The search index: derived from content, rebuilt at will.")
LONGEST_BUILD = 300
