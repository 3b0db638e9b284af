"""A picture without what it says about itself, for sharing. Its coded pixels are not touched.

    PNG    chunks that are needed to show it stay, all others go
    JPEG   JFIF, the colour profile and Adobe's marker stay; all other APPn and comments go
    WebP   EXIF and XMP go

Whether a picture lies on its side stands in EXIF: that alone is said again. What is hidden in the
pixels themselves stays, as these are the picture.

Sources: PNG (Third Edition), section 5.6 and 11; ITU T.81, B.1.1.3; RFC 9649 (WebP), section 2.7.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from iib_core.errors import MetadataError, UnreadableError
from iib_core.metadata.window import open_file

LARGEST_STRIPPED = 256 << 20
"""Bytes of a file that is stripped: all of it is held in memory."""

STRIPPED_SUFFIXES = (".png", ".jpg", ".jpeg", ".jpe", ".webp")
"""Of files that can be: what they really are, their first bytes tell."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    (
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"),
        *(b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"pHYs"),
        *(b"acTL", b"fcTL", b"fdAT"),
    )
)
_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""Markers of JPEG without a length."""
_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
_UPRIGHT = 1
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
"""Flags of VP8X."""


def without_metadata(content: bytes) -> bytes:
    """The same picture. Raises UnreadableError for what is no PNG, JPEG or WebP, and MetadataError
    for a damaged one, or one of more than LARGEST_STRIPPED bytes."""
    if len(content) > LARGEST_STRIPPED:
        raise MetadataError(f"A file of more than {LARGEST_STRIPPED >> 20} MB keeps its metadata")
    if content.startswith(_PNG):
        strip = _stripped_png
    elif content.startswith(b"\xff\xd8"):
        strip = _stripped_jpeg
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        strip = _stripped_webp
    else:
        raise UnreadableError("Only PNG, JPEG and WebP can be shared without their metadata")
    try:
        return strip(content)
    except (struct.error, IndexError) as error:
        raise MetadataError("The file ends too early, so nothing is known of its end") from error


def without_metadata_at(path: str) -> bytes:
    """As without_metadata(), of a file, and not of a link. Raises OSError as well."""
    with open_file(path, follow_links=False) as file:
        return without_metadata(file.read(LARGEST_STRIPPED + 1))


def _stripped_png(content: bytes) -> bytes:
    kept: list[bytes] = [_PNG]
    turn = _UPRIGHT
    for kind, data, whole in _chunks_of_png(content):
        if kind == b"eXIf":
            turn = _orientation(data)
        elif kind == b"IEND" and turn != _UPRIGHT:
            kept += [_png_chunk(b"eXIf", _exif(turn)), whole]
        elif kind in _PNG_KEPT:
            kept.append(whole)
    return b"".join(kept)


def _chunks_of_png(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Kind, data and the whole of each, up to IEND: what lies behind it is no part of the file."""
    at = len(_PNG)
    while True:
        length, kind = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise IndexError(end)
        yield kind, content[at + 8 : end - 4], content[at:end]
        if kind == b"IEND":
            return
        at = end


def _png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _stripped_jpeg(content: bytes) -> bytes:
    kept: list[bytes] = []
    turn, scans = _UPRIGHT, 2
    for marker, segment, at in _segments(content):
        scans = at
        if marker == 0xE1 and segment[4:10] == _EXIF:
            turn = _orientation(segment[10:])
        if marker != _SCAN and _is_kept(marker, segment[4:]):
            kept.append(segment)
    exif = _jpeg_exif(turn) if turn != _UPRIGHT else b""
    return b"\xff\xd8" + exif + b"".join(kept) + _scans(content, scans)


def _segments(content: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Marker, the whole segment and its place, of each up to the first scan."""
    at = 2
    marker = 0
    while marker != _SCAN:
        if content[at] != 0xFF or content[at + 1] == _END:
            raise MetadataError("This JPEG is damaged: it holds no picture")
        marker = content[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        alone = marker in _ALONE
        end = at + 2 + (0 if alone else int(struct.unpack_from(">H", content, at + 2)[0]))
        if end > len(content):
            raise IndexError(end)
        yield marker, content[at:end], at
        at = end


def _is_kept(marker: int, data: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:
        return (
            (marker == 0xE0 and data.startswith(b"JFIF\0"))
            or (marker == 0xE2 and data.startswith(b"ICC_PROFILE\0"))
            or (marker == 0xEE and data.startswith(b"Adobe"))
        )
    return marker != _COMMENT


def _scans(content: bytes, at: int) -> bytes:
    """From the first scan to the end of the picture. Between the scans of a progressive one stand
    tables, and in them nothing of interest to others; what follows the picture is left out."""
    kept: list[bytes] = []
    while content[at + 1] != _END:
        marker = content[at + 1]
        end = at + 2 + int(struct.unpack_from(">H", content, at + 2)[0])
        if marker == _SCAN:
            end = _end_of_pixels(content, end)
        if marker == _SCAN or _is_kept(marker, content[at + 4 : end]):
            kept.append(content[at:end])
        at = end
        if at >= len(content):
            break  # cut off: browsers show what there is
        while content[at : at + 2] == b"\xff\xff":  # filling
            at += 1
        if content[at] != 0xFF:
            raise MetadataError("This JPEG is damaged: between its scans stands what is no marker")
    return b"".join([*kept, b"\xff\xd9"])


def _end_of_pixels(content: bytes, at: int) -> int:
    """Where the next marker stands that is neither stuffing nor a restart; the end of the file if
    there is none."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            return len(content)
        if content[at + 1] not in (0x00, 0xFF, *_ALONE):
            return at
        at += 1 if content[at + 1] == 0xFF else 2


def _jpeg_exif(turn: int) -> bytes:
    data = _EXIF + _exif(turn)
    return b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data


def _stripped_webp(content: bytes) -> bytes:
    kept: list[bytes] = []
    turn = _UPRIGHT
    end = min(8 + int(struct.unpack_from("<I", content, 4)[0]), len(content))
    at = 12
    while at + 8 <= end:
        kind, length = struct.unpack_from("<4sI", content, at)
        data = content[at + 8 : at + 8 + length]
        if len(data) < length:
            raise IndexError(at)
        at += 8 + length + length % 2
        if kind == b"EXIF":
            turn = _orientation(data.removeprefix(_EXIF))
        elif kind in (b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"):
            kept.append(_webp_chunk(kind, data))
    if kept and kept[0].startswith(b"VP8X"):
        flags = kept[0][8] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if turn != _UPRIGHT else 0)
        kept[0] = kept[0][:8] + bytes((flags,)) + kept[0][9:]
        if turn != _UPRIGHT:
            kept.append(_webp_chunk(b"EXIF", _exif(turn)))
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _webp_chunk(kind: bytes, data: bytes) -> bytes:
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def _exif(turn: int) -> bytes:
    """The one entry that says how a picture is to be turned."""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, turn, 0, 0)


def _orientation(exif: bytes) -> int:
    """1 to 8; 1 where it is not said."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return _UPRIGHT
    try:
        (start,) = struct.unpack_from(order + "I", exif, 4)
        (number,) = struct.unpack_from(order + "H", exif, start)
        for entry in range(min(number, 1000)):
            tag, kind, count, value = struct.unpack_from(
                order + "HHIH", exif, start + 2 + 12 * entry
            )
            if (tag, kind, count) == (_ORIENTATION, 3, 1):
                return int(value) if 1 <= value <= 8 else _UPRIGHT
    except struct.error:
        pass
    return _UPRIGHT
