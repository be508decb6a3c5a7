"""The marks a page may hold besides Markdown: fact tokens, links to pages, pictograms, steps and boxes."""

import re

FACT = re.compile(r"\{\{\s*fact\.([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(hours|label|number))?\s*\}\}")
LINK = re.compile(r"\]\((/[^)\s]*)\)")
PICTOGRAM = re.compile(r"\{pictogram:\s*([a-z-]+)\}\s*")
STEP = re.compile(r"\{step:\s*([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*")
BOX = re.compile(r"^:::\s*([a-z-]*)[ \t]*(.*)$")
BOXES = (
    "do-first", "call", "not-right", "warning", "inset", "steps", "details", "voice", "optional-fact", "tasks",
    "pathway",
)  # fmt: skip
TYPED_VALUE = re.compile(r"£\s?\d|\d\s?%|(?<![\w-])0\d{2,4}[ \d]{6,}|(?<!\w)\+44\d*")
