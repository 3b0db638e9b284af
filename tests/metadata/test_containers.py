from __future__ import annotations

import io
import struct
import time
import zlib
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iib_core.errors import UnreadableError
from iib_core.metadata.containers import read_contents
from iib_core.metadata.contents import Contents
from iib_core.metadata.field_collector import MAX_TOTAL
from iib_core.metadata.window import HEAD_BYTES, Window
from tests.metadata.made import (
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
    read,
    riff_chunk,
    segment,
    text_chunk,
    tiff,
    webp,
)

EXIF = tiff(inner=(a1111_comment(INFOTEXT),))
PARAMETERS = text_chunk("parameters", INFOTEXT)
GIF = b"GIF89a" + struct.pack("<HHBBB", 64, 48, 0, 0, 0) + b"\x21\xfe\x05hello\x00,"
BMP = b"BM" + bytes(12) + struct.pack("<Iii", 40, 64, -48)
JXL_BARE = b"\xff\x0a" + (1 | 5 << 1 | 7 << 6).to_bytes(4, "little")
JXL = (
    b"\0\0\0\x0cJXL \r\n\x87\n"
    + box(b"jxlc", JXL_BARE)
    + box(b"Exif", bytes(4), EXIF)
    + box(b"xml ", b"<x/>")
)
PICTURES = {
    "png": png(PARAMETERS),
    "jpeg": jpeg(exif_segment(EXIF)),
    "webp": webp(canvas(), riff_chunk(b"EXIF", EXIF)),
    "avif": avif(EXIF),
    "gif": GIF,
    "bmp": BMP,
    "jxl": JXL,
    "jxl_bare": JXL_BARE,
}


def problem(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data)
    return str(caught.value)


# What is damaged


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG", b"<html>no</html>", b"RIFF\0\0\0\0CDXA", b"\xff"]
)
def test_what_is_no_picture_is_refused_with_a_sentence(data: bytes) -> None:
    assert problem(data) in ("The file is empty", "The file is not a picture of a known kind")


@given(st.binary(max_size=400), st.sampled_from(sorted(PICTURES)), st.integers(0, 64))
@example(b"", "png", 8)
def test_any_bytes_behind_any_start_give_contents_or_a_refusal(
    raw: bytes, kind: str, kept: int
) -> None:
    try:
        contents = read(PICTURES[kind][:kept] + raw)
    except UnreadableError:
        return
    assert contents.width >= 0
    assert contents.height >= 0
    for name, text in contents.fields.items():
        (name + text).encode()


@given(st.sampled_from(sorted(PICTURES)), st.data())
def test_a_picture_with_a_few_wrong_bytes_gives_contents_or_a_refusal(
    kind: str, data: st.DataObject
) -> None:
    damaged = bytearray(PICTURES[kind])
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with suppress(UnreadableError):
        read(bytes(damaged))


@pytest.mark.parametrize("kind", sorted(PICTURES))
def test_a_picture_cut_anywhere_gives_contents_or_a_refusal(kind: str) -> None:
    for length in range(len(PICTURES[kind])):
        with suppress(UnreadableError):
            read(PICTURES[kind][:length])


def test_a_png_cut_in_its_pixels_keeps_size_and_text() -> None:
    whole = png(PARAMETERS, pixels=(bytes(5000),))
    assert read(whole[:-3000]) == Contents(64, 48, {"parameters": INFOTEXT})


def test_a_png_cut_in_its_text_keeps_the_size() -> None:
    assert read(png(PARAMETERS)[:60])[:2] == (64, 48)


def test_a_picture_without_size_or_text_is_refused() -> None:
    assert problem(b"\x89PNG\r\n\x1a\n") == "The picture is damaged: it has no size"
    assert problem(png(width=0)) == "The picture is damaged: it has no size"


@pytest.mark.parametrize("width", [50_000, 2**32 - 1])
def test_a_huge_picture_is_only_a_number(width: int) -> None:
    assert read(png(PARAMETERS, width=width)).width == width


def test_a_bomb_is_left_out_and_the_rest_kept() -> None:
    bomb = chunk(b"zTXt", b"bomb\0\0" + zlib.compress(bytes(64 * 1024 * 1024)))
    assert read(png(bomb, PARAMETERS)).fields == {"parameters": INFOTEXT}


def test_many_bombs_end_soon() -> None:
    bomb = chunk(b"zTXt", b"bomb\0\0" + zlib.compress(bytes(9 * 1024 * 1024)))
    began = time.process_time()
    assert read(png(*[bomb] * 500))[:2] == (64, 48)
    assert time.process_time() - began < 3


def test_a_damaged_compressed_text_is_left_out_and_the_rest_kept() -> None:
    broken = chunk(b"zTXt", b"x\0\0" + b"no zlib")
    assert read(png(broken, PARAMETERS)).fields == {"parameters": INFOTEXT}


def test_a_file_of_nothing_but_empty_chunks_ends_soon() -> None:
    began = time.process_time()
    read(png(*[bytes(4) + b"abcd" + bytes(4)] * 300_000))
    assert time.process_time() - began < 3


def test_a_chunk_that_claims_more_than_there_is_ends_the_file() -> None:
    lying = struct.pack(">I", 0xFFFFFFFF) + b"tEXtparameters\0x"
    assert read(png(lying, PARAMETERS)) == Contents(64, 48, {})


# PNG


def test_every_kind_of_text_chunk_is_read_before_and_after_the_pixels() -> None:
    data = png(
        text_chunk("a", "plain"),
        compressed_chunk("b", "compressed"),
        international_chunk("c", "屋根の猫"),
        pixels=(b"x" * 10, b"x" * 10, b"x" * 3),
        after=(
            international_chunk("d", "屋根の猫", compressed=True),
            text_chunk("e", "late"),
            chunk(b"comf", b"prompt\0{}"),
        ),
    )
    assert read(data).fields == {
        "a": "plain",
        "b": "compressed",
        "c": "屋根の猫",
        "d": "屋根の猫",
        "e": "late",
        "prompt": "{}",
    }


@pytest.mark.parametrize("pieces", [1, 2, 3, 400])
@pytest.mark.parametrize("last", [1, 8191, 8192])
def test_text_behind_a_large_picture_is_found_in_a_few_reads(pieces: int, last: int) -> None:
    pixels = (*[b"x" * 8192] * pieces, b"x" * last)
    late = text_chunk("parameters", INFOTEXT + " x" * 9000)
    file = CountingFile(png(pixels=pixels, after=(late,)))
    contents = read_contents(Window(file))
    assert contents.fields["parameters"].startswith(INFOTEXT)
    assert file.reads < 40


class CountingFile(io.BytesIO):
    reads = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.reads += 1
        return super().read(size)


def test_pixels_are_not_read() -> None:
    file = CountingFile(png(PARAMETERS, pixels=(bytes(20_000_000),), after=(text_chunk("b", "c"),)))
    assert read_contents(Window(file)).fields == {"parameters": INFOTEXT, "b": "c"}
    assert file.reads < 6


def test_latin_1_is_told_from_utf_8() -> None:
    data = png(chunk(b"tEXt", b"a\0caf\xe9"), chunk(b"tEXt", b"b\0caf\xc3\xa9"))
    assert read(data).fields == {"a": "café", "b": "café"}


def test_two_texts_of_one_name_are_both_kept_and_the_same_text_once() -> None:
    data = png(
        text_chunk("a", "1"), text_chunk("a", "2"), text_chunk("a", "1"), text_chunk("a", "2")
    )
    assert read(data).fields == {"a": "1", "a#2": "2"}


def test_a_compressed_text_with_a_wrong_checksum_is_read() -> None:
    data = zlib.compress(INFOTEXT.encode())[:-1] + b"!"
    assert read(png(chunk(b"zTXt", b"a\0\0" + data))).fields == {"a": INFOTEXT}


def test_the_exif_that_image_magick_writes_as_digits_is_read() -> None:
    block = b"Exif\0\0" + tiff(orientation(6), ascii_entry(0x010E, "a cat"))
    profile = f"\nexif\n{len(block):8}\n{block.hex()[:40]}\n{block.hex()[40:]}\n"
    data = png(compressed_chunk("Raw profile type exif", profile))
    assert read(data) == Contents(64, 48, {"ImageDescription": "a cat"})
    broken = png(text_chunk("Raw profile type exif", "\nexif\n  9\nxyz"))
    assert list(read(broken).fields) == ["Raw profile type exif"]


def test_exif_in_a_png_is_read_and_turns_it() -> None:
    block = tiff(orientation(6), ascii_entry(0x0131, "imaginAIry"))
    assert read(png(chunk(b"eXIf", block))) == Contents(48, 64, {"Software": "imaginAIry"})


# JPEG


@pytest.mark.parametrize("turn", range(10))
def test_a_jpeg_that_lies_on_its_side_has_its_sides_exchanged(turn: int) -> None:
    size = read(jpeg(exif_segment(tiff(orientation(turn)))))[:2]
    assert size == ((48, 64) if 5 <= turn <= 8 else (64, 48))


def test_exif_comment_and_xmp_of_a_jpeg_are_read() -> None:
    xmp = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")
    data = jpeg(exif_segment(EXIF), b"\xff", xmp, segment(0xFE, b"made by hand"))
    assert read(data) == Contents(
        64, 48, {"Comment": "made by hand", "XML:com.adobe.xmp": "<x/>", "UserComment": INFOTEXT}
    )


def test_json_in_a_comment_behind_a_name_is_also_a_field_of_that_name() -> None:
    data = jpeg(segment(0xFE, b"invokeai_graph: {}"), segment(0xFE, b"a: cat"))
    assert read(data).fields == {
        "Comment": "invokeai_graph: {}",
        "invokeai_graph": "{}",
        "Comment#2": "a: cat",
    }


def test_exif_over_64_kb_is_put_together() -> None:
    text = INFOTEXT + " x" * 40_000
    block = tiff(inner=(a1111_comment(text),))
    pieces = [exif_segment(block[i : i + 60_000]) for i in range(0, len(block), 60_000)]
    assert read(jpeg(*pieces)).fields == {"UserComment": text}


def test_two_blocks_of_exif_are_two_blocks() -> None:
    data = jpeg(exif_segment(tiff(ascii_entry(0x010F, "someone"))), exif_segment(EXIF))
    assert read(data).fields == {"Make": "someone", "UserComment": INFOTEXT}


def test_xmp_over_64_kb_is_put_together_in_the_order_of_its_offsets() -> None:
    packet = b"<x>" + b"cat " * 20_000 + b"</x>"
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"d" * 32 + struct.pack(">I", len(packet))
    pieces = [
        segment(0xE1, head + struct.pack(">I", at) + packet[at : at + 60_000])
        for at in range(0, len(packet), 60_000)
    ]
    first = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")
    assert read(jpeg(first, *reversed(pieces))).fields == {
        "XML:com.adobe.xmp": "<x/>",
        "XML:com.adobe.xmp#2": packet.decode(),
    }


def test_the_caption_of_an_iptc_block_is_read() -> None:
    records = b"\x1c\x02\x05\0\3cat\x1c\x02\x78\0\5a cat"
    resources = b"8BIM\4\x25\0\0" + struct.pack(">I", 3) + b"abc\0"
    resources += b"8BIM\4\4\0\0" + struct.pack(">I", len(records)) + records
    data = jpeg(segment(0xED, b"Photoshop 3.0\0" + resources))
    assert read(data).fields == {"IPTC:Caption": "a cat"}


# WebP


def test_exif_behind_the_pixels_of_a_webp_is_found_whatever_the_flags_say() -> None:
    pixels = riff_chunk(b"VP8 ", bytes(5_000_001))
    data = webp(
        canvas(), pixels, riff_chunk(b"EXIF", b"Exif\0\0" + EXIF), riff_chunk(b"XMP ", b"<x/>")
    )
    assert read(data) == Contents(64, 48, {"UserComment": INFOTEXT, "XML:com.adobe.xmp": "<x/>"})


def test_the_padding_of_a_webp_may_be_left_out() -> None:
    pixels = b"VP8 " + struct.pack("<I", 3) + b"abc"
    data = webp(canvas(), pixels, riff_chunk(b"EXIF", EXIF))
    assert read(data).fields == {"UserComment": INFOTEXT}


def test_exif_of_an_animated_webp_is_read() -> None:
    frames = [riff_chunk(b"ANMF", bytes(99))] * 30
    data = webp(canvas(), riff_chunk(b"ANIM", bytes(6)), *frames, riff_chunk(b"EXIF", EXIF))
    assert read(data).fields == {"UserComment": INFOTEXT}


def test_a_webp_of_nothing_but_pixels_has_a_size() -> None:
    lossy = riff_chunk(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 64, 48))
    lossless = riff_chunk(b"VP8L", b"\x2f" + struct.pack("<I", 63 | 47 << 14))
    assert read(webp(lossy))[:2] == (64, 48)
    assert read(webp(lossless))[:2] == (64, 48)


# AVIF, JPEG XL, GIF, BMP


@pytest.mark.parametrize(("turns", "size"), [(None, (64, 48)), (0, (64, 48)), (1, (48, 64))])
def test_the_size_and_exif_of_an_avif_are_read(turns: int | None, size: tuple[int, int]) -> None:
    block = tiff(orientation(6), inner=(a1111_comment(INFOTEXT),))
    assert read(avif(block, turns=turns)) == Contents(*size, {"UserComment": INFOTEXT})


def test_the_size_and_texts_of_a_jpeg_xl_are_read() -> None:
    assert read(JXL) == Contents(96, 48, {"UserComment": INFOTEXT, "XML:com.adobe.xmp": "<x/>"})
    assert read(JXL_BARE) == Contents(96, 48, {})


def test_compressed_texts_of_a_jpeg_xl_are_read_if_brotli_is_there() -> None:
    brotli = pytest.importorskip("brotli", reason="needs the package brotli")
    data = JXL + b"".join(
        box(b"brob", kind, brotli.compress(text))
        for kind, text in [
            (b"xml ", b"<y/>"),
            (b"Exif", bytes(4) + tiff(ascii_entry(0x010F, "x"))),
            (b"xml ", b"<bomb>" + bytes(100_000_000)),
        ]
    )
    fields = read(data + box(b"brob", b"xml ", b"no brotli")).fields
    assert fields["XML:com.adobe.xmp#2"] == "<y/>"
    assert fields["Make"] == "x"
    assert len(fields) == 4


def test_compressed_texts_of_a_jpeg_xl_are_no_error_without_brotli() -> None:
    assert read(JXL + box(b"brob", b"xml ", b"\x0b\x01\x80<y/>\x03"))[:2] == (96, 48)


def test_comments_of_a_gif_are_read_wherever_they_stand() -> None:
    assert read(GIF) == Contents(64, 48, {"Comment": "hello"})
    palette = b"GIF89a" + struct.pack("<HHBBB", 64, 48, 0x81, 0, 0) + bytes(12)
    frame = b"\x2c" + bytes(8) + b"\x81" + bytes(12) + b"\2" + (b"\xff" + bytes(255)) * 900 + b"\0"
    control = b"\x21\xf9\4" + bytes(4) + b"\0"
    late = b"\x21\xfe\xff" + b"a" * 255 + b"\5world\0"
    data = palette + GIF[13:-1] + control + frame + late + frame + b";"
    assert read(data).fields == {"Comment": "hello", "Comment#2": "a" * 255 + "world"}


def test_xmp_of_a_gif_is_read_from_behind_its_lengths() -> None:
    packet = "<x>" + "a cat " * 200 + "</x>"
    ramp = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    data = GIF[:13] + b"\x21\xff\x0bXMP DataXMP" + packet.encode() + ramp + GIF[13:]
    assert read(data).fields == {"XML:com.adobe.xmp": packet, "Comment": "hello"}


def test_a_gif_that_is_nothing_but_a_comment_ends_soon() -> None:
    began = time.process_time()
    data = GIF[:13] + b"\x21\xfe" + (b"\xff" + b"x" * 255) * 100_000 + b"\0" + GIF[13:]
    assert read(data).fields["Comment"][0] == "x"
    assert time.process_time() - began < 3


def test_the_size_of_a_bmp_is_read_in_both_forms() -> None:
    assert read(BMP)[:2] == (64, 48)
    assert read(b"BM" + bytes(12) + struct.pack("<IHH", 12, 64, 48))[:2] == (64, 48)


def test_exif_and_xmp_of_an_avif_may_lie_within_its_list_of_items() -> None:
    body = bytes(4) + EXIF
    meta = box(
        b"meta",
        bytes(4),
        box(b"pitm", b"\1\0\0\0", struct.pack(">I", 1)),
        box(
            b"iinf",
            b"\1\0\0\0",
            struct.pack(">I", 3),
            box(b"infe", b"\3\0\0\0", struct.pack(">IH", 2, 0), b"Exif", b"\0"),
            box(
                b"infe", b"\2\0\0\0", struct.pack(">HH", 3, 0), b"mime", b"x\0application/rdf+xml\0"
            ),
            box(b"infe", b"\2\0\0\0", struct.pack(">HH", 4, 0), b"Exif", b"\0"),
        ),
        box(
            b"iloc",
            b"\2\0\0\0\x44\x00",
            struct.pack(">I", 2),
            struct.pack(">IHHHII", 2, 1, 0, 1, 0, len(body)),
            struct.pack(">IHHHII", 3, 1, 0, 1, len(body), 4),
        ),
        box(b"idat", body, b"<x/>"),
        box(b"iprp", box(b"ipco", box(b"ispe", bytes(4), struct.pack(">II", 64, 48)))),
    )
    large = b"\0\0\0\1free" + struct.pack(">Q", 16)
    assert read(box(b"ftyp", b"avif") + large + meta) == Contents(
        64, 48, {"UserComment": INFOTEXT, "XML:com.adobe.xmp": "<x/>"}
    )


@pytest.mark.parametrize("parts", [[], [box(b"iprp")], [b"\0\0\0\0free"], [b"\0\0\0\1free"]])
def test_an_avif_that_lists_nothing_is_refused(parts: list[bytes]) -> None:
    assert "no size" in problem(box(b"ftyp", b"avif") + box(b"meta", bytes(4), *parts))


def test_a_webp_that_is_nothing_but_exif_ends_soon() -> None:
    text = tiff(ascii_entry(0x010E, "x" * 7_000_000))
    began = time.process_time()
    data = webp(*[riff_chunk(b"EXIF", text + bytes([n])) for n in range(20)])
    assert sum(map(len, read(data).fields.values())) <= MAX_TOTAL
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "data", [canvas()[:-2], b"VP8 \x0a\0\0\0" + bytes(10), b"VP8L\5\0\0\0" + bytes(5)]
)
def test_a_webp_with_a_damaged_frame_is_refused(data: bytes) -> None:
    assert "no size" in problem(webp(data))


def test_a_window_reads_beyond_its_head_and_nothing_beyond_the_end() -> None:
    window = Window(io.BytesIO(bytes(HEAD_BYTES) + b"tail"))
    assert window.bytes_at(HEAD_BYTES - 1, 3) == b"\0ta"
    assert window.bytes_at(HEAD_BYTES + 2, 99) == b"il"
    assert window.bytes_at(2**70, 99) == b""
    assert Window(io.BytesIO(b"head")).bytes_at(2, 99) == b"ad"
    assert window.size == HEAD_BYTES + 4
