"""The file of the older program: what is none, what is in use, and that not a byte changes."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from iib_core.errors import IndexBusyError, UnreadableError
from iib_core.library import is_peer_database, summary_of
from iib_core.library.peer import source
from iib_core.library.peer.source import PeerDatabase, open_peer, uri_of
from tests.library.peer.made import AGES, NEW, OLD, Peer, fingerprint


@pytest.fixture
def peer(tmp_path: Path) -> Peer:
    made = Peer(tmp_path / "peer #1?" / "iib.db")
    made.link("/pics/a.png", made.tag("mine"))
    return made


def links(peer: PeerDatabase) -> list[tuple[object, object]]:
    return [(row[0], row[3]) for rows in peer.custom_links() for row in rows]


# --- files that are none --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content", [b"", b"garbage" * 1000, b"SQLite format 3\0", b"SQLite format 3\0" + bytes(5000)]
)
def test_what_is_no_database_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "iib.db"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=r"iib\.db is"), open_peer(path):
        pass
    assert not is_peer_database(path)
    assert path.read_bytes() == content


def test_a_folder_and_a_missing_file_are_refused_and_not_made(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.db", tmp_path / "none" / "none.db"):
        with pytest.raises(UnreadableError, match="cannot be read"), open_peer(path):
            pass
    assert list(tmp_path.iterdir()) == []


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE image (id INTEGER, name TEXT)")
    with (
        pytest.raises(UnreadableError, match="not a library of the older program"),
        open_peer(path),
    ):
        pass


def test_a_file_cut_off_in_the_middle_says_where_to_go(peer: Peer) -> None:
    tag = peer.tag("many")
    for number in range(300):
        peer.image(f"/pics/{number:05}.png", "a long prompt " * 40)
    peer.link("/pics/00001.png", tag)
    whole = peer.path.read_bytes()
    peer.path.write_bytes(whole[: len(whole) // 2])
    with (  # noqa: PT012
        pytest.raises(UnreadableError, match=r"damaged.*iib_db_backup"),
        open_peer(peer.path) as opened,
    ):
        for table in opened.columns:
            for _ in opened.rows(table, "path", "name"):
                pass
        links(opened)


# --- ages -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("age", AGES)
def test_every_age_is_read_by_the_names_of_its_columns(tmp_path: Path, age: str) -> None:
    peer = Peer(tmp_path / "iib.db", age)
    peer.link("/pics/a.png", peer.tag("mine"), peer.tag("Euler", "Sampler"))
    peer.extra_path("/pics")
    with open_peer(peer.path) as opened:
        assert links(opened) == [("/pics/a.png", "mine")]
        paths = [row for rows in opened.rows("extra_path", "path", "alias") for row in rows]
        assert paths == [("/pics", None if age == OLD else "")]
        assert list(opened.edited_texts()) == []
        assert list(opened.rows("global_setting", "name")) == []
    assert summary_of(peer.path) == (1, 1, 1, 1)


def test_a_half_made_database_gives_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "iib.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE image (id INTEGER PRIMARY KEY, path TEXT, exif TEXT)")
    with open_peer(path) as opened:
        assert links(opened) == []
        assert list(opened.of_pictures("image_embedding", "vec")) == []
    assert summary_of(path) == (0, 0, 0, 0)


def test_batches_hold_every_row_once(peer: Peer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "BATCH", 3)
    monkeypatch.setattr(source, "LINK_SPAN", 5)
    first, second = peer.tag("first"), peer.tag("second")
    wanted: set[tuple[object, object]] = {("/pics/a.png", "mine")}
    for number in range(20):
        path = f"/pics/{number}.png"
        peer.link(path, first, second)
        peer.embedding(path, [number])
        wanted |= {(path, "first"), (path, "second")}
    peer.run("DELETE FROM image WHERE path = '/pics/7.png'")
    wanted -= {("/pics/7.png", "first"), ("/pics/7.png", "second")}
    wanted |= {(None, "first"), (None, "second")}
    with open_peer(peer.path) as opened:
        found = links(opened)
        assert set(found) == wanted
        assert len(found) == len(wanted)
        vectors = [row for rows in opened.of_pictures("image_embedding", "dim") for row in rows]
    assert len(vectors) == 20
    assert sum(path is None for path, *_ in vectors) == 1


# --- in use, and after a crash --------------------------------------------------------------------

WRITER = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2].split(";"):
    connection.execute(statement).fetchall()
print("written", flush=True)
sys.stdin.readline()
os._exit(0)
"""
LOG = "PRAGMA journal_mode = WAL"
INSERT = "INSERT INTO image (path, exif) VALUES ('/pics/new.png', '')"
SPILL = "INSERT INTO image (path, exif) SELECT '/x' || random(), zeroblob(900000) FROM image"


class Writer:
    """The older program at work, in a process of its own, until it is killed."""

    def __init__(self, path: Path, *statements: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), ";".join(statements)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "written\n"

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def writing(peer: Peer) -> Iterator[list[Writer]]:
    writers: list[Writer] = []
    yield writers
    for writer in writers:
        writer.kill()


def paths(path: Path) -> set[object]:
    with open_peer(path) as opened:
        return {row[0] for rows in opened.rows("image", "path") for row in rows}


def test_a_file_in_use_is_read_and_nothing_beside_it_changes(
    peer: Peer, writing: list[Writer]
) -> None:
    writing.append(Writer(peer.path, LOG, INSERT))
    before = fingerprint(peer.path)
    assert set(before) == {"iib.db", "iib.db-wal", "iib.db-shm"}
    assert paths(peer.path) == {"/pics/a.png", "/pics/new.png"}
    assert fingerprint(peer.path) == before


@pytest.mark.parametrize("gone", ["", "iib.db-shm"])
def test_what_a_crash_has_left_in_the_log_is_read(
    peer: Peer, writing: list[Writer], gone: str
) -> None:
    writing.append(Writer(peer.path, LOG, INSERT))
    writing[0].kill()
    if gone:
        (peer.path.parent / gone).unlink()
    before = fingerprint(peer.path)
    assert paths(peer.path) == {"/pics/a.png", "/pics/new.png"}
    assert fingerprint(peer.path) == before


def test_to_tell_what_it_is_copies_nothing(
    peer: Peer, writing: list[Writer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "no such folder"))
    writing.append(Writer(peer.path, LOG, INSERT))
    writing[0].kill()
    (peer.path.parent / "iib.db-shm").unlink()
    before = fingerprint(peer.path)
    assert is_peer_database(peer.path)
    assert fingerprint(peer.path) == before
    with pytest.raises(UnreadableError, match="cannot be copied"), open_peer(peer.path):
        pass


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/a b/#1?é%.db"), "file:///a%20b/%231%3F%C3%A9%25.db"),
        (PureWindowsPath("C:\\a b\\x.db"), "file:///C:/a%20b/x.db"),
        (PureWindowsPath("\\\\nas\\share\\x.db"), "file:////nas/share/x.db"),
    ],
)
def test_every_kind_of_path_is_written_as_sqlite_takes_it(path: PurePath, uri: str) -> None:
    assert uri_of(path) == uri


def test_a_database_with_a_log_that_nobody_uses_gets_no_new_files(peer: Peer) -> None:
    peer.run(LOG)
    before = fingerprint(peer.path)
    assert set(before) == {"iib.db"}
    assert paths(peer.path) == {"/pics/a.png"}
    assert is_peer_database(peer.path)
    assert fingerprint(peer.path) == before


def test_a_transaction_that_a_crash_has_cut_off_is_not_read(
    peer: Peer, writing: list[Writer]
) -> None:
    writing.append(Writer(peer.path, "PRAGMA cache_size = 5", "BEGIN", *[SPILL] * 3))
    writing[0].kill()
    before = fingerprint(peer.path)
    assert set(before) == {"iib.db", "iib.db-journal"}
    assert paths(peer.path) == {"/pics/a.png"}
    assert fingerprint(peer.path) == before


def test_a_transaction_that_goes_on_meanwhile_is_not_read(
    peer: Peer, writing: list[Writer]
) -> None:
    writing.append(Writer(peer.path, "BEGIN", INSERT))
    before = fingerprint(peer.path)
    assert paths(peer.path) == {"/pics/a.png"}
    assert fingerprint(peer.path) == before


def test_the_older_program_can_write_between_two_batches(
    peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "BATCH", 1)
    for number in range(3):
        peer.image(f"/pics/{number}.png")
    with open_peer(peer.path) as opened:
        batches = opened.rows("image", "path")
        next(batches)
        with closing(sqlite3.connect(peer.path, timeout=0)) as connection, connection:
            connection.execute(INSERT)
        assert len(list(batches)) == 4


def test_a_file_locked_for_too_long_says_who_has_it(
    peer: Peer, writing: list[Writer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "WAIT_S", 0.01)
    writing.append(Writer(peer.path, "BEGIN EXCLUSIVE"))
    with pytest.raises(IndexBusyError, match="the older program"), open_peer(peer.path):
        pass


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="rights mean something else here"
)
def test_a_folder_that_may_not_be_written_is_read(peer: Peer) -> None:
    peer.run(LOG)
    peer.path.parent.chmod(0o500)
    try:
        assert paths(peer.path) == {"/pics/a.png"}
    finally:
        peer.path.parent.chmod(0o700)


def test_a_link_to_the_file_is_followed(peer: Peer, writing: list[Writer], tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    try:
        link.symlink_to(peer.path)
    except OSError:
        pytest.skip("this system makes no links")
    writing.append(Writer(peer.path, LOG, INSERT))
    assert paths(link) == {"/pics/a.png", "/pics/new.png"}


def test_a_copy_of_a_file_in_use_can_be_imported(
    peer: Peer, writing: list[Writer], tmp_path: Path
) -> None:
    writing.append(Writer(peer.path, LOG, INSERT))
    for companion in ("", "-wal"):
        shutil.copy(f"{peer.path}{companion}", tmp_path / f"copy.db{companion}")
    before = fingerprint(tmp_path / "copy.db")
    assert paths(tmp_path / "copy.db") == {"/pics/a.png", "/pics/new.png"}
    assert fingerprint(tmp_path / "copy.db") == before


def test_texts_that_are_no_text_do_not_stop_it(peer: Peer) -> None:
    peer.run("INSERT INTO image (path, exif) VALUES (CAST(x'2fff2e706e67' AS TEXT), '')")
    assert len(paths(peer.path)) == 2
    assert peer.age == NEW
