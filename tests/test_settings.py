"""Settings that would be unsafe stop the start with a sentence."""

from ipaddress import ip_network
from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import Settings


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    for name in [name for name in os.environ if name.startswith("CARERS_")]:
        monkeypatch.delenv(name)


def test_without_settings_the_portal_serves_this_computer_only() -> None:
    settings = Settings()
    assert (settings.base_url, settings.https, settings.trial) == (None, False, False)
    assert settings.host == "127.0.0.1"
    assert settings.origin == "http://127.0.0.1:8000"
    assert settings.database == f"sqlite:///{settings.var_dir / 'carers.sqlite3'}"


@pytest.mark.parametrize(
    ("given", "kept", "https"),
    [
        ("https://carers.example.gov.uk", "https://carers.example.gov.uk", True),
        ("https://Carers.example.gov.uk/", "https://carers.example.gov.uk", True),
        ("https://carers.example.gov.uk:8443", "https://carers.example.gov.uk:8443", True),
        ("http://localhost:8000", "http://localhost:8000", False),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000", False),
        ("http://[::1]:8000", "http://[::1]:8000", False),
        ("", None, False),
    ],
)
def test_a_public_address_is_https_or_this_computer(given: str, kept: str | None, https: bool) -> None:
    settings = Settings(base_url=given)
    assert (settings.base_url, settings.https, settings.trial) == (kept, https, False)


@pytest.mark.parametrize("given", ["http://carers.example.gov.uk", "http://192.168.1.7:8000"])
def test_plain_http_on_a_network_must_be_asked_for(given: str) -> None:
    with pytest.raises(ValidationError, match="CARERS_ALLOW_HTTP=1"):
        Settings(base_url=given)
    assert Settings(base_url=given, allow_http=True).trial


@pytest.mark.parametrize(
    "given",
    [
        "carers.example.gov.uk",
        "ftp://x.example",
        "https://x.example/path",
        "https://u:p@x.example",
        "https://",
    ],
)
def test_an_address_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(ValidationError, match="write it as https"):
        Settings(base_url=given)


@pytest.mark.parametrize("given", ["short", "changeme-changeme-changeme", "a" * 40])
def test_a_sample_token_is_refused_and_not_shown(given: str) -> None:
    with pytest.raises(ValidationError, match="not a sample") as refusal:
        Settings(health_token=given)
    assert given not in str(refusal.value)


def test_the_environment_sets_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in {
        "CARERS_VAR_DIR": str(tmp_path),
        "CARERS_TRUSTED_PROXIES": "10.0.0.0/8, ::1",
        "CARERS_OFFLINE": "off",
        "CARERS_COUNTS": "on",
        "CARERS_DRAFT_TRANSLATIONS": "hide",
        "CARERS_HEALTH_TOKEN": "k3v9-7hq2-x8wm-r5tn-4bzc",
        "CARERS_UNKNOWN": "ignored",
    }.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    assert settings.trusted_proxies == (ip_network("10.0.0.0/8"), ip_network("::1"))
    assert (settings.offline, settings.counts, settings.draft_translations) == (False, True, "hide")
    assert "k3v9" not in repr(settings)


def test_every_setting_says_what_it_is_for() -> None:
    assert all(field.description for field in Settings.model_fields.values())
