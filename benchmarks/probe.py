"""How long a client waits while the server is busy: asks for one URL at a steady pace.

Runs as a process of its own, `python -m benchmarks.probe URL`, so that the waits are the server's
and not those of the benchmark. Ends, and prints its waits in ms as JSON, when its input is closed.
"""

from __future__ import annotations

import json
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from http.client import HTTPConnection
from types import TracebackType
from urllib.parse import urlsplit

from benchmarks.server import PROJECT

INTERVAL_S = 0.02


class Probe:
    """Asks while the block runs; `waits_ms` is filled at its end."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.waits_ms: list[float] = []

    def __enter__(self) -> Probe:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.probe", self._url],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self._process.stdout.readline()  # it has made its first request
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        output, _ = self._process.communicate()
        self.waits_ms = json.loads(output)


def with_hidden_waits(waits_ms: Sequence[float], interval_ms: float) -> list[float]:
    """The waits, and those of the requests that were not sent at their time because one hung.

    Without them a single wait of a second would count as one in fifty, not as all of them.
    """
    complete: list[float] = []
    for wait in waits_ms:
        complete.append(wait)
        hidden = wait - interval_ms
        while hidden > interval_ms:
            complete.append(hidden)
            hidden -= interval_ms
    return complete


def _ask_until_told(url: str) -> list[float]:
    parts = urlsplit(url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=600)
    waits_ms: list[float] = []
    due = time.perf_counter()
    while not select.select([sys.stdin], [], [], max(due - time.perf_counter(), 0))[0]:
        sent_at = time.perf_counter()
        connection.request("GET", parts.path)
        connection.getresponse().read()
        now = time.perf_counter()
        waits_ms.append((now - sent_at) * 1000)
        if len(waits_ms) == 1:
            print("ready", flush=True)
        due = max(due + INTERVAL_S, now)
    connection.close()
    return waits_ms


if __name__ == "__main__":
    print(json.dumps(_ask_until_told(sys.argv[1])))
