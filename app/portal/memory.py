"""How a process that keeps every page in memory stays small and steady."""

import ctypes
import gc

_ARENA_MAX = -8  # M_ARENA_MAX of <malloc.h>


def one_heap() -> None:
    """Lets all threads share one heap, where the C library knows how; each own one would keep megabytes for good."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_ARENA_MAX, 1)


def settle() -> None:
    """Frees what the snapshot before left behind, then spares the collector what lives as long as this one."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
