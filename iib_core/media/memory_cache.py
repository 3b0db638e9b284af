"""Values kept in memory, up to a number of bytes, or of whatever their sizes count."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Generic, TypeVar

Value = TypeVar("Value")


class MemoryCache(Generic[Value]):
    """The least recently used goes first. Safe to use from any thread."""

    def __init__(self, budget_bytes: int) -> None:
        self._budget_bytes = budget_bytes
        self._used_bytes = 0
        self._values: OrderedDict[str, tuple[Value, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: str) -> Value | None:
        with self._lock:
            found = self._values.get(key)
            if found is None:
                return None
            self._values.move_to_end(key)
            return found[0]

    def put(self, key: str, value: Value, size: int) -> None:
        """Keep a value of `size` bytes; one larger than the whole budget is not kept."""
        with self._lock:
            _, replaced_bytes = self._values.pop(key, (value, 0))
            self._used_bytes -= replaced_bytes
            if size > self._budget_bytes:
                return
            self._values[key] = (value, size)
            self._used_bytes += size
            while self._used_bytes > self._budget_bytes:
                _, (_, gone_bytes) = self._values.popitem(last=False)
                self._used_bytes -= gone_bytes
