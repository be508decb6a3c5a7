"""What docs/crypto.md says about keys and codes is what the code does."""

from collections.abc import Iterable

import pytest

from app.checker.kept import LABEL as ANSWERS
from app.plan.store import chain
from app.plan.store.lives import Lifetimes
from app.vault import aead, key_files, keys, stretch, tokens
from app.vault.keys import Pepper
from app.vault.secret import Secret
from tests.conftest import ROOT

DOCUMENT = ROOT / "docs" / "crypto.md"
HOUR, MINUTE = 3600, 60


def table(*rows: Iterable[object]) -> str:
    head, *others = ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join([head, "|---" * head.count(" | ") + "|---|", *others])


def means() -> str:
    cost = stretch.NOW
    suites = ", ".join(f"`0x{number:02x}`" for number in aead.SUITES)
    return table(
        ("what", "how", "with"),
        ("sealing", f"AES-256-GCM; first byte {suites} names the suite, then {aead.NONCE_LENGTH} random bytes, "
         "then text and tag", "`cryptography`"),
        ("hiding sizes", f"4 bytes of length, the text, zeros up to a multiple of {aead.BLOCK:,} bytes; "
         "nothing is compressed", "our own few lines"),
        ("deriving keys", f"HKDF-SHA256, {key_files.KEY_LENGTH} bytes", "`cryptography`"),
        ("finding a way in", "HMAC-SHA256", "`hmac`"),
        ("making typed codes costly", f"Argon2id, {cost.memory_kib:,} KiB, {cost.passes} passes, {cost.lanes} lane, "
         f"{stretch.SALT_LENGTH} bytes of salt, {stretch.OUTPUT_LENGTH} bytes out; {stretch.AT_ONCE} at once, "
         f"{stretch.LONGEST_WAIT:g} seconds of waiting at most", "`argon2-cffi`"),
        ("chance", "the operating system’s", "`secrets`, `os.urandom`"),
    )  # fmt: skip


def carriers() -> str:
    bits = {
        name: 5 * (length - 1)
        for name, length in (("token", tokens.TOKEN_LENGTH), ("code", tokens.CODE_LENGTH))
    }
    secret = bits["code"] - 5 * tokens.LOCATOR_LENGTH
    return table(
        ("what", "signs", "secret"),
        ("token, in a link or QR code", f"{tokens.TOKEN_LENGTH}, the last a check", f"{bits['token']} bits"),
        ("paper code", f"{tokens.CODE_LENGTH}: {tokens.LOCATOR_LENGTH} to find it by, the last a check",
         f"{secret} bits"),
        ("reference", f"`{tokens.REFERENCE_PREFIX}` and {tokens.REFERENCE_LENGTH}, the last a check",
         "none: it is public"),
        ("session cookie", f"{chain.COOKIE_LENGTH} bytes", f"{8 * chain.COOKIE_LENGTH} bits"),
    )  # fmt: skip


def labels() -> str:
    rows = [
        ("`K_kek`", "the pepper", keys.KEK),
        ("`K_lookup`", "the pepper", keys.LOOKUP),
        (f"check value, {keys.CHECK_VALUE_LENGTH} bytes", "the pepper", keys.CHECK_VALUE),
        ("`view`", "`own`", chain.DOWN["view"]),
        ("`card`", "`view`", chain.DOWN["card"]),
        ("what the verifier is SHA-256 of", "`own`", chain.WRITE),
        *((f"KEK of a {kind}", f"{of}, salt `K_kek`", label + "…") for kind, of, label in (
            ("token", "the token", chain.KEKS["token"]),
            ("code", "the stretched code", chain.KEKS["code"]),
            ("session", "the cookie", chain.KEKS["session"]),
        )),
        ("key of questionnaire answers", "the site key", ANSWERS),
        ("key of the search index", "the site key", "site1/index"),
        ("key of one day’s limits", "the site key", "site1/limits/…"),
    ]  # fmt: skip
    return table(
        ("key", "from", "label"),
        *((key, source, f"`{label}`".replace("|", "\\|")) for key, source, label in rows),
    )


def homes() -> str:
    return table(
        ("key", "file", "variable", "lost", "leaked"),
        ("pepper", f"`{key_files.PEPPER.name}-1.key`", f"`{key_files.PEPPER.variable}_1`",
         "**no plan opens again**", "links stay safe; a paper code needs 2⁵⁴ guesses of Argon2id: ask owners to "
         "change their codes"),
        ("site key", f"`{key_files.SITE.name}-1.key`", f"`{key_files.SITE.variable}_1`",
         "people filling in a questionnaire begin again", "rotate it"),
    )  # fmt: skip


def lifetimes() -> str:
    lives = Lifetimes()
    return table(
        ("what", "how long"),
        ("owner’s session", f"{lives.own_idle // MINUTE} minutes unused, {lives.own_most // HOUR} hours at most; "
         f"{lives.remember_days} days on a device the owner called their own"),
        ("session of others", f"{lives.other_idle // MINUTE} minutes unused, {lives.other_most // HOUR} hour at most"),
        ("session of a plan not yet kept", f"{lives.draft_idle // HOUR} hours unused"),
        ("plan whose code was never confirmed", f"{lives.draft_days} days"),
        ("plan", f"{lives.live_months} months after it was last changed or called still correct"),
        ("earlier versions", f"{lives.old_versions}, {lives.old_days} days at most, none after a code was changed"),
        ("openings", f"{lives.event_months} months"),
        ("tombstones", f"{lives.tombstone_days} days"),
        ("shares of one plan", f"{lives.most_shares} at most"),
        ("wrong tries of one paper code", f"{lives.locator_failures} an hour, then it waits "
         f"{lives.locator_wait // MINUTE} minutes; links and QR codes never wait"),
    )  # fmt: skip


def examples() -> str:
    """What another program must come to; the pepper is 00…1f, the owner’s key 20…3f."""
    pepper, own = Pepper({1: Secret(bytes(range(32)))}), Secret(bytes(range(32, 64)))
    token, code, grant = "0123456789ABCDEFGHJKMNPQRSX", "7K3M9QXD04THPB2J", "0" * 20
    stretched = stretch.stretched(code, bytes(stretch.SALT_LENGTH))
    rows: dict[str, Secret | bytes] = {
        "`view`": chain.view_of(own),
        "`card`": chain.card_of(chain.view_of(own)),
        "check value": pepper.check_value(1),
        "verifier": chain.verifier(own),
        f"lookup of `{token}`, after its `t`": chain.lookup_of_token(pepper, 1, token)[1:],
        "KEK of that token": chain.token_kek(pepper, 1, grant, token),
        f"KEK of the code `{code}`": chain.code_kek(pepper, 1, grant, stretched),
        "bound: `esp1`, `plan-1`, `view`, 7, 1": chain.section_about("plan-1", "view", 7, 1),
    }
    plain = ((name, value.reveal() if isinstance(value, Secret) else value) for name, value in rows.items())
    return table(("what", "bytes"), *((name, f"`{value.hex()}`") for name, value in plain))


@pytest.mark.parametrize(
    "made", [means, carriers, labels, homes, lifetimes, examples], ids=lambda made: made.__name__
)
def test_every_table_of_the_document_is_what_the_code_does(made: object) -> None:
    assert callable(made)
    wanted = made()
    assert wanted in DOCUMENT.read_text("utf-8"), f"put this table into {DOCUMENT.name}:\n\n{wanted}"
