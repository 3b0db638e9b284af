"""The fields of files in blocks, and back."""

from __future__ import annotations

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata import Facts, fields_from
from iib_core.metadata.raw_fields import BLOCK_CHARACTERS, Packer, RawFields, pack, unpack

texts = st.text(st.characters())
fields = st.dictionaries(texts, texts)


@pytest.mark.parametrize("block", [b"", b"{}", b"\x28\xb5\x2f\xfd", zlib.compress(b"no")])
def test_what_is_no_block_is_an_error_and_no_fields(block: bytes) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011  (each library has its own)
        assert unpack(block)


def test_fields_that_the_text_holds_are_in_no_block() -> None:
    packer = Packer()
    assert packer.place(Facts()) == RawFields()
    facts = Facts(fields={"parameters": "a cat"}, text="a cat\nSteps: 1")
    assert packer.place(facts) == RawFields("parameters", 5)
    assert packer.blocks() == []
    assert fields_from(facts.text, RawFields("parameters", 5), None) == facts.fields


@given(st.lists(fields, max_size=5))
def test_a_block_gives_back_what_it_took(files: list[dict[str, str]]) -> None:
    assert unpack(pack(files)) == files


@given(st.lists(st.tuples(fields, texts), max_size=8))
def test_each_file_finds_its_fields(files: list[tuple[dict[str, str], str]]) -> None:
    packer = Packer()
    places = [packer.place(Facts(fields=own, text=text)) for own, text in files]
    blocks = packer.blocks()
    for (own, text), raw in zip(files, places, strict=True):
        block = None if raw.block is None else blocks[raw.block].packed
        assert fields_from(text, raw, block) == own


def test_a_block_that_is_full_is_closed_and_equal_fields_are_kept_once() -> None:
    packer = Packer()
    large = {"workflow": "x" * (BLOCK_CHARACTERS - 1)}
    made: list[dict[str, str]] = [
        {"prompt": "a"},
        {"prompt": "b"},
        {"prompt": "a"},
        large,
        {"prompt": "a"},
        {"prompt": "c" * (BLOCK_CHARACTERS + 1)},
        {"prompt": "d"},
    ]
    places = [packer.place(Facts(fields=each)) for each in made]
    assert [(raw.block, raw.member) for raw in places] == [
        *((0, 0), (0, 1), (0, 0)),
        *((1, 0), (1, 1)),
        (2, 0),
        (3, 0),
    ]
    assert len(packer.blocks()) == 4


def test_graphs_that_hardly_differ_take_little_room() -> None:
    nodes = {str(at): {"class_type": f"Node{at * 7919}", "inputs": {}} for at in range(300)}
    files = [
        {"prompt": json.dumps({**nodes, "seed": {"class_type": "Seed", "inputs": {"seed": at}}})}
        for at in range(40)
    ]
    assert len(pack(files)) < 3 * len(pack(files[:1]))


def test_a_block_of_before_november_2026_is_read() -> None:
    own = {"prompt": "{\u00e9}", "workflow": "{}", "": ""}
    head = json.dumps([(name, len(text)) for name, text in own.items()])
    assert unpack(zlib.compress((head + "\n" + "".join(own.values())).encode())) == [own]
