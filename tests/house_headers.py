"""House rules about what travels with a page: headers that keep people safe, and no cookies."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from xml.etree.ElementTree import Element

from tests.house_language import is_the_door
from tests.page import Page

EVERYWHERE = {
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}
CONTENT_POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self'",
    "font-src": "'self'", "connect-src": "'self'", "manifest-src": "'self'", "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'", "object-src": "'none'", "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'", "trusted-types": "carers", "report-uri": "/csp",
}  # fmt: skip
OF_A_PLAN = re.compile(r"/[a-z-]+/plan(/|$)|/p$")  # whoever types its code there has opened it
TELLTALES = ("server", "x-powered-by")
THE_ONE_SCRIPT = "'sha256-56ByO6Zp3F7OMgqVN1sdySHr4fiH0UUcd3ImI8LMFiU='"


def content_policy(headers: Mapping[str, str]) -> dict[str, str]:
    """The directives of the Content-Security-Policy by name."""
    parts = (each.strip().partition(" ") for each in headers.get("content-security-policy", "").split(";"))
    return {directive: value.strip() for directive, _, value in parts if directive}


def allowed_scripts(path: str) -> tuple[str, ...]:
    """The hashes of inline scripts a page may hold: one, where a plan is opened, and none anywhere else."""
    return (THE_ONE_SCRIPT,) if is_the_door(path) else ()


def hash_of(element: Element) -> str:
    """What a policy calls the script in an element."""
    return f"'sha256-{b64encode(sha256((element.text or '').encode()).digest()).decode()}'"


def missing_protection(headers: Mapping[str, str], path: str = "") -> Iterator[str]:
    """What a set of response headers leaves open, whatever the answer is."""
    for header, value in EVERYWHERE.items():
        if headers.get(header) != value:
            yield f"{header} is {headers.get(header)!r}: it must be {value!r} on every answer"
    policy, scripts = content_policy(headers), allowed_scripts(path)
    for directive, value in CONTENT_POLICY.items():
        with_script = (f"{value} {script}" for script in scripts if directive == "script-src")
        if policy.get(directive) not in (value, *with_script):
            yield f"Content-Security-Policy {directive} is {policy.get(directive)!r}: it must be {value!r}"
    if not headers.get("referrer-policy"):
        yield "Referrer-Policy is missing: public pages send strict-origin-when-cross-origin"
    for telltale in TELLTALES:
        if telltale in headers:
            yield f"{telltale} tells what we run: send it nowhere"


def is_protected(page: Page) -> Iterator[str]:
    yield from missing_protection(page.headers, page.path)


def sets_no_cookie(page: Page) -> Iterator[str]:
    if "set-cookie" in page.headers and not OF_A_PLAN.match(page.path):
        yield "a public page sets a cookie: readers of guidance get none"


def says_how_long_it_keeps(page: Page) -> Iterator[str]:
    if "cache-control" not in page.headers:
        yield "Cache-Control is missing: public with max-age for guidance, no-cache or no-store for the rest"


def is_utf_8_html(page: Page) -> Iterator[str]:
    if page.headers.get("content-type", "").lower() != "text/html; charset=utf-8":
        yield f"Content-Type is {page.headers.get('content-type')!r}: send text/html; charset=utf-8"


HEADER_RULES: tuple[Callable[[Page], Iterator[str]], ...] = (
    is_protected, sets_no_cookie, says_how_long_it_keeps, is_utf_8_html,
)  # fmt: skip
