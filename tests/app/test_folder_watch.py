"""Changes on the disk that come into the index by themselves."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from iib_core.app.folder_watch import FolderWatch, folders_to_look_at
from iib_core.library import All, TextContains
from tests.library.shelf import PATIENCE_S, Shelf, open_shelf


@pytest.mark.parametrize(
    ("changed", "folders"),
    [
        ("/pics/a.png", {"/pics"}),
        ("/pics/in/a.txt", {"/pics/in"}),
        ("/pics/in/a.tmp", {"/pics/in", "/pics/in/a.tmp"}),
        ("/pics/in", {"/pics", "/pics/in"}),
        ("/pics/.cache/a.png", set()),
        ("/pics/.iib-trash/a.png", set()),
        ("/pics/.git", set()),
        ("/pics", set()),
        ("/picsure/a.png", set()),
        ("/elsewhere/a.png", set()),
    ],
)
def test_which_folders_a_change_concerns(changed: str, folders: set[str]) -> None:
    given = {folder.replace("/", os.sep) for folder in folders}
    assert folders_to_look_at(["/pics".replace("/", os.sep)], [changed]) == given


def test_a_file_that_is_none_of_ours_concerns_no_folder(tmp_path: Path) -> None:
    (tmp_path / "notes.doc").write_bytes(b"")
    assert folders_to_look_at([str(tmp_path)], [str(tmp_path / "notes.doc")]) == set()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Shelf]:
    """A library with one picture whose folder is watched."""
    with open_shelf(tmp_path) as shelf:
        shelf.save("a.png", "cat")
        shelf.add_root()
        shelf.update()
        watch = FolderWatch(shelf.library)
        try:
            wait_until_it_watches(shelf)
            yield shelf
        finally:
            watch.close()


def until(is_so: Callable[[], bool]) -> None:
    """Wait for something that others do, and fail if it never comes."""
    deadline, pause = time.monotonic() + PATIENCE_S, threading.Event()
    while not is_so():
        assert time.monotonic() < deadline, "it has not come"
        pause.wait(0.02)


def wait_until_it_watches(shelf: Shelf) -> None:
    """Write a file over and over until it is seen."""
    probe = shelf.folder / "probe.png"

    def is_seen() -> bool:
        shelf.save("probe.png", f"probe {time.monotonic()}")
        return "probe.png" in shelf.names(All())

    until(is_seen)
    probe.unlink()
    until(lambda: shelf.names(All()) == {"a.png"})


def test_a_picture_comes_changes_and_goes(watched: Shelf) -> None:
    path = watched.save("new.png", "dog")
    until(lambda: watched.names(TextContains("dog")) == {"new.png"})
    path.write_bytes(watched.save("other.png", "bird").read_bytes())
    until(lambda: watched.names(TextContains("bird")) == {"new.png", "other.png"})
    path.unlink()
    until(lambda: watched.names(All()) == {"a.png", "other.png"})


def test_a_folder_that_is_copied_in_renamed_and_removed(watched: Shelf, tmp_path: Path) -> None:
    for number in range(300):
        path = tmp_path / "from" / "deep" / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((watched.folder / "a.png").read_bytes() + b"%d" % number)
    shutil.copytree(tmp_path / "from", watched.folder / "in")
    until(lambda: len(watched.found(All())) == 301)
    like = watched.library.tags.custom()[0]
    watched.library.tags.link([media.id for media in watched.found(All())], like.id)
    (watched.folder / "in").rename(watched.folder / "renamed")
    until(lambda: {media.folder for media in watched.found(All())} == {"", "renamed/deep"})
    shutil.rmtree(watched.folder / "renamed")
    until(lambda: len(watched.found(All())) == 1)


def test_a_text_beside_a_picture_is_seen(watched: Shelf) -> None:
    watched.save("silent.png")
    until(lambda: "silent.png" in watched.names(All()))
    (watched.folder / "silent.txt").write_text("a cow\nSteps: 20, Sampler: Euler", "utf-8")
    until(lambda: watched.names(TextContains("a cow")) == {"silent.png"})


def test_a_link_that_leads_back_does_no_harm(watched: Shelf) -> None:
    (watched.folder / "loop").symlink_to(watched.folder, target_is_directory=True)
    watched.save("new.png", "dog")
    until(lambda: watched.names(All()) == {"a.png", "new.png"})


def test_roots_that_come_go_and_come_back_are_followed(watched: Shelf, tmp_path: Path) -> None:
    away = watched.folder.rename(tmp_path / "away")
    until(lambda: watched.found(All()) == [])
    (away / "meanwhile").mkdir()
    (away / "meanwhile" / "m.png").write_bytes((away / "a.png").read_bytes() + b"x")
    away.rename(watched.folder)
    until(lambda: watched.names(All()) == {"a.png", "m.png"})
    second = tmp_path / "second"
    second.mkdir()
    watched.add_root(second)
    (second / "s.png").write_bytes((watched.folder / "a.png").read_bytes() + b"s")
    until(lambda: "s.png" in watched.names(All()))
    (second / "t.png").write_bytes((watched.folder / "a.png").read_bytes() + b"t")
    until(lambda: "t.png" in watched.names(All()))
