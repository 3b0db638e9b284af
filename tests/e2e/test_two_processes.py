"""Two programs at one data folder: one watches, and the other takes over when it is gone."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.api import Api
from tests.e2e.conftest import Servers
from tests.library.shelf import picture

SOON_S = 30.0
LIVES_FASTER = """
import sys
from iib_core.app import background
from iib_core.library import lease
lease.LASTS_S, background.BEAT_S = 2.0, 0.2
from iib_core.__main__ import start
start()
"""


def until(is_so: Callable[[], bool], api: Api) -> None:
    deadline = time.monotonic() + SOON_S
    while not is_so():
        assert time.monotonic() < deadline, api.server.printed()[-3000:]
        time.sleep(0.05)


def names(api: Api) -> set[str]:
    return {item["name"] for item in api.find_tags()}


def scans_of(api: Api) -> int:
    return len(api.scans())


@pytest.mark.parametrize("is_killed", [True, False])
def test_the_second_takes_over(servers: Servers, tmp_path: Path, *, is_killed: bool) -> None:
    folder, home = tmp_path / "pics", tmp_path / "home"
    folder.mkdir()
    (folder / "a.png").write_bytes(picture("a cat"))
    first = servers.start(folder, home=home, python=("-c", LIVES_FASTER))
    first.update()
    second = servers.start(folder, home=home, python=("-c", LIVES_FASTER))

    # The first one watches, and what the second one is asked for is done.
    (folder / "b.png").write_bytes(picture("a dog"))
    until(lambda: names(second) == {"a.png", "b.png"}, second)
    assert scans_of(second) == 0
    like = second.tags()["custom", "like"]
    assert second.toggle(folder / "b.png", like["id"]) is False
    assert first.tags()["custom", "like"]["count"] == 1
    second.update()
    assert scans_of(second) == 1

    if is_killed:
        first.server.kill()
    else:
        assert first.server.interrupt() == 0
    (folder / "c.png").write_bytes(picture("a bird"))
    until(lambda: names(second) == {"a.png", "b.png", "c.png"}, second)
    (folder / "d.png").write_bytes(picture("a cow"))
    until(lambda: "d.png" in names(second), second)
    assert second.tags()["custom", "like"]["count"] == 1
    assert "Traceback" not in second.server.printed()
