"""Server-sent events: jobs, changes of the library, changes of settings.

event: job        data: the state of a job
event: library    data: {"version": ..., "count": ...}
event: settings   data: {}
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from starlette.concurrency import run_in_threadpool

from iib_core.api.responses import json_bytes
from iib_core.errors import DatabaseError
from iib_core.jobs import Jobs
from iib_core.library import RESTORE, Library

LOOK_EVERY_S = 1.0
"""How often the library is asked whether it has changed."""
COMMENT_EVERY_S = 15.0
"""Proxies close a connection that says nothing for longer than about 30 s."""
MOST_WAITING = 1000
"""Events kept for a listener that does not read; it misses the oldest then."""


@dataclass(eq=False)
class _Listener:
    """One open stream. Its queue belongs to the event loop of its request."""

    loop: asyncio.AbstractEventLoop
    queue: asyncio.Queue[bytes | None] = field(default_factory=asyncio.Queue)

    def put(self, event: bytes | None) -> None:
        """From any thread. None ends the stream."""
        try:
            self.loop.call_soon_threadsafe(self._put, event)
        except RuntimeError:
            # The loop has been closed, and the stream with it.
            return

    async def next(self, timeout_s: float) -> bytes | None:
        """The next event; None when none came in time, or the stream is at its end."""
        try:
            return await asyncio.wait_for(self.queue.get(), timeout_s)
        except asyncio.TimeoutError:
            return None

    def _put(self, event: bytes | None) -> None:
        if self.queue.qsize() >= MOST_WAITING:
            self.queue.get_nowait()
        self.queue.put_nowait(event)


class Events:
    """What the open streams are told. Closing it ends them, so that the program can end."""

    def __init__(self, jobs: Jobs, library: Library) -> None:
        self._jobs = jobs
        self._library = library
        # No lock: close() may be called by a signal that arrives while one is held. Adding,
        # removing and copying are each one step of the interpreter.
        self._listeners: set[_Listener] = set()
        self._closed = threading.Event()

    def tell_settings(self) -> None:
        """Say that what the page wants remembered has changed."""
        for listener in tuple(self._listeners):
            listener.put(_event("settings", {}))

    def close(self) -> None:
        """End all streams. Idempotent, and safe in a signal handler."""
        self._closed.set()
        for listener in tuple(self._listeners):
            listener.put(None)

    async def stream(self) -> AsyncIterator[bytes]:
        """Events as they happen. Begins with the running jobs, what was done to a damaged database
        at the start, and the state of the library."""
        if self._closed.is_set():
            return
        listener = _Listener(asyncio.get_running_loop())
        self._listeners.add(listener)
        unsubscribe = self._jobs.subscribe(lambda state: listener.put(_event("job", state)))
        try:
            yield b": hello\n\n"
            for state in self._jobs.states():
                if state.ended_at is None or state.kind == RESTORE:
                    yield _event("job", state)
            async for event in self._follow(listener):
                yield event
        except DatabaseError:
            # The library was closed while somebody listened, and so is the stream.
            return
        finally:
            unsubscribe()
            self._listeners.discard(listener)

    async def _follow(self, listener: _Listener) -> AsyncIterator[bytes]:
        loop = asyncio.get_running_loop()
        version: int | None = None
        said_at = loop.time()
        while not self._closed.is_set():
            event = await listener.next(LOOK_EVERY_S)
            if event is None:
                now = await run_in_threadpool(self._version)
                if now == version:
                    event = b": \n\n" if loop.time() - said_at > COMMENT_EVERY_S else b""
                else:
                    version = now
                    event = await run_in_threadpool(self._library_event, now)
            if event:
                said_at = loop.time()
                yield event

    def _version(self) -> int:
        return self._library.version

    def _library_event(self, version: int) -> bytes:
        return _event("library", {"version": version, "count": self._library.media.count()})


def _event(name: str, data: object) -> bytes:
    return b"event: %b\ndata: %b\n\n" % (name.encode(), json_bytes(data))
