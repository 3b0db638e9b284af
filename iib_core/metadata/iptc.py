"""Read the caption of an IPTC block, where some programs put the prompt (Mochi Diffusion).

A JPEG holds it in Photoshop's segment, as one "image resource" of many; in it are records of a
number, a length and a text.

Source: IPTC-IIM 4.2, chapters 1 and 6; Adobe Photoshop file formats, "Image Resource Blocks".
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.metadata.field_collector import FieldCollector
from iib_core.metadata.text_encoding import decode_text

CAPTION = "IPTC:Caption"
PHOTOSHOP = b"Photoshop 3.0\0"
"""Opens Photoshop's segment of a JPEG."""

_IPTC_RESOURCE = 0x0404
_CAPTION_RECORD = b"\x1c\x02\x78"
_RECORD_MARK = 0x1C
_MAX_PARTS = 4_096


def add_caption(resources: bytes, found: FieldCollector) -> None:
    """Put the caption in Photoshop's image resources into `found`."""
    for number, data in _resources(resources):
        if number == _IPTC_RESOURCE:
            for text in _captions(data):
                found.add(CAPTION, text)


def _resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    for _ in range(_MAX_PARTS):
        if data[at : at + 4] != b"8BIM" or at + 12 > len(data):
            return
        number = int.from_bytes(data[at + 4 : at + 6], "big")
        name_bytes = (data[at + 6] + 2) & ~1  # with its length, and even
        at += 6 + name_bytes
        length = int.from_bytes(data[at : at + 4], "big")
        yield number, data[at + 4 : at + 4 + length]
        at += 4 + length + length % 2


def _captions(data: bytes) -> Iterator[str]:
    at = 0
    for _ in range(_MAX_PARTS):
        if len(data) < at + 5 or data[at] != _RECORD_MARK:
            return
        length = int.from_bytes(data[at + 3 : at + 5], "big")
        if data.startswith(_CAPTION_RECORD, at):
            yield decode_text(data[at + 5 : at + 5 + length])
        at += 5 + length
