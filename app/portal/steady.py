"""How a process that keeps every page in memory stays small and answers steadily."""

import ctypes
import gc
import sys

_ARENA_MAX = -8  # M_ARENA_MAX of <malloc.h>
_TURN = 0.0005  # seconds


def one_heap() -> None:
    """Lets all threads share one heap, where the C library knows how; each own one would keep megabytes for good."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_ARENA_MAX, 1)


def short_turns() -> None:
    """Lets readers' requests in sooner while a thread of ours makes pages or writes the log: Python waits 5 ms."""
    sys.setswitchinterval(_TURN)


def settle() -> None:
    """Frees what the snapshot before left behind, then spares the collector what lives as long as this one."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
