"""Damage files at random, the same way for the same seed."""

from __future__ import annotations

from random import Random

TELLING = (0, 1, 0x7F, 0x80, 0xFF)
LENGTHS = (0, 1, 7, 8, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF)
MOST_CHANGES = 6


def mutated(data: bytes, chance: Random) -> bytes:
    """The data with one to six changes."""
    damaged = bytearray(data)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        chance.choice(_CHANGES)(damaged, chance)
    return bytes(damaged)


def _place(data: bytearray, chance: Random) -> int:
    return chance.randrange(len(data) + 1)


def _change_byte(data: bytearray, chance: Random) -> None:
    at = _place(data, chance)
    data[at : at + 1] = bytes([chance.choice((*TELLING, chance.randrange(256)))])


def _flip_bit(data: bytearray, chance: Random) -> None:
    at = _place(data, chance)
    if at < len(data):
        data[at] ^= 1 << chance.randrange(8)


def _write_length(data: bytearray, chance: Random) -> None:
    """A number where a length may stand, of either byte order."""
    at, size = _place(data, chance), chance.choice((2, 4, 8))
    number = chance.choice((*LENGTHS, len(data), chance.randrange(2**16)))
    written = (number % 256**size).to_bytes(size, "big")
    data[at : at + size] = written if chance.random() < 0.5 else written[::-1]


def _cut(data: bytearray, chance: Random) -> None:
    del data[_place(data, chance) :]


def _take_out(data: bytearray, chance: Random) -> None:
    at = _place(data, chance)
    del data[at : at + chance.randrange(1, 40)]


def _put_in(data: bytearray, chance: Random) -> None:
    at = _place(data, chance)
    data[at:at] = chance.randbytes(chance.randrange(1, 20))


def _repeat(data: bytearray, chance: Random) -> None:
    at = _place(data, chance)
    data[at:at] = data[at : at + chance.randrange(1, 200)] * chance.randrange(1, 9)


def _copy(data: bytearray, chance: Random) -> None:
    """One part over another: a header within a header."""
    begin, at, size = _place(data, chance), _place(data, chance), chance.randrange(1, 60)
    part = data[begin : begin + size]
    data[at : at + len(part)] = part


_CHANGES = (
    _change_byte,
    _change_byte,
    _flip_bit,
    _write_length,
    _write_length,
    _cut,
    _take_out,
    _put_in,
    _repeat,
    _copy,
)
