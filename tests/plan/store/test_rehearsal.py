"""P9: what was stopped or deleted stays so after yesterday's backup was put back."""

from pathlib import Path

import pytest

from app.plan.store import ready
from app.plan.store.rehearsal import rehearse
from tests.plan.store.kit import PEPPER, House


def test_after_a_restore_kept_plans_open_and_ended_ones_stay_ended(any_house: House) -> None:
    found = rehearse(any_house.database.url, PEPPER, any_house.place)
    assert found.kept_opens
    assert found.stopped_stays_shut
    assert found.deleted_stays_gone


def test_the_drill_fails_when_tombstones_are_not_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready, "replay", lambda *_: set())
    found = rehearse(f"sqlite:///{tmp_path}/carers.sqlite3", PEPPER, tmp_path)
    assert found.kept_opens
    assert not found.good
