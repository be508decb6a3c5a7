"""What a request's headers ask of a finished answer: which encoding, and whether it is known already."""

from functools import lru_cache

PLAIN, GZIP, BROTLI = 0, 1, 2
_SUPPORTED = (("br", BROTLI), ("gzip", GZIP))


@lru_cache(maxsize=256)
def encoding(accept_encoding: bytes) -> int:
    """Return the form a reader prefers among those she accepts (RFC 9110 §12.5.3); Brotli wins a draw."""
    weights = dict(_weight(part) for part in accept_encoding.decode("latin-1").lower().split(","))
    others = weights.get("*", 0.0)
    wanted = [(weights.get(name, others), form) for name, form in _SUPPORTED]
    weight, form = max(wanted, key=lambda choice: choice[0])
    return form if weight > 0 and weight >= weights.get("identity", 0.0) else PLAIN


def _weight(part: str) -> tuple[str, float]:
    name, _, rest = part.partition(";")
    _, is_weight, value = rest.partition("q=")
    return name.strip(), _number(value) if is_weight else 1.0


def _number(text: str) -> float:
    try:
        return min(max(float(text.strip()), 0.0), 1.0)
    except ValueError:
        return 0.0


def known_already(if_none_match: bytes, etag: bytes) -> bool:
    """Say whether a list of tags, weak or strong, or ``*`` names this one: quotes cannot occur inside a tag."""
    return etag in if_none_match or if_none_match.strip() == b"*"
