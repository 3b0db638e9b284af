"""Media files made byte by byte, so that each test says what is in them."""

from __future__ import annotations

import io
import struct
import zlib

from iib_core.metadata.containers import read_contents
from iib_core.metadata.contents import Contents
from iib_core.metadata.window import Window

INFOTEXT = """a cat on a roof
Negative prompt: blurry
Steps: 24, Sampler: DPM++ 2M, CFG scale: 5.5, Seed: 1234567, Size: 832x1216, Model: dreams_v8"""


def read(data: bytes) -> Contents:
    return read_contents(Window(io.BytesIO(data)))


def chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def text_chunk(name: str, text: str) -> bytes:
    return chunk(b"tEXt", name.encode() + b"\0" + text.encode())


def compressed_chunk(name: str, text: str) -> bytes:
    return chunk(b"zTXt", name.encode() + b"\0\0" + zlib.compress(text.encode()))


def international_chunk(name: str, text: str, *, compressed: bool = False) -> bytes:
    body = zlib.compress(text.encode()) if compressed else text.encode()
    flags = b"\1\0" if compressed else b"\0\0"
    return chunk(b"iTXt", name.encode() + b"\0" + flags + b"en\0" + b"Titel\0" + body)


def png(
    *before: bytes,
    width: int = 64,
    height: int = 48,
    pixels: tuple[bytes, ...] = (b"pixels",),
    after: tuple[bytes, ...] = (),
) -> bytes:
    """A PNG whose pixels nobody could decode, which nobody needs."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    idat = [chunk(b"IDAT", piece) for piece in pixels]
    end = chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join([header, *before, *idat, *after, end])


Entry = tuple[int, int, int, bytes]
"""(tag, type, count, value)"""


def tiff(*entries: Entry, inner: tuple[Entry, ...] = (), order: str = ">") -> bytes:
    """An EXIF block: the first directory, and in it the Exif directory with `inner`."""
    head = (b"MM\0*" if order == ">" else b"II*\0") + struct.pack(order + "I", 8)
    links = 1 if inner else 0
    begin = 8 + 2 + 12 * (len(entries) + links) + 4
    first, data = _directory(entries, begin + _directory_bytes(inner), order)
    second, inner_data = _directory(inner, begin + _directory_bytes(inner) + len(data), order)
    link = struct.pack(order + "HHII", 0x8769, 4, 1, begin) if inner else b""
    count = struct.pack(order + "H", len(entries) + links)
    return (
        head
        + count
        + first
        + link
        + bytes(4)
        + (second_part(inner, second, order))
        + (data + inner_data)
    )


def second_part(entries: tuple[Entry, ...], body: bytes, order: str) -> bytes:
    return struct.pack(order + "H", len(entries)) + body + bytes(4) if entries else b""


def _directory_bytes(entries: tuple[Entry, ...]) -> int:
    return 2 + 12 * len(entries) + 4 if entries else 0


def _directory(entries: tuple[Entry, ...], data_at: int, order: str) -> tuple[bytes, bytes]:
    body = data = b""
    for tag, kind, count, value in entries:
        place = value.ljust(4, b"\0")
        if len(value) > 4:
            place = struct.pack(order + "I", data_at + len(data))
            data += value
        body += struct.pack(order + "HHI", tag, kind, count) + place
    return body, data


def ascii_entry(tag: int, text: str) -> Entry:
    value = text.encode() + b"\0"
    return tag, 2, len(value), value


def user_comment(raw: bytes) -> Entry:
    return 0x9286, 7, len(raw), raw


def a1111_comment(text: str) -> Entry:
    """As piexif writes it for A1111."""
    return user_comment(b"UNICODE\0" + text.encode("utf-16-be"))


def orientation(value: int, order: str = ">") -> Entry:
    return 0x0112, 3, 1, struct.pack(order + "H", value)


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg(*segments: bytes, width: int = 64, height: int = 48) -> bytes:
    frame = segment(0xC0, struct.pack(">BHHB", 8, height, width, 0))
    scan = segment(0xDA, b"") + b"pixels\xff\xd9"
    return b"\xff\xd8" + b"".join(segments) + frame + scan


def exif_segment(block: bytes) -> bytes:
    return segment(0xE1, b"Exif\0\0" + block)


def riff_chunk(kind: bytes, data: bytes) -> bytes:
    return kind + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)


def canvas(width: int = 64, height: int = 48) -> bytes:
    sides = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    return riff_chunk(b"VP8X", bytes(4) + sides)


def webp(*chunks: bytes) -> bytes:
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + kind + body


def avif(exif: bytes, *, width: int = 64, height: int = 48, turns: int | None = None) -> bytes:
    """An AVIF with an Exif item behind its `meta` box."""
    body = bytes(4) + exif
    properties = [box(b"ispe", bytes(4), struct.pack(">II", width, height))]
    if turns is not None:
        properties.append(box(b"irot", bytes([turns])))
    owned = bytes([len(properties), *range(1, len(properties) + 1)])

    def meta(offset: int) -> bytes:
        place = struct.pack(">HHHIIH", 2, 0, 1, offset, len(body), 0)[:-2]
        return box(
            b"meta",
            bytes(4),
            box(b"pitm", bytes(4), struct.pack(">H", 1)),
            box(
                b"iinf",
                bytes(4),
                struct.pack(">H", 2),
                box(b"infe", b"\2\0\0\0", struct.pack(">HH", 1, 0), b"av01", b"\0"),
                box(b"infe", b"\2\0\0\0", struct.pack(">HH", 2, 0), b"Exif", b"\0"),
            ),
            box(b"iloc", bytes(4), b"\x44\x00", struct.pack(">H", 1), place),
            box(
                b"iprp",
                box(b"ipco", *properties),
                box(b"ipma", bytes(4), struct.pack(">I", 1), struct.pack(">H", 1), owned),
            ),
        )

    head = box(b"ftyp", b"avif", bytes(4), b"avifmif1")
    offset = len(head) + len(meta(0)) + 8
    return head + meta(offset) + box(b"mdat", body)


def cbor(value: object) -> bytes:
    """A value as CBOR."""
    if value is None or isinstance(value, bool):
        return {None: b"\xf6", False: b"\xf4", True: b"\xf5"}[value]
    if isinstance(value, int):
        return _cbor_head(0, value) if value >= 0 else _cbor_head(1, -1 - value)
    if isinstance(value, bytes):
        return _cbor_head(2, len(value)) + value
    if isinstance(value, str):
        return _cbor_head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return _cbor_head(4, len(value)) + b"".join(map(cbor, value))
    assert isinstance(value, dict)
    return _cbor_head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())


def _cbor_head(kind: int, number: int) -> bytes:
    for info, layout in ((24, ">B"), (25, ">H"), (26, ">I"), (27, ">Q")):
        if number < 24:
            return bytes([kind << 5 | number])
        if number < 1 << 8 * struct.calcsize(layout):
            return bytes([kind << 5 | info]) + struct.pack(layout, number)
    raise ValueError(number)


def jumbf(label: str, *parts: bytes) -> bytes:
    """A superbox: a description with a label, then its contents."""
    return box(b"jumb", box(b"jumd", bytes(16), b"\3", label.encode(), b"\0"), *parts)


def _c2pa_store() -> bytes:
    def content(label: str, value: object) -> bytes:
        return jumbf(label, box(b"cbor", cbor(value)))

    def organisation(name: bytes) -> bytes:
        return b"\x30\x10\x06\x03\x55\x04\x0a\x0c" + bytes([len(name)]) + name

    action = {
        "action": "c2pa.created",
        "softwareAgent": {"name": "gpt-image", "version": "2.0"},
        "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/"
        "trainedAlgorithmicMedia",
    }
    certificate = organisation(b"Certifier") + organisation(b"Cats Inc.") + b"key"
    protected = b"\xa1\x18\x21\x81" + cbor(certificate)  # {33: [certificate]}
    return jumbf(
        "c2pa",
        jumbf(
            "urn:c2pa:1",
            jumbf(
                "c2pa.assertions",
                jumbf("c2pa.icon", box(b"bidb", b"<svg/>")),
                content("c2pa.actions.v2", {"actions": [action, {"action": "c2pa.converted"}]}),
            ),
            content("c2pa.claim", {"claim_generator": "make_test/1.0", "dc:title": "cat.png"}),
            content("c2pa.signature", [protected, {}, None, b"signature"]),
        ),
    )


C2PA_STORE = _c2pa_store()
