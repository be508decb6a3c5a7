"""What every page of the portal keeps to, each rule with a sentence that says what to do instead."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from tests.house_headers import HEADER_RULES, allowed_scripts, hash_of
from tests.house_language import LANGUAGE_RULES
from tests.page import Page, name, words

Rule = Callable[[Page], Iterator[str]]

FIELDS = ("input", "select", "textarea")
BUTTONS = ("hidden", "submit", "button", "reset", "image")
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns", "for")
TITLES_OF_THEIR_OWN = ("", "search")


def parses_without_errors(page: Page) -> Iterator[str]:
    for mistake in page.mistakes:
        yield f"the HTML does not parse: {mistake}. Close what is opened, nest what may nest"


def has_one_h1(page: Page) -> Iterator[str]:
    found = [words(each) for each in page.find("h1")]
    if len(found) != 1 or not found[0]:
        yield f"the h1 elements are {found}: a page has exactly one, with words in it; use h2 for the rest"


def title_starts_with_the_h1(page: Page) -> Iterator[str]:
    last = page.path.partition("?")[0].strip("/").split("/")[1:]
    if page.status == 200 and "/".join(last) in TITLES_OF_THEIR_OWN:
        return
    title, heading = words(page.find("title")[0]), words(page.find("h1")[0]) if page.find("h1") else ""
    if not title.startswith(heading):
        yield f"the title is {title!r} but the h1 is {heading!r}: begin the title with the words of the h1"


def headings_skip_no_level(page: Page) -> Iterator[str]:
    levels = [int(name(each)[1]) for each in page.find("h1", "h2", "h3", "h4", "h5", "h6")]
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"an h{after} follows an h{before}: use h{before + 1}"


def ids_are_unique(page: Page) -> Iterator[str]:
    ids = [each.get("id") for each in page.elements() if each.get("id") is not None]
    for double in sorted({each for each in ids if ids.count(each) > 1}):
        yield f"id={double!r} occurs more than once: rename all but one"


def references_lead_somewhere(page: Page) -> Iterator[str]:
    ids = {each.get("id") for each in page.elements()}
    for element in page.elements():
        for attribute in REFERENCES:
            for missing in set(element.get(attribute, "").split()) - ids:
                yield f"{attribute}={missing!r} names no element: give the target that id"
        href = element.get("href", "")
        if href.startswith("#") and href[1:] not in ids:
            yield f"the link {href!r} leads to no element of this page: give the target that id"


def fields_are_labelled(page: Page) -> Iterator[str]:
    labelled = {each.get("for") for each in page.find("label") if words(each)}
    for each in page.find(*FIELDS):
        if each.get("type") in BUTTONS or each.get("id") in labelled or page.inside(each, "label"):
            continue
        yield f"the field {each.get('name')!r} has no visible label: add <label for=…> with words"


def first_link_skips_to_main(page: Page) -> Iterator[str]:
    links, mains = page.links(), page.find("main")
    if len(mains) != 1:
        yield f"there are {len(mains)} <main> elements: a page has exactly one"
    elif not links or links[0] != f"#{mains[0].get('id')}":
        yield "the first link does not skip to <main>: put the skip link first and point it at main's id"


def has_its_landmarks(page: Page) -> Iterator[str]:
    for tag in ("header", "footer"):
        if len([each for each in page.find(tag) if not page.inside(each, "main", "article", "section")]) != 1:
            yield f"there must be one <{tag}> outside <main>"
    for each in page.find("nav"):
        if not each.get("aria-label") and not each.get("aria-labelledby"):
            yield "a <nav> has no name: add aria-label in the page's language"


def nothing_is_inline(page: Page) -> Iterator[str]:
    for each in page.elements():
        for attribute in each.attrib:
            if attribute == "style" or str(attribute).startswith("on"):
                yield f"<{name(each)} {attribute}=…> is refused by our policy: use a class or portal.js"
        data_block = each.get("type") == "application/ld+json" or hash_of(each) in allowed_scripts(page.path)
        if name(each) == "style" or (name(each) == "script" and not each.get("src") and not data_block):
            yield f"an inline <{name(each)}> is refused by our policy: move it to a static file"
        if each.get("href", "").lower().lstrip().startswith(("javascript:", "data:", "vbscript:")):
            yield f"the link {each.get('href')!r} runs code: link to an address"


def nothing_is_loaded_from_elsewhere(page: Page) -> Iterator[str]:
    for each in page.elements():
        loads = [each.get(attribute) for attribute in ("src", "srcset", "poster", "data", "action")]
        if name(each) == "link" and each.get("rel") not in ("canonical", "alternate"):
            loads.append(each.get("href"))
        for address in filter(None, loads):
            if not address.startswith("/") or address.startswith("//"):
                yield f"<{name(each)}> loads {address!r}: serve it ourselves, from an address like /static/…"


def links_say_where_they_lead(page: Page) -> Iterator[str]:
    for each in page.find("a", "button"):
        if not words(each) and not each.get("aria-label") and not any(i.get("alt") for i in each.iter("img")):
            yield f"the <{name(each)} href={each.get('href')!r}> is empty: put words in it"
        if name(each) == "a" and not each.get("href"):
            yield f"the link {words(each)!r} has no address: use a span, or give it one"


def pictures_have_words(page: Page) -> Iterator[str]:
    for each in page.find("img"):
        if each.get("alt") is None:
            yield f"the image {each.get('src')!r} has no alt: describe it, or leave alt empty beside words"
    for each in page.find("svg"):
        if each.get("aria-hidden") != "true" and not (each.get("role") == "img" and each.get("aria-label")):
            yield 'an <svg> is neither aria-hidden="true" nor role="img" with aria-label'


def phone_numbers_can_be_called(page: Page) -> Iterator[str]:
    for each in page.find("a"):
        href = each.get("href", "")
        if href.startswith("tel:"):
            if not href.removeprefix("tel:").removeprefix("+").isdigit():
                yield f"{href!r} is not a number a phone can call: digits only, + in front of a country"
            if not any(name(inner) == "bdi" for inner in each.iter()):
                yield f"the number {words(each)!r} may turn round in Urdu or Arabic: wrap it in <bdi dir=ltr>"


def can_be_found_and_shared(page: Page) -> Iterator[str]:
    meta = {each.get("name") or each.get("property"): each.get("content") or "" for each in page.find("meta")}
    for wanted in ("description", "og:title", "og:description", "viewport"):
        if not meta.get(wanted):
            yield f"<meta {wanted}> is missing or empty: take it from the page's title and summary"
    if "user-scalable" in meta.get("viewport", "") or "maximum-scale" in meta.get("viewport", ""):
        yield "the viewport stops people from zooming: leave user-scalable and maximum-scale out"


RULES: tuple[Rule, ...] = (
    parses_without_errors, has_one_h1, title_starts_with_the_h1, headings_skip_no_level, ids_are_unique,
    references_lead_somewhere, fields_are_labelled, first_link_skips_to_main, has_its_landmarks,
    nothing_is_inline, nothing_is_loaded_from_elsewhere, links_say_where_they_lead, pictures_have_words,
    phone_numbers_can_be_called, can_be_found_and_shared, *LANGUAGE_RULES, *HEADER_RULES,
)  # fmt: skip


def broken(page: Page) -> list[str]:
    """Every house rule this page breaks, as sentences that begin with the page's path."""
    return [f"{page.path}: {message}" for rule in RULES for message in rule(page)]
