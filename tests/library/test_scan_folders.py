"""Some folders brought up to date, as when something has changed there."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from iib_core.library import All, HasTag
from tests.library.shelf import PATIENCE_S, Shelf


@pytest.fixture
def three(shelf: Shelf) -> Shelf:
    """A picture at the top, one in "in", one in "in/deep"; all are liked."""
    for name in ("a.png", "in/b.png", "in/deep/c.png"):
        shelf.save(name, name)
    shelf.update()
    like = shelf.library.tags.custom()[0]
    shelf.library.tags.link([media.id for media in shelf.found(All())], like.id)
    return shelf


def look(shelf: Shelf, *folders: str | Path) -> Mapping[str, object]:
    job = shelf.library.start_folders([str(shelf.folder / folder) for folder in folders])
    result = job.future.result(PATIENCE_S)
    shelf.settle()
    return result


def liked(shelf: Shelf) -> set[str]:
    return shelf.names(HasTag(shelf.library.tags.custom()[0].id))


@pytest.mark.parametrize("folder", ["gone", "a.png", "..", "/", "in/deep/c.png/x", ".hidden"])
def test_what_is_no_folder_of_the_library_is_passed_over(three: Shelf, folder: str) -> None:
    (three.folder / ".hidden").mkdir()
    three.save(".hidden/h.png")
    assert look(three, folder)["read"] == 0
    assert len(three.found(All())) == 3


def test_only_the_folder_is_looked_at(three: Shelf) -> None:
    for name in ("new.png", "in/new.png", "in/deep/new.png"):
        three.save(name)
    assert look(three, "in")["read"] == 1
    assert len(three.found(All())) == 4
    assert look(three, "", "in", "in/deep")["read"] == 2


def test_a_new_folder_is_walked_through(three: Shelf) -> None:
    three.save("in/new/deep/deeper/x.png")
    assert look(three, "in")["read"] == 1
    assert "x.png" in three.names(All())


def test_files_that_have_gone_or_changed_are_noticed(three: Shelf) -> None:
    (three.folder / "in" / "b.png").unlink()
    three.save("a.png", "another", mtime_ns=1)
    assert look(three, "", "in") == {
        "files": 1,
        "read": 1,
        "missing": 1,
        "failed": 0,
        "offline": [],
    }
    assert liked(three) == {"a.png", "c.png"}


@pytest.mark.parametrize("looked_at", [("",), ("in",), ("", "in")])
def test_a_folder_that_has_gone_takes_all_below_it_along(
    three: Shelf, looked_at: tuple[str, ...]
) -> None:
    shutil.rmtree(three.folder / "in")
    assert look(three, *looked_at)["missing"] == 2
    assert liked(three) == {"a.png"}


def test_a_folder_that_was_renamed_keeps_its_tags(three: Shelf) -> None:
    ids = {media.name: media.id for media in three.found(All())}
    (three.folder / "in").rename(three.folder / "elsewhere")
    look(three, "", "in", "elsewhere")
    assert {media.name: media.id for media in three.found(All())} == ids
    assert liked(three) == {"a.png", "b.png", "c.png"}


def test_a_root_within_is_left_to_itself(three: Shelf) -> None:
    three.add_root(three.folder / "in" / "deep")
    three.update()
    three.save("in/deep/new.png")
    assert look(three, "in")["read"] == 0
    assert look(three, "in/deep")["read"] == 1
    assert len(three.found(All())) == 4


def test_nothing_is_known_of_a_root_that_is_away(three: Shelf) -> None:
    away = three.folder.rename(three.folder.parent / "away")
    assert look(three, "", "in")["missing"] == 0
    away.rename(three.folder)
    look(three, "")
    assert liked(three) == {"a.png", "b.png", "c.png"}
