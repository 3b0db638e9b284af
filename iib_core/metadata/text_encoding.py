"""Turn bytes of uncertain encoding into text. Nothing here ever fails or loses a byte silently:
what cannot be decoded shows as U+FFFD.
"""

from __future__ import annotations

import codecs

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SAMPLE_BYTES = 256

LARGEST_TEXT = 10 * 1024 * 1024
"""Bytes of memory that a text may take. One character beyond the usual makes all take four."""

_CONTINUATIONS = bytes(range(0x80, 0xC0))
_BELOW_FOUR_BYTES = bytes(range(0xF0))


def decode_text(raw: bytes, otherwise: str = "latin-1") -> str:
    """UTF-8 if it is valid UTF-8, else a single-byte encoding.

    PNG's tEXt is Latin-1 by its standard, but several writers put UTF-8 in it; Latin-1 prose is
    hardly ever valid UTF-8. "" for what would take too much memory.
    """
    if is_too_large(raw):
        return ""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(otherwise, "replace")


def is_too_large(raw: bytes) -> bool:
    """Whether the text that stands there in UTF-8 takes more memory than a text may."""
    if 4 * len(raw) <= LARGEST_TEXT or raw.isascii():
        return len(raw) > LARGEST_TEXT
    firsts = raw.translate(None, _CONTINUATIONS)
    width = 4 if firsts.translate(None, _BELOW_FOUR_BYTES) else 2
    return width * len(firsts) > LARGEST_TEXT


def decode_marked(raw: bytes) -> str | None:
    """Text that says its encoding by a byte order mark; None without one."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    return None


def decode_file(raw: bytes) -> str:
    """The text of a file: by its mark, else by its zeros, else UTF-8 or the Windows code page."""
    marked = decode_marked(raw)
    if marked is not None:
        return marked
    if b"\0" in raw[:_SAMPLE_BYTES]:  # UTF-16 without its mark: every other byte is often zero
        sample = raw[:_SAMPLE_BYTES]
        is_big = sample[0::2].count(0) > sample[1::2].count(0)
        return raw[: len(raw) & ~1].decode("utf-16-be" if is_big else "utf-16-le", "replace")
    return decode_text(raw, "cp1252")
