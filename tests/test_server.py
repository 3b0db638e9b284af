from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from iib_core.errors import ConflictError, InvalidError
from iib_core.server import address_of, listen

# Serves "hello" at /, a stream without end at /stream, and more than buffers hold at /large.
PROGRAM = """
import asyncio
from fastapi import FastAPI
from starlette.responses import Response, StreamingResponse
from iib_core.server import address_of, listen, serve

app = FastAPI()

@app.get("/")
def hello() -> str:
    return "hello"

@app.get("/stream")
def stream() -> StreamingResponse:
    async def events():
        while True:
            yield b": alive\\n"
            await asyncio.sleep(0.05)
    return StreamingResponse(events())

@app.get("/large")
def large() -> Response:
    return Response(bytes(1 << 25))

listening = listen("127.0.0.1", 20_000, next_free=True)
serve(app, listening, lambda: print(address_of(listening), flush=True))
print("ended", flush=True)
"""


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens at."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_that_was_asked_for_is_refused_with_a_way_out(taken: int) -> None:
    with pytest.raises(ConflictError, match=f"Port {taken} .* in use .* --port"):
        listen("127.0.0.1", taken, next_free=False)


def test_the_next_free_port_is_taken_when_none_was_asked_for(taken: int) -> None:
    with listen("127.0.0.1", taken, next_free=True) as listening:
        assert listening.getsockname()[1] > taken


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1"])
def test_an_address_that_is_not_ours_is_refused_with_a_way_out(host: str) -> None:
    with pytest.raises(InvalidError, match="--host"):
        listen(host, 20_000, next_free=True)


def test_all_addresses_are_shown_as_one_that_can_be_opened() -> None:
    with listen("0.0.0.0", 20_000, next_free=True) as listening:
        assert address_of(listening).startswith("http://127.0.0.1:")


def test_an_ipv6_address_stands_in_brackets() -> None:
    try:
        listening = listen("::1", 20_000, next_free=True)
    except InvalidError:
        pytest.skip("this machine has no IPv6")
    with listening:
        assert address_of(listening).startswith("http://[::1]:")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are POSIX's")
@pytest.mark.parametrize(
    ("sign", "path"),
    [(signal.SIGINT, "stream"), (signal.SIGTERM, "stream"), (signal.SIGINT, "large")],
)
def test_a_signal_ends_it_in_good_order_even_while_an_answer_is_read(
    sign: signal.Signals, path: str
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        address = program.stdout.readline().strip()
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert answer.read() == b'"hello"'
        with urllib.request.urlopen(f"{address}/{path}", timeout=10) as answer:
            answer.read(1)
            asked_at = time.monotonic()
            program.send_signal(sign)
            assert program.stdout.read() == "ended\n"
        took_s = time.monotonic() - asked_at
        assert program.wait(10) == 0
        assert program.stderr.read() == ""
    assert took_s < 4
