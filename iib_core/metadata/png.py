"""Read the text chunks and the size of a PNG without touching its pixels.

Kept: tEXt, zTXt, iTXt, eXIf, C2PA's `caBX` and ComfyUI's `comf`, before and after the pixels.
Checksums are not verified: a text with one wrong bit beats no text. ImageMagick copies the EXIF of
other files into a text, as hexadecimal digits: it is read as the EXIF it was.

Source: PNG specification, third edition, section 11; ComfyUI, comfy_extras/nodes_images.py.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from iib_core.metadata.c2pa import add_c2pa
from iib_core.metadata.contents import Contents, oriented
from iib_core.metadata.exif import read_exif
from iib_core.metadata.field_collector import MAX_TEXT_BYTES, FieldCollector
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MAX_CHUNKS = 100_000

_CHUNK = struct.Struct(">I4s")
_SIZE = struct.Struct(">II")
_NOT_FOUND = (0, 0)
_FRAME_BYTES = 12
"""Length, type and checksum around the data of a chunk."""


def read_png(window: Window) -> Contents:
    """Fields and size; what follows a cut or damaged chunk is left out."""
    found = FieldCollector()
    orientation = 1
    for kind, data in _chunks(window):
        if kind == b"eXIf":
            orientation = read_exif(data, found)
        elif kind == b"caBX":
            add_c2pa(data, found)
        else:
            _TEXT_READERS[kind](data, found)
        if found.is_full:
            break
    for name in _HEX_EXIF:
        # Nobody turns a picture for it, so its orientation does not count.
        if name in found.fields and (block := _from_hex(found.fields[name])):
            del found.fields[name]
            read_exif(block, found)
    return oriented(*_size(window.head), orientation, found.fields)


def _size(head: bytes) -> tuple[int, int]:
    """Width and height. IHDR is the first chunk, and the second in Apple's own variant."""
    at = head.find(b"IHDR", 8, 64) + 4
    if at < 8 or len(head) < at + _SIZE.size:
        return 0, 0
    width, height = _SIZE.unpack_from(head, at)
    return width, height


def _from_hex(profile: str) -> bytes:
    """The bytes of a profile that ImageMagick wrote: name, length, digits over many lines."""
    _name, _, digits = profile.strip().partition("\n")[2].partition("\n")
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return b""


def _chunks(window: Window) -> Iterator[tuple[bytes, bytes]]:
    """(type, data) of the chunks we want."""
    head = window.head
    last_in_head = len(head) - _CHUNK.size
    at = len(SIGNATURE)
    for _ in range(MAX_CHUNKS):
        if at <= last_in_head:  # nearly always
            length, kind = _CHUNK.unpack_from(head, at)
        else:
            header = window.bytes_at(at, _CHUNK.size)
            if len(header) < _CHUNK.size:
                return
            length, kind = _CHUNK.unpack(header)
        if kind == b"IDAT":
            behind = _behind_pixels(window, at, length)
            _note_pixels(window, at, behind)
            if behind is None:
                return
            at = behind
            continue
        if kind in _WANTED and length <= MAX_TEXT_BYTES:
            yield kind, window.bytes_at(at + _CHUNK.size, length)
        elif kind == b"IEND":
            return
        at += length + _FRAME_BYTES


def _note_pixels(window: Window, at: int, behind: int | None) -> None:
    if window.pixels == _NOT_FOUND:
        end = window.size - _FRAME_BYTES if behind is None else behind
        window.pixels = (at, end - at)


def _behind_pixels(window: Window, at: int, length: int) -> int | None:
    """Where to go on after the IDAT chunk at `at`; None if nothing but the end follows.

    Writers cut the pixels into pieces of one length, the last one shorter. So the last piece is
    looked for where it would be if nothing but the end followed, and else by bisection: a file of
    40 pieces takes one read, or a few, and not 40.
    """
    step = length + _FRAME_BYTES
    end = window.size - _FRAME_BYTES  # where IEND is if it follows
    pieces, rest = divmod(end - at, step)
    if pieces > 0:
        last_at = end - (rest or step)
        if last_at == at or _is_pixels(window, last_at, (rest or step) - _FRAME_BYTES):
            return None
    known, last = 0, (window.size - at) // step - 1
    while known < last:
        ahead = (known + last + 1) // 2
        if _is_pixels(window, at + ahead * step, length):
            known = ahead
        else:
            last = ahead - 1
    return at + (known + 1) * step


def _is_pixels(window: Window, at: int, length: int) -> bool:
    """Whether an IDAT chunk of this length is there."""
    header = window.bytes_at(at, _CHUNK.size)
    return len(header) == _CHUNK.size and _CHUNK.unpack(header) == (length, b"IDAT")


def _read_text(data: bytes, found: FieldCollector) -> None:
    name, _, text = data.partition(b"\0")
    found.add(decode_text(name), decode_text(text))


def _read_compressed_text(data: bytes, found: FieldCollector) -> None:
    name, _, rest = data.partition(b"\0")
    found.add(decode_text(name), decode_text(found.inflate(rest[1:])))


def _read_international_text(data: bytes, found: FieldCollector) -> None:
    name, _, rest = data.partition(b"\0")
    is_compressed = rest[:1] == b"\1"
    _language, _, rest = rest[2:].partition(b"\0")
    _translated_name, _, text = rest.partition(b"\0")
    found.add(decode_text(name), decode_text(found.inflate(text) if is_compressed else text))


_TEXT_READERS = {
    b"tEXt": _read_text,
    b"comf": _read_text,
    b"zTXt": _read_compressed_text,
    b"iTXt": _read_international_text,
}
_WANTED = frozenset({b"eXIf", b"caBX", *_TEXT_READERS})
_HEX_EXIF = ("Raw profile type exif", "Raw profile type APP1")
