"""The two ways to compress: quickly while someone waits, hard for files that never change."""

import gzip

import brotli  # type: ignore[import-untyped]


def press_quickly(encoding: str, body: bytes) -> bytes:
    """Compress a page: quality 5 of Brotli takes a millisecond, 9 would take ten."""
    return gzip.compress(body, 6, mtime=0) if encoding == "gzip" else _brotli(body, 5)


def press_hard(encoding: str, body: bytes) -> bytes:
    """Compress as small as it gets."""
    return gzip.compress(body, 9, mtime=0) if encoding == "gzip" else _brotli(body, 11)


def _brotli(body: bytes, quality: int) -> bytes:
    pressed: bytes = brotli.compress(body, mode=brotli.MODE_TEXT, quality=quality)
    return pressed
