"""Every environment variable of the portal (CARERS_…), with its type, its default and what it is for."""

from functools import cached_property
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from app.vault.keys import looks_like_a_sample
from app.web.hosts import is_loopback

ROOT = Path(__file__).resolve().parent.parent
_SHORTEST_TOKEN = 20

Network = IPv4Network | IPv6Network


def _networks(value: object) -> object:
    """Read “10.0.0.0/8, ::1” as networks."""
    if not isinstance(value, str):
        return value
    return tuple(ip_network(part.strip(), strict=False) for part in value.split(",") if part.strip())


def _names(value: object) -> object:
    """Read “one, two” as names."""
    return tuple(filter(None, map(str.strip, value.split(",")))) if isinstance(value, str) else value


class Settings(BaseSettings):
    """What can be set from outside; a value that would be unsafe stops the start with a sentence."""

    model_config = SettingsConfigDict(
        env_prefix="CARERS_", extra="ignore", frozen=True, hide_input_in_errors=True
    )

    content_dir: Path = Field(ROOT / "content", description="Folder of the pages, facts and site.yaml.")
    translations_dir: Path = Field(ROOT / "translations", description="Folder of the compiled catalogues.")
    static_dir: Path = Field(ROOT / "static", description="Folder of styles, scripts, fonts and icons.")
    var_dir: Path = Field(ROOT / "var", description="Folder the portal writes: database, keys, kept files.")
    index_dir: Path = Field(
        ROOT / "search_index", description="Folder of the search index; it can be rebuilt."
    )
    base_url: str | None = Field(
        None,
        description="The portal’s public address, such as https://carers.example.gov.uk. "
        "Needed with https; empty means plain http on this computer only.",
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on.")
    database_url: str | None = Field(
        None,
        description="postgresql+psycopg://… for several processes; empty means SQLite in the var folder.",
    )
    site_database_url: str | None = Field(
        None,
        description="The same PostgreSQL for everything but plans, with a role of its own that cannot read them; "
        "SQLite needs none.",
    )
    search_per_minute: int = Field(30, ge=0, description="Searches a minute for one client; 0 sets no limit.")
    draft_translations: Literal["show-labelled", "hide"] = Field(
        "show-labelled", description="Show translations nobody has reviewed yet, with a label, or hide them."
    )
    offline: bool = Field(True, description="Offer guides that can be read without a connection.")
    counts: bool = Field(True, description="Count pages by day, without anything about the reader.")
    plans: bool = Field(True, description="Let people make an emergency support plan here.")
    plan_months: int = Field(
        24, ge=6, le=60, description="Months after which a plan that nobody has looked at is deleted."
    )
    plan_review_months: int = Field(
        6, ge=1, le=12, description="Months after which the owner of a plan is asked to look at it again."
    )
    plan_remember_days: int = Field(
        30,
        ge=0,
        le=30,
        description="Days a plan may stay open on its owner’s own device; 0 offers it to nobody.",
    )
    plans_per_day: int = Field(
        20,
        ge=0,
        description="Plans one client may begin a day before it has to wait a little; 0 sets no limit.",
    )
    plan_papers: int = Field(
        20,
        ge=0,
        description="Papers of plans one client may have made in ten minutes before it has to wait a little; "
        "0 sets no limit.",
    )
    tombstones: Path | None = Field(
        None,
        description="File that remembers which plans and shares were ended, on another volume than the database; "
        "empty means tombstones.log in the var folder.",
    )
    backup_recipients: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_names)] = Field(
        (),
        description="Keepers who can open backups: their age1… recipients with commas between, at least two.",
    )
    trusted_proxies: Annotated[tuple[Network, ...], NoDecode, BeforeValidator(_networks)] = Field(
        (),
        description="Proxies whose X-Forwarded-For is believed: addresses or networks with commas between.",
    )
    allow_http: bool = Field(
        False, description="Serve plain http on other hosts, for a trial on a closed network; shows a banner."
    )
    health_token: SecretStr | None = Field(
        None, description="Whoever sends it as a bearer token sees the details of /health/ready."
    )

    @field_validator("base_url")
    @classmethod
    def _is_an_origin(cls, value: str | None) -> str | None:
        """Accept scheme and host only: every link and QR code is built on it."""
        if not value:
            return None
        parts = urlsplit(value.strip().lower().rstrip("/"))
        if (
            parts.scheme not in {"https", "http"}
            or not parts.hostname
            or parts.path
            or parts.query
            or "@" in value
        ):
            raise ValueError("write it as https://name-of-the-site, without a path")
        return f"{parts.scheme}://{parts.netloc}"

    @field_validator("health_token")
    @classmethod
    def _is_a_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None or not value.get_secret_value():
            return None
        if len(value.get_secret_value()) < _SHORTEST_TOKEN or looks_like_a_sample(value.get_secret_value()):
            raise ValueError(f"use at least {_SHORTEST_TOKEN} random characters, not a sample")
        return value

    @model_validator(mode="after")
    def _is_not_open_http(self) -> Self:
        if self.trial and not self.allow_http:
            raise ValueError(
                f"base_url {self.base_url} is plain http on a network: use https, or set CARERS_ALLOW_HTTP=1 "
                "for a trial on a closed network"
            )
        return self

    @property
    def https(self) -> bool:
        """Whether readers reach the portal by https."""
        return self.base_url is not None and self.base_url.startswith("https:")

    @property
    def trial(self) -> bool:
        """Whether plain http leaves this computer: every page then carries a banner."""
        if self.base_url is None:
            return self.allow_http
        return not self.https and not is_loopback(urlsplit(self.base_url).hostname or "")

    @cached_property
    def origin(self) -> str:
        """The address links are built on, without a slash at the end."""
        return self.base_url or f"http://127.0.0.1:{self.port}"

    @property
    def tombstones_file(self) -> Path:
        """Where it is written down which plans and shares must never come back from a backup."""
        return self.tombstones or self.var_dir / "tombstones.log"

    @property
    def database(self) -> str:
        """The address of the database."""
        return self.database_url or f"sqlite:///{self.var_dir / 'carers.sqlite3'}"
