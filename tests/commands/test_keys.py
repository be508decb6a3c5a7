"""What ``carers keys`` makes, says and refuses."""

import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Executable, delete, insert
from typer.testing import CliRunner

from app.commands import keys
from app.plan.store.peppers import known
from app.plan.store.tables import GRANTS, KEYS, PLANS
from app.vault.database import Database
from app.vault.keys import KeysError, load_pepper

DAY = date(2026, 1, 1)
Run = Callable[..., str]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return a function that runs ``carers keys …`` and returns its words, or raises what it refuses with."""
    monkeypatch.setenv("CARERS_VAR_DIR", str(tmp_path))

    def said(*words: str) -> str:
        result = CliRunner().invoke(keys.app, list(words))
        if isinstance(result.exception, KeysError):
            raise result.exception
        return result.output.replace("\n", " ")

    return said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "keys"


def writing(var: Path, *statements: Executable) -> None:
    database = Database(f"sqlite:///{var / 'carers.sqlite3'}")
    with database.writing() as session:
        for statement in statements:
            session.connection().execute(statement)
    database.close()


def keep_a_plan(var: Path) -> None:
    """Keep a plan with one way in under the first pepper, as far as keys go."""
    pepper = load_pepper(var / "keys", {})
    peppers = [{"kid": kid, "check_value": pepper.check_value(kid), "created_on": DAY} for kid in pepper.kids]
    writing(
        var,
        insert(KEYS).values(peppers),
        insert(PLANS).values(
            id="p", reference="ESP-7H3K98", epoch=1, version=1, write_verifier=b"", state="live",
            schema_version=1, created_on=DAY, changed_on=DAY, reviewed_on=DAY, delete_after=DAY,
        ),
        insert(GRANTS).values(
            id="g", plan_id="p", share_id="s", role="own", kind="token", lookup=b"t", kdf="", kid=1,
            wrapped=b"", epoch=1, fails=0, created_on=DAY,
        ),
    )  # fmt: skip


def test_a_new_installation_gets_a_site_key_and_a_pepper_and_is_told_to_keep_them(
    run: Run, folder: Path
) -> None:
    words = run("new")
    for name in ("site-1.key", "pepper-1.key"):
        assert str(folder / name) in words
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o400
    assert "apart from the database and its backups, with two custodians" in words


def test_keys_that_are_there_are_not_made_again(run: Run, folder: Path) -> None:
    run("new")
    before = {path.name: path.read_text() for path in folder.iterdir()}
    assert "carers keys rotate" in run("new")
    assert {path.name: path.read_text() for path in folder.iterdir()} == before


def test_an_installation_from_before_there_were_plans_gets_its_pepper(run: Run, folder: Path) -> None:
    run("new")
    (folder / "pepper-1.key").unlink()
    words = run("new")
    assert "pepper-1.key" in words
    assert "site-1.key" not in words


def test_a_missing_pepper_is_never_replaced_while_plans_need_it(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    run("new")
    keep_a_plan(tmp_path)
    (folder / "pepper-1.key").rename(tmp_path / "copy")
    for command in ("new", "check"):
        with pytest.raises(KeysError, match="Put the copy back"):
            run(command)
    assert not (folder / "pepper-1.key").exists()
    (tmp_path / "copy").rename(folder / "pepper-1.key")
    assert "They open every plan kept here." in run("check")


def test_another_pepper_under_the_same_number_is_found_out(run: Run, folder: Path, tmp_path: Path) -> None:
    run("new")
    assert "No plan was kept here yet." in run("check")
    keep_a_plan(tmp_path)
    (folder / "pepper-1.key").unlink()
    keys.make_first(keys.PEPPER, folder, {})
    with pytest.raises(KeysError, match="not here: number 1"):
        run("check")


def test_check_never_shows_a_key(run: Run, folder: Path) -> None:
    run("new")
    words = run("check")
    assert "1 site key(s); number 1 is current. 1 pepper(s); number 1 is current." in words
    assert not any(path.read_text().strip() in words for path in folder.iterdir())


def test_the_newer_pepper_is_current_and_both_are_there(run: Run, folder: Path) -> None:
    run("new")
    assert "pepper-2.key" in run("rotate")
    assert "site-2.key" in run("rotate", "site")
    assert load_pepper(folder, {}).kids == (2, 1)


def test_a_number_the_database_has_seen_is_not_given_again(run: Run, folder: Path, tmp_path: Path) -> None:
    run("new")
    keep_a_plan(tmp_path)
    (folder / "pepper-1.key").unlink()
    assert "pepper-2.key" in run("rotate")


def test_an_older_pepper_is_retired_only_when_no_way_in_needs_it(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    run("new")
    run("rotate")
    keep_a_plan(tmp_path)
    with pytest.raises(KeysError, match="still needed by 1 way"):
        run("retire", "1")
    assert load_pepper(folder, {}).kids == (2, 1)
    writing(tmp_path, delete(PLANS))
    assert str(folder / "pepper-1.retired") in run("retire", "1")
    assert load_pepper(folder, {}).kids == (2,)
    assert set(known(Database(f"sqlite:///{tmp_path / 'carers.sqlite3'}"))) == {2}
    assert "They open every plan kept here." in run("check")


@pytest.mark.parametrize("number", ["2", "3"])
def test_the_newest_pepper_is_not_retired(run: Run, folder: Path, number: str) -> None:
    run("new")
    run("rotate")
    with pytest.raises(KeysError, match="First make a newer one"):
        run("retire", number)
    assert load_pepper(folder, {}).kids == (2, 1)


def test_a_pepper_of_the_environment_is_to_be_taken_out_by_hand(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("new")
    pepper = (folder / "pepper-1.key").rename(folder.parent / "mounted")
    monkeypatch.setenv("CARERS_PEPPER_1_FILE", str(pepper))
    assert "pepper-2.key" in run("rotate")
    assert "Take CARERS_PEPPER_1 out of the environment" in run("retire", "1")


def test_while_the_database_is_away_keys_are_made_but_nothing_is_judged(
    run: Run, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setenv("CARERS_DATABASE_URL", "postgresql+psycopg://nobody@127.0.0.1:9/none")
    run("new")
    assert (folder / "pepper-1.key").exists()
    for command in (["check"], ["rotate"], ["retire", "0"]):
        with pytest.raises(KeysError, match="does not answer"):
            run(*command)
