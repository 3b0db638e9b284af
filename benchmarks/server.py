"""Runs the real program as a process of its own, with a data folder of its own, and talks to it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import TracebackType

PROJECT = Path(__file__).resolve().parent.parent
BASE = "/infinite_image_browsing"
START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 20.0
PROGRAM = ("-m", "iib_core")
"""What Python is to run."""


class ServerDiedError(Exception):
    """The program ended before it answered. The message is what it printed."""


@dataclass
class Server:
    """A running program. `home` holds its database, cache and output, and outlives it."""

    process: subprocess.Popen[bytes]
    port: int
    home: Path

    @property
    def url(self) -> str:
        """Without a slash at the end."""
        return f"http://127.0.0.1:{self.port}{BASE}"

    @property
    def pid(self) -> int:
        return self.process.pid

    def printed(self) -> str:
        """Everything the program has written to its two outputs, of this and earlier runs."""
        return (self.home / "output.log").read_text("utf-8", errors="replace")

    def interrupt(self) -> int:
        """Press Ctrl-C and wait for the end; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(STOP_TIMEOUT_S)

    def kill(self) -> None:
        """End it without any warning."""
        self.process.kill()
        self.process.wait(STOP_TIMEOUT_S)

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self.interrupt()
        except subprocess.TimeoutExpired:
            self.kill()


def start_server(
    folders: Sequence[Path],
    home: Path,
    *,
    options: Sequence[str] = (),
    environ: Mapping[str, str] | None = None,
    python: Sequence[str] = PROGRAM,
) -> Server:
    """Start the program on a free port and wait until it answers.

    Raises ServerDiedError if it ends instead, or says nothing for START_TIMEOUT_S.
    """
    port = free_port()
    process = launch(
        [*map(str, folders), "--port", str(port), *options], home, environ=environ, python=python
    )
    server = Server(process, port, home)
    deadline = time.monotonic() + START_TIMEOUT_S
    while not _answers(port):
        if process.poll() is not None or time.monotonic() > deadline:
            server.kill()
            raise ServerDiedError(server.printed())
        time.sleep(0.01)
    return server


def launch(
    arguments: Sequence[str],
    home: Path,
    *,
    environ: Mapping[str, str] | None = None,
    python: Sequence[str] = PROGRAM,
) -> subprocess.Popen[bytes]:
    """Start `python -m iib_core` with these arguments; what it prints goes to home/output.log."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "output.log").open("ab") as output:
        return subprocess.Popen(
            [sys.executable, *python, *arguments],
            # Beside the data, and not in the project, whose .env it would read.
            cwd=home,
            env=_clean_environment(home) | dict(environ or {}),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def _clean_environment(home: Path) -> dict[str, str]:
    """The caller's, without its settings of the program, and with the data folder in `home`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("IIB_")}
    path = os.pathsep.join(filter(None, (str(PROJECT), os.environ.get("PYTHONPATH"))))
    return kept | {"PYTHONPATH": path, "IIB_DATA_DIR": str(home / "data")}


def free_port() -> int:
    """A port nobody listens at now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    # To connect is not enough: the program holds its port before it is ready, and may yet end.
    connection = HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.request("GET", f"{BASE}/hello")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
