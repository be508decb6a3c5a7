"""Whatever is done to plans in whatever order, each is what a dictionary says it is."""

import tempfile
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from app.plan.store.errors import EndedError
from app.plan.store.plans import Conflict, Entered, Keys3, NoSuch, Opened, Saved, Share, Text
from app.plan.store.tables import PLANS
from app.vault import stretch
from app.vault.database import Database
from tests.plan.store.kit import FREE, HERE, TEXT, House, typed

DAY = 86_400


@dataclass
class Known:
    """What a plan is, as a dictionary would have it; ``ends`` in UTC seconds by share id."""

    text: Text
    keys: Keys3
    last: int
    shares: dict[str, tuple[Share, int | None]] = field(default_factory=dict)
    dead: list[str] = field(default_factory=list)


class Life(RuleBasedStateMachine):
    """Owners, their shares and the days that pass."""

    plans = Bundle("plans")

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.quick = patch.object(stretch, "hash_secret_raw", quick)
        self.quick.start()
        self.house = House(Database(f"sqlite:///{self.place.name}/carers.sqlite3"), Path(self.place.name))
        self.house.restart(pace=FREE)
        self.known: dict[str, Known] = {}
        self.gone: list[str] = []
        self.number = 0

    def teardown(self) -> None:
        self.quick.stop()
        self.house.database.close()
        self.place.cleanup()

    @rule(target=plans)
    def create(self) -> str:
        text = self.another()
        _, opened, keys = self.house.plans.create(text)
        self.house.plans.kept(opened)
        self.known[opened.plan_id] = Known(text, keys, self.now)
        return opened.plan_id

    @rule(plan=plans)
    def save(self, plan: str) -> None:
        opened, text = self.owner(plan), self.another()
        if opened:
            assert isinstance(self.house.plans.save(opened, opened.version, text), Saved)
            self.changed(plan, text=text)

    @rule(plan=plans)
    def save_over_what_another_saved(self, plan: str) -> None:
        opened, text = self.owner(plan), self.another()
        if opened:
            self.house.plans.save(opened, opened.version, text)
            found = self.house.plans.save(opened, opened.version, self.another())
            assert isinstance(found, Conflict)
            assert found.now.text == text
            self.changed(plan, text=text)

    @rule(
        plan=plans,
        role=st.sampled_from(["view", "card", "own"]),
        until=st.sampled_from(["7-days", "stopped"]),
    )
    def share(self, plan: str, role: Any, until: Any) -> None:
        opened = self.owner(plan)
        if opened and len(self.house.plans.shares(opened)) < 20:
            _, share = self.house.plans.share(opened, f"label {self.number}", role, until)
            self.number += 1
            ends = self.now + 7 * DAY if until == "7-days" and role != "card" else None
            self.known[plan].shares[share.id] = (share, ends)
            self.changed(plan)

    @rule(plan=plans, which=st.integers(0, 3))
    def stop(self, plan: str, which: int) -> None:
        opened, stale = self.owner(plan), self.owner(plan)
        shares = self.house.plans.shares(opened) if opened else ()
        if opened and stale and len(shares) > which:
            share = shares[which]
            self.house.plans.stop(opened, share.id)
            del self.known[plan].shares[share.id]
            self.known[plan].dead += [share.token, share.code]
            self.changed(plan)
            self.is_over(stale)

    @rule(plan=plans)
    def change_code(self, plan: str) -> None:
        opened = self.owner(plan)
        if opened:
            _, _, keys = self.house.plans.change_code(opened)
            before = self.known[plan].keys
            self.known[plan].dead += [before.token, before.code]
            self.changed(plan, keys=keys)
            self.is_over(opened)

    @rule(plan=consumes(plans))
    def delete(self, plan: str) -> None:
        opened = self.owner(plan)
        if opened:
            self.house.plans.delete(opened)
            self.is_gone(plan)
            self.is_over(opened)

    @rule(days=st.sampled_from([1, 7, 40, 300]))
    def time_passes(self, days: int) -> None:
        self.house.clock.pass_(days=days)

    @rule()
    def the_job_runs_each_day(self) -> None:
        for _ in range(3):
            self.house.plans.expire()
            self.house.clock.pass_(days=1)
        for plan, known in list(self.known.items()):
            if self.now - known.last > 740 * DAY:
                self.is_gone(plan)

    @rule()
    def restart(self) -> None:
        self.house.restart(pace=FREE)

    @invariant()
    def every_plan_is_what_it_should_be(self) -> None:
        if any(720 * DAY < self.now - known.last <= 740 * DAY for known in self.known.values()):
            return  # in the days of being deleted either is right
        rows = {row["id"]: row for row in self.house.rows(PLANS)}
        assert set(rows) >= {plan for plan, known in self.known.items() if self.now - known.last <= 720 * DAY}
        assert not set(rows) & set(self.gone)

    @invariant()
    def every_way_in_opens_what_it_should(self) -> None:
        for known in list(self.known.values())[-2:]:
            if self.now - known.last > 700 * DAY:
                continue
            assert self.seen(known.keys.token) == known.text
            for share, ends in list(known.shares.values())[-3:]:
                alive = ends is None or self.now < ends
                assert self.seen(share.token) == (part(known.text, share.role) if alive else None)
            for typed_code in known.dead[-4:]:
                assert self.seen(typed_code) is None

    @property
    def now(self) -> int:
        return int(self.house.clock())

    def another(self) -> Text:
        self.number += 1
        return typed(self.number, replace(TEXT, own={"answers": {"n": self.number}}))

    def owner(self, plan: str) -> Opened | None:
        """The plan as its owner opens it, None once it is gone."""
        known = self.known.get(plan)
        if known is None:
            return None
        found = self.house.plans.enter(known.keys.code, "carer", HERE)
        if isinstance(found, NoSuch):
            assert self.now - known.last > 700 * DAY
            self.is_gone(plan)
            return None
        assert isinstance(found, Entered)
        assert found.cookie is not None
        return self.house.plans.opened(found.cookie.reveal())

    def seen(self, typed_code: str) -> Text | None:
        found = self.house.plans.enter(typed_code, "family", HERE)
        assert isinstance(found, Entered | NoSuch)
        return found.opened.text if isinstance(found, Entered) and found.opened else None

    def changed(self, plan: str, **changes: Any) -> None:
        self.known[plan] = replace(self.known[plan], last=self.now, **changes)

    def is_gone(self, plan: str) -> None:
        known = self.known.pop(plan)
        self.gone.append(plan)
        assert self.seen(known.keys.token) is None

    def is_over(self, opened: Opened) -> None:
        try:
            self.house.plans.save(opened, opened.version, self.another())
        except EndedError:
            return
        raise AssertionError("an opening from before still writes")


def part(text: Text, role: str) -> Text:
    return {"own": text, "view": replace(text, own={}), "card": Text({}, {}, text.card)}[role]


def quick(code: bytes, salt: bytes, **_: Any) -> bytes:
    return blake2b(code, salt=salt[:16], digest_size=32).digest()


Life.TestCase.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLife = Life.TestCase
