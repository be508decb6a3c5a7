"""The addresses of the real site, found from the files editors keep and not from the application."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "content" / "pages"
FURNITURE = ("a-to-z", "languages", "offline", "print-a-pack", "search")


@cache
def tags() -> tuple[str, ...]:
    """The languages offered: those of the launch stage that are not switched off."""
    entries: list[dict[str, Any]] = yaml.safe_load((ROOT / "content" / "languages.yaml").read_text("utf-8"))
    return tuple(each["tag"] for each in entries if each["stage"] == "launch" and each["status"] != "off")


@cache
def slugs() -> tuple[str, ...]:
    """Every page, section page and site page that is written in English, in alphabetical order."""
    return tuple(sorted(filter(None, (slug_of(path) for path in PAGES.glob("*/*.en.md")))))


def slug_of(path: Path) -> str:
    """The address of a page file without its language; empty for home, furniture and sections without pages."""
    name = path.name.removesuffix(".en.md")
    if name == "_section":
        return path.parent.name if len(list(path.parent.glob("*.en.md"))) > 1 else ""
    return "" if name in ("home", *FURNITURE) else name


@cache
def core_slugs() -> tuple[str, ...]:
    """The pages an editor marked ``core: true``."""
    return tuple(slug for slug in slugs() if is_core(slug))


def is_core(slug: str) -> bool:
    texts = (path.read_text("utf-8") for path in PAGES.glob(f"*/{slug}.en.md"))
    return any(re.search(r"^core: true$", text, re.MULTILINE) for text in texts)


def addresses(tag: str) -> list[str]:
    """Every address of one language."""
    rest = [f"/{tag}/{slug}" for slug in (*FURNITURE, *slugs())]
    return [f"/{tag}", *rest, f"/{tag}/search?q=carers", f"/{tag}/search?q=xyzzyqwv"]


def core_addresses(tag: str) -> list[str]:
    """Home, core pages and search: what is looked at first."""
    return [f"/{tag}", f"/{tag}/search?q=carers", *(f"/{tag}/{slug}" for slug in core_slugs())]
