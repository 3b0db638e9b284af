"""Read many files at once, here or in a process of its own (__main__.py).

Between processes, requests and readings are pickled lists, each preceded by its length in 8
bytes. Both ends are ours, so pickle is safe.
"""

from __future__ import annotations

import json
import pickle
import struct
import zlib
from collections.abc import Sequence
from typing import IO, NamedTuple

from iib_core.errors import MediaNotFoundError, UnreadableError
from iib_core.metadata.facts import NO_FACTS, Facts
from iib_core.metadata.kinds import MediaKind
from iib_core.metadata.reading import read_facts_at
from iib_core.metadata.tags import Tag, tags_of

LENGTH = struct.Struct("<Q")
FAST = 1
"""zlib level: level 6 takes three times as long for a fifth less."""


class Request(NamedTuple):
    """One file to read."""

    path: str
    kind: MediaKind
    sidecars: tuple[str, ...]
    """Names of the text files that may belong to it."""


class Reading(NamedTuple):
    """What a file said, ready for the index."""

    width: int
    height: int
    text: str
    tags: tuple[int, ...]
    """Places in the list of tags of the batch."""
    raw: bytes | None
    """The fields as zlib over JSON; None when the text itself holds all there was."""
    problem: str
    """Why its metadata could not be read; empty when all went well."""


class Batch(NamedTuple):
    """What many files said. Each tag stands once, however many files carry it: the process that
    writes the index then looks up a few hundred tags instead of some six thousand."""

    readings: list[Reading]
    """One for each request, in order."""
    tags: list[Tag]
    """(type, name) pairs that the readings refer to."""


def read_batch(requests: Sequence[Request]) -> Batch:
    """Read some files. A bad one has a problem in its reading; there are no exceptions."""
    places: dict[Tag, int] = {}
    readings = [_read(request, places) for request in requests]
    return Batch(readings, list(places))


def pack_fields(facts: Facts) -> bytes | None:
    """The raw fields for the index; None when the text begins with the only one.

    zlib over a line of JSON with the name and length of each field, and the texts behind it: to
    write the texts as JSON would take longer than to compress them.
    """
    fields = facts.fields
    if not fields or (len(fields) == 1 and facts.text.startswith(next(iter(fields.values())))):
        return None
    names = json.dumps([(name, len(text)) for name, text in fields.items()])
    packed = "\n".join((names, "".join(fields.values())))
    return zlib.compress(packed.encode("utf-8", "surrogatepass"), FAST)


def unpack_fields(raw: bytes) -> dict[str, str]:
    """The fields that pack_fields() packed."""
    names, _, texts = zlib.decompress(raw).decode("utf-8", "surrogatepass").partition("\n")
    fields: dict[str, str] = {}
    start = 0
    for name, length in json.loads(names):
        fields[name] = texts[start : start + length]
        start += length
    return fields


def _read(request: Request, places: dict[Tag, int]) -> Reading:
    try:
        facts = read_facts_at(request.path, request.kind, request.sidecars)
    except (UnreadableError, MediaNotFoundError) as error:
        facts, problem = NO_FACTS, error.message
    else:
        problem = ""
    return Reading(
        facts.width,
        facts.height,
        facts.text,
        tuple([places.setdefault(tag, len(places)) for tag in tags_of(facts, request.kind)]),
        pack_fields(facts),
        problem,
    )


def receive(stream: IO[bytes]) -> object | None:
    """The next pickled object of a stream; None at its end."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = stream.read(length)
    received: object = pickle.loads(body) if len(body) == length else None
    return received


def send(stream: IO[bytes], value: object) -> None:
    body = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(body)) + body)
    stream.flush()
