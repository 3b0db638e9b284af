"""Show a file in the file manager, and open it with the program for its kind: on the machine of the
server, so only for who sits at it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.access import is_from_this_machine
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import PathOf
from iib_core.api.services import Services
from iib_core.errors import (
    FolderNotFoundError,
    InvalidError,
    MediaNotFoundError,
    RefusedError,
    UnavailableError,
)
from iib_core.files import opening
from iib_core.metadata import kind_of

PATIENCE_S = 3
"""After which a program that has not ended is taken to have opened its window."""


def opening_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    reach = services.reach

    @routers.write.post("/open_folder", response_model=None)
    def open_folder(request: Request, body: PathOf) -> Response:
        """Show a file in its folder, or what is in a folder, by the file manager of this
        machine."""
        real = reach.resolve(body.path)
        _check_is_here(request)
        if not real.exists():
            raise FolderNotFoundError(body.path)
        _start(opening.ways_to_show(real, sys.platform, is_folder=real.is_dir()))
        return answer(None)

    @routers.write.post("/open_with_default_app", response_model=None)
    def open_with_default_app(request: Request, body: PathOf) -> Response:
        """Open a picture, video or sound with the program for its kind on this machine; a folder
        with the file manager."""
        real = reach.resolve(body.path)
        _check_is_here(request)
        if not real.exists():
            raise MediaNotFoundError(body.path)
        if real.is_dir():
            _start(opening.ways_to_show(real, sys.platform, is_folder=True))
            return answer(None)
        if kind_of(real.name) is None:
            # It may be a program.
            raise InvalidError(f"{body.path} is no picture, video or sound, and is not opened")
        if sys.platform == "win32":
            os.startfile(real)
        else:
            _start(opening.ways_to_open(real, sys.platform))
        return answer(None)

    return routers.together()


def _check_is_here(request: Request) -> None:
    if not is_from_this_machine(request):
        raise RefusedError("Windows open on the machine of the server, where you are not")


def _start(ways: Sequence[opening.Words]) -> None:
    """The first of these that works. Raises UnavailableError."""
    for words in ways:
        program = shutil.which(words[0])
        if program is not None and _works([program, *words[1:]], Path(words[0]).stem):
            return
    raise UnavailableError("This system has no program that could show it")


def _works(command: Sequence[str], name: str) -> bool:
    try:
        started = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # it goes on when we end
        )
    except OSError:
        return False
    try:
        # Explorer always says 1.
        return started.wait(PATIENCE_S) == 0 or name == "explorer"
    except subprocess.TimeoutExpired:
        # A window of its own: somebody is looking at it.
        threading.Thread(target=started.wait, daemon=True).start()
        return True
