from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata.user_comment import decode_user_comment

TEXT = "a cat, 猫 on a roof\nNegative prompt: blurry\nSteps: 24, Sampler: Euler a"
IDEOGRAPHS = "猫座在屋頂上看月亮"


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_give_text_that_can_be_stored(raw: bytes, big_endian: bool) -> None:
    decode_user_comment(raw, big_endian=big_endian).encode()


@given(st.sampled_from([b"UNICODE\0", b"ASCII\0\0\0", b"JIS\0\0\0\0\0"]), st.binary(max_size=99))
def test_any_bytes_behind_a_code_give_text_that_can_be_stored(code: bytes, raw: bytes) -> None:
    decode_user_comment(code + raw, big_endian=True).encode()


@pytest.mark.parametrize("big_endian", [True, False])
@pytest.mark.parametrize(
    "raw",
    [
        b"UNICODE\0" + TEXT.encode("utf-16-be"),
        b"UNICODE\0" + TEXT.encode("utf-16-le"),
        b"UNICODE\0" + b"\xfe\xff" + TEXT.encode("utf-16-be"),
        b"UNICODE\0" + b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"UNICODE\0" + TEXT.encode("utf-8"),
        b"UNICODE\0" + b"\xef\xbb\xbf" + TEXT.encode("utf-8"),
        b"UNICODE\0" + TEXT.encode("utf-16-be") + bytes(6),
        b"UNICODE\0" + TEXT.encode("utf-16-le") + b"\0",
        b"ASCII\0\0\0" + TEXT.encode("utf-8"),
        bytes(8) + TEXT.encode("utf-8"),
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8") + b"\0\0",
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"charset=Unicode " + TEXT.encode("utf-8"),
        "UNICODE\0".encode("utf-16-le") + TEXT.encode("utf-16-le"),
        "UNICODE\0".encode("utf-16-be") + TEXT.encode("utf-16-be"),
        "\ufeffUNICODE\0".encode("utf-16-le") + TEXT.encode("utf-16-le"),
        b"Unicode\0" + TEXT.encode("utf-16-le"),
        bytes(8) + TEXT.encode("utf-16-be"),
        b'charset="Unicode" ' + TEXT.encode("utf-8"),
    ],
)
def test_every_way_in_which_writers_encode_it_is_read(raw: bytes, big_endian: bool) -> None:
    assert decode_user_comment(raw, big_endian=big_endian) == TEXT


@pytest.mark.parametrize("big_endian", [True, False])
@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le", "utf-8"])
def test_a_text_without_one_ascii_letter_is_read_by_what_looks_like_writing(
    encoding: str, big_endian: bool
) -> None:
    raw = b"UNICODE\0" + IDEOGRAPHS.encode(encoding)
    assert decode_user_comment(raw, big_endian=big_endian) == IDEOGRAPHS


@pytest.mark.parametrize("encoding", ["iso2022_jp", "shift_jis"])
def test_japanese_is_read_in_both_of_its_encodings(encoding: str) -> None:
    raw = b"JIS\0\0\0\0\0" + "屋根の猫".encode(encoding)
    assert decode_user_comment(raw, big_endian=True) == "屋根の猫"
