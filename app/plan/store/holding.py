"""What only the holder of the owner's key may do, told by the key and not by a name."""

from app.plan.store.errors import DamagedError, NotYoursError
from app.plan.store.opened import Opened
from app.vault.secret import Secret


def own_key(opened: Opened) -> Secret:
    """Return the key every change needs; raises NotYoursError for readers, whatever role they claim."""
    try:
        return opened.keys["own"]
    except KeyError:
        raise NotYoursError from None


def whole(opened: Opened) -> Opened:
    """Return it; raises DamagedError where a section is damaged, since writing then would lose something."""
    if opened.damaged:
        raise DamagedError(opened.damaged, opened)
    return opened
