"""The program inside a WebUI. Nothing of it is there until somebody asks for it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from iib_core.api import Services, build_router, problem
from iib_core.app import open_services, start_indexing
from iib_core.errors import IibError, UnavailableError
from iib_core.host.options import HostOptions, guest_settings

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 2.0
"""How often the host is asked whether its output folders are others now."""
TRY_AGAIN_S = 10.0
"""After it could not be opened."""
GATHER_S = 0.2
MOST_FOLDERS = 100


class GuestProgram:
    """The program as an ASGI application, opened by the first request or the first saved picture.

    Safe to use from any thread. `options` asks the host what it was started with; `guards` are
    dependencies that every route of ours gets.
    """

    def __init__(self, options: Callable[[], HostOptions], guards: Sequence[Any] = ()) -> None:
        self._options = options
        self._guards = list(guards)
        self._lock = threading.RLock()
        self._opened = ExitStack()
        self._services: Services | None = None
        self._app: ASGIApp | None = None
        self._is_closed = False
        self._told: HostOptions | None = None
        self._looked_at = 0.0
        self._failure: tuple[float, IibError] | None = None
        self._saved: SimpleQueue[Path] = SimpleQueue()
        self._listener: threading.Thread | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            app = await run_in_threadpool(self._current)
        except IibError as error:
            await problem(error, "en")(scope, receive, send)
            return
        await app(scope, receive, send)

    def services(self) -> Services:
        """What it is made of; opened if need be. Raises IibError, UnavailableError once closed."""
        self._current()
        assert self._services is not None
        return self._services

    def picture_was_saved(self, path: Path) -> None:
        """Have the index look at a new file, soon: the host goes on at once."""
        with self._lock:
            self._saved.put(path)
            if self._is_closed or self._listener is not None:
                return
            self._listener = threading.Thread(
                target=self._take_saved, name="iib-saved", daemon=True
            )
            self._listener.start()

    def close(self) -> None:
        """For good: the host makes another one when it has reloaded its scripts."""
        with self._lock:
            self._is_closed = True
            self._shut()
            listener = self._listener
        if listener is not None and listener is not threading.current_thread():
            listener.join(timeout=5)

    def _current(self) -> ASGIApp:
        with self._lock:
            if self._is_closed:
                raise UnavailableError("The WebUI is reloading")
            now = time.monotonic()
            if self._app is not None and now - self._looked_at >= LOOK_EVERY_S:
                self._looked_at = now
                if self._options() != self._told:
                    # Other output folders: begin anew, with those.
                    self._shut()
            if self._app is None:
                self._open(now)
            assert self._app is not None
            return self._app

    def _open(self, now: float) -> None:
        if self._failure is not None and now - self._failure[0] < TRY_AGAIN_S:
            raise self._failure[1]
        try:
            told = self._options()
            services = self._opened.enter_context(
                open_services(guest_settings(told), stop=_leave_the_host_running)
            )
        except IibError as error:
            self._failure = (now, error)
            logger.error("Infinite Image Browsing cannot start: %s %s", error.message, error.hint)
            raise
        start_indexing(services)
        app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
        app.include_router(build_router(services), dependencies=self._guards)
        self._services, self._app, self._told = services, app, told
        self._looked_at, self._failure = now, None

    def _shut(self) -> None:
        self._services = self._app = None
        self._opened.close()

    def _take_saved(self) -> None:
        while folders := self._folders_saved():
            self._look_at(folders)

    def _look_at(self, folders: set[str]) -> None:
        try:
            self.services().library.look_at(folders)
        except IibError as error:
            logger.warning("A saved picture is not in the index yet: %s", error.message)

    def _folders_saved(self) -> set[str]:
        """Those of the pictures that come close together: a batch is one look. None ends it."""
        folders: set[str] = set()
        with suppress(Empty):
            while len(folders) < MOST_FOLDERS:
                folders.add(str(self._saved.get(timeout=GATHER_S).parent))
        with self._lock:
            if not folders and self._saved.empty():
                self._listener = None
        return folders


def _leave_the_host_running() -> None:
    """What "shut down" means to a guest: ending the process would end the host."""
