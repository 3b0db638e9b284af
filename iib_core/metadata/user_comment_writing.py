"""Put a text into the UserComment of an EXIF block. All else in the block stays where it is.

A directory that has no room for the entry is written anew at the end of the block, so that all
offsets in it, those of a camera's own notes too, mean what they meant.

Source: Exif 3.0 (CIPA DC-008), section 4.6; TIFF 6.0, section 2; `piexif.helper.UserComment`, by
which WebUIs write and read it.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from iib_core.errors import MetadataError

EMPTY_EXIF = b"MM\0*\0\0\0\x08\0\0\0\0\0\0"
"""A block with an empty directory."""
_DAMAGED = "The EXIF of this file is damaged, so nothing is written into it"
_EXIF_DIRECTORY, _USER_COMMENT = 0x8769, 0x9286
_LONG, _UNDEFINED = 4, 7
_BYTES = (1, 2, _UNDEFINED)
"""Kinds of which one is a byte."""
_ENTRY_BYTES = 12
_MOST_ENTRIES = 1000


def user_comment_of(text: str, most_bytes: int) -> bytes:
    """As WebUIs write it: UTF-16, or ASCII where only that fits. Raises MetadataError for a text
    that is too long."""
    comment = b"UNICODE\0" + text.encode("utf-16-be")
    if len(comment) > most_bytes and text.isascii():
        comment = b"ASCII\0\0\0" + text.encode("ascii")
    if len(comment) > most_bytes:
        raise MetadataError("The text is too long for a file of this kind")
    return comment


def with_user_comment(tiff: bytes, comment: bytes) -> bytes:
    """The block with this comment in the place of the one it has. Raises MetadataError for a block
    that is damaged."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        raise MetadataError(_DAMAGED)
    try:
        written = _Block(tiff, order).with_comment(comment)
        # Where parts of a damaged block lie upon each other, one has written over another.
        good = _Block(written, order).holds(comment)
    except (struct.error, IndexError) as error:
        raise MetadataError(_DAMAGED) from error
    if not good:
        raise MetadataError(_DAMAGED)
    return written


class _Entry(NamedTuple):
    tag: int
    kind: int
    items: int
    value: int
    """The value itself, or where it stands."""


class _Block:
    def __init__(self, tiff: bytes, order: str) -> None:
        self._bytes = bytearray(tiff)
        self._order = order

    def with_comment(self, comment: bytes) -> bytes:
        (first,) = self._read("I", 4)
        entries, following = self._directory(first)
        at = next((each.value for each in entries if each.tag == _EXIF_DIRECTORY), None)
        inner, behind = ([], 0) if at is None else self._directory(at)
        new = _Entry(_USER_COMMENT, _UNDEFINED, len(comment), self._place(comment, inner))
        place = next((n for n, each in enumerate(inner) if each.tag == _USER_COMMENT), None)
        if at is not None and place is not None:
            start = at + 2 + _ENTRY_BYTES * place
            self._bytes[start : start + _ENTRY_BYTES] = self._packed(new)
        else:
            pointer = _Entry(_EXIF_DIRECTORY, _LONG, 1, self._add_directory(inner, new, behind))
            first = self._add_directory(entries, pointer, following)
            self._bytes[4:8] = struct.pack(f"{self._order}I", first)
        return bytes(self._bytes)

    def holds(self, comment: bytes) -> bool:
        """Whether this is what a reader finds."""
        entries, _ = self._directory(self._read("I", 4)[0])
        for outer in entries:
            if outer.tag == _EXIF_DIRECTORY:
                for each in self._directory(outer.value)[0]:
                    if each.tag == _USER_COMMENT:
                        return self._bytes[each.value : each.value + each.items] == comment
        return False

    def _place(self, comment: bytes, inner: list[_Entry]) -> int:
        """Where the comment stands: in the place of the old one if it fits there, or that one is
        the last thing in the block. Nothing is left of the old one."""
        old = next((each for each in inner if each.tag == _USER_COMMENT), None)
        if old is None or old.kind not in _BYTES or old.items <= 4:
            return self._append(comment)
        end = old.value + old.items
        if end > len(self._bytes):
            raise IndexError(end)
        if len(self._bytes) - end <= 1:
            self._bytes[old.value :] = comment
            return old.value
        self._bytes[old.value : end] = bytes(old.items)
        if len(comment) > old.items:
            return self._append(comment)
        self._bytes[old.value : old.value + len(comment)] = comment
        return old.value

    def _append(self, data: bytes) -> int:
        """Where it stands: at an even place."""
        self._bytes += b"\0" * (len(self._bytes) % 2)
        at = len(self._bytes)
        self._bytes += data
        return at

    def _directory(self, at: int) -> tuple[list[_Entry], int]:
        """Its entries, and where the next directory is."""
        (number,) = self._read("H", at)
        if number > _MOST_ENTRIES:
            raise IndexError(number)
        entries = [
            _Entry(*self._read("HHII", at + 2 + _ENTRY_BYTES * index)) for index in range(number)
        ]
        # Many writers leave the last four bytes out.
        rest = bytes(self._bytes[at + 2 + _ENTRY_BYTES * number :][:4])
        return entries, self._number(rest) if len(rest) == 4 else 0

    def _add_directory(self, entries: list[_Entry], new: _Entry, following: int) -> int:
        """A directory at the end of the block, of these entries and a new one. Where it stands."""
        whole = sorted([*(each for each in entries if each.tag != new.tag), new])
        packed = struct.pack(f"{self._order}H", len(whole))
        packed += b"".join(map(self._packed, whole))
        return self._append(packed + struct.pack(f"{self._order}I", following))

    def _packed(self, entry: _Entry) -> bytes:
        return struct.pack(f"{self._order}HHII", *entry)

    def _read(self, form: str, at: int) -> tuple[int, ...]:
        return struct.unpack_from(self._order + form, self._bytes, at)

    def _number(self, data: bytes) -> int:
        return int(struct.unpack(f"{self._order}I", data)[0])
