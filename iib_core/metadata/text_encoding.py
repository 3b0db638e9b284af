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


def decode_text(raw: bytes, otherwise: str = "latin-1") -> str:
    """UTF-8 if it is valid UTF-8, else a single-byte encoding.

    PNG's tEXt is Latin-1 by its standard, but several writers put UTF-8 in it; Latin-1 prose is
    hardly ever valid UTF-8.
    """
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(otherwise, "replace")


def decode_marked(raw: bytes) -> str | None:
    """Text that says its encoding by a byte order mark; None without one."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    return None


def decode_file(raw: bytes) -> str:
    """The text of a .txt file: by its mark, else UTF-8, else the Windows code page."""
    marked = decode_marked(raw)
    return decode_text(raw, "cp1252") if marked is None else marked
