"""Lets people in who have a token or a code; whatever else they have, they are told one and the same thing."""

from sqlalchemy import Connection, Delete, delete, insert, update
from sqlalchemy.exc import IntegrityError

from app.plan.store import codes, grants, sessions
from app.plan.store.codes import Match
from app.plan.store.errors import DamagedError, NotSavedError
from app.plan.store.guesses import Guesses
from app.plan.store.lives import HOUR
from app.plan.store.loading import opened_from
from app.plan.store.locators import Locators
from app.plan.store.opened import Opened, Session, Who
from app.plan.store.replies import Busy, Entered, NoSuch, Reply, Slip, Wait
from app.plan.store.safe import Change, Safe
from app.plan.store.tables import EVENTS, GRANTS
from app.vault.secret import Secret
from app.vault.tokens import CODE_LENGTH, TOKEN_LENGTH, checked, normalise


class Entrance:
    """Where typed and scanned codes come in."""

    def __init__(self, safe: Safe, guesses: Guesses) -> None:
        self._safe, self._guesses, self._locators = safe, guesses, Locators(safe)

    def enter(
        self, typed: str, who: Who, client: str, *, remember_days: int = 0, instead_of: bytes | None = None
    ) -> Reply:
        """Return the plan a code opens, in a new session that takes the place of the browser’s old one.

        ``client`` is the network address limits are for. Raises DamagedError with the cookie, and PlansAwayError.
        """
        meant = normalise(typed)
        if len(meant) not in {TOKEN_LENGTH, CODE_LENGTH} or not checked(meant):
            return Slip()
        match = self._match(meant, client)
        if who == "found":
            return self._noted(match)
        if not isinstance(match, Match):
            return match
        return self._let_in(match, who, remember_days, instead_of)

    def _match(self, meant: str, client: str) -> Match | NoSuch | Busy | Wait:
        if len(meant) == TOKEN_LENGTH:
            return codes.by_token(self._safe, meant)
        return codes.by_code(self._safe, self._guesses, self._locators, meant, client)

    def _noted(self, match: Match | NoSuch | Busy | Wait) -> Entered:
        """Tell the owner that a card was found; tell the finder nothing about it."""
        if isinstance(match, Match):
            self._write(lambda connection: _record(connection, self._safe, match, "found"))
        return Entered(None, None)

    def _let_in(self, match: Match, who: Who, remember_days: int, instead_of: bytes | None) -> Reply:
        row = match.found[0]
        session = sessions.new_session(
            self._safe, match.role, row.state, row.share_id, row.expires_at, remember_days
        )
        opened = opened_from(match.found, match.role, match.key, who, session)
        try:
            there = self._write(
                lambda connection: self._admit(connection, match, opened, session, instead_of)
            )
        except IntegrityError:  # deleted at this moment
            return NoSuch()
        cookie = session.cookie if there else None
        if opened.damaged:
            raise DamagedError(opened.damaged, opened, cookie)
        return Entered(cookie, opened)

    def _admit(
        self, connection: Connection, match: Match, opened: Opened, session: Session, instead_of: bytes | None
    ) -> None:
        if instead_of is not None:
            connection.execute(self._end(instead_of))
        connection.execute(insert(GRANTS), sessions.row_of(self._safe, opened, session))
        _record(connection, self._safe, match, opened.who)

    def _end(self, cookie: bytes) -> Delete:
        lookups = grants.lookups_of_session(self._safe.pepper, Secret(cookie))
        return delete(GRANTS).where(GRANTS.c.lookup.in_(lookups))

    def _write(self, change: Change) -> bool:
        """Say whether it was written; a plan is shown also where nothing can be."""
        try:
            return self._safe.write(change)
        except NotSavedError:
            return False


def _record(connection: Connection, safe: Safe, match: Match, who: Who) -> None:
    row, hour = match.found[0], safe.now() // HOUR * HOUR
    what = "found" if who == "found" else "opened"
    event = {"plan_id": row.plan_id, "share_id": row.share_id, "hour": hour, "what": what, "who": who}
    connection.execute(insert(EVENTS), event)
    if match.renewed:
        connection.execute(update(GRANTS).where(GRANTS.c.id == row.grant_id).values(**match.renewed))
