"""Read many files at once, here or in a process of its own (__main__.py).

Between processes, requests (with the options to read them by) and readings are pickled, each batch
preceded by its length in 8 bytes. Both ends are ours, so pickle is safe.
"""

from __future__ import annotations

import pickle
import struct
from collections.abc import Sequence
from typing import IO, NamedTuple

from iib_core.errors import MediaNotFoundError, UnreadableError
from iib_core.metadata.facts import NO_FACTS, Facts, Generation
from iib_core.metadata.kinds import MediaKind
from iib_core.metadata.options import STANDARD, ReadingOptions
from iib_core.metadata.prompt import LONGEST_TERM, MOST_TERMS, pieces_of, term_of, terms_of
from iib_core.metadata.raw_fields import Block, Packer, RawFields
from iib_core.metadata.reading import read_file
from iib_core.metadata.searchable import (
    DECIMALS,
    NO_DIALS,
    Dials,
    Searchable,
    dials_of,
    searchable_with,
)
from iib_core.metadata.tags import TERM, Basis, Tag, basis_of_named_tags, named_tags_of

LENGTH = struct.Struct("<Q")


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
    weights: tuple[tuple[int, float], ...]
    """Those of its LoRAs and their like, rounded, with the place of each in the list of tags."""
    searchable: Searchable
    fields: RawFields
    fingerprint: bytes
    """By which the file is known again elsewhere; empty where it was not read."""
    problem: str
    """Why its metadata could not be read; empty when all went well."""


class Batch(NamedTuple):
    """What many files said. Each tag stands once, however many files carry it: the process that
    writes the index then looks up a few hundred tags instead of some six thousand."""

    readings: list[Reading]
    """One for each request, in order."""
    tags: list[Tag]
    """(type, name) pairs that the readings refer to."""
    blocks: list[Block]
    """The fields that the readings refer to."""


NO_TERM = -1


class _Named(NamedTuple):
    """What files say with the same settings."""

    places: tuple[int, ...]
    """Of their tags, without the terms of prompts."""
    dials: Dials


class _Places(dict[Tag, int]):
    """Tags by the order in which they were asked for first."""

    def __init__(self) -> None:
        super().__init__()
        self._of_pieces: dict[str, int] = {}
        """By the pieces of prompts: most tags are terms, and most pieces are in many prompts."""
        self._of_prompts: dict[str, tuple[int, ...]] = {}
        """Pictures that lie together were often made together, with one prompt."""
        self._of_bases: dict[Basis, _Named] = {}
        """And with settings that differ in the seed alone: they say the same in numbers, too."""

    def __missing__(self, tag: Tag) -> int:
        place = self[tag] = len(self)
        return place

    def of_settings(self, facts: Facts, kind: MediaKind) -> _Named:
        """Where all tags stand but the terms of the prompt; and the dials, found by the way."""
        basis = basis_of_named_tags(facts, kind)
        known = self._of_bases.get(basis) if basis else None
        if known is None:
            made = facts.generation
            places = tuple(map(self.__getitem__, named_tags_of(facts, kind)))
            known = _Named(places, dials_of(made.settings) if made else NO_DIALS)
            if basis:
                self._of_bases[basis] = known
        return known

    def of_terms(self, prompt: str) -> tuple[int, ...]:
        """Where the terms of a prompt stand, each once."""
        places = self._of_prompts.get(prompt)
        if places is None:
            places = self._of_prompts[prompt] = self._places_of(prompt)
        return places

    def _places_of(self, prompt: str) -> tuple[int, ...]:
        pieces = pieces_of(prompt)
        if len(pieces) > MOST_TERMS or max(map(len, pieces)) > LONGEST_TERM:
            # Such pieces are not kept: a few prompts could fill the memory.
            return tuple([self[TERM, term] for term in terms_of(prompt)])
        known = self._of_pieces
        for piece in [piece for piece in pieces if piece not in known]:
            term = term_of(piece)
            known[piece] = self.setdefault((TERM, term), len(self)) if term else NO_TERM
        found = dict.fromkeys(map(known.__getitem__, pieces))
        found.pop(NO_TERM, None)
        return tuple(found)


def read_batch(requests: Sequence[Request], options: ReadingOptions = STANDARD) -> Batch:
    """Read some files. A bad one has a problem in its reading; there are no exceptions."""
    places, packer = _Places(), Packer()
    readings = [_read(request, options, places, packer) for request in requests]
    return Batch(readings, list(places), packer.blocks())


def understand_batch(stored: Sequence[tuple[Facts, MediaKind]]) -> Batch:
    """As read_batch, for facts that were understood anew from fields in the index."""
    places, packer = _Places(), Packer()
    readings = [_reading(facts, kind, b"", "", places, packer) for facts, kind in stored]
    return Batch(readings, list(places), packer.blocks())


def _read(request: Request, options: ReadingOptions, places: _Places, packer: Packer) -> Reading:
    try:
        facts, mark = read_file(request.path, request.kind, request.sidecars, options)
    except (UnreadableError, MediaNotFoundError) as error:
        facts, mark, problem = NO_FACTS, b"", error.message
    else:
        problem = ""
    return _reading(facts, request.kind, mark, problem, places, packer)


def _reading(
    facts: Facts, kind: MediaKind, mark: bytes, problem: str, places: _Places, packer: Packer
) -> Reading:
    made = facts.generation
    tags, dials = places.of_settings(facts, kind)
    if made is not None:
        tags += places.of_terms(made.prompt)
    return Reading(
        facts.width,
        facts.height,
        facts.text,
        tags,
        _weights(made, places),
        searchable_with(dials, facts),
        packer.place(facts),
        mark,
        problem,
    )


def _weights(made: Generation | None, places: _Places) -> tuple[tuple[int, float], ...]:
    if made is None or not (made.loras or made.lycos):
        return ()
    weights: dict[int, float] = {}
    for kind, networks in (("lora", made.loras), ("lyco", made.lycos)):
        for one in networks:
            place = places.get((kind, one.name))
            if place is not None and one.weight is not None:
                weights.setdefault(place, round(one.weight, DECIMALS))
    return tuple(weights.items())


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
