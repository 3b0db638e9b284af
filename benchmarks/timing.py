"""Times requests: the wall time a client waits, and the CPU time the server spends."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from benchmarks.usage import Usage

WARM_UPS = 3
LONGEST_S = 4.0


@dataclass(frozen=True)
class Request:
    """What to ask for. `path` is below the base; a body makes it a POST."""

    path: str
    body: object = None


class FailedError(Exception):
    """The server answered with an error."""


class Client:
    """One kept connection, from the standard library, so that little of the wall time is ours."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._base = parts.path
        self._connection = HTTPConnection(parts.hostname or "", parts.port, timeout=900)

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def send(self, request: Request) -> bytes:
        """The body of the answer. Raises FailedError."""
        if request.body is None:
            self._connection.request("GET", self._base + request.path)
        else:
            self._connection.request(
                "POST",
                self._base + request.path,
                body=json.dumps(request.body),
                headers={"Content-Type": "application/json"},
            )
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status >= 400:
            raise FailedError(f"{request.path} answered {answer.status}: {body[:300]!r}")
        return body

    def json(self, path: str, body: object = None) -> Any:
        return json.loads(self.send(Request(path, body)))


@dataclass(frozen=True)
class Timing:
    """One line of the table. Times in ms; CPU is of the server with its children, for each call."""

    name: str
    calls: int
    cpu_ms: float
    p50_ms: float
    p95_ms: float
    max_ms: float
    bytes: int
    """Of one answer, on average."""


def time_requests(
    name: str,
    client: Client,
    usage: Usage,
    requests: Sequence[Request],
    *,
    calls: int = 40,
    warm_ups: int = WARM_UPS,
    longest_s: float = LONGEST_S,
) -> Timing:
    """Send the requests in turn, `calls` in all or as many as go into `longest_s` seconds."""
    for number in range(warm_ups):
        client.send(requests[number % len(requests)])
    waits_ms: list[float] = []
    received = 0
    before_s = usage.cpu_s()
    began_at = time.perf_counter()
    while len(waits_ms) < calls and time.perf_counter() - began_at < longest_s:
        request = requests[len(waits_ms) % len(requests)]
        sent_at = time.perf_counter()
        received += len(client.send(request))
        waits_ms.append((time.perf_counter() - sent_at) * 1000)
    cpu_ms = (usage.cpu_s() - before_s) * 1000
    return timing_of(name, waits_ms, cpu_ms, received)


def timing_of(name: str, waits_ms: Sequence[float], cpu_ms: float, received: int = 0) -> Timing:
    """`cpu_ms` and `received` are of all calls together."""
    calls = len(waits_ms)
    return Timing(
        name=name,
        calls=calls,
        cpu_ms=cpu_ms / calls,
        p50_ms=quantile(waits_ms, 0.5),
        p95_ms=quantile(waits_ms, 0.95),
        max_ms=max(waits_ms),
        bytes=received // calls,
    )


def quantile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed, between the two nearest ones."""
    if not values:
        return math.nan
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


@dataclass(frozen=True)
class Spent:
    """Wall and CPU seconds that something took."""

    wall_s: float
    cpu_s: float


def spend(usage: Usage, work: Callable[[], object]) -> Spent:
    """Do it and see what it took, in the server with all children."""
    before_s, began_at = usage.whole_cpu_s(), time.perf_counter()
    work()
    return Spent(time.perf_counter() - began_at, usage.whole_cpu_s() - before_s)
