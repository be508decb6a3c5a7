"""A miniature content folder: two facts, one section, two pages and a translation."""

from datetime import date
from pathlib import Path

from app.content.facts import Fact, Facts
from app.content.library import Library
from app.content.load import load
from app.content.problems import Problem
from app.content.reading import Reader
from app.content.rendering import Rendering
from app.language.catalog import load_catalogs
from app.language.languages import Language, load_languages, source_of

LANGUAGES = load_languages(Path(__file__).parents[2] / "content" / "languages.yaml")
DAY = date(2026, 11, 22)

FACTS = """
weekly-rate:
  values:
    - {value: "86.45", valid_from: 2026-04-06, valid_to: 2027-04-11}
    - {value: "90.10", valid_from: 2027-04-12, valid_to: 2028-04-09}
  kind: "money"
  unit: "a week"
  caution: "Rates from 6 April 2026"
  source: "Test"
  confidence: "confirmed"
  launch: "label"
help-line:
  values: [{value: "0116 496 0100"}]
  kind: "phone"
  label: "Help line"
  hours: "every day"
  source: "Test"
  confidence: "confirmed"
  launch: "publish"
secret-line:
  values: [{value: "0116 496 0199"}]
  kind: "phone"
  label: "Secret line"
  source: "Test"
  confidence: "to-confirm"
  launch: "staff"
  fallback: "help-line"
never-shown:
  values: [{value: "119"}]
  kind: "days"
  source: "Test"
  confidence: "confirmed"
  launch: "never"
"""
SITE = """
portal_name: "Tiny"
council_name: "Tiny Council"
council_url: "https://council.example"
colours: {ink: "#0b0c0c", brand: "#0f4c5c"}
phones: {council: "help-line", interpreter: "help-line"}
footer: []
"""
SECTION = """---
title: "Money"
summary: "About money."
order: 1
pages: ["rates", "grants", "later"]
---
"""
RATES = """---
title: "Rates"
summary: "What you get."
written: 2026-11-22
next: ["grants"]
---

You get {{ fact.weekly-rate }}. See [grants](/grants).

Ring us.
"""
GRANTS = """---
title: "Grants"
summary: "Other money."
written: 2026-11-22
---

Ask.
"""
TRANSLATED = """---
title: "દર"
summary: "તમને શું મળે."
translation:
  source_hash: "-"
  blocks: []
  method: "machine"
  translator: "computer"
  status: "draft-machine"
---

તમને {{ fact.weekly-rate }} મળે. [grants](/grants) જુઓ.

ફોન કરો.
"""


def make(folder: Path) -> Path:
    """Writes the miniature folder and returns it."""
    money = folder / "pages" / "money"
    money.mkdir(parents=True)
    (folder / "facts.yaml").write_text(FACTS)
    (folder / "site.yaml").write_text(SITE)
    for name, text in (("_section", SECTION), ("rates", RATES), ("grants", GRANTS)):
        (money / f"{name}.en.md").write_text(text)
    return folder


def read(folder: Path, before: Library | None = None, day: date = DAY) -> tuple[Library, tuple[Problem, ...]]:
    """The Library of the folder and its problems."""
    return load(Reader(folder, LANGUAGES, frozenset({"money"})), day, before)


def facts(day: date = DAY) -> Facts:
    """The facts above as of a day."""
    import yaml

    return Facts({key: Fact.model_validate(one) for key, one in yaml.safe_load(FACTS).items()}, day)


def language(tag: str) -> Language:
    """A language of the portal."""
    return next(one for one in LANGUAGES if one.tag == tag)


def rendering(tag: str = "en", day: date = DAY, *, bilingual: bool = False) -> Rendering:
    """How a page of that language is rendered; only /grants is written."""
    catalogs = load_catalogs(Path("/nowhere"), LANGUAGES)
    source = source_of(LANGUAGES)
    return Rendering(
        language(tag),
        catalogs[tag],
        catalogs[source.tag],
        facts(day),
        lambda path: f"/{tag}{path}" if path.startswith("/grants") else None,
        ("Carer’s Allowance",),
        LANGUAGES,
        bilingual,
    )
