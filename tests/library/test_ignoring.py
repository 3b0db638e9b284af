from __future__ import annotations

import os

import pytest

from iib_core.library import All
from iib_core.library.ignoring import IGNORE_FILE, LARGEST_FILE, ignoring_of
from tests.library.shelf import Shelf


@pytest.mark.parametrize(
    ("relpath", "skipped"),
    [
        ("a.png", False),
        (".a.png", True),
        ("._a.png", True),
        ("in/a.png", False),
        (".hidden/a.png", True),
        ("thumbnails/a.png", True),
        ("in/Thumbnails/a.png", True),
        ("my thumbnails/a.png", False),
        ("@eaDir/a.png/SYNOPHOTO_THUMB_M.jpg", True),
        ("$RECYCLE.BIN/a.png", True),
        ("lib/site-packages/logo/a.png", True),
        ("model.preview.png", True),
        ("clip.swarmpreview.jpg", True),
        ("preview.png", False),
        ("a preview.jpg", False),
    ],
)
def test_what_programs_keep_for_themselves_is_left_out(
    shelf: Shelf, relpath: str, skipped: bool
) -> None:
    shelf.save(relpath)
    shelf.add_root()
    shelf.update()
    assert shelf.names(All()) == (set() if skipped else {relpath.rpartition("/")[2]})


RULES = """
# a remark
*.jpg
/drafts/
old/**/deep
!keep.jpg
!thumbnails/
!model.preview.png
"""


@pytest.mark.parametrize(
    ("relpath", "skipped"),
    [
        ("a.png", False),
        ("a.jpg", True),
        ("in/a.jpg", True),
        ("in/keep.jpg", False),
        ("drafts/a.png", True),
        ("in/drafts/a.png", False),
        ("old/deep/a.png", True),
        ("old/x/y/deep/a.png", True),
        ("old/x/a.png", False),
        ("thumbnails/a.png", False),
        ("model.preview.png", False),
        ("other.preview.png", True),
        (".hidden/keep.jpg", True),
        (".keep.jpg", True),
    ],
)
def test_a_root_may_say_what_it_wants(shelf: Shelf, relpath: str, skipped: bool) -> None:
    (shelf.folder / IGNORE_FILE).write_text(RULES, "utf-8")
    shelf.save(relpath)
    shelf.add_root()
    shelf.update()
    assert shelf.names(All()) == (set() if skipped else {relpath.rpartition("/")[2]})


def test_what_is_left_out_later_keeps_its_tags_and_comes_back_with_them(shelf: Shelf) -> None:
    shelf.save("keep.png", "cat")
    path = shelf.save("drafts/new.png", "dog")
    shelf.add_root()
    shelf.update()
    media_id = shelf.media(path).id
    shelf.library.tags.rate([media_id], 5)
    rules = shelf.folder / IGNORE_FILE
    rules.write_text("drafts/\n", "utf-8")
    shelf.update()
    assert shelf.names(All()) == {"keep.png"}
    shelf.library.start_folders([str(path.parent)]).future.result()
    assert shelf.names(All()) == {"keep.png"}
    rules.unlink()
    shelf.update()
    assert shelf.names(All()) == {"keep.png", "new.png"}
    assert shelf.media(path).id == media_id
    assert [tag.name for tag in shelf.library.tags.custom_of([media_id])[media_id]] == ["star-5"]


@pytest.mark.parametrize(
    "rules",
    [b"\xff\xfe*\x00.\x00p", b"!\n[\n\\\n[z-a]\n", b"\x00", b"*.jpg\n" * 1000, b""],
    ids=["bytes", "patterns", "nul", "many", "empty"],
)
def test_rules_that_mean_nothing_leave_nothing_out(shelf: Shelf, rules: bytes) -> None:
    (shelf.folder / IGNORE_FILE).write_bytes(rules)
    shelf.save("a.png")
    shelf.add_root()
    shelf.update()
    assert shelf.names(All()) == {"a.png"}


def test_rules_that_are_no_file_or_too_large_harm_nobody(shelf: Shelf) -> None:
    (shelf.folder / IGNORE_FILE).mkdir()
    assert ignoring_of(str(shelf.folder)).spec is None
    (shelf.folder / IGNORE_FILE).rmdir()
    (shelf.folder / IGNORE_FILE).write_bytes(b"#" * LARGEST_FILE + b"\n*.png\n")
    assert not ignoring_of(str(shelf.folder)).skips_file("", "a.png")


def test_names_that_are_no_text_are_asked_for(shelf: Shelf) -> None:
    (shelf.folder / IGNORE_FILE).write_text("*.jpg\n", "utf-8")
    ignoring = ignoring_of(str(shelf.folder))
    assert ignoring.skips_file(os.fsdecode(b"in\xff"), os.fsdecode(b"\xfe.jpg"))
    assert not ignoring.skips_any_above(os.fsdecode(b"in\xff/x"))
