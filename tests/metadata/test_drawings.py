"""SVG and GLB: what ComfyUI writes that is neither picture nor sound."""

from __future__ import annotations

import json
import struct
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.errors import UnreadableError
from iib_core.metadata.contents import Contents
from tests.metadata.made import read

GRAPHS = {"prompt": {"1": {"class_type": "Recraft"}}, "workflow": {"nodes": []}}
FIELDS = {"prompt": '{"1": {"class_type": "Recraft"}}', "workflow": '{"nodes": []}'}


def svg(inside: str, attributes: str = 'width="64" height="48px"') -> bytes:
    declaration = '<?xml version="1.0"?>\n<!-- made -->\n'
    return f'{declaration}<svg xmlns="x" {attributes}>{inside}<path d="M0 0"/></svg>'.encode()


def glb(model: object, kind: bytes = b"JSON") -> bytes:
    raw = json.dumps(model).encode()
    return b"glTF" + struct.pack("<III", 2, 0, len(raw)) + kind + raw


@given(st.binary(max_size=200), st.integers(0, 120))
def test_any_bytes_behind_any_start_give_contents_or_a_refusal(raw: bytes, kept: int) -> None:
    for whole in (svg("<metadata>{}</metadata>"), glb({"asset": {}})):
        with suppress(UnreadableError):
            read(whole[:kept] + raw)


@pytest.mark.parametrize(
    "inside", ["<metadata><![CDATA[\n%s\n]]></metadata>", "<defs/><metadata id='m'>%s</metadata>"]
)
def test_graphs_in_the_metadata_of_an_svg_are_read(inside: str) -> None:
    text = json.dumps(GRAPHS).replace('"', '"' if "CDATA" in inside else "&quot;")
    assert read(svg(inside % text)) == Contents(64, 48, FIELDS)


def test_other_metadata_of_an_svg_is_kept_as_text() -> None:
    assert read(svg("<metadata><rdf/></metadata>")).fields == {"metadata": "<rdf/>"}
    assert read(svg("<metadata>")).fields == {}
    assert read(svg("")).fields == {}


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("width='64.4' height='48'", (64, 48)),
        ('viewBox="0 0 64 48" width="100%"', (64, 48)),
        ('viewBox="0,0,64,48"', (64, 48)),
    ],
)
def test_the_size_of_an_svg_is_that_of_its_sides_or_view(
    attributes: str, size: tuple[int, int]
) -> None:
    assert read(svg("", attributes))[:2] == size


def test_a_hostile_svg_ends_soon() -> None:
    began = time.process_time()
    read(svg("<metadata" * 100_000, "width='1' height='1'" + " width=" * 100_000))
    read(svg("<metadata>" + "&amp;" * 1_000_000 + "</metadata>"))
    assert time.process_time() - began < 3


def test_graphs_in_the_extras_of_a_glb_are_read() -> None:
    assert read(glb({"asset": {"version": "2.0", "extras": GRAPHS}})).fields == FIELDS


@pytest.mark.parametrize(
    "data",
    [
        glb({"asset": {"extras": []}}),
        glb([]),
        glb({}, b"BIN\0"),
        b"glTF",
        b"glTF" + bytes(8) + b"\xff\xff\xff\xffJSON{}",
    ],
)
def test_a_glb_without_extras_says_nothing(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read(data)
