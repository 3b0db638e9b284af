"""File names that are not valid Unicode, as text that JSON and SQLite can hold.

Linux allows any bytes in a name. Python shows those that are no UTF-8 as lone surrogates
(U+DC80..U+DCFF, PEP 383), which neither JSON nor SQLite takes. In the index and on the wire each
such byte is one private-use character (U+F780..U+F7FF) instead, and is turned back on the way to
the disk. Names that really hold such a character are found under their own spelling first.
"""

from __future__ import annotations

import os

_TO_TEXT = {0xDC80 + byte: 0xF780 + byte for byte in range(128)}
_TO_DISK = {private: surrogate for surrogate, private in _TO_TEXT.items()}


def to_text(name: str) -> str:
    """A name from the disk as valid Unicode. Ordinary names are returned as they are."""
    return name if name.isascii() else name.translate(_TO_TEXT)


def to_disk(path: str) -> str:
    """The name on the disk behind a text. Ordinary names are returned as they are."""
    if path.isascii():
        return path
    odd = path.translate(_TO_DISK)
    if odd == path or os.path.lexists(path):
        return path
    return odd


def is_text(name: str) -> bool:
    """Whether a name can be encoded at all: on Windows half a surrogate pair can stand alone."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
