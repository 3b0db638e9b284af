from __future__ import annotations

import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata.c2pa import read_c2pa
from iib_core.metadata.cbor import read_cbor
from tests.metadata.made import (
    C2PA_STORE,
    avif,
    box,
    canvas,
    cbor,
    chunk,
    jpeg,
    jumbf,
    png,
    read,
    riff_chunk,
    segment,
    tiff,
    webp,
)

SAID = {
    "claim_generator": "make_test/1.0",
    "title": "cat.png",
    "software_agent": "gpt-image 2.0",
    "digital_source_type": "trainedAlgorithmicMedia",
    "issuer": "Cats Inc.",
}
UUID = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")


# CBOR


@given(st.binary(max_size=300))
def test_any_bytes_are_cbor_or_nothing(raw: bytes) -> None:
    read_cbor(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x1c",
        b"\x5a\xff\xff\xff\xffx",
        b"\x9a\xff\xff\xff\xff",
        b"\xbb" + b"\xff" * 8,
        b"\x81" * 5000,
        b"\x9f" * 5000,
        b"\xff",
        b"\xc0" * 5000,
    ],
)
def test_what_promises_more_than_there_is_is_no_cbor(raw: bytes) -> None:
    assert read_cbor(raw) is None


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(max_size=9) | st.binary(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


@given(values)
def test_what_is_written_as_cbor_is_read_back(value: object) -> None:
    assert read_cbor(cbor(value)) == value


def test_floats_tags_and_values_without_length_are_read() -> None:
    assert read_cbor(b"\xf9\x3c\x00") == 1.0
    assert read_cbor(b"\xfb" + struct.pack(">d", 0.5)) == 0.5
    assert read_cbor(b"\xc0\x61a") == "a"
    assert read_cbor(b"\x9f\x01\x02\xff") == [1, 2]
    assert read_cbor(b"\xbf\x61a\x01\xff") == {"a": 1}
    assert read_cbor(b"\x7f\x61a\x61b\xff") == "ab"
    assert read_cbor(b"\x5f\x41a\x41b\xff") == b"ab"
    assert read_cbor(b"\xf8\x20") is None


# Manifests


@given(st.binary(max_size=300), st.integers(0, 200))
def test_a_damaged_store_says_what_is_left(raw: bytes, kept: int) -> None:
    read_c2pa(C2PA_STORE[:kept] + raw + C2PA_STORE[kept + len(raw) :])


def test_a_store_cut_anywhere_says_what_is_left() -> None:
    for length in range(len(C2PA_STORE)):
        assert read_c2pa(C2PA_STORE[:length]).items() <= SAID.items()


def test_the_origin_is_read_from_claim_actions_and_signature() -> None:
    assert read_c2pa(C2PA_STORE) == SAID


def test_the_last_manifest_counts_and_those_before_fill_its_gaps() -> None:
    def manifest(label: str, claim: dict[str, object]) -> bytes:
        return jumbf(label, jumbf("c2pa.claim.v2", box(b"cbor", cbor(claim))))

    first = manifest("one", {"claim_generator_info": [{"name": "Firefly"}], "dc:title": "cat"})
    second = manifest("two", {"claim_generator": "Photoshop"})
    assert read_c2pa(jumbf("c2pa", first + second)) == {
        "claim_generator": "Photoshop",
        "title": "cat",
    }


def _app11(store: bytes) -> list[bytes]:
    pieces = [store[at : at + 300] for at in range(8, len(store), 300)]
    return [
        segment(0xEB, b"JP\0\1" + struct.pack(">I", number) + store[:8] + piece)
        for number, piece in enumerate(pieces, 1)
    ]


def _sub_blocks(data: bytes) -> bytes:
    pieces = [data[at : at + 255] for at in range(0, len(data), 255)]
    return b"".join(bytes([len(piece)]) + piece for piece in pieces) + b"\0"


CARRIERS = {
    "png": png(chunk(b"caBX", C2PA_STORE)),
    "jpeg": jpeg(*_app11(C2PA_STORE)),
    "webp": webp(canvas(), riff_chunk(b"C2PA", C2PA_STORE)),
    "gif": b"GIF89a\x40\0\x30\0\0\0\0\x21\xff\x0bC2PA_GIF\1\0\0" + _sub_blocks(C2PA_STORE) + b";",
    "avif": avif(tiff()) + box(b"uuid", UUID, bytes(4), b"manifest\0", bytes(8), C2PA_STORE),
    "jxl": b"\0\0\0\x0cJXL \r\n\x87\n" + box(b"jxlc", b"\xff\x0a\xcb\1") + C2PA_STORE,
}


@pytest.mark.parametrize("carrier", sorted(CARRIERS))
def test_every_container_carries_it(carrier: str) -> None:
    contents = read(CARRIERS[carrier])
    assert json.loads(contents.fields["c2pa"]) == SAID
    assert contents.width > 0
