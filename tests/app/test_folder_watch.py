"""Changes on the disk that come into the index by themselves."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from iib_core.app import folder_watch
from iib_core.app.folder_watch import FolderWatch, folders_to_look_at
from iib_core.library import IGNORE_FILE, All, TextContains, library
from iib_core.notices import NotWatchedError, Whereabouts
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
        watch = FolderWatch(shelf.library, tmp_path / "marks")
        shelf.library.follow(watch)
        try:
            watch.catch_up()  # and so it watches
            yield shelf
        finally:
            watch.close()


def until(is_so: Callable[[], bool]) -> None:
    """Wait for something that others do, and fail if it never comes."""
    deadline, pause = time.monotonic() + PATIENCE_S, threading.Event()
    while not is_so():
        assert time.monotonic() < deadline, "it has not come"
        pause.wait(0.02)


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


def test_what_a_root_does_not_want_goes_and_comes_back(watched: Shelf) -> None:
    watched.save("drafts/d.png")
    until(lambda: watched.names(All()) == {"a.png", "d.png"})
    rules = watched.folder / IGNORE_FILE
    rules.write_text("drafts/\n", "utf-8")
    until(lambda: watched.names(All()) == {"a.png"})
    watched.save("drafts/e.png", "cat")
    watched.update()
    assert watched.names(All()) == {"a.png"}
    rules.unlink()
    until(lambda: watched.names(All()) == {"a.png", "d.png", "e.png"})


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


# --- updates that are asked for -------------------------------------------------------------------


def looked_at(shelf: Shelf) -> int:
    """How many files an update looks at."""
    result = shelf.library.start_update().future.result(PATIENCE_S)
    files = result["files"]
    assert isinstance(files, int)
    return files


@pytest.fixture
def followed(watched: Shelf) -> Shelf:
    """Three pictures in two folders, watched since before the last update."""
    watched.save("b.png", "bird")
    watched.save("in/c.png", "cow")
    watched.update()
    return watched


linux_only = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells in order")


@linux_only
def test_an_update_looks_only_where_something_has_changed(followed: Shelf) -> None:
    until(lambda: looked_at(followed) == 0)
    followed.save("in/new.png", "dog")
    assert looked_at(followed) in (1, 2)
    assert followed.names(TextContains("dog")) == {"new.png"}
    (followed.folder / "b.png").unlink()
    looked_at(followed)
    assert followed.names(All()) == {"a.png", "c.png", "new.png"}
    followed.library.start_rebuild().future.result(PATIENCE_S)


@linux_only
def test_who_is_in_a_hurry_does_not_wait_until_it_is_listened(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as shelf:
        shelf.add_root()
        watch = FolderWatch(shelf.library, tmp_path / "marks")
        try:
            assert watch.catch_up(in_a_hurry=True) is None
            assert watch.catch_up() is not None
            assert watch.catch_up(in_a_hurry=True) == watch.catch_up()
            with watch._lock:
                assert watch.catch_up(in_a_hurry=True) is None
            second = tmp_path / "second"
            second.mkdir()
            shelf.add_root(second)
            assert watch.catch_up(in_a_hurry=True) is None
        finally:
            watch.close()


@linux_only
def test_which_folders_have_changed_is_told_without_looking_at_each(
    followed: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def look(path: str, _mtime_ns: int | None) -> bool:
        looked.append(path)
        return False

    def asks_nobody() -> bool:
        looked.clear()
        return followed.library.expired_folders() == [] and not looked

    with monkeypatch.context() as patch:
        patch.setattr(library, "_has_changed", look)
        until(asks_nobody)
    followed.save("in/new.png", "dog")
    # Or it is in the index by now.
    assert set(followed.library.expired_folders()) <= {str(followed.folder / "in")}
    until(lambda: "new.png" in followed.names(All()))
    until(lambda: followed.library.expired_folders() == [])


@linux_only
def test_many_changes_are_each_found_by_the_next_update(followed: Shelf) -> None:
    for number in range(30):
        folder = f"{number % 3}/{number % 2}"
        followed.save(f"{folder}/{number}.png", f"word{number} cat")
        looked_at(followed)
        assert followed.names(TextContains(f"word{number} ")) == {f"{number}.png"}


@linux_only
def test_all_is_looked_at_when_something_may_have_been_missed(
    followed: Shelf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    until(lambda: looked_at(followed) == 0)
    with monkeypatch.context() as patch:
        patch.setattr(library, "LOOK_AT_ALL_EVERY_S", 0.0)
        assert looked_at(followed) == 3
    assert looked_at(followed) == 0
    with monkeypatch.context() as patch:
        patch.setattr(folder_watch, "MOST_AT_ONCE", 0)
        followed.save("d.png")
        assert looked_at(followed) == 4
    until(lambda: looked_at(followed) == 0)
    second = tmp_path / "second"
    second.mkdir()
    followed.add_root(second)
    assert looked_at(followed) == 4
    assert looked_at(followed) == 0
    followed.folder.rename(tmp_path / "away")
    (tmp_path / "away").rename(followed.folder)
    assert looked_at(followed) == 4


@pytest.mark.parametrize("why", ["asked for", "shared", "cannot be watched"])
def test_all_is_looked_at_again_and_again_where_nobody_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    def cannot(*_given: object) -> None:
        raise NotWatchedError("the limit is reached")

    monkeypatch.setattr(folder_watch, "LOOK_AT_ROOTS_EVERY_S", 0.02)
    monkeypatch.setattr(folder_watch, "POLL_EVERY_S", 0.0)
    if why == "shared":
        monkeypatch.setattr(Whereabouts, "is_shared", True)
    if why == "cannot be watched":
        monkeypatch.setattr(folder_watch, "Notices", cannot)
    with open_shelf(tmp_path) as shelf:
        shelf.add_root()
        watch = FolderWatch(shelf.library, tmp_path / "marks", polls=why == "asked for")
        try:
            shelf.save("a.png", "cat")
            until(lambda: shelf.names(All()) == {"a.png"})
            shelf.save("in/b.png", "dog")
            until(lambda: shelf.names(All()) == {"a.png", "b.png"})
            assert watch.catch_up() is None
        finally:
            watch.close()
        assert watch.catch_up() is None


@linux_only
def test_another_folder_at_the_same_place_is_seen(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as shelf:
        shelf.save("a.png", "cat")
        other = tmp_path / "other"
        other.mkdir()
        (other / "b.png").write_bytes((shelf.folder / "a.png").read_bytes() + b"x")
        link = tmp_path / "link"
        link.symlink_to(shelf.folder, target_is_directory=True)
        shelf.add_root(link)
        watch = FolderWatch(shelf.library, tmp_path / "marks")
        shelf.library.follow(watch)
        try:
            shelf.update()
            until(lambda: looked_at(shelf) == 0)
            link.unlink()
            link.symlink_to(other, target_is_directory=True)
            looked_at(shelf)
            assert shelf.names(All()) == {"b.png"}
        finally:
            watch.close()


@linux_only
def test_a_name_that_is_no_text_is_found(followed: Shelf) -> None:
    until(lambda: looked_at(followed) == 0)
    name = os.fsencode(followed.folder) + b"/\xff\xfe.png"
    Path(os.fsdecode(name)).write_bytes((followed.folder / "a.png").read_bytes() + b"x")
    looked_at(followed)
    assert len(followed.found(All())) == 4
