"""Write an EXIF block anew with other texts, and nothing in it but texts and the orientation.

Places, cameras, owners, dates and thumbnails are left out.

Source: Exif 3.0 (CIPA DC-008), section 4.6; TIFF 6.0, section 2.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

MAX_ENTRIES = 512
MAX_BYTES = 16 * 1024 * 1024
"""Of the values of a directory: all of them may claim the same bytes."""

_PREFIX = b"Exif\0\0"
_ORIENTATION = 0x0112
_EXIF_DIRECTORY = 0x8769
_USER_COMMENT = 0x9286
_PERSONAL = frozenset({0x0132, 0x013B, 0x013C, 0x8298, 0x9C9D})
"""DateTime, Artist, HostComputer, Copyright, XPAuthor."""

_NAMES = {0x0131: "Software"}
"""Of tags whose name tells that their words stay."""

_BYTES_OF_TYPE = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_ENCODINGS = ("utf-8", "utf-16-be", "utf-16-le", "latin-1", "iso2022_jp", "shift_jis")
_PREFIX_LENGTHS = (0, 8, 16, 14, 10, 11, 2, 3)
"""Names of encodings and byte order marks that may stand in front of a text, in bytes."""

Replace = Callable[[str, str], str]
"""(text, name of its tag) → text"""


class _Entry(NamedTuple):
    tag: int
    type: int
    value: bytes


class _Tiff(NamedTuple):
    """The entries that are kept."""

    order: str
    first: list[_Entry]
    inner: list[_Entry]


def with_other_texts(block: bytes, texts: Collection[str], replace: Replace) -> bytes:
    """The block with `replace` applied to each text that is one of `texts`: of those that the
    reader has found, whatever encoding they were in. They keep it. Empty if nothing is left."""
    prefix = _PREFIX if block.startswith(_PREFIX) else b""
    old = block[len(prefix) :]
    order = {b"II": "<", b"MM": ">"}.get(old[:2])
    if order is None or len(old) < 8:
        return b""
    new = _Tiff(order, [], [])
    for entry in _entries(old, _number(old[4:8], order), order):
        if entry.tag == _ORIENTATION:
            new.first.append(entry)
        elif entry.tag == _EXIF_DIRECTORY:
            inner = _entries(old, _number(entry.value[:4], order), order)
            comments = (one for one in inner if one.tag == _USER_COMMENT)
            new.inner.extend(_replaced(comments, texts, replace))
        elif entry.tag not in _PERSONAL:
            new.first.extend(_replaced((entry,), texts, replace))
    return prefix + _written(new) if new.first or new.inner else b""


def with_other_text(raw: bytes, name: str, texts: Collection[str], replace: Replace) -> bytes:
    """As with_other_texts, for a single value. Empty if it is none of the texts."""
    for length in _PREFIX_LENGTHS:
        for encoding in _ENCODINGS:
            text = _decoded(raw[length:], encoding)
            if text and text in texts:
                return raw[:length] + replace(text, name).encode(encoding, "replace")
    return b""


def _replaced(
    entries: Iterator[_Entry] | tuple[_Entry, ...], texts: Collection[str], replace: Replace
) -> Iterator[_Entry]:
    for tag, kind, value in entries:
        end = b"\0" if kind == 2 else b""
        new = with_other_text(value, _NAMES.get(tag, ""), texts, replace)
        if new:
            yield _Entry(tag, kind, new + end)


def _decoded(raw: bytes, encoding: str) -> str:
    if encoding.startswith("utf-16"):
        raw = raw[: len(raw) & ~1]
    try:
        return raw.decode(encoding).strip("\0")
    except UnicodeDecodeError:
        return ""


def _entries(tiff: bytes, at: int, order: str) -> Iterator[_Entry]:
    layout = struct.Struct(order + "HHI4s")
    left = MAX_BYTES
    for index in range(min(_number(tiff[at : at + 2], order), MAX_ENTRIES)):
        begin = at + 2 + index * layout.size
        if begin + layout.size > len(tiff):
            return
        tag, kind, items, inline = layout.unpack_from(tiff, begin)
        size = items * _BYTES_OF_TYPE.get(kind, 1)
        start = _number(inline, order)
        value = inline[:size] if size <= len(inline) else tiff[start : start + size]
        left -= len(value)
        if len(value) == size and left >= 0:
            yield _Entry(tag, kind, value)


def _written(tiff: _Tiff) -> bytes:
    order, first, inner = tiff
    link_at = 8
    inner_at = link_at + _directory_bytes(len(first) + bool(inner))
    data_at = inner_at + (_directory_bytes(len(inner)) if inner else 0)
    if inner:
        first = [*first, _Entry(_EXIF_DIRECTORY, 4, struct.pack(order + "I", inner_at))]
    body, data = _directory(first, data_at, order)
    if inner:
        inner_body, inner_data = _directory(inner, data_at + len(data), order)
        body, data = body + inner_body, data + inner_data
    mark = b"II*\0" if order == "<" else b"MM\0*"
    return mark + struct.pack(order + "I", link_at) + body + data


def _directory_bytes(entries: int) -> int:
    return 2 + 12 * entries + 4


def _directory(entries: list[_Entry], data_at: int, order: str) -> tuple[bytes, bytes]:
    """A directory whose larger values stand from `data_at` on, and these."""
    body, data = struct.pack(order + "H", len(entries)), b""
    for tag, kind, value in entries:
        count = len(value) // _BYTES_OF_TYPE.get(kind, 1)
        place = value.ljust(4, b"\0")
        if len(value) > 4:
            place = struct.pack(order + "I", data_at + len(data))
            data += value + bytes(len(value) % 2)
        body += struct.pack(order + "HHI4s", tag, kind, count, place)
    return body + bytes(4), data


def _number(raw: bytes, order: str) -> int:
    return int.from_bytes(raw, "big" if order == ">" else "little")
