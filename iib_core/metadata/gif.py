"""Read the size, the comments, XMP and C2PA of a GIF by walking its blocks.

Comments may stand anywhere; Pillow, and with it A1111, writes one before the first frame. Data are
cut into blocks of up to 255 bytes, each behind its length.

Source: GIF89a specification, sections 15 to 27; Adobe XMP specification, part 3, section 1.1.2;
C2PA specification, section "Embedding manifests into GIFs".
"""

from __future__ import annotations

from iib_core.metadata.c2pa import MAX_STORE_BYTES, add_c2pa
from iib_core.metadata.contents import COMMENT, XMP, Contents
from iib_core.metadata.field_collector import MAX_TEXT_BYTES, FieldCollector
from iib_core.metadata.named_json import add_text
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

SIGNATURES = (b"GIF87a", b"GIF89a")
MAX_BYTES = 64 * 1024 * 1024
"""Walked through at most; pixels too must be walked, in steps of 255 bytes."""

_EXTENSION, _IMAGE = 0x21, 0x2C
_COMMENT, _APPLICATION = 0xFE, 0xFF
_XMP_APPLICATION = b"XMP DataXMP"
_C2PA_APPLICATION = b"C2PA_GIF"
_RAMP_BYTES = 258
_PIECE_BYTES = 256 * 1024


def read_gif(window: Window) -> Contents:
    """Fields and size; what follows a cut or damaged block is left out."""
    head = window.head
    found = FieldCollector()
    blocks = _Blocks(window, 13 + _palette_bytes(head[10:11]))
    while not found.is_full and (kind := blocks.take(1)):
        if kind[0] == _IMAGE:
            blocks.skip(_palette_bytes(blocks.take(9)[8:]) + 1)  # and the length of a code
            blocks.skip_data()
        elif kind[0] == _EXTENSION:
            _read_extension(blocks, found)
        else:
            break
    width, height = int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
    return Contents(width, height, found.fields)


class _Blocks:
    """Reads a file forward, in large pieces."""

    def __init__(self, window: Window, at: int) -> None:
        self._window = window
        self._piece, self._begin, self._at = window.head, 0, at

    def take(self, count: int) -> bytes:
        """The next bytes, fewer at the end."""
        begin = self._at - self._begin
        taken = self._piece[begin : begin + count]
        if len(taken) < count and self._at < MAX_BYTES:
            self._begin, self._piece = self._at, self._window.bytes_at(self._at, _PIECE_BYTES)
            taken = self._piece[:count]
        self._at += count
        return taken

    def skip(self, count: int) -> None:
        self._at += count

    def skip_data(self) -> None:
        while (length := self.take(1)) and length[0]:
            self._at += length[0]

    def data(self) -> bytes:
        """The joined data of a run of blocks; what is beyond MAX_TEXT_BYTES is left out."""
        joined = bytearray()
        while (length := self.take(1)) and length[0]:
            joined += self.take(length[0])
            if len(joined) >= MAX_TEXT_BYTES:
                self.skip_data()
                break
        return bytes(joined)

    def data_with_lengths(self, left_out: int) -> bytes:
        """The same run as it stands in the file, but for some bytes at its end."""
        begin = self._at
        self.skip_data()
        length = min(self._at - begin - left_out, MAX_TEXT_BYTES)
        return self._window.bytes_at(begin, max(length, 0))


def _read_extension(blocks: _Blocks, found: FieldCollector) -> None:
    label = blocks.take(1)
    if label == bytes([_COMMENT]):
        add_text(COMMENT, decode_text(blocks.data()), found)
        return
    if label != bytes([_APPLICATION]):
        blocks.skip_data()
        return
    name = blocks.take((blocks.take(1) or b"\0")[0])
    if name == _XMP_APPLICATION:
        # The packet is not cut into blocks: a ramp of bytes behind it leads any reader to its end.
        found.add(XMP, decode_text(blocks.data_with_lengths(_RAMP_BYTES)))
    elif name.startswith(_C2PA_APPLICATION):
        add_c2pa(blocks.data()[:MAX_STORE_BYTES], found)
    else:
        blocks.skip_data()


def _palette_bytes(flags: bytes) -> int:
    value = flags[0] if flags else 0
    return 3 << (value & 7) + 1 if value & 0x80 else 0
