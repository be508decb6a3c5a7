"""Makes a new plan: a draft with the owner's own token and code, open in the browser that made it."""

from sqlalchemy import Connection, insert

from app.plan.store import chain, sections, sessions, versions
from app.plan.store.chain import Role
from app.plan.store.changing import drawn
from app.plan.store.errors import NotSavedError
from app.plan.store.grants import Into, Row, rows_of_way
from app.plan.store.keeping import acknowledge, check_size, place_of
from app.plan.store.opened import Keys3, Opened, Session, Text
from app.plan.store.safe import Safe
from app.plan.store.sections import Kept
from app.plan.store.tables import GRANTS
from app.plan.store.ways import Way, Ways, new_share_id, new_way
from app.vault.secret import Secret
from app.vault.stretch import BusyError
from app.vault.tokens import new_id, new_reference

PLAN_ID_LENGTH = 12


def create(safe: Safe, text: Text, *, remember_days: int = 0) -> tuple[Secret, Opened, Keys3]:
    """Return the cookie, the plan, and the owner's own token and code.

    Raises NotSavedError, NotKnownIfSavedError, PlansAwayError, TooBigError.
    """
    check_size(safe, text)
    return drawn(lambda: _made(safe, text, remember_days))


def _made(safe: Safe, text: Text, remember_days: int) -> tuple[Secret, Opened, Keys3]:
    way, share_id = new_way("own", safe.now()), new_share_id()
    session = sessions.new_session(safe, "own", "draft", share_id, remember_days=remember_days)
    opened = _draft(safe, text, Ways(share_id, {share_id: way}), session)
    kept = sections.seal(opened.keys, place_of(opened), text, opened.ways)
    grants = [*_grants(safe, opened, share_id, way), sessions.row_of(safe, opened, session)]
    acknowledge(safe, opened, kept, answered=_written(safe, opened, kept, grants))
    return session.cookie, opened, Keys3(way.token, way.code)


def _draft(safe: Safe, text: Text, ways: Ways, session: Session) -> Opened:
    today, keys = safe.today(), chain.keys_of("own", chain.own_key())
    return Opened(
        plan_id=new_id(PLAN_ID_LENGTH),
        reference=new_reference(),
        role="own",
        version=1,
        epoch=1,
        state="draft",
        created_on=today,
        changed_on=today,
        reviewed_on=today,
        delete_after=safe.lifetimes.delete_after("draft", today),
        text=text,
        who="carer",
        keys=keys,
        ways=ways,
        session=session,
    )


def _grants(safe: Safe, opened: Opened, share_id: str, way: Way) -> list[Row]:
    into = Into(opened.plan_id, opened.epoch, opened.keys, safe.pepper, opened.created_on)
    try:
        return rows_of_way(into, share_id, way)
    except BusyError:
        raise NotSavedError("this computer is too busy") from None


def _written(safe: Safe, opened: Opened, kept: dict[Role, Kept], grants: list[Row]) -> bool:
    def change(connection: Connection) -> None:
        versions.begin(connection, opened, kept)
        connection.execute(insert(GRANTS), grants)

    return safe.write(change)
