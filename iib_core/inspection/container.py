"""What container a file is, told by its first bytes: for people."""

from __future__ import annotations

HEAD_BYTES = 256

PNG, JPEG, WEBP = "PNG", "JPEG", "WebP"

_BY_START: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL, bare codestream"),
    (b"BM", "BMP"),
    (b"\x1a\x45\xdf\xa3", "Matroska or WebM"),
    (b"fLaC", "FLAC"),
    (b"OggS", "Ogg"),
    (b"ID3", "MP3 or other sound with ID3"),
    (b"glTF", "GLB"),
    (b"\xff\xfb", "MP3"),
    (b"\xff\xf3", "MP3"),
)
_RIFF_FORMS = {b"WEBP": WEBP, b"WAVE": "WAV", b"AVI ": "AVI"}
_QUICKTIME = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_TRANSPORT_PACKET = 188
"""Bytes; each opens with a G."""

_UNKNOWN = "of no known kind"


def container_of(head: bytes) -> str:
    """A name for the kind of file that begins so."""
    if not head:
        return "empty"
    if head[:4] == b"RIFF":
        return _RIFF_FORMS.get(head[8:12], "RIFF")
    if head[4:8] == b"ftyp":
        brand = head[8:12].decode("latin-1").strip()
        return f"ISOBMFF (MP4, AVIF, HEIC) of brand {brand}"
    if head[4:8] in _QUICKTIME:
        return "QuickTime"
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<svg", b"<?xml", b"<!")):
        return "SVG"
    if head[:1] == head[_TRANSPORT_PACKET : _TRANSPORT_PACKET + 1] == b"G":
        return "MPEG transport stream"
    return next((name for start, name in _BY_START if head.startswith(start)), _UNKNOWN)
