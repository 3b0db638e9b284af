"""One small file of each container, with something in every place that is read."""

from __future__ import annotations

import io
import struct

from tests.metadata.made import (
    C2PA_STORE,
    INFOTEXT,
    a1111_comment,
    ascii_entry,
    avif,
    box,
    canvas,
    chunk,
    compressed_chunk,
    exif_segment,
    international_chunk,
    jpeg,
    orientation,
    png,
    riff_chunk,
    segment,
    text_chunk,
    tiff,
    webp,
)
from tests.metadata.made_clips import (
    cluster,
    comments,
    flac,
    frame,
    id3,
    mp4,
    ogg,
    seek_head,
    tags,
    tags_in_udta,
    tracks,
    webm,
)
from tests.metadata.made_stealth import hiding, message

GRAPH = '{"1": {"class_type": "KSampler", "inputs": {"seed": 1}}}'
EXIF = tiff(orientation(6), ascii_entry(0x010F, f"prompt:{GRAPH}"), inner=(a1111_comment("cat"),))
XMP = b"http://ns.adobe.com/xap/1.0/\0<x/>"
MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0" + b"d" * 32 + struct.pack(">II", 4, 0) + b"<y/>"
MODEL = b'{"asset": {"extras": {"prompt": {"1": "a cat"}}}}'
IPTC = b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\x0a\x1c\x02\x78\0\5a cat"


def _png() -> bytes:
    return png(
        text_chunk("parameters", INFOTEXT),
        compressed_chunk("workflow", GRAPH),
        international_chunk("Comment", GRAPH, compressed=True),
        chunk(b"eXIf", EXIF),
        after=(chunk(b"comf", b"prompt\0" + GRAPH.encode()), chunk(b"caBX", C2PA_STORE)),
    )


def _jpeg() -> bytes:
    return jpeg(
        exif_segment(EXIF),
        segment(0xE1, XMP),
        segment(0xE1, MORE_XMP),
        segment(0xEB, b"JP\0\1\0\0\0\1" + C2PA_STORE),
        segment(0xED, IPTC),
        segment(0xFE, b"made by hand"),
    )


def _hidden(form: str) -> bytes:
    file = io.BytesIO()
    picture = hiding(message(b"a cat", packed=True), 12, 60)
    picture.save(file, form, lossless=True, exact=True)
    return file.getvalue()


def _webm() -> bytes:
    front = seek_head(tags=len(seek_head(tags=0)) + len(tracks()) + len(cluster(20)))
    return webm(front, tracks(), cluster(20), tags(prompt=GRAPH, comment="a cat"))


SAMPLES = {
    "png": _png(),
    "jpeg": _jpeg(),
    "webp": webp(
        canvas(),
        riff_chunk(b"VP8L", b"\x2f" + bytes(5)),
        riff_chunk(b"EXIF", EXIF),
        riff_chunk(b"XMP ", b"<x/>"),
        riff_chunk(b"C2PA", C2PA_STORE),
    ),
    "avif": avif(EXIF),
    "jxl": b"\0\0\0\x0cJXL \r\n\x87\n"
    + box(b"jxlc", b"\xff\x0a\xcb\1")
    + box(b"Exif", bytes(4), EXIF)
    + box(b"xml ", b"<x/>")
    + box(b"brob", b"xml \x0b\x01\x80<y/>\x03"),
    "gif": b"GIF89a\x40\0\x30\0\0\0\0\x21\xfe\x05hello\0\x2c"
    + bytes(9)
    + b"\2\1a\0\x21\xff\x0bXMP DataXMP<x/>\1"
    + bytes(range(255, -1, -1))
    + b"\0;",
    "bmp": b"BM" + bytes(12) + struct.pack("<Iii", 40, 64, -48),
    "svg": b'<svg width="64" height="48"><metadata><![CDATA[{"prompt": {}}]]></metadata></svg>',
    "glb": b"glTF" + bytes(8) + struct.pack("<I", len(MODEL)) + b"JSON" + MODEL,
    "mp4": mp4(tags_in_udta(prompt=GRAPH, comment='{"workflow": {"nodes": []}}')),
    "webm": _webm(),
    "flac": id3() + flac(comments("lib", prompt=GRAPH)),
    "ogg": ogg(b"OpusHead", b"OpusTags" + comments("lib", prompt=GRAPH)),
    "mp3": id3(frame("TXXX", b"\1" + "p\0猫".encode("utf-16")), frame("COMM", b"\3eng\0a cat")),
    "wav": b"RIFF\0\0\0\0WAVELIST\x12\0\0\0INFOICMT\5\0\0\0a cat\0",
    "stealth_png": _hidden("PNG"),
    "stealth_webp": _hidden("WEBP"),
}
