"""The one inline script of the portal: it takes the secret out of the address into the box, and sends nothing."""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from app.web.headers import content_security_policy

SCRIPT = (
    "(function(h,i){if(h.length>9){history.replaceState(null,'',location.pathname);i.value=h.slice(1)}})"
    "(location.hash,document.getElementById('code'))"
)
HASH = f"'sha256-{b64encode(sha256(SCRIPT.encode()).digest()).decode()}'"


def script() -> Markup:
    """The script as it stands in the page: not a letter more, or its hash would not fit."""
    return Markup(SCRIPT)  # noqa: S704 - our own constant


def policy(*, https: bool) -> str:
    """The Content-Security-Policy of the page that holds the script, and of no other."""
    return content_security_policy(https=https, script=HASH)
