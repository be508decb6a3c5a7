"""Says in the log that something happens too often: once in a while, so that a flood does not fill the log as well."""

import logging
from collections.abc import Callable

from app.vault.limits import Failures

_log = logging.getLogger("app.plan.store")


class Alarm:
    """Says each sentence once in a span of seconds."""

    def __init__(self, span: int, clock: Callable[[], float]) -> None:
        self._said = Failures(1, span, clock)

    def say(self, sentence: str) -> None:
        """Say it, unless it was said a moment ago."""
        if self._said.count(sentence).within:
            _log.warning("%s", sentence)
        else:
            self._said.take_back(sentence)
