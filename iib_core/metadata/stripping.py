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

from iib_core.errors import MetadataError, UnreadableError
from iib_core.metadata.segments import (
    END,
    EXIF_PREFIX,
    HAS_EXIF,
    PNG_SIGNATURE,
    SCAN,
    STAND_ALONE,
    chunks_of_png,
    chunks_of_webp,
    png_chunk,
    segments_of_jpeg,
    webp_chunk,
    webp_file,
)
from iib_core.metadata.window import open_file

LARGEST_STRIPPED = 256 << 20
"""Bytes of a file that is stripped: all of it is held in memory."""

STRIPPED_SUFFIXES = (".png", ".jpg", ".jpeg", ".jpe", ".webp")
"""Of files that can be: what they really are, their first bytes tell."""

_PNG_KEPT = frozenset(
    (
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"),
        *(b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"pHYs"),
        *(b"acTL", b"fcTL", b"fdAT"),
    )
)
_COMMENT = 0xFE
_ORIENTATION = 0x0112
_UPRIGHT = 1
_HAS_XMP = 0x04
"""Flag of VP8X."""


def without_metadata(content: bytes) -> bytes:
    """The same picture. Raises UnreadableError for what is no PNG, JPEG or WebP, and MetadataError
    for a damaged one, or one of more than LARGEST_STRIPPED bytes."""
    if len(content) > LARGEST_STRIPPED:
        raise MetadataError(f"A file of more than {LARGEST_STRIPPED >> 20} MB keeps its metadata")
    if content.startswith(PNG_SIGNATURE):
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
    kept: list[bytes] = [PNG_SIGNATURE]
    turn = _UPRIGHT
    for kind, data, whole in chunks_of_png(content):
        if kind == b"eXIf":
            turn = _orientation(data)
        elif kind == b"IEND" and turn != _UPRIGHT:
            kept += [png_chunk(b"eXIf", _exif(turn)), whole]
        elif kind in _PNG_KEPT:
            kept.append(whole)
    return b"".join(kept)


def _stripped_jpeg(content: bytes) -> bytes:
    kept: list[bytes] = []
    turn, scans = _UPRIGHT, 2
    for marker, segment, at in segments_of_jpeg(content):
        scans = at
        if marker == 0xE1 and segment[4:10] == EXIF_PREFIX:
            turn = _orientation(segment[10:])
        if marker != SCAN and _is_kept(marker, segment[4:]):
            kept.append(segment)
    exif = _jpeg_exif(turn) if turn != _UPRIGHT else b""
    return b"\xff\xd8" + exif + b"".join(kept) + _scans(content, scans)


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
    while content[at + 1] != END:
        marker = content[at + 1]
        end = at + 2 + int(struct.unpack_from(">H", content, at + 2)[0])
        if marker == SCAN:
            end = _end_of_pixels(content, end)
        if marker == SCAN or _is_kept(marker, content[at + 4 : end]):
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
        if content[at + 1] not in (0x00, 0xFF, *STAND_ALONE):
            return at
        at += 1 if content[at + 1] == 0xFF else 2


def _jpeg_exif(turn: int) -> bytes:
    data = EXIF_PREFIX + _exif(turn)
    return b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data


def _stripped_webp(content: bytes) -> bytes:
    kept: list[bytes] = []
    turn = _UPRIGHT
    for kind, data in chunks_of_webp(content):
        if kind == b"EXIF":
            turn = _orientation(data.removeprefix(EXIF_PREFIX))
        elif kind in (b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"):
            kept.append(webp_chunk(kind, data))
    if kept and kept[0].startswith(b"VP8X"):
        flags = kept[0][8] & ~(HAS_EXIF | _HAS_XMP) | (HAS_EXIF if turn != _UPRIGHT else 0)
        kept[0] = kept[0][:8] + bytes((flags,)) + kept[0][9:]
        if turn != _UPRIGHT:
            kept.append(webp_chunk(b"EXIF", _exif(turn)))
    return webp_file(kept)


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
