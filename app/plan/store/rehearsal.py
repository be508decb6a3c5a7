"""The drill: plans that nobody wrote are backed up, ended and brought back, and what ended must stay ended."""

import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.plan.store.plans import Entered, Keys3, Opened, Plans, Text, Tombstones
from app.vault.backup.copying import copy_of, put_back
from app.vault.backup.sealing import lock, new_identity, unlock
from app.vault.database import Database
from app.vault.keys import Pepper
from app.vault.secret import Secret

_TEXT = Text(own={"answers": {}}, view={"answers": {"first_note": "Drill"}}, card={"answers": {}})
_HERE = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a drill found: each of the three must be true; ``seconds`` is from lost database to plans that open."""

    kept_opens: bool
    stopped_stays_shut: bool
    deleted_stays_gone: bool
    seconds: float

    @property
    def good(self) -> bool:
        """Whether a backup can be trusted."""
        return self.kept_opens and self.stopped_stays_shut and self.deleted_stays_gone


@dataclass(frozen=True, slots=True)
class _Before:
    """How things stood when the database was lost: the codes there had been, and the backup with its key."""

    kept: Keys3
    shared: str
    deleted: Keys3
    locked: bytes
    identity: Secret


def rehearse(url: str, pepper: Pepper, folder: Path) -> Rehearsal:
    """Run the drill on an empty database at ``url``; the tombstones go into ``folder``."""
    stones = Tombstones(folder / "tombstones.log")
    with closing(Database(url)) as database:
        before = _happened(url, Plans(database, pepper, stones))
    began = time.perf_counter()
    put_back(url, unlock(before.locked, before.identity))
    with closing(Database(url)) as database:
        plans = Plans(database, pepper, stones)
        plans.prepare()
        return Rehearsal(
            kept_opens=_opens(plans, before.kept.token) and _opens(plans, before.kept.code),
            stopped_stays_shut=not _opens(plans, before.shared),
            deleted_stays_gone=not _opens(plans, before.deleted.token),
            seconds=time.perf_counter() - began,
        )


def _happened(url: str, plans: Plans) -> _Before:
    """Make two plans and a share, back up, then stop the share and delete a plan, as people do."""
    (mine, kept), (other, deleted) = _made(plans), _made(plans)
    mine, share = plans.share(mine, "Drill", "view", "stopped")
    (identity, one), (_, another) = new_identity(), new_identity()
    locked = lock(copy_of(url), (one, another))
    plans.stop(mine, share.id)
    plans.delete(other)
    return _Before(kept, share.token, deleted, locked, identity)


def _made(plans: Plans) -> tuple[Opened, Keys3]:
    _, draft, keys = plans.create(_TEXT)
    return plans.kept(draft), keys


def _opens(plans: Plans, typed: str) -> bool:
    reply = plans.enter(typed, "family", _HERE)
    return isinstance(reply, Entered) and reply.opened is not None
