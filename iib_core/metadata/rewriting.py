"""A picture that says how it was made with another text. Its coded pixels are not touched.

    PNG    the text chunk `parameters`, where A1111 has it: tEXt for Latin-1, else iTXt
    JPEG   UserComment of EXIF
    WebP   the same; a simple file becomes an extended one, which alone can hold EXIF

All else in the file stays as it is, byte for byte, also what stands behind its end.

Sources: as in segments.py; RFC 9649 (WebP), section 2.7; RFC 6386 (VP8), section 9.1.
"""

from __future__ import annotations

import struct

from iib_core.errors import MetadataError, UnreadableError
from iib_core.metadata.segments import (
    EXIF_PREFIX,
    HAS_EXIF,
    PNG_SIGNATURE,
    SCAN,
    chunks_of_png,
    chunks_of_webp,
    png_chunk,
    segments_of_jpeg,
    webp_chunk,
    webp_file,
)
from iib_core.metadata.user_comment_writing import (
    EMPTY_EXIF,
    user_comment_of,
    with_user_comment,
)

LARGEST_REWRITTEN = 256 << 20
"""Bytes of a file that is rewritten: all of it is held in memory."""

_PARAMETERS = b"parameters"
_TEXTS = (b"tEXt", b"zTXt", b"iTXt")
_APP1 = 0xE1
_MOST_OF_SEGMENT = 0xFFFF - 2
_MOST_OF_CHUNK = 8 << 20
_HAS_ALPHA = 0x10
"""Flag of VP8X."""


def with_infotext(content: bytes, text: str) -> bytes:
    """The same picture, with this infotext. Raises UnreadableError for what is no PNG, JPEG or
    WebP, and MetadataError for a damaged one, and for a text or a file that is too large."""
    if len(content) > LARGEST_REWRITTEN:
        raise MetadataError(f"Nothing is written into a file of over {LARGEST_REWRITTEN >> 20} MB")
    if content.startswith(PNG_SIGNATURE):
        write = _png_with
    elif content.startswith(b"\xff\xd8"):
        write = _jpeg_with
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        write = _webp_with
    else:
        raise UnreadableError("A text can be written into PNG, JPEG and WebP only")
    try:
        return write(content, text)
    except (struct.error, IndexError) as error:
        raise MetadataError("The file is damaged, so nothing is written into it") from error


def _png_with(content: bytes, text: str) -> bytes:
    pieces: list[bytes] = [PNG_SIGNATURE]
    new: bytes | None = _png_text(text)
    read = len(PNG_SIGNATURE)
    for kind, data, whole in chunks_of_png(content):
        read += len(whole)
        is_old = kind in _TEXTS and data.partition(b"\0")[0] == _PARAMETERS
        if new is not None and (is_old or kind in (b"IDAT", b"IEND")):
            pieces.append(new)
            new = None
        if not is_old:
            pieces.append(whole)
    return b"".join([*pieces, content[read:]])


def _png_text(text: str) -> bytes:
    try:
        return png_chunk(b"tEXt", _PARAMETERS + b"\0" + text.encode("latin-1"))
    except UnicodeEncodeError:
        # Not packed; of no language; its keyword not translated.
        return png_chunk(b"iTXt", _PARAMETERS + b"\0\0\0\0\0" + text.encode())


def _jpeg_with(content: bytes, text: str) -> bytes:
    pieces: list[bytes] = []
    exif, at_exif, at_pixels = EMPTY_EXIF, 0, 2
    for marker, segment, at in segments_of_jpeg(content):
        at_pixels = at
        if marker == SCAN:
            break
        if marker == _APP1 and segment[4:].startswith(EXIF_PREFIX) and exif is EMPTY_EXIF:
            exif, at_exif = segment[4 + len(EXIF_PREFIX) :], len(pieces)
            continue
        if marker == 0xE0 and not pieces:
            at_exif = 1  # JFIF comes first
        pieces.append(segment)
    room = _MOST_OF_SEGMENT - len(EXIF_PREFIX)
    block = with_user_comment(exif, user_comment_of(text, room - len(EMPTY_EXIF)))
    if len(block) > room:
        raise MetadataError("The text is too long for a file of this kind")
    data = EXIF_PREFIX + block
    pieces.insert(at_exif, b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data)
    return b"\xff\xd8" + b"".join(pieces) + content[at_pixels:]


def _webp_with(content: bytes, text: str) -> bytes:
    chunks = list(chunks_of_webp(content))
    if not chunks:
        raise IndexError(0)
    if chunks[0][0] != b"VP8X":
        chunks.insert(0, (b"VP8X", _canvas_of(*chunks[0])))
    canvas = chunks[0][1]
    chunks[0] = b"VP8X", bytes((canvas[0] | HAS_EXIF,)) + canvas[1:]
    old = next((data for kind, data in chunks if kind == b"EXIF"), b"")
    exif = old.removeprefix(EXIF_PREFIX) or EMPTY_EXIF
    comment = user_comment_of(text, _MOST_OF_CHUNK)
    new = b"EXIF", old[: len(old) - len(exif)] * bool(old) + with_user_comment(exif, comment)
    if old:
        chunks = [new if kind == b"EXIF" else (kind, data) for kind, data in chunks]
    else:
        at = next((n for n, (kind, _) in enumerate(chunks) if kind == b"XMP "), len(chunks))
        chunks.insert(at, new)
    size = 8 + int(struct.unpack_from("<I", content, 4)[0])
    return webp_file([webp_chunk(*each) for each in chunks]) + content[size:]


def _canvas_of(kind: bytes, data: bytes) -> bytes:
    """What VP8X says of a simple file: its size, and whether it is transparent."""
    if kind == b"VP8 " and data[3:6] == b"\x9d\x01\x2a":
        width, height = (number & 0x3FFF for number in struct.unpack_from("<HH", data, 6))
        flags = 0
    elif kind == b"VP8L" and data[:1] == b"\x2f":
        (bits,) = struct.unpack_from("<I", data, 1)
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        flags = _HAS_ALPHA if bits >> 28 & 1 else 0
    else:
        raise IndexError(kind)
    sides = (int(side - 1).to_bytes(3, "little") for side in (width, height))
    return bytes((flags, 0, 0, 0)) + b"".join(sides)
