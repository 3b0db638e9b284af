"""Read CBOR, the binary kin of JSON in which C2PA is written.

Source: RFC 8949, section 3.
"""

from __future__ import annotations

import struct

MAX_DEPTH = 32
MAX_VALUES = 100_000

_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG, _SIMPLE = range(8)
_INDEFINITE = 31
_LENGTH_BYTES = {24: 1, 25: 2, 26: 4, 27: 8}
_SIMPLE_VALUES = {20: False, 21: True}
_FLOATS = {25: struct.Struct(">e"), 26: struct.Struct(">f"), 27: struct.Struct(">d")}
_BREAK = object()
"""Ends what has no length."""


class _DamagedError(Exception):
    """Never leaves this module."""


def read_cbor(data: bytes) -> object | None:
    """The value that `data` begins with; None if it is damaged or too large.

    Tags are left out: what they mark is read as if it stood there alone.
    """
    try:
        value = _Reader(data).value(0)
    except _DamagedError:
        return None
    return None if value is _BREAK else value


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data, self._at, self._left = data, 0, MAX_VALUES

    def value(self, depth: int) -> object:
        self._left -= 1
        if depth > MAX_DEPTH or self._left < 0:
            raise _DamagedError
        first = self._take(1)[0]
        kind, info = first >> 5, first & 31
        if kind == _SIMPLE:
            return self._simple(info)
        if info == _INDEFINITE:
            return self._without_length(kind, depth)
        number = self._number(info)
        if kind == _UNSIGNED:
            return number
        if kind == _NEGATIVE:
            return -1 - number
        if kind in (_BYTES, _TEXT):
            raw = self._take(number)
            return raw if kind == _BYTES else raw.decode("utf-8", "replace")
        return self._nested(kind, number, depth)

    def _nested(self, kind: int, count: int, depth: int) -> object:
        if kind == _TAG:
            return self.value(depth + 1)
        if count > self._left:
            raise _DamagedError
        if kind == _ARRAY:
            return [self.value(depth + 1) for _ in range(count)]
        return self._object([self.value(depth + 1) for _ in range(2 * count)])

    def _without_length(self, kind: int, depth: int) -> object:
        parts: list[object] = []
        while (part := self.value(depth + 1)) is not _BREAK:
            parts.append(part)
        if kind == _ARRAY:
            return parts
        if kind == _MAP:
            return self._object(parts)
        if kind == _TEXT:
            return "".join(part for part in parts if isinstance(part, str))
        return b"".join(part for part in parts if isinstance(part, bytes))

    @staticmethod
    def _object(parts: list[object]) -> dict[str, object]:
        """Keys that are no text are written as text: COSE numbers its keys."""
        return {str(key): value for key, value in zip(parts[::2], parts[1::2], strict=False)}

    def _simple(self, info: int) -> object:
        if info == _INDEFINITE:
            return _BREAK
        if info in _FLOATS:
            layout = _FLOATS[info]
            number: float = layout.unpack(self._take(layout.size))[0]
            return number
        if info == 24:  # its value is in the next byte
            self._take(1)
        return _SIMPLE_VALUES.get(info)

    def _number(self, info: int) -> int:
        if info < 24:
            return info
        if info not in _LENGTH_BYTES:
            raise _DamagedError
        return int.from_bytes(self._take(_LENGTH_BYTES[info]), "big")

    def _take(self, count: int) -> bytes:
        end = self._at + count
        if end > len(self._data):
            raise _DamagedError
        taken = self._data[self._at : end]
        self._at = end
        return taken
