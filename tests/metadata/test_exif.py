from __future__ import annotations

import struct
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata.exif import read_exif, read_exif_item
from iib_core.metadata.field_collector import MAX_TOTAL, FieldCollector
from tests.metadata.made import a1111_comment, ascii_entry, orientation, tiff, user_comment


def read(block: bytes) -> tuple[int, dict[str, str]]:
    found = FieldCollector()
    return read_exif(block, found), found.fields


@given(st.binary(max_size=300))
def test_any_bytes_behind_a_tiff_header_can_be_read(raw: bytes) -> None:
    for head in (b"", b"MM\0*\0\0\0\x08", b"II*\0\x08\0\0\0"):
        read(head + raw)


@pytest.mark.parametrize("cut", range(0, 90, 3))
def test_a_cut_block_gives_what_is_left(cut: int) -> None:
    block = tiff(ascii_entry(0x010F, "someone"), inner=(a1111_comment("a cat"),))
    read(block[:cut])


def test_a_directory_that_holds_itself_ends() -> None:
    block = b"MM\0*" + struct.pack(">IH", 8, 1) + struct.pack(">HHII", 0x8769, 4, 1, 8) + bytes(4)
    assert read(block) == (1, {})


def test_counts_beyond_the_block_are_left_out() -> None:
    entries = struct.pack(">HHII", 0x010F, 2, 0xFFFFFFFF, 8) + struct.pack(">HHII", 0x0110, 2, 9, 8)
    block = b"MM\0*" + struct.pack(">IH", 8, 0xFFFF) + entries
    assert read(block)[0] == 1


def test_a_thousand_entries_on_the_same_megabytes_end_soon() -> None:
    megabytes = bytes(range(1, 256)) * 30_000
    count = 600
    at = 8 + 2 + 12 * count
    entries = b"".join(
        struct.pack(">HHII", 0x5000 + i, 2, len(megabytes) - i, at) for i in range(count)
    )
    began = time.process_time()
    _, fields = read(b"MM\0*" + struct.pack(">IH", 8, count) + entries + megabytes)
    assert sum(map(len, fields.values())) <= MAX_TOTAL
    assert time.process_time() - began < 3


@pytest.mark.parametrize("order", [">", "<"])
@pytest.mark.parametrize("prefix", [b"", b"Exif\0\0"])
def test_texts_and_orientation_are_read_in_both_byte_orders(order: str, prefix: bytes) -> None:
    block = tiff(
        ascii_entry(0x010F, "workflow:{}"),
        ascii_entry(0x010C, "counted down"),
        orientation(6, order),
        inner=(a1111_comment("a cat"),),
        order=order,
    )
    assert read(prefix + block) == (
        6,
        {
            "Make": "workflow:{}",
            "workflow": "{}",
            "0x010C": "counted down",
            "UserComment": "a cat",
        },
    )


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("prompt:{}", {"prompt": "{}"}),
        ("Workflow: {}", {"workflow": "{}"}),
        ("extra_info: [1]", {"extra_info": "[1]"}),
        ("a prompt: of words", {}),
        (":{}", {}),
        ("{}", {}),
    ],
)
def test_json_behind_a_name_is_also_a_field_of_that_name(text: str, field: dict[str, str]) -> None:
    assert read(tiff(ascii_entry(0x010E, text)))[1] == {"ImageDescription": text, **field}


def test_text_of_the_type_of_bytes_is_read_and_the_notes_of_a_camera_are_not() -> None:
    assert read(tiff((0x927C, 7, 6, b"fooocu")))[1] == {"MakerNote": "fooocu"}
    assert read(tiff(inner=((0x927C, 2, 7, b"fooocus"),)))[1] == {"MakerNote": "fooocus"}
    assert read(tiff((0x927C, 7, 6, b"\0\1\xff\0\0\0")))[1] == {}
    assert read(tiff((0x927C, 7, 6, b"Nik\0\2a")))[1] == {}
    assert read(tiff((0x02BC, 1, 4, b"<x/>")))[1] == {"XML:com.adobe.xmp": "<x/>"}


@pytest.mark.parametrize("front", [b"", bytes(4), bytes(2), b"\0\0\0\6Exif\0\0", b"\xff" * 4])
def test_an_item_is_read_whatever_it_says_about_its_header(front: bytes) -> None:
    found = FieldCollector()
    read_exif_item(front + tiff(ascii_entry(0x010F, "someone")), found)
    assert found.fields == {"Make": "someone"}


def test_a_user_comment_in_the_first_directory_counts_too() -> None:
    raw = b"plain text"
    assert read(tiff(user_comment(raw)))[1] == {"UserComment": "plain text"}
    assert read(tiff((0x9286, 1, len(raw), raw)))[1] == {"UserComment": "plain text"}


def test_the_texts_of_windows_explorer_are_read() -> None:
    raw = "猫 cat\0".encode("utf-16-le")
    assert read(tiff((0x9C9C, 1, len(raw), raw)))[1] == {"XPComment": "猫 cat"}
