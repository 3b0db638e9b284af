"""A client that leaves in the middle of an archive is nothing to worry about."""

from __future__ import annotations

import json
import os
import socket
import struct
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image

from tests.e2e.conftest import Servers

RESET = struct.pack("ii", 1, 0)
"""Ends a connection as a program does that is killed."""


@pytest.mark.parametrize(
    "wish", [{}, {"compress": True}, {"metadata": "strip"}, {"format": "webp"}], ids=str
)
def test_the_log_says_nothing_of_a_client_that_breaks_off(
    servers: Servers, tmp_path: Path, home: Path, wish: dict[str, object]
) -> None:
    paths = [tmp_path / "pics" / f"{number}.png" for number in range(8)]
    paths[0].parent.mkdir()
    for path in paths:
        Image.frombytes("RGB", (512, 512), os.urandom(3 << 18)).save(path)
    api = servers.start(paths[0].parent, home=home)
    url = urlsplit(api.server.url)
    body = json.dumps(
        {"paths": list(map(str, paths)), "compress": False, "pack_only": False, **wish}
    ).encode()
    head = (
        f"POST {url.path}/zip HTTP/1.1\r\nHost: {url.netloc}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    for _ in range(3):
        with socket.create_connection((url.hostname, url.port or 0)) as client:
            client.sendall(head.encode() + body)
            assert client.recv(20).startswith(b"HTTP/1.1 200")
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    assert api.ask("/hello").status_code == 200
    assert api.server.interrupt() == 0
    printed = api.server.printed()
    assert "Traceback" not in printed
    assert "ERROR" not in printed
