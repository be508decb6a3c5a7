"""Whom to tell about a weakness (RFC 9116)."""

from datetime import UTC, datetime, timedelta

_GOOD_FOR = timedelta(days=360)


def security_txt(base_url: str, *, contact: str | None, now: datetime) -> bytes:
    """Return security.txt, good for a little less than a year; without a contact the about page says whom to ask."""
    until = (now.astimezone(UTC) + _GOOD_FOR).strftime("%Y-%m-%dT00:00:00Z")
    lines = (
        f"Contact: {_address(contact) or f'{base_url}/en/about'}",
        f"Expires: {until}",
        f"Canonical: {base_url}/.well-known/security.txt",
        "Preferred-Languages: en",
    )
    return ("\n".join(lines) + "\n").encode()


def _address(contact: str | None) -> str | None:
    return f"mailto:{contact}" if contact and "@" in contact and ":" not in contact else contact
