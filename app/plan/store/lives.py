"""How long everything lives: sessions, drafts, plans, shares, old versions and what is remembered of them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from app.plan.store.chain import Role

Until = Literal["7-days", "3-months", "stopped"]
MINUTE, HOUR, DAY = 60, 3600, 86_400
_LEICESTER = ZoneInfo("Europe/London")
_SHARE_WEEK, _SHARE_MONTHS = 7, 3


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """Every limit in time or number of a kept plan; times in seconds unless the name says days or months."""

    own_idle: int = 30 * MINUTE
    own_most: int = 8 * HOUR
    other_idle: int = 15 * MINUTE
    other_most: int = HOUR
    draft_idle: int = 24 * HOUR
    remember_days: int = 30
    draft_days: int = 30
    live_months: int = 24
    old_versions: int = 5
    old_days: int = 30
    event_months: int = 12
    tombstone_days: int = 400
    most_shares: int = 20
    most_bytes: int = 128 * 1024
    locator_failures: int = 20
    locator_span: int = HOUR
    locator_wait: int = 15 * MINUTE

    def delete_after(self, state: str, today: date) -> date:
        """Return the last day of a plan that was reviewed or changed today."""
        if state == "draft":
            return today + timedelta(days=self.draft_days)
        return months_after(today, self.live_months)

    def idle(self, role: Role, state: str) -> int:
        """Return after how many seconds without a page a session ends."""
        if role != "own":
            return self.other_idle
        return self.draft_idle if state == "draft" else self.own_idle

    def most(self, role: Role, state: str) -> int:
        """Return after how many seconds a session ends in any case."""
        if role != "own":
            return self.other_most
        return self.draft_days * DAY if state == "draft" else self.own_most


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month; negative months go back."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def day_of(instant: float) -> date:
    """Return the date in Leicester."""
    return datetime.fromtimestamp(instant, UTC).astimezone(_LEICESTER).date()


def opening_since(today: date, months: int) -> int:
    """Return from which instant on openings are remembered, in UTC seconds."""
    return int(datetime.combine(months_after(today, -months), time(), _LEICESTER).timestamp())


def share_ends(role: Role, until: Until, now: int) -> int | None:
    """Return when a share ends by itself, in UTC seconds; a card is printed and lasts until it is stopped."""
    if role == "card" or until == "stopped":
        return None
    if until == "7-days":
        return now + _SHARE_WEEK * DAY
    today = day_of(now)
    return now + (months_after(today, _SHARE_MONTHS) - today).days * DAY
