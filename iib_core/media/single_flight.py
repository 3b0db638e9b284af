"""Work that several threads want at the same time, done once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

Value = TypeVar("Value")


class SingleFlight(Generic[Value]):
    """For each key one call at a time; whoever comes meanwhile waits for its result, or error."""

    def __init__(self) -> None:
        self._running: dict[str, Future[Value]] = {}
        self._lock = threading.Lock()

    def run(self, key: str, work: Callable[[], Value]) -> Value:
        with self._lock:
            running = self._running.get(key)
            if running is None:
                mine: Future[Value] = Future()
                self._running[key] = mine
        if running is not None:
            return running.result()
        try:
            value = work()
        except BaseException as error:
            mine.set_exception(error)
            raise
        else:
            mine.set_result(value)
            return value
        finally:
            with self._lock:
                del self._running[key]
