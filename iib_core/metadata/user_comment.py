"""Decode EXIF UserComment, the field in which every writer has its own idea of an encoding.

By the standard it opens with eight bytes naming the encoding. In the wild "UNICODE" is followed by
UTF-16 of either byte order whatever the order of the file around it (A1111: big, ImageSharp and
Civitai: little), or by UTF-8; others leave the eight bytes out, or write them in UTF-16 too.

So: a byte order mark decides; then where the zero bytes are; then which reading looks like
writing; then the byte order of the file.
"""

from __future__ import annotations

import re

from iib_core.metadata.text_encoding import decode_marked, decode_text

_CODE_BYTES = 8
_CHARSET = re.compile(rb"\Acharset=\"?(?:unicode|ascii)\"? ", re.IGNORECASE)
"""As exiv2 prints it, and some write what it prints."""

_SAMPLE_CHARS = 400
_WIDE_CODES = (
    ("UNICODE\0".encode("utf-16-le"), "utf-16-le"),
    ("UNICODE\0".encode("utf-16-be"), "utf-16-be"),
)


def decode_user_comment(raw: bytes, *, big_endian: bool) -> str:
    """The text of a UserComment. `big_endian` is the byte order of the TIFF around it."""
    for code, encoding in _WIDE_CODES:
        if raw.removeprefix("\ufeff".encode(encoding)).startswith(code):
            return raw.partition(code)[2].decode(encoding, "replace").strip("\0")
    code, body = raw[:_CODE_BYTES].upper(), raw[_CODE_BYTES:]
    if code == b"UNICODE\0":
        text = _decode_unicode(body, big_endian)
    elif code in (b"ASCII\0\0\0", bytes(_CODE_BYTES)):
        text = _decode_uncoded(body, big_endian)
    elif code == b"JIS\0\0\0\0\0":
        text = _decode_jis(body)
    else:
        text = _decode_uncoded(raw, big_endian)
    return text.strip("\0")


def _decode_uncoded(raw: bytes, big_endian: bool) -> str:
    """No encoding named: plain text, or UTF-16 without its name."""
    raw = _CHARSET.sub(b"", raw, count=1)
    return _decode_unicode(raw, big_endian) if b"\0" in raw.rstrip(b"\0") else decode_text(raw)


def _decode_jis(body: bytes) -> str:
    """By the standard the seven-bit form of JIS X 0208; Shift JIS in practice too."""
    body = body.rstrip(b"\0")
    return body.decode("iso2022_jp" if body.isascii() else "shift_jis", "replace")


def _decode_unicode(body: bytes, big_endian: bool) -> str:
    marked = decode_marked(body)
    if marked is not None:
        return marked
    encoding = _order_by_zeros(body) or _likeliest(body, big_endian)
    if encoding != "utf-8" and len(body) % 2:
        body = body[:-1]  # half a character; some writers end with a single zero
    return body.decode(encoding, "replace")


def _order_by_zeros(body: bytes) -> str | None:
    """The byte order, told by which half of the pairs is often zero; None if it does not tell.

    Nearly all prompts are mostly ASCII, so this settles them without decoding anything.
    """
    pairs = len(body) // 2
    high, low = body[0::2].count(0), body[1::2].count(0)
    if high > 4 * low and high * 4 > pairs:
        return "utf-16-be"
    if low > 4 * high and low * 4 > pairs:
        return "utf-16-le"
    return None


def _likeliest(body: bytes, big_endian: bool) -> str:
    orders = ["utf-16-be", "utf-16-le"] if big_endian else ["utf-16-le", "utf-16-be"]
    # max() keeps the first of equals: the byte order of the file around it.
    return max([*orders, "utf-8"], key=lambda encoding: _likeness(body, encoding))


def _likeness(body: bytes, encoding: str) -> float:
    """How much a reading looks like writing, -1 to 1: the mean over its first characters."""
    sample = body[: 2 * _SAMPLE_CHARS].decode(encoding, "replace")[:_SAMPLE_CHARS]
    return sum(map(_likeness_of_char, sample)) / len(sample) if sample else -1.0


_SCRIPTS: tuple[tuple[int, int], ...] = (
    (0x00A0, 0x052F),  # Latin, Greek, Cyrillic
    (0x0590, 0x06FF),  # Hebrew, Arabic
    (0x0900, 0x0DFF),  # scripts of India
    (0x0E00, 0x0E7F),  # Thai
    (0x2010, 0x2027),  # dashes, quotes
    (0x3000, 0x30FF),  # Japanese and Chinese punctuation, kana
    (0x4E00, 0x9FFF),  # ideographs
    (0xAC00, 0xD7A3),  # Hangul
    (0xFF00, 0xFFEF),  # full-width forms
    (0x1F300, 0x1FAFF),  # emoji
)


def _likeness_of_char(char: str) -> float:
    code = ord(char)
    if 0x20 <= code < 0x7F or char in "\n\r\t":
        return 1.0
    if code < 0x20 or code == 0xFFFD:
        return -1.0
    return 0.5 if any(first <= code <= last for first, last in _SCRIPTS) else -0.25
