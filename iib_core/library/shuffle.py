"""A random order that a seed describes, so that a page can go on where the last one ended."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

ROUNDS = 4
MOST_BITS = 62


@dataclass(frozen=True, slots=True)
class _Round:
    """x -> x * factor + term, modulo a power of two."""

    factor: int
    term: int


@dataclass(frozen=True)
class Shuffle:
    """A permutation of the numbers below 2^bits; all others stay at their place.

    Each round multiplies by an odd number, which mixes upwards, and adds the upper half of the
    bits to the lower one, which mixes downwards. Both can be undone.
    """

    seed: int
    bits: int

    @classmethod
    def over(cls, most: int) -> Shuffle:
        """A new one, of the numbers from 0 to `most`."""
        return cls(random.getrandbits(56), max(2, most.bit_length()))

    @classmethod
    def from_code(cls, code: int) -> Shuffle:
        """The one that gave this code. Any integer is one."""
        seed, bits = divmod(code, 64)
        return cls(seed, min(max(bits, 2), MOST_BITS))

    @property
    def code(self) -> int:
        """An integer of 62 bits."""
        return self.seed * 64 + self.bits

    def places(self, numbers: Numbers) -> Numbers:
        """Where these numbers (not negative) stand in the order."""
        mixed, mask = numbers.astype(np.uint64), np.uint64(self._mask)
        for step in self._rounds:
            mixed = (mixed * np.uint64(step.factor) + np.uint64(step.term)) & mask
            mixed ^= mixed >> np.uint64(self._half)
        return self._within(numbers, mixed)

    def numbers(self, places: Numbers) -> Numbers:
        """What stands at these places (not negative). Undoes places()."""
        mixed, mask = places.astype(np.uint64), np.uint64(self._mask)
        for step in reversed(self._rounds):
            mixed ^= mixed >> np.uint64(self._half)
            inverse = np.uint64(pow(step.factor, -1, 1 << self.bits))
            mixed = ((mixed - np.uint64(step.term)) * inverse) & mask
        return self._within(places, mixed)

    def _within(self, given: Numbers, mixed: NDArray[np.uint64]) -> Numbers:
        return np.where(given < 1 << self.bits, mixed.astype(np.int64), given)

    @cached_property
    def _rounds(self) -> tuple[_Round, ...]:
        dice = random.Random(self.seed)
        below = 1 << self.bits
        return tuple(
            _Round(dice.randrange(1, below, 2), dice.randrange(below)) for _ in range(ROUNDS)
        )

    @property
    def _mask(self) -> int:
        return (1 << self.bits) - 1

    @property
    def _half(self) -> int:
        # At least half of the bits: so a round of this undoes itself.
        return (self.bits + 1) // 2
