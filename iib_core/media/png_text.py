"""PNG files without the text that keeps Pillow from showing them.

Pillow refuses a whole picture when one of its text chunks unpacks to more than 1 MiB, which a large
ComfyUI graph does. Its limits are settings of the whole process, so not ours to change.

Source: PNG specification (W3C, third edition), 5.3 and 11.3.3.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER_BYTES = 8
_CHECKSUM_BYTES = 4
_LONGEST_KEYWORD = 79


def without_packed_text(file: BinaryIO) -> BinaryIO:
    """The same picture without compressed text chunks; the file itself if it has none, or is no
    PNG. Positioned at the start. The rest of a damaged file is kept as it is."""
    file.seek(0)
    kept = list(_kept_spans(file)) if file.read(len(SIGNATURE)) == SIGNATURE else []
    file.seek(0)
    if len(kept) <= 1:
        return file
    picture = io.BytesIO()
    for start, length in kept:
        file.seek(start)
        picture.write(file.read(length))
    picture.seek(0)
    return picture


def _kept_spans(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Start and length of what lies between the chunks left out. The last one reaches the end;
    one span is the whole file."""
    start = 0
    while len(header := file.read(_HEADER_BYTES)) == _HEADER_BYTES:
        at = file.tell() - _HEADER_BYTES
        end = at + _HEADER_BYTES + int.from_bytes(header[:4], "big") + _CHECKSUM_BYTES
        if _is_packed_text(header[4:], file):
            yield start, at - start
            start = end
        file.seek(end)
    yield start, max(file.seek(0, io.SEEK_END) - start, 0)


def _is_packed_text(kind: bytes, file: BinaryIO) -> bool:
    """Reads from the content of the chunk as far as needed."""
    if kind != b"iTXt":
        return kind == b"zTXt"
    _, _, flags = file.read(_LONGEST_KEYWORD + 2).partition(b"\0")
    return flags[:1] == b"\x01"
