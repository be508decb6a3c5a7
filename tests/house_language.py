"""House rules about languages: right ``lang`` and ``dir``, one switcher, no English in disguise."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import yaml

from tests.page import Page, name

LANGUAGES = Path(__file__).parent.parent / "content" / "languages.yaml"
LATIN_RUN = re.compile(r"[A-Za-z][A-Za-z’'-]+(?:[ ,]+[A-Za-z][A-Za-z’'-]+){2,}")
PLAIN_ENGLISH = re.compile(r"\b(the|and|you|your|with|for|this|that|have|from|are)\b", re.IGNORECASE)
NOT_PROSE = ("script", "style", "title", "bdi", "head", "textarea")


@cache
def languages() -> dict[str, dict[str, Any]]:
    """The entries of languages.yaml by tag, read without the application's help."""
    return {each["tag"]: each for each in yaml.safe_load(LANGUAGES.read_text("utf-8"))}


def language_of(path: str) -> dict[str, Any]:
    """The language an address is in: its first part, or English."""
    return languages().get(path.strip("/").partition("/")[0].partition("?")[0], languages()["en"])


def is_the_door(path: str) -> bool:
    """Whether plans are opened here: one address in all languages, which answers in the reader’s."""
    return re.split(r"[/?#]|%23", path)[1:2] == ["p"]


def wished_language(page: Page) -> dict[str, Any]:
    """The language the page says it is in, which must be one of ours."""
    said = page.headers.get("content-language", "").partition(",")[0]
    return next((each for each in languages().values() if each["html"] == said), languages()["en"])


def of_another_script() -> set[str]:
    """The html values of languages not written in Latin letters."""
    return {each["html"] for each in languages().values() if each["script"] != "Latn"}


def says_its_language(page: Page) -> Iterator[str]:
    expected = wished_language(page) if is_the_door(page.path) else language_of(page.path)
    for attribute, key in (("lang", "html"), ("dir", "direction")):
        if (found := page.tree.get(attribute)) != expected[key]:
            yield f"<html {attribute}={found!r}> must be {expected[key]!r} (content/languages.yaml)"
    if page.headers.get("content-language", "").partition(",")[0] != expected["html"]:
        yield f"Content-Language is {page.headers.get('content-language')!r}: send {expected['html']!r} first"


def has_one_switcher_with_one_current_language(page: Page) -> Iterator[str]:
    switchers = [each for each in page.find("nav") if "languages" in (each.get("class") or "").split()]
    if len(switchers) != 1:
        yield f"there are {len(switchers)} language switchers: every page, errors too, has one nav.languages"
    for each in switchers:
        current = [inner for inner in each.iter() if inner.get("aria-current")]
        if len(current) != 1:
            yield f"{len(current)} languages of the switcher are aria-current: mark the page's own only"


def marks_languages_it_knows(page: Page) -> Iterator[str]:
    known = {each["html"] for each in languages().values()}
    for each in page.find("body")[0].iter():
        if each.get("lang") and each.get("lang") not in known:
            yield f"lang={each.get('lang')!r} is none of content/languages.yaml: use its html value"


def marks_english_as_english(page: Page) -> Iterator[str]:
    for element, text in prose(page):
        language = page.language_of(element)
        if language in of_another_script() and (run := LATIN_RUN.search(text)):
            yield f"{run.group()!r} stands unmarked in {language}: translate it or wrap it in lang=en-GB"


def leaves_no_english_untranslated(page: Page) -> Iterator[str]:
    for element, text in prose(page):
        language = page.language_of(element)
        if not language.startswith("en") and len(set(PLAIN_ENGLISH.findall(text.lower()))) >= 3:
            yield f"{text.strip()[:60]!r} looks like English but says lang={language}: translate or mark it"


def prose(page: Page) -> Iterator[tuple[Element, str]]:
    """Every run of text in the body with the element whose language it has."""
    for element in page.find("body")[0].iter():
        if isinstance(element.tag, str):
            if element.text and not page.inside(element, *NOT_PROSE):
                yield element, element.text
            if element.tail and name(element) != "body":
                parent = page.parents[element]
                if not page.inside(parent, *NOT_PROSE):
                    yield parent, element.tail


LANGUAGE_RULES: tuple[Callable[[Page], Iterator[str]], ...] = (
    says_its_language, has_one_switcher_with_one_current_language, marks_languages_it_knows,
    marks_english_as_english, leaves_no_english_untranslated,
)  # fmt: skip
