"""What an owner says of a whole plan: that its code is kept, that all is still right, that it is to go."""

from dataclasses import replace

from sqlalchemy import Connection, delete, select, update

from app.plan.store import chain, sessions, versions
from app.plan.store.changing import change
from app.plan.store.errors import (
    EndedError,
    NotKnownIfSavedError,
    NotSavedError,
    NotYoursError,
    PlansAwayError,
)
from app.plan.store.holding import own_key
from app.plan.store.loading import again
from app.plan.store.opened import Opened
from app.plan.store.ready import bury
from app.plan.store.safe import Safe
from app.plan.store.tables import GRANTS, PLANS
from app.plan.store.tombstones import Stone


def kept(safe: Safe, opened: Opened, *, remember_days: int = 0) -> Opened:
    """Make a draft live, since its code is kept. This session gets the limits of a live plan, others end."""
    return change(safe, opened, lambda now: _kept_once(safe, now, remember_days))


def reviewed(safe: Safe, opened: Opened) -> Opened:
    """Keep the plan for another while, since all of it is still right."""
    return change(safe, opened, lambda now: _reviewed_once(safe, now))


def delete_plan(safe: Safe, opened: Opened) -> None:
    """Delete a plan at once and for ever, also a damaged one; raises what every change raises."""
    verifier, stone = chain.verifier(own_key(opened)), Stone(safe.today(), "plan", opened.plan_id)
    same = (PLANS.c.id == opened.plan_id) & (PLANS.c.epoch == opened.epoch)
    ours = select(PLANS.c.id).where(same, PLANS.c.write_verifier == verifier).with_for_update()

    def end(connection: Connection) -> None:
        if connection.execute(ours).first() is None:
            raise NotYoursError
        bury(connection, stone)

    again(safe, opened)
    if not safe.write(end):
        _make_sure_it_is_gone(safe, opened)
    safe.tombstones.add([stone])


def _reviewed_once(safe: Safe, opened: Opened) -> Opened:
    today = safe.today()
    until = safe.lifetimes.delete_after(opened.state, today)
    after = replace(opened, reviewed_on=today, delete_after=until)
    if not safe.write(lambda connection: versions.advance(connection, opened, after)):
        _make_sure_it_is_so(safe, after)
    return after


def _kept_once(safe: Safe, opened: Opened, remember_days: int) -> Opened:
    if opened.state == "live" and not remember_days:
        return opened
    today, session = safe.today(), sessions.relimited(safe, opened, remember_days)
    until = safe.lifetimes.delete_after("live", today)
    after = replace(opened, state="live", reviewed_on=today, delete_after=until, session=session)
    if not safe.write(lambda connection: _settle(connection, safe, opened, after)):
        _make_sure_it_is_so(safe, after)
    return after


def _settle(connection: Connection, safe: Safe, before: Opened, after: Opened) -> None:
    versions.advance(connection, before, after)
    sessions_of = (GRANTS.c.plan_id == after.plan_id) & (GRANTS.c.kind == "session")
    this = after.session.id if after.session else ""
    connection.execute(delete(GRANTS).where(sessions_of, GRANTS.c.id != this))
    if after.session:
        row = sessions.row_of(safe, after, after.session)
        connection.execute(update(GRANTS).where(GRANTS.c.id == this).values(**row))


def _make_sure_it_is_so(safe: Safe, after: Opened) -> None:
    try:
        now = again(safe, after)
    except PlansAwayError:
        raise NotKnownIfSavedError from None
    if (now.state, now.reviewed_on, now.delete_after) != (after.state, after.reviewed_on, after.delete_after):
        raise NotSavedError("it is as it was before")


def _make_sure_it_is_gone(safe: Safe, opened: Opened) -> None:
    try:
        again(safe, opened)
    except EndedError:
        return
    except PlansAwayError:
        raise NotKnownIfSavedError from None
    raise NotSavedError("it is still there")
