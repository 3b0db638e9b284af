"""What can be wrong when the program starts: it says so in a sentence, and never in Python."""

from __future__ import annotations

import os
import re
import socket
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.server import ServerDiedError, launch, start_server
from tests.e2e.api import Api
from tests.e2e.conftest import MadeLibrary, Servers

ENDED_S = 60
DATABASE = "iib_library.db"


def assert_explained(printed: str, *words: str) -> None:
    """The output names what it is about, to people."""
    assert "Traceback" not in printed
    for word in words:
        assert word in printed


def refused_start(*folders: Path, home: Path) -> str:
    """What is printed by a start that must fail."""
    with pytest.raises(ServerDiedError) as refused, start_server(folders, home):
        pass
    return str(refused.value)


def assert_the_rest_works(api: Api, folder: Path) -> None:
    api.update()
    assert api.count() > 0
    assert any(item["fullpath"].startswith(str(folder)) for item in api.find_tags())


@pytest.fixture
def good(library: MadeLibrary) -> Path:
    return library.path("favorites")


def test_a_folder_that_does_not_exist(
    servers: Servers, good: Path, home: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "no such folder"
    api = servers.start(missing, good, home=home)
    assert_the_rest_works(api, good)
    assert_explained(api.server.printed(), str(missing))


def test_a_file_where_a_folder_should_be(
    servers: Servers, good: Path, home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "picture.png"
    file.write_bytes(b"")
    api = servers.start(file, good, home=home)
    assert_the_rest_works(api, good)
    assert_explained(api.server.printed(), str(file))


@pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="the superuser may read everything"
)
def test_a_folder_that_may_not_be_read(
    servers: Servers, good: Path, home: Path, tmp_path: Path
) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o000)
    try:
        api = servers.start(locked, good, home=home)
        assert_the_rest_works(api, good)
        assert_explained(api.server.printed(), str(locked))
    finally:
        locked.chmod(0o700)


def test_nothing_but_folders_that_cannot_be_used(home: Path, tmp_path: Path) -> None:
    missing = tmp_path / "no such folder"
    process = launch([str(missing)], home)
    assert process.wait(ENDED_S) == 2
    assert_explained((home / "output.log").read_text(), str(missing))


def test_a_port_in_use_that_was_asked_for(home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        process = launch(["--port", port], home)
        assert process.wait(ENDED_S) != 0
    assert_explained((home / "output.log").read_text(), port)


def test_the_usual_port_in_use_is_no_obstacle(home: Path) -> None:
    """Whether we or another program on this machine hold 8000: the next free one is taken."""
    with socket.socket() as taken:
        # As the program does; a connection that has just ended would be in our way only.
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", 8000))
            taken.listen()
        except OSError:
            pass  # taken by somebody else, which is as good
        process = launch([], home)
        try:
            port = printed_port(home / "output.log", process)
            assert port != 8000
            with socket.create_connection(("127.0.0.1", port), timeout=5):
                pass
        finally:
            process.terminate()
            process.wait(ENDED_S)


def printed_port(output: Path, process: subprocess.Popen[bytes]) -> int:
    """The port in the address that the program prints when it listens."""
    deadline = time.monotonic() + ENDED_S
    while time.monotonic() < deadline and process.poll() is None:
        address = re.search(r"http://[\d.]+:(\d+)", output.read_text())
        if address:
            return int(address[1])
        time.sleep(0.02)
    raise AssertionError(f"no address in: {output.read_text()}")


def test_a_database_of_a_newer_version(home: Path, good: Path) -> None:
    database = _made_database(home, good)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("INSERT INTO migration VALUES ('2099-01-01-telepathy', 0)")
        connection.commit()
    before = database.read_bytes()
    assert_explained(refused_start(good, home=home), "newer version", "telepathy")
    assert database.read_bytes() == before


def test_a_database_that_is_none(home: Path, good: Path) -> None:
    database = home / "data" / DATABASE
    database.parent.mkdir(parents=True)
    database.write_bytes(b"These are not the bytes of a database. " * 300)
    before = database.read_bytes()
    assert_explained(refused_start(good, home=home), str(database))
    assert database.read_bytes() == before


def test_a_database_cut_in_half(home: Path, good: Path) -> None:
    database = _made_database(home, good)
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2])
    assert_explained(refused_start(good, home=home), str(database))


def test_a_file_where_the_data_folder_should_be(home: Path, good: Path) -> None:
    home.mkdir()
    (home / "data").write_text("in the way")
    assert_explained(refused_start(good, home=home), str(home / "data"))


def test_an_option_that_does_not_exist(home: Path) -> None:
    process = launch(["--colour", "blue"], home)
    assert process.wait(ENDED_S) == 2
    assert_explained((home / "output.log").read_text(), "--colour")


def test_a_setting_that_makes_no_sense(home: Path) -> None:
    process = launch([], home, environ={"IIB_DB_FILE_BACKUP_MAX": "many"})
    assert process.wait(ENDED_S) == 2
    assert_explained((home / "output.log").read_text(), "IIB_DB_FILE_BACKUP_MAX", "many")


def _made_database(home: Path, folder: Path) -> Path:
    """A database that the program made and closed."""
    with start_server([folder], home) as server:
        api = Api(server)
        api.update()
        api.close()
    return home / "data" / DATABASE
