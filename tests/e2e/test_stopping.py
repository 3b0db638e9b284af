"""However it ends, at rest or in the middle of a scan, nothing is lost and nothing hangs."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx

from tests.e2e.api import Api
from tests.e2e.conftest import MadeLibrary, Servers

SOON_S = 10.0
PICTURES = (".png", ".jpg", ".webp")


def wait_for_a_scan_under_way(api: Api) -> None:
    """Until some pictures are indexed and more are to come."""
    deadline = time.monotonic() + 60
    scans: list[dict[str, Any]] = []
    while time.monotonic() < deadline:
        scans = api.scans()
        if scans and scans[0]["state"] == "running" and scans[0]["done"] > 0:
            return
        assert not scans or scans[0]["state"] == "running", "the scan was over too soon"
        time.sleep(0.005)
    raise AssertionError(f"no scan began: {scans}")


def pictures_in(folder: Path) -> int:
    return sum(path.suffix in PICTURES for path in folder.rglob("*"))


def test_ctrl_c_ends_an_idle_program_at_once(
    servers: Servers, library: MadeLibrary, home: Path
) -> None:
    api = servers.start(library.path("favorites"), home=home)
    api.update()
    began_at = time.monotonic()
    assert api.server.interrupt() == 0
    assert time.monotonic() - began_at < SOON_S
    assert "Traceback" not in api.server.printed()


def test_ctrl_c_ends_a_scan_and_the_next_start_completes_it(
    servers: Servers, large_library: Path, home: Path
) -> None:
    api = servers.start(large_library, home=home)
    wait_for_a_scan_under_way(api)
    began_at = time.monotonic()
    assert api.server.interrupt() == 0
    assert time.monotonic() - began_at < SOON_S
    assert "Traceback" not in api.server.printed()

    again = servers.start(large_library, home=home)
    again.update()
    assert len(again.find_tags(size=1000)) == pictures_in(large_library)


def test_ctrl_c_ends_a_scan_that_a_client_waits_for(
    servers: Servers, large_library: Path, home: Path
) -> None:
    api = servers.start(large_library, home=home)

    def wait_for_the_update() -> None:
        with suppress(httpx.TransportError):
            api.update()

    waiting = threading.Thread(target=wait_for_the_update)
    waiting.start()
    wait_for_a_scan_under_way(api)
    assert api.server.interrupt() == 0
    waiting.join()
    assert "Traceback" not in api.server.printed()


def test_a_kill_during_a_scan_costs_nothing_but_time(
    servers: Servers, large_library: Path, home: Path
) -> None:
    api = servers.start(large_library, home=home)
    wait_for_a_scan_under_way(api)
    api.server.kill()

    again = servers.start(large_library, home=home)
    again.update()
    found = [item["fullpath"] for item in again.find_tags(size=1000)]
    assert len(found) == len(set(found)) == again.count() == pictures_in(large_library)
    for (kind, name), tag in again.tags().items():
        if kind == "Model":
            assert len(again.find_tags(tag["id"], size=1000)) == tag["count"], name
