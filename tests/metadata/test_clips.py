"""Tags and size of videos and sounds."""

from __future__ import annotations

import io
import json
import struct
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata.containers import read_clip
from iib_core.metadata.contents import Contents
from iib_core.metadata.window import Window
from tests.metadata.made import C2PA_STORE, box
from tests.metadata.made_clips import (
    EBML,
    ON_ITS_SIDE,
    UPRIGHT,
    cluster,
    comments,
    data_box,
    element,
    endless,
    flac,
    frame,
    handler,
    id3,
    mp4,
    ogg,
    ogg_page,
    seek_head,
    simple_tag,
    tag_list,
    tags,
    tags_in_udta,
    track,
    tracks,
    webm,
)

GRAPH = '{"1": {"class_type": "KSampler"}}'
WAV = b"RIFF\0\0\0\0WAVE" + b"LIST\x12\0\0\0INFOICMT\5\0\0\0a cat\0"
CLIPS = {
    "mp4": mp4(tags_in_udta(prompt=GRAPH)),
    "webm": webm(tracks(), tags(PROMPT=GRAPH)),
    "flac": flac(comments("lib", prompt=GRAPH)),
    "ogg": ogg(b"OpusHead", b"OpusTags" + comments(prompt=GRAPH)),
    "mp3": id3(frame("TXXX", b"\3prompt\0" + GRAPH.encode())),
    "wav": WAV,
}


def read(data: bytes) -> Contents:
    return read_clip(Window(io.BytesIO(data)))


# What is damaged


@given(st.binary(max_size=300), st.sampled_from(sorted(CLIPS)), st.integers(0, 120))
def test_any_bytes_behind_any_start_give_contents(raw: bytes, kind: str, kept: int) -> None:
    contents = read(CLIPS[kind][:kept] + raw)
    for name, text in contents.fields.items():
        (name + text).encode()


@given(st.sampled_from(sorted(CLIPS)), st.data())
def test_a_clip_with_a_few_wrong_bytes_gives_contents(kind: str, data: st.DataObject) -> None:
    damaged = bytearray(CLIPS[kind])
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    read(bytes(damaged))


@pytest.mark.parametrize("kind", sorted(CLIPS))
def test_a_clip_cut_anywhere_gives_contents(kind: str) -> None:
    for length in range(len(CLIPS[kind])):
        read(CLIPS[kind][:length])


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff\xfbmp3", b"FLV\1", b"RIFF"])
def test_clips_of_unknown_kinds_say_nothing(data: bytes) -> None:
    assert read(data) == Contents(0, 0, {})


@pytest.mark.parametrize(
    "data",
    [
        box(b"ftyp", b"isom") + b"\0\0\0\x08moov" * 200_000,
        box(b"ftyp", b"isom") + box(b"moov", *[b"\0\0\0\x08trak"] * 200_000),
        box(b"ftyp", b"isom")
        + box(
            b"moov", *[box(b"meta", bytes(4), box(b"ilst", *[b"\0\0\0\x08\xa9cmt"] * 9999))] * 20
        ),
        EBML + endless(0x18538067, b"\xec\x80" * 500_000),
        webm(*[seek_head(tags=n, more=n) for n in range(3000)]),
        webm(element(0x1254C367, *[element(0x7373, element(0x67C8))] * 100_000)),
        ogg_page(1, b"", b"") * 50_000,
        b"fLaC" + b"\1\0\0\0" * 100_000,
        b"RIFF\0\0\0\0WAVE" + b"LIST\4\0\0\0INFO" * 100_000,
        id3(frame("TXXX", b"\3\0") * 10_000),
    ],
)
def test_clips_of_nothing_but_headers_end_soon(data: bytes) -> None:
    began = time.process_time()
    read(data)
    assert time.process_time() - began < 3


# MP4 and MOV


def _meta(*parts: bytes) -> bytes:
    return box(b"meta", bytes(4), handler(), *parts)


@pytest.mark.parametrize(
    "data",
    [
        mp4(tags_in_udta(prompt=GRAPH, Workflow="{}")),
        mp4(_meta(tag_list(prompt=GRAPH, workflow="{}"))),
        mp4(box(b"meta", handler(), tag_list(prompt=GRAPH, workflow="{}"))),  # QuickTime's
        mp4(tags_in_udta(prompt=GRAPH, workflow="{}"), before=box(b"mdat", bytes(200_000))),
        mp4(
            tags_in_udta(prompt=GRAPH, workflow="{}"),
            before=b"\0\0\0\1mdat" + struct.pack(">Q", 70_016) + bytes(70_000),
        ),
        mp4(
            tags_in_udta(prompt=GRAPH, workflow="{}"),
            after=(box(b"moof", bytes(99)) + box(b"mdat", bytes(999))) * 50,
        ),
        mp4(tags_in_udta(**{"com.apple.quicktime.prompt": GRAPH, "workflow": "{}"})),
        box(b"wide") + mp4(tags_in_udta(prompt=GRAPH, workflow="{}"))[24:],
    ],
)
def test_tags_of_a_movie_are_found_wherever_they_stand(data: bytes) -> None:
    assert read(data) == Contents(64, 48, {"prompt": GRAPH, "workflow": "{}"})


class SparseFile(io.RawIOBase):
    """A file of 5 GB of which little is there."""

    def __init__(self, parts: dict[int, bytes], size: int) -> None:
        self._parts, self._size, self._at = parts, size, 0

    def read(self, size: int = -1, /) -> bytes:
        begin = self._at
        self._at = min(begin + size, self._size)
        data = bytearray(self._at - begin)
        for place, part in self._parts.items():
            for i in range(max(begin, place), min(self._at, place + len(part))):
                data[i - begin] = part[i - place]
        return bytes(data)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._at = self._size if whence == 2 else offset
        return self._at


def test_tags_behind_more_than_4_gb_are_found() -> None:
    whole = mp4(tags_in_udta(prompt=GRAPH))
    large = b"\0\0\0\1mdat" + struct.pack(">Q", 5_000_000_000)
    end = 24 + 5_000_000_000
    parts = {0: whole[:24] + large, end: whole[24:]}
    file = SparseFile(parts, end + len(whole) - 24)
    assert read_clip(Window(file)) == Contents(64, 48, {"prompt": GRAPH})


def test_tags_of_four_letters_are_read_by_the_names_that_ffmpeg_uses() -> None:
    free = box(
        b"----",
        box(b"mean", bytes(4), b"com.apple.iTunes"),
        box(b"name", bytes(4), b"Parameters"),
        data_box("a cat"),
    )
    items = box(
        b"ilst",
        box(b"\xa9cmt", data_box("a cat on a roof")),
        box(b"\xa9too", data_box("Lavf61")),
        box(b"desc", data_box("Katze".encode("utf-16-be"), 2)),
        box(b"covr", data_box(b"\x89PNG", 14)),
        box(b"tmpo", data_box(b"\0\1", 21)),
        free,
    )
    assert read(mp4(box(b"udta", _meta(items)))).fields == {
        "comment": "a cat on a roof",
        "encoder": "Lavf61",
        "description": "Katze",
        "parameters": "a cat",
    }


def test_the_oldest_tags_of_quicktime_are_read() -> None:
    text = box(b"\xa9cmt", struct.pack(">HH", 5, 0), b"a cat")
    assert read(mp4(box(b"udta", text, bytes(4)))).fields == {"comment": "a cat"}


@pytest.mark.parametrize("graph", [GRAPH, json.loads(GRAPH)])
def test_both_graphs_in_a_comment_are_fields_of_their_own(graph: object) -> None:
    comment = json.dumps({"prompt": graph, "workflow": {"nodes": []}})
    fields = read(mp4(tags_in_udta(comment=comment))).fields
    assert fields == {"comment": comment, "prompt": GRAPH, "workflow": '{"nodes": []}'}
    assert read(mp4(tags_in_udta(comment="{no json}"))).fields == {"comment": "{no json}"}


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize(("turn", "size"), [(UPRIGHT, (64, 48)), (ON_ITS_SIDE, (48, 64))])
def test_the_size_of_a_movie_is_that_shown(
    turn: tuple[int, int, int, int], size: tuple[int, int], version: int
) -> None:
    sound = track(0, 0)
    assert read(mp4(sound, track(64, 48, turn, version=version), sized=False))[:2] == size


def test_who_signed_a_movie_is_read() -> None:
    uuid = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
    signature = box(b"uuid", uuid, bytes(4), b"manifest\0", bytes(8), C2PA_STORE)
    assert "gpt-image" in read(mp4(before=signature)).fields["c2pa"]


def test_xmp_of_a_movie_is_read_from_both_of_its_places() -> None:
    uuid = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
    data = mp4(box(b"udta", box(b"XMP_", b"<x/>")), after=box(b"uuid", uuid, b"<y/>"))
    assert read(data).fields == {"XML:com.adobe.xmp": "<x/>", "XML:com.adobe.xmp#2": "<y/>"}


# WebM and Matroska


def test_tags_and_size_of_a_webm_are_read() -> None:
    info = element(0x1549A966, element(0x7BA9, b"a cat"), element(0x5741, b"Lavf61"))
    data = webm(info, tracks(), tags(PROMPT=GRAPH, COMMENT="hello"), cluster())
    assert read(data) == Contents(
        64, 48, {"title": "a cat", "encoder": "Lavf61", "prompt": GRAPH, "comment": "hello"}
    )


def test_tags_behind_the_pictures_are_found_by_the_list_at_the_start() -> None:
    def made(place: int, more: int) -> bytes:
        clusters = cluster() * 300
        first = seek_head(more=more)
        second = seek_head(tags=place, tracks=len(first))
        return webm(first, tracks(), clusters, b"\xff" * 99, second, tags(prompt=GRAPH))

    start = len(seek_head(more=0)) + len(tracks()) + len(cluster() * 300) + 99
    data = made(start + len(seek_head(tags=0, tracks=0)), start)
    assert read(data) == Contents(64, 48, {"prompt": GRAPH})


def test_tags_behind_the_pictures_are_found_without_a_list() -> None:
    data = webm(tracks(), cluster() * 300, tags(prompt=GRAPH))
    assert read(data) == Contents(64, 48, {"prompt": GRAPH})


def test_elements_of_unknown_length_are_walked_through() -> None:
    clusters = endless(0x1F43B675, element(0xA3, bytes(999)), element(0xA3, bytes(9))) * 3
    data = EBML + endless(0x18538067, tracks(), clusters, tags(prompt=GRAPH))
    assert read(data) == Contents(64, 48, {"prompt": GRAPH})


def test_tags_within_tags_are_read() -> None:
    inner = simple_tag("workflow", "{}")
    data = webm(element(0x1254C367, element(0x7373, simple_tag("ARTIST", "someone", inner))))
    assert read(data).fields == {"artist": "someone", "workflow": "{}"}


@pytest.mark.parametrize(("roll", "size"), [(0.0, (64, 48)), (90.0, (48, 64)), (-90.0, (48, 64))])
def test_a_webm_that_lies_on_its_side_has_its_sides_exchanged(
    roll: float, size: tuple[int, int]
) -> None:
    projection = element(0x7670, element(0x7675, struct.pack(">f", roll)))
    assert read(webm(tracks(64, 48, projection)))[:2] == size


# Sounds


def test_comments_of_flac_are_read_also_behind_an_id3_tag() -> None:
    body = comments("lib", PROMPT=GRAPH, metadata_block_picture="x")
    assert read(flac(body)).fields == {"encoder": "lib", "prompt": GRAPH}
    assert read(id3() + flac(body)).fields == {"encoder": "lib", "prompt": GRAPH}


@pytest.mark.parametrize(
    ("head", "prefix"),
    [(b"OpusHead", b"OpusTags"), (b"\x01vorbis", b"\x03vorbis"), (b"\x7fFLAC", b"\x04\0\0\0")],
)
def test_comments_of_ogg_are_read_over_many_pages(head: bytes, prefix: bytes) -> None:
    graph = json.dumps({"1": "cat " * 50_000})
    packet = prefix + comments("lib", workflow=graph)
    assert read(ogg(head, packet)).fields == {"encoder": "lib", "workflow": graph}


def test_comments_of_ogg_are_read_from_between_other_streams() -> None:
    packet = b"OpusTags" + comments(prompt=GRAPH)
    assert len(packet) < 255
    data = (
        ogg(b"fishead", stream=1)
        + ogg(b"OpusHead", stream=2)
        + ogg_page(1, b"\x04", b"noth")
        + ogg_page(2, bytes([len(packet)]), packet)
    )
    assert read(data).fields == {"prompt": GRAPH}


UTF_16 = b"\1" + "prompt\0".encode("utf-16") + "猫".encode("utf-16")


@pytest.mark.parametrize(
    ("data", "fields"),
    [
        (id3(frame("TXXX", UTF_16)), {"prompt": "猫"}),
        (id3(frame("TXXX", b"\2" + "p\0猫".encode("utf-16-be"))), {"p": "猫"}),
        (id3(frame("TXXX", b"\0p\0caf\xe9", version=3), version=3), {"p": "café"}),
        (id3(frame("TXX", b"\0p\0a", version=2), version=2), {"p": "a"}),
        (id3(frame("COMM", b"\3eng\0a cat")), {"comment": "a cat"}),
        (id3(frame("COM", b"\0engwhat\0a", version=2), version=2), {"comment": "a"}),
        (id3(frame("USLT", b"\3eng\0la la")), {"lyrics": "la la"}),
        (id3(frame("TSSE", b"\3Lavf\0"), frame("APIC", b"\0png")), {"encoder": "Lavf"}),
        (
            id3(frame("TIT2", b"\0a\xff\0b", version=3), version=3, flags=0x80),
            {"title": "aÿb"},
        ),
        (id3(frame("TIT2", b"\0a\xff\0b", flags=b"\0\2"), flags=0x80), {"title": "aÿb"}),
        (id3(frame("TIT2", zlib.compress(b"\3a"), flags=b"\0\x08")), {"title": "a"}),
        (id3(frame("TIT2", bytes(4) + b"\3a", flags=b"\0\1")), {"title": "a"}),
        (id3(frame("TIT2", b"\3a", flags=b"\0\x04")), {}),
        (id3(frame("TIT2", b"no zlib", flags=b"\0\x08")), {}),
        (id3(frame("TIT2", b"\3a"), flags=0x40, extended=b"\0\0\0\6\1\0"), {"title": "a"}),
    ],
)
def test_every_version_of_id3_is_read(data: bytes, fields: dict[str, str]) -> None:
    assert read(data).fields == fields


def test_the_list_of_information_of_wav_and_avi_is_read() -> None:
    assert read(WAV).fields == {"comment": "a cat"}
    header = b"avih\x38\0\0\0" + bytes(32) + struct.pack("<II", 64, 48) + bytes(16)
    avi = b"RIFF\0\0\0\0AVI LIST" + struct.pack("<I", 4 + len(header)) + b"hdrl" + header
    assert read(avi + WAV[12:]) == Contents(64, 48, {"comment": "a cat"})
    tag = id3(frame("TIT2", b"\3a cat"))
    data = b"RIFF\0\0\0\0WAVEid3 " + struct.pack("<I", len(tag)) + tag
    assert read(data).fields == {"title": "a cat"}
