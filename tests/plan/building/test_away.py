"""When plans cannot be opened, guidance goes on and every page of the plan says whom to ring."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.content.watch import today
from app.language.languages import load_languages
from app.language.show import date as show_date
from app.plan.matter.dates import months_after
from app.plan.store import peppers
from app.plan.store.errors import NotSavedError, PlansAwayError
from app.plan.store.plans import Plans
from app.portal.kept_plans import LOOK_AGAIN, KeptPlans
from app.vault.database import Database, DatabaseAwayError
from tests.browser import Browser
from tests.conftest import ROOT, make_settings
from tests.plan.building.maker import Maker, shown, text

TOKEN = "a-long-token-for-an-operator"
NOWHERE = "postgresql+psycopg://nobody@127.0.0.1:1/nothing"
NAME = {"carer_first_name": "Asha", "carer_phone": "07700 900101"}


def health(browser: Browser) -> Any:
    answer = browser.get("/health/ready", headers={"authorization": f"Bearer {TOKEN}"})
    return json.loads(answer.text)["checks"]


def test_health_says_that_plans_can_be_opened(open_portal: Callable[..., Browser]) -> None:
    assert health(open_portal(health_token=TOKEN))["plans"] is True


def closed_pages(maker: Maker) -> None:
    """Nothing of a plan works, everything else does."""
    assert maker.browser.get("/en/carers-assessment").status == 200
    assert maker.get("start").status == 200
    assert maker.get("blank").status == 200
    reply = maker.begin()
    assert reply.status == 503
    links = shown(reply).links()
    assert {"tel:999", "tel:+441164541004", "/en/plan/blank", "/en/crisis-help"} <= set(links)
    assert "set-cookie" not in reply.headers


def test_without_a_database_guidance_goes_on(open_portal: Callable[..., Browser]) -> None:
    browser = open_portal(database_url=NOWHERE, health_token=TOKEN, counts=False)
    closed_pages(Maker(browser))
    assert health(browser)["plans"] is False


def test_with_another_pepper_no_plan_opens_and_guidance_goes_on(
    open_portal: Callable[..., Browser], tmp_path: Path
) -> None:
    first = open_portal()
    Maker(first).begin()
    first.close()
    key = next(tmp_path.rglob("pepper-1.key"))
    key.chmod(0o600)
    key.write_text(os.urandom(32).hex())
    key.chmod(0o400)
    again = open_portal(var_dir=tmp_path / "0" / "var", health_token=TOKEN)
    closed_pages(Maker(again))
    assert health(again)["plans"] is False


def test_a_lost_pepper_is_never_replaced_by_a_new_one(
    open_portal: Callable[..., Browser], tmp_path: Path
) -> None:
    first = open_portal()
    Maker(first).begin()
    first.close()
    next(tmp_path.rglob("pepper-1.key")).unlink()
    closed_pages(Maker(open_portal(var_dir=tmp_path / "0" / "var")))
    assert not list(tmp_path.rglob("pepper-1.key"))


def test_plans_open_by_themselves_once_the_database_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: Database) -> int:
        raise DatabaseAwayError

    settings, now = make_settings(tmp_path), [0.0]
    database = Database(settings.database)
    database.answers()
    monkeypatch.setattr(peppers, "newest", away)
    kept = KeptPlans(settings, database, lambda: now[0])
    with pytest.raises(PlansAwayError):
        kept().opened(bytes(32))
    monkeypatch.undo()
    now[0] = LOOK_AGAIN - 1
    with pytest.raises(PlansAwayError):
        kept().opened(bytes(32))
    now[0] = LOOK_AGAIN
    assert kept().opened(bytes(32)) is None
    database.close()


def test_a_page_that_changes_something_says_that_nothing_was_changed(
    maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise NotSavedError

    monkeypatch.setattr(Plans, "kept", fails)
    reply = maker.post("keep", {"kept": "yes", "own-phone": "no"})
    assert reply.status == 503
    assert "Nothing was changed" in text(shown(reply))


@pytest.mark.parametrize("months", [3, 9])
def test_the_day_to_look_again_is_as_far_away_as_the_settings_say(
    open_portal: Callable[..., Browser], months: int
) -> None:
    maker = Maker(open_portal(plan_review_months=months))
    maker.begin()
    maker.answer("about", NAME)
    english = next(one for one in load_languages(ROOT / "content" / "languages.yaml") if one.source)
    assert show_date(months_after(today(), months), english) in text(maker.page("paper/full"))
