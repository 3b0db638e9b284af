"""Files made to fill the memory: as large, as wide or as finely divided as is still read."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterable
from itertools import count

from iib_core.metadata.field_collector import MAX_TEXT_BYTES
from tests.metadata.made import (
    C2PA_STORE,
    box,
    canvas,
    chunk,
    exif_segment,
    jpeg,
    png,
    riff_chunk,
    segment,
    tiff,
    user_comment,
    webp,
)
from tests.metadata.made_clips import (
    comments,
    flac,
    frame,
    id3,
    mp4,
    ogg,
    tags,
    tags_in_udta,
    tracks,
    webm,
)
from tests.metadata.made_stealth import hiding, message

MB = 1024 * 1024
LARGE = MAX_TEXT_BYTES - 512
WIDE = b"a" * (10 * MB // 4 - 512) + "🌸".encode()
"""One character makes each of them take four bytes."""

SETTINGS = b"\nSteps: 1, Seed: 2, Size: 1x1"


def text(name: str, raw: bytes) -> bytes:
    """A compressed chunk of UTF-8."""
    return chunk(b"iTXt", name.encode() + b"\0\1\0\0\0" + zlib.compress(raw, 1))


def filled(head: bytes, parts: Iterable[bytes], tail: bytes, length: int = LARGE) -> bytes:
    """As many parts as fit, with commas between them."""
    taken: list[bytes] = []
    left = length - len(head) - len(tail)
    for part in parts:
        left -= len(part) + 1
        if left < 0:
            break
        taken.append(part)
    return head + b",".join(taken) + tail


def graph(parts: Iterable[bytes], length: int = LARGE) -> bytes:
    return png(text("prompt", filled(b"{", parts, b"}", length)))


def value(parts: Iterable[bytes], opening: bytes = b"[", closing: bytes = b"]") -> bytes:
    """A graph of one node with a large value."""
    head = b'{"1":{"class_type":"KSampler","inputs":{"text":' + opening
    return png(text("prompt", filled(head, parts, closing + b"}}}")))


def drawing(parts: Iterable[bytes], length: int) -> bytes:
    return png(text("workflow", filled(b'{"nodes":[', parts, b'],"links":[]}', length)))


def stated(parts: Iterable[bytes], length: int) -> bytes:
    head = b'{"prompt":"a cat","num_inference_steps":2,'
    return png(text("parameters", filled(head, parts, b"}", length)))


def stealth(form: str, width: int, height: int, said: bytes) -> bytes:
    file = io.BytesIO()
    picture = hiding(message(said, packed=True), width, height)
    picture.save(
        file,
        form,
        **(
            {"lossless": True, "exact": True, "method": 0}
            if form == "WEBP"
            else {"compress_level": 1}
        ),
    )
    return file.getvalue()


def _node(number: int) -> bytes:
    return (
        b'"%d":{"inputs":{"text":"a cat on the roof, number %d","clip":["%d",1]},'
        b'"class_type":"CLIPTextEncode","_meta":{"title":"CLIP Text Encode (Prompt)"}}'
    ) % (number, number, number - 1)


def _drawn(number: int) -> bytes:
    return b'{"id":%d,"type":"A","inputs":[],"widgets_values":["b"]}' % number


def _link(number: int) -> bytes:
    return b'"%d":{"class_type":"A","inputs":{"text":["%d",0]}}' % (number, number + 1)


def _each(form: bytes) -> Iterable[bytes]:
    """Parts that all differ."""
    return (form % number for number in count(1000))


def _same(part: bytes) -> Iterable[bytes]:
    return (part for _ in count())


_WIDE_EXIF = tiff(inner=(user_comment(b"UNICODE\0" + WIDE.decode().encode("utf-16-be")),))
_LISTS = filled(b'{"1":{"class_type":"KSampler","inputs":{"a":[', _same(b"[]"), b"]}}}")
_COMMENT = b'{"Comment":"a","prompt":"a cat","parameters":"%s"}'

HOSTILE: dict[str, Callable[[], bytes]] = {
    "small.png": lambda: graph(map(_node, count()), 2_000),
    "text.png": lambda: png(text("parameters", b"a" * LARGE + SETTINGS)),
    "wide.png": lambda: png(text("parameters", WIDE[len(SETTINGS) :] + SETTINGS)),
    "many texts.png": lambda: png(*[text(f"a{i}", WIDE) for i in range(9)]),
    "bombs.png": lambda: png(*[text(f"a{i}", bytes(20 * MB)) for i in range(9)]),
    "terms.png": lambda: png(text("parameters", filled(b"", _each(b"%x"), SETTINGS))),
    "networks.png": lambda: png(text("parameters", filled(b"", _each(b"<lora:%x:1>"), SETTINGS))),
    "shorter settings.png": lambda: png(
        text("parameters", filled(b"a\nSteps: 1,", _each(b'%x:"b"'), b"", MB // 2))
    ),
    "lists.png": lambda: value(_same(b"[]")),
    "nearly too many lists.png": lambda: png(
        text("prompt", filled(b'{"1":{"class_type":"A","inputs":{"a":[', _same(b"[]"), b"]}}}", MB))
    ),
    "objects.png": lambda: value(_each(b'"%x":{}'), b"{", b"}"),
    "wide value.png": lambda: value([b"x" * (LARGE - 200) + rb"\ud83d\ude00"], b'"', b'"'),
    "nodes.png": lambda: graph(map(_node, count()), 5 * MB),
    "chain.png": lambda: graph(map(_link, count()), 2 * MB),
    "drawing.png": lambda: drawing(map(_drawn, count()), 4 * MB),
    "widgets.png": lambda: drawing(
        [filled(b'{"id":1,"type":"A","widgets_values":[', _same(b"[]"), b"]}", MB)], 2 * MB
    ),
    "both.png": lambda: png(
        text("prompt", filled(b"{", map(_node, count()), b"}", 5 * MB)),
        text("workflow", filled(b'{"nodes":[', map(_drawn, count()), b'],"links":[]}', 5 * MB)),
    ),
    "stated.png": lambda: stated(_each(b'"%x":1'), 2 * MB),
    "stated prompt.png": lambda: png(
        text(
            "parameters", filled(b'{"num_inference_steps":2,"prompt":"', _each(b"%x"), b'\\u732b"}')
        )
    ),
    "wrapped.png": lambda: png(
        *[text(name, _COMMENT % (b"x" * (LARGE - 99))) for name in ("Comment", "UserComment")]
    ),
    "exif.jpg": lambda: jpeg(
        *[exif_segment(_WIDE_EXIF[at : at + 65_000]) for at in range(0, len(_WIDE_EXIF), 65_000)]
    ),
    "comments.jpg": lambda: jpeg(
        *[segment(0xFE, b"%d" % i + b"\xe9" * 65_000) for i in range(1_000)]
    ),
    "exif.webp": lambda: webp(
        canvas(),
        riff_chunk(b"VP8L", b"\x2f" + bytes(5)),
        riff_chunk(b"EXIF", _WIDE_EXIF),
        riff_chunk(b"XMP ", WIDE),
        riff_chunk(b"C2PA", C2PA_STORE),
    ),
    "exif.jxl": lambda: (
        b"\0\0\0\x0cJXL \r\n\x87\n"
        + box(b"jxlc", b"\xff\x0a\xcb\1")
        + box(b"Exif", bytes(4), _WIDE_EXIF)
        + box(b"xml ", WIDE)
    ),
    "comment.gif": lambda: (
        b"GIF89a\x40\0\x30\0\0\0\0"
        + (b"\x21\xfe" + (b"\xff" + b"\xe9" * 255) * 30_000 + b"\0") * 3
        + b";"
    ),
    "drawing.svg": lambda: (
        b'<svg width="64" height="48"><metadata>' + _LISTS + b"</metadata></svg>"
    ),
    "model.glb": lambda: b"glTF" + bytes(8) + struct.pack("<I", len(_LISTS)) + b"JSON" + _LISTS,
    "clip.mp4": lambda: mp4(tags_in_udta(prompt=_LISTS.decode(), comment=WIDE.decode())),
    "clip.webm": lambda: webm(tracks(), tags(prompt=_LISTS.decode(), comment=WIDE.decode())),
    "sound.flac": lambda: id3() + flac(comments("lib", prompt=WIDE.decode())),
    "sound.ogg": lambda: ogg(b"OpusHead", b"OpusTags" + comments("lib", prompt=_LISTS.decode())),
    "sound.mp3": lambda: id3(frame("TXXX", b"\3p\0" + WIDE), frame("COMM", b"\3eng\0" + WIDE)),
    "stealth.png": lambda: stealth("PNG", 1400, 1100, WIDE),
    "stealth.webp": lambda: stealth("WEBP", 2048, 1536, b"x" * LARGE),
}
"""By file name."""
