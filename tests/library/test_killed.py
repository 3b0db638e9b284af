"""A program that is killed at any moment loses nothing that it has said was done.

`make full` kills a hundred times (IIB_TEST_KILLS), other runs a few times.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.library import All, TextContains
from iib_core.library.database import Database
from iib_core.library.migrations import load_migrations, migrate
from tests.library.shelf import Shelf, open_shelf
from tests.metadata.made import png, text_chunk

KILLS = int(os.environ.get("IIB_TEST_KILLS", "6"))
PICTURES = 1200
WORDS = ("red", "green", "blue", "cat", "dog", "boat", "hill", "lake")
PROJECT = Path(__file__).parents[2]

INDEXES_AND_TAGS = """
import random, sys
from pathlib import Path
from iib_core.jobs import Jobs
from iib_core.library import All, Library

folder, database, seed = sys.argv[1:]
library = Library(Path(database), Jobs())
library.roots.add(folder, ("scanned",))
chance = random.Random(seed)
update = library.start_update()
print("started", flush=True)
while True:
    done = update.future.done()
    for media in library.find(All(), size=1000).media[:: chance.randrange(1, 60)]:
        tag = library.tags.add_custom(f"tag {chance.randrange(4)}")
        library.tags.link([media.id], tag.id)
        print(media.name, tag.name, sep="|", flush=True)
    if done:
        break
print("ended", flush=True)
sys.stdin.readline()
"""

MIGRATES = """
import sys
from pathlib import Path
from iib_core.library.database import Database
print("started", flush=True)
Database(Path(sys.argv[1])).close()
print("ended", flush=True)
sys.stdin.readline()
"""


def start(script: str, *arguments: object) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "started\n"
    return process


def killed_after(process: subprocess.Popen[str], seconds: float) -> list[str]:
    """The whole lines it has said."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    said, _ = process.communicate()
    return said.splitlines()


def took(script: str, *arguments: object) -> float:
    """Seconds from the start to the end of a run that nobody kills."""
    process = start(script, *arguments)
    began = time.monotonic()
    assert process.stdout is not None
    while process.stdout.readline() not in ("ended\n", ""):
        pass
    seconds = time.monotonic() - began
    process.communicate("\n")
    assert process.returncode == 0
    return seconds


def make_pictures(folder: Path) -> None:
    """In six folders; a third are of ComfyUI, and some cannot be read."""
    chance = random.Random(1)
    for number in range(PICTURES):
        words = ", ".join(chance.sample(WORDS, 4))
        text = f"{words} {number}\nSteps: 20, Sampler: Euler, Seed: {number}, Model: m{number % 5}"
        chunks = [text_chunk("parameters", text)]
        if number % 3 == 0:
            nodes = {"1": {"class_type": "CLIPTextEncode", "inputs": {"text": words}}}
            chunks = [text_chunk("prompt", json.dumps(nodes)), text_chunk("workflow", "{}")]
        path = folder / f"day {number % 6}" / f"{number:04}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png(*chunks) if number % 100 else b"damaged")


def content(shelf: Shelf) -> list[object]:
    """All that is known of the pictures, without ids, and without what was tagged."""
    return [
        shelf.sql(
            """SELECT f.relpath, m.name, m.size, m.seen, m.problem IS NULL, g.text, g.length
               FROM media AS m JOIN folder AS f ON f.id = m.folder_id
               LEFT JOIN generation AS g ON g.media_id = m.id ORDER BY 1, 2"""
        ),
        shelf.sql(
            """SELECT m.name, t.type, t.name FROM media_tag JOIN media AS m ON m.id = media_id
               JOIN tag AS t ON t.id = tag_id WHERE t.type <> 'custom' ORDER BY 1, 2, 3"""
        ),
        *(sorted(shelf.names(TextContains(word))) for word in ("cat", "lake", "hill, ", "Euler")),
        [
            dict(shelf.library.media.stored_text(media.id).fields)
            for media in sorted(shelf.found(All()), key=lambda media: media.name)
        ],
    ]


def check_counts(shelf: Shelf) -> None:
    assert shelf.sql("PRAGMA quick_check") == [("ok",)]
    wrong = shelf.sql(
        """SELECT t.type, t.name, t.count, COUNT(m.id) AS links FROM tag AS t
           LEFT JOIN media_tag AS l ON l.tag_id = t.id
           LEFT JOIN media AS m ON m.id = l.media_id AND m.seen = 1
           GROUP BY t.id HAVING t.count <> links"""
    )
    assert wrong == []
    assert shelf.sql(
        "SELECT media_id, tag_id FROM media_tag EXCEPT SELECT media_id, tag_id FROM tag_media"
    ) == [] == shelf.sql(
        "SELECT media_id, tag_id FROM tag_media EXCEPT SELECT media_id, tag_id FROM media_tag"
    )  # fmt: skip


@pytest.mark.timeout(60 + 10 * KILLS)
def test_an_index_that_is_killed_while_it_is_built_and_tagged_ends_up_whole(
    tmp_path: Path,
) -> None:
    make_pictures(tmp_path / "killed" / "pics")
    shutil.copytree(tmp_path / "killed" / "pics", tmp_path / "whole" / "pics")
    with open_shelf(tmp_path / "whole") as whole:
        whole.add_root()
        whole.update()
        wanted = content(whole)
    folder, database = tmp_path / "killed" / "pics", tmp_path / "killed" / "data" / "library.db"
    seconds = took(INDEXES_AND_TAGS, folder, tmp_path / "timed.db", 0)
    chance = random.Random(2)
    promised: set[tuple[str, str]] = set()
    ids: dict[str, object] = {}
    for kill in range(KILLS):
        if chance.random() < 0.4:  # begin anew, as later runs find most of the work done
            shutil.rmtree(database.parent, ignore_errors=True)
            promised.clear()
            ids.clear()
        said = killed_after(
            start(INDEXES_AND_TAGS, folder, database, kill), chance.random() * seconds
        )
        promised |= {(name, tag) for name, _, tag in (line.partition("|") for line in said) if tag}
        with open_shelf(tmp_path / "killed") as shelf:
            check_counts(shelf)
            now = {
                str(name): media_id for name, media_id in shelf.sql("SELECT name, id FROM media")
            }
            assert {name: now[name] for name in ids} == ids
            ids = now
            links = shelf.sql(
                """SELECT m.name, t.name FROM media_tag JOIN media AS m ON m.id = media_id
                   JOIN tag AS t ON t.id = tag_id AND t.type = 'custom'"""
            )
            assert promised <= set(links)
    with open_shelf(tmp_path / "killed") as shelf:
        shelf.add_root()
        shelf.update()
        check_counts(shelf)
        assert content(shelf) == wanted


@pytest.mark.timeout(60 + 10 * KILLS)
def test_a_database_that_is_killed_while_it_is_brought_up_to_date_is_whole(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection, load_migrations()[:1])
        connection.execute("INSERT INTO root (path, types) VALUES ('/pics', 'scanned')")
        connection.execute("INSERT INTO folder (root_id, relpath) VALUES (1, '')")
        connection.execute(
            """WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000)
               INSERT INTO media (id, folder_id, name, kind, mtime_ns, created_ns, size, width,
                                  height, seen, parser)
               SELECT x, 1, x || '.png', 'image', x, x, x, 64, 64, 1, 1 FROM n"""
        )
        connection.execute("INSERT INTO generation (media_id, text) SELECT id, name FROM media")
    database = tmp_path / "library.db"
    shutil.copy(old, database)
    seconds = took(MIGRATES, database)
    chance = random.Random(3)
    for _ in range(KILLS):
        shutil.copy(old, database)
        for ending in ("-wal", "-shm"):
            database.with_name(database.name + ending).unlink(missing_ok=True)
        killed_after(start(MIGRATES, database), chance.random() * seconds)
        Database(database).close()
        with closing(sqlite3.connect(database)) as connection:
            assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            names = {name for (name,) in connection.execute("SELECT name FROM migration")}
            assert names == {migration.name for migration in load_migrations()}
            assert connection.execute("SELECT COUNT(*), SUM(size) FROM media").fetchone() == (
                20_000,
                20_000 * 20_001 // 2,
            )
