"""An import that is killed at any moment is taken up by the next one."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from iib_core.library import PathMap
from tests.library.peer.made import Peer, fingerprint
from tests.library.shelf import Shelf, open_shelf

KILLS = 6
PICTURES = 4000
PROJECT = Path(__file__).parents[3]
STARTED = "Reading"


def make_peer(place: Path) -> Peer:
    """Some seconds of work."""
    peer = Peer(place / "iib.db")
    tags = [peer.tag(f"tag {number}") for number in range(10)]
    peer.run(
        """WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?)
           INSERT INTO image (path) SELECT '/old/' || (x % 50) || '/' || x || '.png' FROM n""",
        PICTURES,
    )
    for tag in tags:
        peer.run(
            """INSERT INTO image_tag (image_id, tag_id)
               SELECT id, ?1 FROM image WHERE (id + ?1) % 3 = 0""",
            tag,
        )
    peer.run(
        """INSERT INTO image_embedding
           SELECT id, 'model', 2, 'hash', zeroblob(8), '2026' FROM image"""
    )
    peer.extra_path("/old", "walk")
    return peer


def content(shelf: Shelf) -> list[list[tuple[object, ...]]]:
    return [
        shelf.sql(
            """SELECT folder.relpath, media.name, tag.name FROM media_tag
               JOIN media ON media.id = media_id JOIN folder ON folder.id = folder_id
               JOIN tag ON tag.id = tag_id ORDER BY 1, 2, 3"""
        ),
        shelf.sql(
            """SELECT name, model, dim, vec FROM peer_embedding
               JOIN media ON media.id = media_id ORDER BY name"""
        ),
        shelf.sql("SELECT path, types FROM root ORDER BY path"),
        shelf.sql("SELECT digest FROM peer_taken ORDER BY digest"),
        shelf.sql("SELECT name, count FROM tag ORDER BY name"),
    ]


@pytest.mark.timeout(300)
def test_killed_imports_end_up_as_one_that_was_not(tmp_path: Path) -> None:
    peer = make_peer(tmp_path)
    before = fingerprint(peer.path)
    with open_shelf(tmp_path / "whole") as whole:
        began = time.monotonic()
        whole.library.imports.take(peer.path, PathMap())
        took = time.monotonic() - began
        wanted = content(whole)
    chance = random.Random(4)
    database = tmp_path / "killed" / "data"
    for _ in range(KILLS):
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "iib_core", "import"),
                *(str(peer.path), "--data-dir", str(database)),
            ],
            cwd=PROJECT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stderr is not None
        assert process.stderr.readline().startswith(STARTED)
        try:
            process.wait(chance.random() * took)
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
    (database / "iib_library.db").rename(database / "library.db")
    for companion in ("-wal", "-shm"):
        if (database / f"iib_library.db{companion}").exists():
            (database / f"iib_library.db{companion}").rename(database / f"library.db{companion}")
    with open_shelf(tmp_path / "killed") as killed:
        report = killed.library.imports.take(peer.path, PathMap())
        assert content(killed) == wanted
        assert report.tallies["links"].read == len(wanted[0])
        assert killed.sql("PRAGMA integrity_check") == [("ok",)]
    assert fingerprint(peer.path) == before
