"""Videos and sounds made byte by byte."""

from __future__ import annotations

import struct

from tests.metadata.made import box

# MP4


def data_box(text: str | bytes, kind: int = 1) -> bytes:
    raw = text if isinstance(text, bytes) else text.encode()
    return box(b"data", struct.pack(">II", kind, 0), raw)


def tag_list(**tags: str) -> bytes:
    """`keys` and `ilst` as ffmpeg writes them with use_metadata_tags."""
    keys = b"".join(box(b"mdta", name.encode()) for name in tags)
    items = [box(struct.pack(">I", i), data_box(text)) for i, text in enumerate(tags.values(), 1)]
    return box(b"keys", bytes(4), struct.pack(">I", len(tags)), keys) + box(b"ilst", *items)


def handler(kind: bytes = b"mdta") -> bytes:
    return box(b"hdlr", bytes(8), kind, bytes(13))


def tags_in_udta(**tags: str) -> bytes:
    return box(b"udta", box(b"meta", bytes(4), handler(), tag_list(**tags)))


UPRIGHT = (1, 0, 0, 1)
ON_ITS_SIDE = (0, 1, -1, 0)


def track(
    width: int = 64,
    height: int = 48,
    turn: tuple[int, int, int, int] = UPRIGHT,
    *,
    version: int = 0,
) -> bytes:
    a, b, c, d = (number << 16 for number in turn)
    matrix = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 1 << 30)
    times = bytes(32 if version else 20)
    sides = struct.pack(">II", width << 16, height << 16)
    return box(b"trak", box(b"tkhd", bytes([version, 0, 0, 7]), times, bytes(16), matrix, sides))


def mp4(*parts: bytes, before: bytes = b"", after: bytes = b"", sized: bool = True) -> bytes:
    tracks = track() if sized else b""
    movie = box(b"moov", box(b"mvhd", bytes(100)), tracks, *parts)
    return box(b"ftyp", b"isom", bytes(4), b"isomiso2") + before + movie + after


# Matroska


def element(kind: int, *parts: bytes, length_bytes: int = 0) -> bytes:
    """An element; `length_bytes` says how its length is written, as short as it goes by default."""
    body = b"".join(parts)
    head = kind.to_bytes((kind.bit_length() + 7) // 8, "big")
    return head + length(len(body), length_bytes) + body


def length(number: int, count: int = 0) -> bytes:
    count = count or next(n for n in range(1, 9) if number < (1 << 7 * n) - 1)
    return (1 << 7 * count | number).to_bytes(count, "big")


def endless(kind: int, *parts: bytes) -> bytes:
    """An element of unknown length."""
    head = kind.to_bytes((kind.bit_length() + 7) // 8, "big")
    return head + b"\x01" + b"\xff" * 7 + b"".join(parts)


def number(kind: int, value: int) -> bytes:
    return element(kind, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))


EBML = element(0x1A45DFA3, element(0x4282, b"webm"))


def tracks(width: int = 64, height: int = 48, *projection: bytes) -> bytes:
    video = element(0xE0, number(0xB0, width), number(0xBA, height), *projection)
    sound = element(0xAE, number(0xD7, 2))
    return element(0x1654AE6B, sound, element(0xAE, number(0xD7, 1), video))


def simple_tag(name: str, text: str, *inner: bytes) -> bytes:
    return element(0x67C8, element(0x45A3, name.encode()), element(0x4487, text.encode()), *inner)


def tags(**texts: str) -> bytes:
    each = [simple_tag(name, text) for name, text in texts.items()]
    return element(0x1254C367, element(0x7373, element(0x63C0), *each))


def cluster(size: int = 5_000) -> bytes:
    return element(0x1F43B675, number(0xE7, 0), element(0xA3, bytes(size)))


def seek_head(**places: int) -> bytes:
    """Of a fixed size; places count from the start of the segment's content."""
    ids = {"tags": 0x1254C367, "tracks": 0x1654AE6B, "more": 0x114D9B74}
    seeks = [
        element(
            0x4DBB,
            element(0x53AB, ids[name].to_bytes(4, "big")),
            element(0x53AC, struct.pack(">Q", place)),
        )
        for name, place in places.items()
    ]
    return element(0x114D9B74, *seeks)


def webm(*parts: bytes) -> bytes:
    return EBML + element(0x18538067, *parts)


# Sounds


def comments(vendor: str = "", **texts: str) -> bytes:
    """Vorbis comments."""
    each = [f"{name}={text}".encode() for name, text in texts.items()]
    rows = b"".join(struct.pack("<I", len(row)) + row for row in each)
    head = struct.pack("<I", len(vendor)) + vendor.encode()
    return head + struct.pack("<I", len(each)) + rows


def flac(body: bytes) -> bytes:
    info = b"\0" + struct.pack(">I", 34)[1:] + bytes(34)
    return b"fLaC" + info + b"\x84" + struct.pack(">I", len(body))[1:] + body + b"\xff\xf8sound"


def ogg_page(stream: int, pieces: bytes, data: bytes) -> bytes:
    head = b"OggS\0\0" + bytes(8) + struct.pack("<III", stream, 0, 0)
    return head + bytes([len(pieces)]) + pieces + data


def ogg(*packets: bytes, stream: int = 7) -> bytes:
    """One packet after the other, cut into pages as long as they can be."""
    pages = []
    for packet in packets:
        pieces = b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255])
        for at in range(0, len(pieces), 255):
            part = pieces[at : at + 255]
            pages.append(ogg_page(stream, part, packet[255 * at : 255 * at + sum(part)]))
    return b"".join(pages)


def safe(value: int) -> bytes:
    """A number of seven bits a byte."""
    return bytes([value >> shift & 0x7F for shift in (21, 14, 7, 0)])


def frame(name: str, body: bytes, *, version: int = 4, flags: bytes = b"\0\0") -> bytes:
    if version == 2:
        return name.encode() + struct.pack(">I", len(body))[1:] + body
    size = safe(len(body)) if version == 4 else struct.pack(">I", len(body))
    return name.encode() + size + flags + body


def id3(*frames: bytes, version: int = 4, flags: int = 0, extended: bytes = b"") -> bytes:
    body = extended + b"".join(frames) + bytes(20)
    return b"ID3" + bytes([version, 0, flags]) + safe(len(body)) + body
