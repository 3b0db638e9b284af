"""What stood in files, for the index: so that a better parser need not go back to the disk.

The text of most files holds all that stood in them. Other fields go into blocks, those of many
files in each: graphs that lie together are mostly one workflow with other seeds. So one of ComfyUI
takes 1.5 KB where it takes 4 alone, and a third of the time.

A block is one line of JSON, for each file a list of [name, characters], and behind it the texts,
those of one name together; UTF-8, packed by zstd. Until November 2026 a block held one file, its
list was not in a list, and zlib packed it.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import zstandard

from iib_core.metadata.facts import Facts, Fields

BLOCK_CHARACTERS = 1024 * 1024
"""A block that holds so many is full: to read one file's fields, all of it is unpacked."""

LEVEL = 1
"""Of zstd. Level 3 takes a fifth longer for a fiftieth less."""

PIECE = 256 * 1024
"""Characters packed at a time: a text of megabytes is never there twice."""

_ZSTD = b"\x28\xb5\x2f\xfd"
"""The first bytes of what it packs."""


class RawFields(NamedTuple):
    """Where the fields of a file are."""

    name: str = ""
    """Of the only field, if the generation text begins with it; else empty."""
    length: int = 0
    """How many characters of the text are that field."""
    block: int | None = None
    """Which block holds them, where the text does not."""
    member: int = 0
    """Which place they have in it."""


NO_FIELDS = RawFields()


class Block(NamedTuple):
    """Fields of many files, packed."""

    packed: bytes
    characters: int


class Packer:
    """Packs the fields of files one after the other."""

    def __init__(self) -> None:
        self._packed: list[Block] = []
        self._open: list[Fields] = []
        self._characters = 0
        self._by_lengths: dict[tuple[int, ...], list[int]] = {}

    def place(self, facts: Facts) -> RawFields:
        """Keep the fields of a file, and say where they are."""
        fields = facts.fields
        if not fields:
            return NO_FIELDS
        if len(fields) == 1:
            ((name, text),) = fields.items()
            if name and facts.text.startswith(text):
                return RawFields(name, len(text))
        block, member = self.keep(fields)
        return RawFields(block=block, member=member)

    def keep(self, fields: Fields) -> tuple[int, int]:
        """Keep fields in a block; which block and which place in it."""
        lengths = tuple(map(len, fields.values()))
        for member in self._by_lengths.get(lengths, ()):
            if self._open[member] == fields:
                return len(self._packed), member
        if self._open and self._characters + sum(lengths) > BLOCK_CHARACTERS:
            self._close()
        place = len(self._packed), len(self._open)
        self._by_lengths.setdefault(lengths, []).append(len(self._open))
        self._open.append(fields)
        self._characters += sum(lengths)
        if self._characters > BLOCK_CHARACTERS:
            self._close()  # so that what is larger than a block is not kept
        return place

    def blocks(self) -> list[Block]:
        """All blocks, once nothing more is to be placed."""
        self._close()
        return self._packed

    def _close(self) -> None:
        if self._open:
            self._packed.append(Block(pack(self._open), self._characters))
        self._open, self._characters = [], 0
        self._by_lengths.clear()


def pack(files: Sequence[Fields]) -> bytes:
    """A block of the fields of these files."""
    stream = zstandard.ZstdCompressor(level=LEVEL).compressobj()
    heads = [[(name, len(text)) for name, text in fields.items()] for fields in files]
    packed = [stream.compress(f"{json.dumps(heads)}\n".encode())]
    for text in _in_order(files):
        for at in range(0, len(text), PIECE):
            piece = text[at : at + PIECE].encode("utf-8", "surrogatepass")
            packed.append(stream.compress(piece))
    packed.append(stream.flush())
    return b"".join(packed)


def unpack(block: bytes) -> list[dict[str, str]]:
    """The fields of all files in a block."""
    if block.startswith(_ZSTD):
        raw = zstandard.ZstdDecompressor().decompressobj().decompress(block)
    else:
        raw = zlib.decompress(block)
    head, _, texts = raw.decode("utf-8", "surrogatepass").partition("\n")
    heads = json.loads(head)
    if heads and heads[0] and isinstance(heads[0][0], str):
        heads = [heads]
    files: list[dict[str, str]] = [{name: "" for name, _ in of_file} for of_file in heads]
    start = 0
    for name in dict.fromkeys(name for of_file in heads for name, _ in of_file):
        for fields, of_file in zip(files, heads, strict=True):
            length = next((length for each, length in of_file if each == name), 0)
            if name in fields:
                fields[name] = texts[start : start + length]
                start += length
    return files


def fields_from(text: str, raw: RawFields, block: bytes | None) -> dict[str, str]:
    """The fields of a file, by its generation text and the block in which they may be."""
    if block is not None:
        return unpack(block)[raw.member]
    return {raw.name: text[: raw.length]} if raw.name else {}


def _in_order(files: Sequence[Fields]) -> Iterator[str]:
    for name in dict.fromkeys(name for fields in files for name in fields):
        for fields in files:
            if name in fields:
                yield fields[name]
