"""Listen at a port, say so once it is true, and stop cleanly."""

from __future__ import annotations

import asyncio
import errno
import gc
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

import uvicorn
from fastapi import FastAPI

from iib_core.errors import ConflictError, InvalidError, RefusedError

LARGEST_PORT = 65_535
PORTS_TRIED = 100
BACKLOG = 2048
HANG_UP_AFTER_S = 0.5
"""After a stop, how long answers may take to end. A stream of events would never end by itself."""
GIVE_UP_AFTER_S = 5
COLLECT_AFTER = (50_000, 20, 100)
"""New objects, and collections of younger ones, before garbage is looked for. By Python's own
(700, 10, 10) a scan spends a tenth of its time so, and each holds all requests for 20 ms."""
SWITCH_INTERVAL_S = 0.001
"""How long a thread at work may keep the others from running. Python's own 5 ms add up: an answer
needs several turns, and while the index is built there is always somebody at work."""


def listen(host: str, port: int, *, next_free: bool) -> socket.socket:
    """A socket that listens already: nobody takes the port between asking and serving.

    `next_free` allows the ports after `port`. Raises ConflictError when they are in use,
    RefusedError when we may not have them, InvalidError when this machine has no such address.
    """
    last = min(port + PORTS_TRIED, LARGEST_PORT) if next_free else port
    for candidate in range(port, last):
        with suppress(ConflictError):
            return _bind(host, candidate)
    return _bind(host, last)


def address_of(listening: socket.socket) -> str:
    """The address a browser on this machine can open, e.g. "http://127.0.0.1:8000"."""
    host, port = listening.getsockname()[:2]
    host = _LOOPBACK_OF.get(host, host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def listens_everywhere(listening: socket.socket) -> bool:
    """Whether other machines reach it under any address of this one."""
    return listening.getsockname()[0] in _LOOPBACK_OF


_LOOPBACK_OF = {"0.0.0.0": "127.0.0.1", "::": "::1"}
"""All addresses of a machine, and the one of them that a browser on it can open."""


def serve(app: FastAPI, listening: socket.socket, on_start: Callable[[], None]) -> None:
    """Serve until Ctrl-C or SIGTERM. `on_start` is called once requests are answered."""
    config = uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        lifespan="on",
        timeout_graceful_shutdown=GIVE_UP_AFTER_S,
    )
    try:
        # Only the main thread may set handlers; uvicorn sets none elsewhere, either.
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, _interrupt)
        _Server(config, on_start).run(sockets=[listening])
    except KeyboardInterrupt:
        # uvicorn stops in good order first, and then raises the signal again.
        pass
    finally:
        listening.close()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, on_start: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_start = on_start

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        _keep_others_from_waiting()
        if self.started:
            self._on_start()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        hang_up = asyncio.get_running_loop().call_later(HANG_UP_AFTER_S, self._hang_up)
        await super().shutdown(sockets)
        hang_up.cancel()

    def _hang_up(self) -> None:
        for connection in list(self.server_state.connections):
            transport = getattr(connection, "transport", None)
            if transport is not None:
                # Not close(), which waits until all is sent: a player reads a video as it shows it.
                transport.abort()


def _keep_others_from_waiting() -> None:
    """For the whole process, so only where it is ours."""
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    # What was made until now stays: a collection, which stops every thread, need not look at it.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def _bind(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError as error:
        raise InvalidError(
            f"The address {host} is not known. Choose another with --host."
        ) from error
    # With the protocol: asyncio sets TCP_NODELAY only on sockets that name TCP, and without it
    # every small answer over a kept connection waits 40 ms.
    listening = socket.socket(family, kind, protocol)
    try:
        # On Windows the option would let two programs share a port; elsewhere it lets us
        # have ours again right after a restart.
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(BACKLOG)
        listening.setblocking(False)
    except OSError as error:
        listening.close()
        raise _explained(host, port, error) from error
    return listening


def _explained(host: str, port: int, error: OSError) -> ConflictError | RefusedError | InvalidError:
    if error.errno == errno.EADDRINUSE:
        return ConflictError(
            f"Port {port} of {host} is in use by another program. Choose another with --port, or "
            "leave --port out to get the next free one."
        )
    if error.errno == errno.EACCES:
        return RefusedError(
            f"Port {port} may not be used by you. Choose one above 1023 with --port."
        )
    return InvalidError(
        f"It is not possible to listen at {host}:{port} ({error.strerror}). Is it an address of "
        "this machine? Choose another with --host."
    )


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
