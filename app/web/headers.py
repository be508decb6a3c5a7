"""The headers of every answer: what a browser may do with our pages, and who may keep a copy."""

from collections.abc import Iterable

Header = tuple[bytes, bytes]

PUBLIC_PAGE = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800"
ALWAYS_FRESH = "public, no-cache"
FOREVER = "public, max-age=31536000, immutable"
ONE_DAY = "public, max-age=86400"
NO_STORE = "no-store"

_POLICY = (
    "default-src 'none'; script-src 'self'{script}; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
    "object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types carers; {upgrade}report-uri /csp"
)
_EVERYWHERE: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-embedder-policy", b"require-corp"),
    (
        b"permissions-policy",
        b"camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
)
_STRICT_TRANSPORT: Header = (b"strict-transport-security", b"max-age=63072000; includeSubDomains")
_PRIVATE: tuple[Header, ...] = (
    (b"cache-control", NO_STORE.encode()),
    (b"x-robots-tag", b"noindex, nofollow, noarchive"),
    (b"referrer-policy", b"same-origin"),
)
_PUBLIC: tuple[Header, ...] = ((b"referrer-policy", b"strict-origin-when-cross-origin"),)


def content_security_policy(*, https: bool, script: str = "") -> str:
    """Return the policy; without https nothing may be upgraded, or plain http pages would lose their styles.

    ``script`` is the hash of an inline script that may run as well.
    """
    upgrade = "upgrade-insecure-requests; " if https else ""
    return _POLICY.format(upgrade=upgrade, script=f" {script}" if script else "")


def house_headers(*, https: bool) -> tuple[Header, ...]:
    """Return the headers every answer carries, whatever it is."""
    policy: Header = (b"content-security-policy", content_security_policy(https=https).encode())
    return (policy, *_EVERYWHERE, *((_STRICT_TRANSPORT,) if https else ()))


def public_headers(*, https: bool) -> tuple[Header, ...]:
    """Return the headers of a page that is the same for everyone."""
    return (*house_headers(https=https), *_PUBLIC)


def private_headers(*, https: bool) -> tuple[Header, ...]:
    """Return the headers of an answer made for one person: kept nowhere, listed nowhere."""
    return (*house_headers(https=https), *_PRIVATE)


def missing(wanted: Iterable[Header], present: Iterable[Header]) -> list[Header]:
    """Return those of ``wanted`` whose name does not occur in ``present``."""
    names = {name.lower() for name, _ in present}
    return [header for header in wanted if header[0] not in names]
