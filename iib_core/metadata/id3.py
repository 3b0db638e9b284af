"""Read the tags of MP3, and of other sounds with an ID3v2 tag in front.

A tag is a row of frames; text frames have ids that begin with T, comments are COMM, and TXXX names
itself. Version 2.2 has ids of three letters.

Source: ID3.org, "ID3 tag version 2.4.0 - Main Structure" and "Native Frames"; the same of 2.3, 2.2.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from iib_core.metadata.contents import Contents
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, MAX_TEXT_BYTES, FieldCollector
from iib_core.metadata.flac import SIGNATURE as FLAC
from iib_core.metadata.flac import read_flac
from iib_core.metadata.media_tags import add_tag
from iib_core.metadata.text_encoding import decode_text, is_too_large
from iib_core.metadata.window import Window

SIGNATURE = b"ID3"
MAX_FRAMES = 4_096

_HEADER_BYTES = 10
_UNSYNCHRONISED, _EXTENDED, _FOOTER = 0x80, 0x40, 0x10
_FRAME_COMPRESSED, _FRAME_ENCRYPTED, _FRAME_UNSYNCHRONISED, _FRAME_LENGTH = 8, 4, 2, 1
_NAMES = {
    "TIT2": "title",
    "TT2": "title",
    "TPE1": "artist",
    "TP1": "artist",
    "TALB": "album",
    "TAL": "album",
    "TSSE": "encoder",
    "TSS": "encoder",
    "TENC": "encoded_by",
    "TDRC": "date",
    "TYER": "date",
    "TCON": "genre",
    "TCOP": "copyright",
}
_OWN_NAMES = ("TXXX", "TXX")
_COMMENTS = ("COMM", "COM", "USLT", "ULT")
_ENCODINGS = {1: "utf-16", 2: "utf-16-be", 3: "utf-8"}
"""By the first byte of a text; 0 is Latin-1, and often something else."""


def read_id3(window: Window) -> Contents:
    """Fields of the tag in front, and of a FLAC stream behind it."""
    found = FieldCollector()
    header = window.bytes_at(0, _HEADER_BYTES)
    length = _safe_number(header[6:10])
    read_tag(window.bytes_at(0, min(_HEADER_BYTES + length, MAX_BLOCK_BYTES)), found)
    behind = _HEADER_BYTES + length + (_HEADER_BYTES if header[5:6] >= bytes([_FOOTER]) else 0)
    for at in (_HEADER_BYTES + length, behind):
        if window.bytes_at(at, len(FLAC)) == FLAC:
            return Contents(0, 0, {**read_flac(window, at).fields, **found.fields})
    return Contents(0, 0, found.fields)


def read_tag(data: bytes, found: FieldCollector) -> None:
    """Put the texts of an ID3v2 tag, with its header, into `found`."""
    if len(data) < _HEADER_BYTES or not data.startswith(SIGNATURE):
        return
    version, flags = data[3], data[5]
    body = data[_HEADER_BYTES:]
    if flags & _UNSYNCHRONISED and version < 4:  # later, each frame says so itself
        body = _synchronised(body)
    at = 0
    if flags & _EXTENDED and version > 2:
        at = _safe_number(body[:4]) if version > 3 else 4 + int.from_bytes(body[:4], "big")
    for name, content in _frames(body, at, version):
        if found.is_full:
            return
        _read_frame(name, content, found)


def _frames(body: bytes, at: int, version: int) -> Iterator[tuple[str, bytes]]:
    """(id, content) of the frames; padding of zeros ends them."""
    id_bytes, head_bytes = (3, 6) if version < 3 else (4, 10)
    for _ in range(MAX_FRAMES):
        header = body[at : at + head_bytes]
        if len(header) < head_bytes or not header[0]:
            return
        raw_length = header[id_bytes : 2 * id_bytes]
        length = _safe_number(raw_length) if version > 3 else int.from_bytes(raw_length, "big")
        at += head_bytes
        content = body[at : at + length]
        yield header[:id_bytes].decode("latin-1"), _plain(content, header[9:], version)
        at += length


def _plain(content: bytes, flags: bytes, version: int) -> bytes:
    """The content without what its flags (of version 2.4) say was done to it."""
    if version < 4 or not flags or not flags[0]:
        return content
    if flags[0] & _FRAME_ENCRYPTED:
        return b""
    if flags[0] & _FRAME_LENGTH:
        content = content[4:]
    if flags[0] & _FRAME_UNSYNCHRONISED:
        content = _synchronised(content)
    if flags[0] & _FRAME_COMPRESSED:
        try:
            content = zlib.decompressobj().decompress(content, MAX_TEXT_BYTES)
        except zlib.error:
            return b""
    return content


def _read_frame(name: str, content: bytes, found: FieldCollector) -> None:
    if name in _COMMENTS:
        # A language of three letters behind the encoding, then a description and the text.
        _description, text = _two_texts(content[:1], content[4:])
        add_tag("comment" if name.startswith("COM") else "lyrics", text, found)
    elif name in _OWN_NAMES:
        add_tag(*_two_texts(content[:1], content[1:]), found)
    elif name in _NAMES:
        add_tag(_NAMES[name], _decode(content[:1], content[1:]), found)


def _two_texts(encoding: bytes, raw: bytes) -> tuple[str, str]:
    """A description, a zero, and a text."""
    first, _, second = _decode(encoding, raw).partition("\0")
    return first, second.removeprefix("\ufeff")


def _decode(encoding: bytes, raw: bytes) -> str:
    code = _ENCODINGS.get(encoding[0]) if encoding else None
    if len(raw) > MAX_TEXT_BYTES or is_too_large(raw):
        return ""
    return raw.decode(code, "replace") if code else decode_text(raw)


def _synchronised(data: bytes) -> bytes:
    """Zeros that were put behind bytes of ones are taken out again."""
    return data.replace(b"\xff\0", b"\xff")


def _safe_number(raw: bytes) -> int:
    """A number of seven bits a byte."""
    value = 0
    for byte in raw:
        value = value << 7 | byte & 0x7F
    return value
