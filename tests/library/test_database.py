"""The file: what cannot be opened, what must not be touched, and what survives anything."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Sized
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.errors import DatabaseError, IndexBusyError, InvalidError
from iib_core.jobs import Jobs
from iib_core.library import All, HasTag, Library, TextContains, database, is_peer_database
from iib_core.library.database import Database
from tests.library.shelf import PATIENCE_S, Shelf, open_shelf

# --- files that are no database of ours -----------------------------------------------------------

PEER_LAYOUT = """
CREATE TABLE image (id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT UNIQUE, exif TEXT, size INTEGER,
                    date TEXT);
CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, score INTEGER, type TEXT,
                  count INTEGER, color TEXT DEFAULT '', UNIQUE(name, type) ON CONFLICT REPLACE);
CREATE TABLE image_tag (image_id INTEGER, tag_id INTEGER, PRIMARY KEY (image_id, tag_id));
INSERT INTO image (path, exif, size, date) VALUES ('/a.png', 'cat', 1, '2026-01-01 00:00:00');
"""


def make(path: Path, script: str) -> Path:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(script)
    return path


def refusal(path: Path) -> str:
    """The sentence with which a file is refused; the file is as before."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(DatabaseError) as caught:
        Database(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert str(path) in caught.value.message or "newer version" in caught.value.message
    return caught.value.message


def test_a_database_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Database(path).close()
    make(path, "INSERT INTO migration VALUES ('2999-01-01-tomorrow', 0)")
    assert "2999-01-01-tomorrow" in refusal(path)


def test_a_newer_database_that_has_no_log_is_refused_untouched_too(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Database(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO migration VALUES ('2999-01-01-tomorrow', 0)")
        connection.commit()
        connection.execute("PRAGMA journal_mode = DELETE")
    assert "Update the program" in refusal(path)


def test_the_database_of_another_program_is_refused_untouched(tmp_path: Path) -> None:
    assert "not one of ours" in refusal(make(tmp_path / "iib.db", PEER_LAYOUT))
    other = make(tmp_path / "other.db", "CREATE TABLE bookmarks (url TEXT)")
    assert "not one of ours" in refusal(other)


@pytest.mark.parametrize(
    "content",
    [b"this is a text of some length, and no database\n" * 100, b"SQLite format 3\0" * 99],
)
def test_a_file_that_is_no_database_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    assert "Move it away" in refusal(path)


def test_a_database_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Database(path).close()
    path.write_bytes(path.read_bytes()[:5000])
    assert "Move it away" in refusal(path)


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    Database(path).close()
    Database(path).close()


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "library.db").mkdir()
    assert "--data-dir" in refusal(tmp_path / "library.db")


def test_missing_folders_above_are_made_and_impossible_ones_refused(tmp_path: Path) -> None:
    Database(tmp_path / "a" / "b" / "library.db").close()
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file" / "library.db"
    with pytest.raises(DatabaseError, match="--data-dir"):
        Database(path)


@pytest.mark.parametrize("name", ["# 50%.db", "a?mode=memory.db", "it's.db", "😀.db"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    Database(tmp_path / name).close()
    assert (tmp_path / name).stat().st_size > 0


def test_a_peers_database_is_told_by_its_layout(tmp_path: Path) -> None:
    peer = make(tmp_path / "peer #1?.db", PEER_LAYOUT)
    before = peer.read_bytes()
    assert is_peer_database(peer)
    assert peer.read_bytes() == before
    Database(tmp_path / "ours.db").close()
    (tmp_path / "garbage.db").write_bytes(b"garbage" * 1000)
    (tmp_path / "empty.db").touch()
    (tmp_path / "folder.db").mkdir()
    for name in ("ours.db", "garbage.db", "empty.db", "folder.db", "none.db"):
        assert not is_peer_database(tmp_path / name), name
    assert not (tmp_path / "none.db").exists()


# --- transactions ---------------------------------------------------------------------------------


def test_a_write_that_raises_leaves_nothing_behind(tmp_path: Path) -> None:
    store = Database(tmp_path / "library.db")
    for bulk in (False, True):
        with pytest.raises(sqlite3.IntegrityError), store.write(bulk=bulk) as connection:
            connection.executemany("INSERT INTO preference VALUES (?, '1')", [("a",), ("a",)])
        with store.write(bulk=bulk) as connection:
            connection.execute("INSERT INTO preference VALUES (?, '1')", (str(bulk),))
    with store.read() as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM preference")]
    assert names == ["False", "True"]
    store.close()


def test_a_reader_sees_one_moment_and_cannot_write(tmp_path: Path) -> None:
    store = Database(tmp_path / "library.db")
    with store.read() as before:
        assert before.execute("SELECT COUNT(*) FROM preference").fetchone() == (0,)
        with store.write() as connection:
            connection.execute("INSERT INTO preference VALUES ('a', '1')")
        assert before.execute("SELECT COUNT(*) FROM preference").fetchone() == (0,)
        with store.read() as after:
            assert after.execute("SELECT COUNT(*) FROM preference").fetchone() == (1,)
    with pytest.raises(DatabaseError), store.read() as connection:
        connection.execute("DELETE FROM preference")
    store.close()


def test_the_version_changes_with_what_others_write_too(tmp_path: Path) -> None:
    one, other = Database(tmp_path / "library.db"), Database(tmp_path / "library.db")
    versions = [one.version, one.version]
    for store in (one, other):
        with store.write() as connection:
            connection.execute("INSERT OR REPLACE INTO preference VALUES ('a', '1')")
        versions.append(one.version)
    assert versions[0] == versions[1]
    assert len(set(versions)) == 3
    one.close()
    other.close()


def test_a_patient_writer_lets_every_hurried_one_go_first(tmp_path: Path) -> None:
    store = Database(tmp_path / "library.db")
    order: list[str] = []
    holding, queued = threading.Event(), threading.Event()

    def hold() -> None:
        with store.write(bulk=True):
            holding.set()
            assert queued.wait(PATIENCE_S)
            order.append("first batch")

    def write(name: str, bulk: bool) -> None:
        with store.write(bulk=bulk):
            order.append(name)

    holder = threading.Thread(target=hold)
    holder.start()
    assert holding.wait(PATIENCE_S)
    writers = [threading.Thread(target=write, args=("next batch", True))]
    writers += [threading.Thread(target=write, args=(f"like {n}", False)) for n in range(3)]
    for writer in writers:
        writer.start()
    wait_for(store._turn._hurried, 3)
    queued.set()
    for thread in (holder, *writers):
        thread.join(PATIENCE_S)
    assert order[0] == "first batch"
    assert order[-1] == "next batch"
    assert sorted(order[1:-1]) == ["like 0", "like 1", "like 2"]
    store.close()


def test_patient_writers_take_turns(tmp_path: Path) -> None:
    store = Database(tmp_path / "library.db")
    order: list[str] = []

    def fill() -> None:
        for _ in range(20):
            with store.write(bulk=True):
                order.append("fill")

    def update() -> None:
        with store.write(bulk=True):
            order.append("update")

    threads = [threading.Thread(target=work) for work in (fill, update)]
    with store.write(bulk=True):
        for number, thread in enumerate(threads, 1):
            thread.start()
            wait_for(store._turn._patient, number)
    for thread in threads:
        thread.join(PATIENCE_S)
    assert order == ["fill", "update", *["fill"] * 19]
    store.close()


def wait_for(queue: Sized, length: int) -> None:
    deadline, pause = time.monotonic() + PATIENCE_S, threading.Event()
    while len(queue) < length:
        assert time.monotonic() < deadline
        pause.wait(0.005)


def test_a_database_that_others_hold_for_too_long_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.05)
    store, other = Database(tmp_path / "library.db"), Database(tmp_path / "library.db")
    with store.write(), pytest.raises(IndexBusyError), other.write():
        pass
    with other.write() as connection:
        connection.execute("INSERT INTO preference VALUES ('a', '1')")
    store.close()
    other.close()


def test_after_the_end_nothing_is_read_or_written(tmp_path: Path) -> None:
    store = Database(tmp_path / "library.db")
    store.close()
    store.close()
    with pytest.raises(DatabaseError, match="closed"), store.read():
        pass
    with pytest.raises(DatabaseError, match="closed"), store.write():
        pass


def test_values_that_sqlite_cannot_hold_are_refused(shelf: Shelf) -> None:
    for bad in ("\ud800", "a\udfff"):
        for attempt in (
            lambda text: shelf.library.tags.add_custom(text),
            lambda text: shelf.library.tags.complete(text, 5),
            lambda text: shelf.library.preferences.set(text, "1"),
            lambda text: shelf.library.preferences.remove(text),
            lambda text: shelf.library.roots.set_alias(str(shelf.folder), text),
        ):
            with pytest.raises(InvalidError):
                attempt(bad)
    with pytest.raises(InvalidError):
        shelf.library.tags.get(2**64)
    with pytest.raises(InvalidError):
        shelf.library.media.stored_text(2**64)


# --- two programs, and programs that die ----------------------------------------------------------


def test_two_programs_tag_and_scan_over_one_database(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as one, open_shelf(tmp_path) as other:
        one.add_root()
        for number in range(30):
            one.save(f"{number}.png", "cat")
        jobs = [shelf.library.start_update() for shelf in (one, other)]
        tags = [shelf.library.tags.add_custom(name) for shelf, name in ((one, "a"), (other, "b"))]
        for job in jobs:
            job.future.result(PATIENCE_S)
        ids = [media.id for media in one.found(All())]
        assert len(ids) == 30

        def tag(shelf: Shelf, tag_id: int) -> None:
            for media_id in ids:
                shelf.library.tags.toggle(media_id, tag_id)

        threads = [
            threading.Thread(target=tag, args=(shelf, tags[turn].id))
            for turn, shelf in enumerate((one, other))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(PATIENCE_S)
        one.settle()
        other.settle()
        for shelf in (one, other):
            assert [shelf.library.tags.get(tag.id).count for tag in tags] == [30, 30]
            assert len(shelf.found(HasTag(tags[0].id))) == 30
            assert len(shelf.found(TextContains("cat"))) == 30


SCAN = """
import sys
from pathlib import Path
from iib_core import jobs
from iib_core.library import Library

jobs.REPORT_INTERVAL_S = 0
running = jobs.Jobs()
library = Library(Path(sys.argv[1]), running)
library.roots.add(sys.argv[2], ("scanned",))
running.subscribe(lambda state: print(state.stage, state.done, flush=True))
library.start_rebuild().future.result(60)
print("ended", flush=True)
running.close()
library.close()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill that way")
def test_a_program_that_is_killed_while_it_scans_leaves_a_whole_database(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as shelf:
        for number in range(1000):
            shelf.save(f"{number % 5}/{number}.png", f"cat, {number}")
    path = tmp_path / "data" / "library.db"
    for moment in ("walking", "reading 0", "reading 256"):
        command = [sys.executable, "-c", SCAN, str(path), str(tmp_path / "pics")]
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as run:
            assert run.stdout is not None
            assert any(line.startswith(moment) for line in run.stdout)
            run.kill()
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with open_shelf(tmp_path) as shelf:
        shelf.add_root()
        shelf.update()
        assert shelf.library.media.count() == 1000
        assert shelf.count_of("Model", "dreamy") == 1000
        assert shelf.library.find(TextContains("cat"), counted=True).total == 1000
        assert shelf.update()["read"] == 0


def test_what_the_user_did_is_there_after_the_end(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as shelf:
        shelf.add_root()
        path = shelf.save("a.png", "cat")
        shelf.update()
        shelf.library.tags.toggle(shelf.media(path).id, shelf.library.tags.custom()[0].id)
        shelf.library.preferences.set("theme", '"dark"')
        media, tags = shelf.found(All()), shelf.library.tags.all()
    with open_shelf(tmp_path) as shelf:
        assert (shelf.found(All()), shelf.library.tags.all()) == (media, tags)
        assert shelf.library.preferences.all() == {"theme": '"dark"'}
        assert [root.path for root in shelf.library.roots.all()] == [str(shelf.folder)]
        assert shelf.library.expired_folders() == []


def test_a_new_library_is_empty_but_for_like(tmp_path: Path) -> None:
    jobs = Jobs()
    library = Library(tmp_path / "library.db", jobs)
    assert (library.media.count(), library.media.is_empty(), library.roots.all()) == (0, True, ())
    assert [(tag.type, tag.name, tag.count) for tag in library.tags.all()] == [
        ("custom", "like", 0)
    ]
    page = library.find(All(), counted=True)
    assert (page.media, page.next, page.total) == ((), "", 0)
    assert (library.random(5), library.expired_folders()) == ((), [])
    assert library.start_text_index() is None
    assert library.start_update().future.result(PATIENCE_S)["files"] == 0
    jobs.close()
    library.close()
    library.close()
