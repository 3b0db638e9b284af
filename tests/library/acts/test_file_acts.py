"""What the user does with files: nothing is lost, nothing is done by half, all can be undone."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from iib_core.errors import (
    ConflictError,
    DatabaseError,
    InvalidError,
    MediaNotFoundError,
    NameTakenError,
    NotFoundError,
)
from iib_core.jobs import JobCancelledError, Progress
from iib_core.library import All, Outcome
from iib_core.library.acts.file_acts import FileActs
from tests.library.shelf import Shelf

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def stocked(shelf: Shelf) -> Shelf:
    """Three pictures with a tag and stars, of which one has texts beside it."""
    for name in ("cat", "dog", "owl"):
        shelf.save(f"in/{name}.png", f"a {name}")
    (shelf.folder / "in" / "cat.txt").write_text("about the cat")
    (shelf.folder / "in" / "cat.png.xmp").write_text("<x/>")
    (shelf.folder / "out").mkdir()
    shelf.update()
    tag = shelf.library.tags.add_custom("mine")
    ids = [media.id for media in shelf.found(All())]
    shelf.library.tags.link(ids, tag.id)
    shelf.library.tags.rate(ids[:1], 4)
    shelf.sql("DELETE FROM journal_step")
    shelf.sql("DELETE FROM journal")
    return shelf


@pytest.fixture
def acts(stocked: Shelf) -> FileActs:
    return stocked.library.acts


def top(shelf: Shelf) -> Callable[[Path], Path]:
    return lambda _path: shelf.folder


def anywhere(_path: Path) -> bool:
    return True


def tree(shelf: Shelf) -> list[str]:
    """What lies in the root, without the trash."""
    return sorted(
        path.relative_to(shelf.folder).as_posix()
        for path in shelf.folder.rglob("*")
        if path.is_file() and ".iib-trash" not in path.parts
    )


def state(shelf: Shelf) -> list[tuple[object, ...]]:
    """All that the index knows and the user has given, by place."""
    return shelf.sql(
        """SELECT f.relpath, m.name, m.id, m.seen, group_concat(t.name)
           FROM media AS m JOIN folder AS f ON f.id = m.folder_id
           LEFT JOIN media_tag AS x ON x.media_id = m.id
           LEFT JOIN tag AS t ON t.id = x.tag_id AND t.type = 'custom'
           GROUP BY m.id ORDER BY m.id"""
    )


def counts(shelf: Shelf) -> bool:
    """Whether each tag is counted rightly."""
    return not shelf.sql(
        """SELECT id FROM tag WHERE count <> (SELECT COUNT(*) FROM media_tag
           JOIN media ON media.id = media_id WHERE tag_id = tag.id AND seen = 1)"""
    )


def test_what_is_not_there_is_refused_before_anything_is_done(
    stocked: Shelf, acts: FileActs
) -> None:
    before = tree(stocked), state(stocked)
    here = stocked.folder / "in"
    out = stocked.folder / "out"
    with pytest.raises(InvalidError, match=r"no file at .*none"):
        acts.delete([here / "cat.png", here / "none.png"], top(stocked))
    with pytest.raises(InvalidError, match="not empty"):
        acts.delete([here], top(stocked))
    with pytest.raises(MediaNotFoundError):
        acts.move([(here / "none.png", out / "none.png")], top(stocked))
    with pytest.raises(InvalidError, match="into itself"):
        acts.move([(here, here / "deep" / "in")], top(stocked))
    with pytest.raises(InvalidError, match="only files are copied"):
        acts.copy([(here, out / "in")], top(stocked))
    with pytest.raises(NameTakenError):
        acts.move([(here / "cat.png", here / "cat.png")], top(stocked))
    with pytest.raises(NotFoundError):
        acts.restore(["0" * 32], top(stocked), anywhere)
    with pytest.raises(NotFoundError, match="nothing to undo"):
        acts.undo(None, top(stocked), anywhere)
    assert (tree(stocked), state(stocked)) == before
    assert acts.journal.page(None, 10) == ()


def test_a_deleted_file_waits_in_the_trash_with_its_companions(
    stocked: Shelf, acts: FileActs
) -> None:
    before = state(stocked)
    outcome = acts.delete([stocked.folder / "in" / "cat.png"], top(stocked))
    assert [each.status for each in outcome.results] == ["done"]
    assert tree(stocked) == ["in/dog.png", "in/owl.png"]
    assert stocked.names(All()) == {"dog.png", "owl.png"}
    assert stocked.count_of("custom", "mine") == 2
    assert counts(stocked)
    (trashed,) = acts.trash.page(None, 10)
    assert trashed.path == str(stocked.folder / "in" / "cat.png")
    assert set(trashed.names) == {"cat.png", "cat.txt", "cat.png.xmp"}
    assert Path(trashed.place).parent == stocked.folder / ".iib-trash"
    assert stocked.library.missing.page().total == 0, "it is deleted, not missing"
    stocked.update()
    assert stocked.names(All()) == {"dog.png", "owl.png"}
    assert acts.restore([trashed.id], top(stocked), anywhere).done == 1
    assert len(tree(stocked)) == 5
    assert state(stocked) == before
    assert acts.trash.page(None, 10) == ()
    assert not list((stocked.folder / ".iib-trash").glob("*/files"))
    stocked.update()
    assert state(stocked) == before


def test_a_new_file_of_the_name_of_a_deleted_one_is_a_new_file(
    stocked: Shelf, acts: FileActs
) -> None:
    """A1111 gives the number of a deleted picture to the next one."""
    acts.delete([stocked.folder / "in" / "cat.png"], top(stocked))
    (trashed,) = acts.trash.page(None, 10)
    path = stocked.save("in/cat.png", "another one")
    stocked.update()
    assert stocked.library.tags.custom_of([stocked.media(path).id]) == {}
    refused = acts.restore([trashed.id], top(stocked), anywhere)
    assert [each.status for each in refused.results] == ["failed"]
    assert "exists already" in refused.results[0].reason
    acts.restore([trashed.id], top(stocked), anywhere, policy="rename")
    assert stocked.names(All()) == {"cat.png", "cat (1).png", "dog.png", "owl.png"}
    assert (stocked.folder / "in" / "cat (1).txt").read_text() == "about the cat"
    restored = stocked.media(stocked.folder / "in" / "cat (1).png")
    assert "mine" in {t.name for t in stocked.library.tags.custom_of([restored.id])[restored.id]}


def test_a_moved_file_keeps_its_row_and_takes_its_texts_along(
    stocked: Shelf, acts: FileActs
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    was = stocked.media(here / "cat.png")
    outcome = acts.move([(here / "cat.png", out / "cat.png")], top(stocked))
    assert outcome.results[0].new_path == out / "cat.png"
    assert tree(stocked) == [
        *("in/dog.png", "in/owl.png"),
        *("out/cat.png", "out/cat.png.xmp", "out/cat.txt"),
    ]
    assert stocked.media(out / "cat.png").id == was.id
    before = state(stocked)
    stocked.update()
    assert state(stocked) == before
    assert stocked.names(All()) == {"cat.png", "dog.png", "owl.png"}


def test_what_a_neighbour_shares_stays_with_it(stocked: Shelf, acts: FileActs) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    (here / "cat.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(100))
    acts.move([(here / "cat.png", out / "cat.png")], top(stocked))
    assert (here / "cat.txt").is_file()
    assert (out / "cat.txt").is_file()
    assert not (here / "cat.png.xmp").exists(), "that is of the picture alone"
    acts.move([(here / "cat.mp4", out / "cat.mp4")], top(stocked))
    assert tree(stocked) == [
        *("in/dog.png", "in/owl.png"),
        *("out/cat.mp4", "out/cat.png", "out/cat.png.xmp", "out/cat.txt"),
    ]
    acts.undo(None, top(stocked), anywhere)
    acts.undo(None, top(stocked), anywhere)
    assert (here / "cat.txt").read_text() == "about the cat"
    assert (here / "cat.mp4").is_file()
    assert not [*out.iterdir()], "the copy that was shared, too"
    acts.delete([here / "cat.png"], top(stocked))
    assert (here / "cat.txt").is_file()


def test_the_first_frame_goes_with_its_video_and_is_not_deleted_with_it(
    stocked: Shelf, acts: FileActs
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    (here / "cat.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(100))
    frame = stocked.media(here / "cat.png")
    acts.move([(here / "cat.mp4", out / "cat.mp4")], top(stocked))
    assert stocked.media(out / "cat.png").id == frame.id
    assert (out / "cat.txt").is_file()
    acts.delete([out / "cat.mp4"], top(stocked))
    assert (out / "cat.png").is_file()
    assert (out / "cat.txt").is_file()


@pytest.mark.parametrize(
    ("policy", "left"),
    [
        ("rename", ["in/dog.png", "in/owl.png", "out/cat (1).png", "out/cat (1).png.xmp"]),
        ("skip", ["in/cat.png", "in/cat.png.xmp", "in/cat.txt", "in/dog.png", "in/owl.png"]),
        ("replace", ["in/dog.png", "in/owl.png", "out/cat.png", "out/cat.png.xmp", "out/cat.txt"]),
    ],
)
def test_a_taken_name_is_never_written_over(
    stocked: Shelf, acts: FileActs, policy: str, left: list[str]
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    other = stocked.save("out/cat.png", "the other cat")
    stocked.update()
    content, before, files = other.read_bytes(), state(stocked), tree(stocked)
    pair = (here / "cat.png", out / "cat.png")
    with pytest.raises(NameTakenError, match="exists already"):
        acts.move([pair], top(stocked))
    assert (tree(stocked), state(stocked)) == (files, before)
    outcome = acts.move([pair], top(stocked), policy=policy)
    assert set(left) <= set(tree(stocked))
    assert counts(stocked)
    if policy == "replace":
        (trashed,) = acts.trash.page(None, 10)
        assert trashed.inside.read_bytes() == content
    else:
        assert other.read_bytes() == content
    if outcome.act_id is not None:
        acts.undo(outcome.act_id, top(stocked), anywhere)
    assert (tree(stocked), state(stocked)) == (files, before)
    assert other.read_bytes() == content


def test_a_text_that_would_be_written_over_is_a_taken_name_too(
    stocked: Shelf, acts: FileActs
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    (out / "cat.txt").write_text("of another cat")
    with pytest.raises(NameTakenError):
        acts.move([(here / "cat.png", out / "cat.png")], top(stocked))
    acts.move([(here / "cat.png", out / "cat.png")], top(stocked), policy="rename")
    assert (out / "cat.txt").read_text() == "of another cat"
    assert (out / "cat (1).txt").read_text() == "about the cat"


def test_two_files_of_one_name_do_not_meet(stocked: Shelf, acts: FileActs) -> None:
    stocked.save("more/dog.png", "another dog")
    here, out = stocked.folder, stocked.folder / "out"
    pairs = [(here / "in/dog.png", out / "dog.png"), (here / "more/dog.png", out / "dog.png")]
    with pytest.raises(NameTakenError):
        acts.move(pairs, top(stocked))
    assert not (out / "dog.png").exists()
    acts.move(pairs, top(stocked), policy="rename")
    assert {path.name for path in out.iterdir()} == {"dog.png", "dog (1).png"}


def test_a_folder_moves_with_all_rows_beneath(stocked: Shelf, acts: FileActs) -> None:
    stocked.save("in/deep/er/fox.png", "a fox")
    stocked.update()
    before = state(stocked)
    ids = {media.name: media.id for media in stocked.found(All())}
    acts.move([(stocked.folder / "in", stocked.folder / "out" / "new")], top(stocked))
    assert {media.name: media.id for media in stocked.found(All())} == ids
    assert stocked.media(stocked.folder / "out/new/deep/er/fox.png").id == ids["fox.png"]
    stocked.update()
    assert {media.name: media.id for media in stocked.found(All())} == ids
    acts.undo(None, top(stocked), anywhere)
    assert state(stocked) == before


def test_a_folder_is_deleted_with_its_content_only_if_that_was_asked_for(
    stocked: Shelf, acts: FileActs
) -> None:
    before = state(stocked)
    outcome = acts.delete([stocked.folder / "in"], top(stocked), with_content=True)
    assert stocked.found(All()) == []
    assert counts(stocked)
    stocked.update()
    assert stocked.library.missing.page().total == 0
    acts.undo(outcome.act_id, top(stocked), anywhere)
    assert state(stocked) == before
    assert len(tree(stocked)) == 5
    acts.delete([stocked.folder / "out"], top(stocked))
    assert not (stocked.folder / "out").exists()


def test_what_lies_in_a_named_folder_goes_along_with_it(stocked: Shelf, acts: FileActs) -> None:
    paths = [stocked.folder / "in" / "cat.png", stocked.folder / "in"]
    outcome = acts.delete(paths, top(stocked), with_content=True)
    assert [each.path.name for each in outcome.results] == ["in"]


def test_copies_are_files_of_their_own_and_inherit_nothing(stocked: Shelf, acts: FileActs) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    before = state(stocked)
    outcome = acts.copy([(here / "cat.png", out / "cat.png")], top(stocked))
    assert (out / "cat.png").read_bytes() == (here / "cat.png").read_bytes()
    assert (out / "cat.png").stat().st_mtime_ns == (here / "cat.png").stat().st_mtime_ns
    assert (out / "cat.txt").is_file()
    stocked.update()
    assert stocked.library.tags.custom_of([stocked.media(out / "cat.png").id]) == {}
    with pytest.raises(NameTakenError):
        acts.copy([(here / "cat.png", here / "cat.png")], top(stocked))
    acts.copy([(here / "cat.png", here / "cat.png")], top(stocked), policy="rename")
    assert (here / "cat (1).txt").is_file()
    acts.undo(None, top(stocked), anywhere)
    acts.undo(outcome.act_id, top(stocked), anywhere)
    stocked.update()
    assert [row for row in state(stocked) if row[3]] == before
    assert len(acts.trash.page(None, 10)) == 2, "a copy may have been changed since"


def test_undoing_is_kept_and_done_once(stocked: Shelf, acts: FileActs) -> None:
    outcome = acts.delete([stocked.folder / "in" / "cat.png"], top(stocked))
    act, _ = acts.undo(None, top(stocked), anywhere)
    assert (act.id, act.kind, act.files) == (outcome.act_id, "delete", 1)
    with pytest.raises(ConflictError):
        acts.undo(outcome.act_id, top(stocked), anywhere)
    with pytest.raises(NotFoundError):
        acts.undo(None, top(stocked), anywhere)
    with pytest.raises(NotFoundError):
        acts.undo(2**40, top(stocked), anywhere)


def test_what_cannot_be_undone_is_told_and_can_be_tried_again(
    stocked: Shelf, acts: FileActs
) -> None:
    here = stocked.folder / "in"
    outcome = acts.delete([here / "cat.png", here / "dog.png"], top(stocked))
    in_the_way = stocked.save("in/dog.png", "in the way")
    _, undone = acts.undo(outcome.act_id, top(stocked), anywhere)
    assert {each.path.name: each.status for each in undone.results} == {
        "cat.png": "done",
        "dog.png": "failed",
    }
    assert acts.journal.get(outcome.act_id).undone_at is None
    in_the_way.unlink()
    _, undone = acts.undo(outcome.act_id, top(stocked), anywhere)
    assert [each.path.name for each in undone.results] == ["dog.png"]
    assert acts.journal.get(outcome.act_id).undone_at is not None
    assert len(tree(stocked)) == 5


def test_nothing_is_restored_to_where_nothing_may_be_changed(
    stocked: Shelf, acts: FileActs
) -> None:
    acts.delete([stocked.folder / "in" / "cat.png"], top(stocked))
    (trashed,) = acts.trash.page(None, 10)
    nowhere = lambda _path: False  # noqa: E731
    assert acts.restore([trashed.id], top(stocked), nowhere).failures
    _, undone = acts.undo(None, top(stocked), nowhere)
    assert undone.failures
    assert len(acts.trash.page(None, 10)) == 1


def test_emptying_removes_files_and_rows_for_good(stocked: Shelf, acts: FileActs) -> None:
    outcome = acts.delete([stocked.folder / "in" / "cat.png"], top(stocked))
    assert acts.trash.totals()[0] == 1
    assert acts.empty(None, anywhere).done == 1
    assert acts.trash.totals() == (0, 0)
    assert {row[1] for row in state(stocked)} == {"dog.png", "owl.png"}
    assert stocked.sql("PRAGMA foreign_key_check") == []
    assert not [path for path in (stocked.folder / ".iib-trash").iterdir() if path.is_dir()]
    _, undone = acts.undo(outcome.act_id, top(stocked), anywhere)
    assert "nothing in the trash" in undone.failures[0].reason


def test_the_trash_is_found_by_its_manifests_when_the_database_is_gone(
    stocked: Shelf, acts: FileActs
) -> None:
    acts.delete([stocked.folder / "in" / "cat.png"], top(stocked))
    stocked.sql("DELETE FROM trash")
    planted = stocked.folder / ".iib-trash" / ("a" * 32)
    (planted / "files").mkdir(parents=True)
    (planted / "manifest.json").write_text('{"path": "/etc/passwd", "names": ["../../x"]}')
    assert acts.trash.adopt([stocked.folder]) == 1
    assert acts.trash.adopt([stocked.folder]) == 0
    (trashed,) = acts.trash.page(None, 10)
    acts.restore([trashed.id], top(stocked), anywhere)
    assert len(tree(stocked)) == 5


def test_without_room_at_the_top_of_the_root_the_data_folder_takes_them(
    stocked: Shelf, acts: FileActs
) -> None:
    (stocked.folder / ".iib-trash").write_text("a file where the folder should be")
    acts.delete([stocked.folder / "in" / "cat.png"], top(stocked))
    (trashed,) = acts.trash.page(None, 10)
    assert Path(trashed.place).parent == stocked.database.parent / "trash"
    acts.restore([trashed.id], top(stocked), anywhere)
    assert len(tree(stocked)) == 5


@pytest.mark.skipif(IS_ROOT or os.name == "nt", reason="root and Windows are refused nothing")
def test_a_refusal_in_the_middle_costs_one_file(stocked: Shelf, acts: FileActs) -> None:
    locked = stocked.save("locked/fox.png", "a fox").parent
    locked.chmod(0o500)
    try:
        paths = [stocked.folder / "in/dog.png", locked / "fox.png", stocked.folder / "in/owl.png"]
        outcome = acts.delete(paths, top(stocked))
    finally:
        locked.chmod(0o700)
    assert [each.path.name for each in outcome.failures] == ["fox.png"]
    assert tree(stocked) == ["in/cat.png", "in/cat.png.xmp", "in/cat.txt", "locked/fox.png"]


@pytest.fixture
def breaking(stocked: Shelf) -> Callable[[], None]:
    """Makes the next write to the index fail, as a full disk does."""

    def break_it() -> None:
        stocked.sql(
            """CREATE TRIGGER full BEFORE UPDATE OF folder_id ON media
               BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END"""
        )

    return break_it


def test_if_the_index_cannot_follow_the_files_go_back(
    stocked: Shelf, acts: FileActs, breaking: Callable[[], None]
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    files, before = tree(stocked), state(stocked)
    breaking()
    with pytest.raises((sqlite3.Error, DatabaseError)):
        acts.move([(here / f"{n}.png", out / f"{n}.png") for n in ("cat", "dog")], top(stocked))
    assert (tree(stocked), state(stocked)) == (files, before)
    with pytest.raises((sqlite3.Error, DatabaseError)):
        acts.delete([here / "cat.png"], top(stocked))
    assert (tree(stocked), state(stocked)) == (files, before)
    assert acts.trash.page(None, 10) == ()
    assert not [*(stocked.folder / ".iib-trash").glob("*/files")]
    assert acts.journal.page(None, 10) == ()


def test_what_was_done_before_a_stop_is_kept_and_can_be_undone(
    stocked: Shelf, acts: FileActs
) -> None:
    def work(progress: Progress) -> dict[str, object]:
        def top_of(path: Path) -> Path:
            if path.name == "dog.png":
                job.stop.set()
            return stocked.folder

        paths = [stocked.folder / "in" / f"{name}.png" for name in ("cat", "dog", "owl")]
        started.wait(30)
        acts.delete(paths, top_of, progress)
        return {}

    started = threading.Event()
    job = stocked.jobs.start("delete", work)
    started.set()
    with pytest.raises(JobCancelledError):
        job.future.result(30)
    assert tree(stocked) == ["in/owl.png"]
    assert stocked.names(All()) == {"owl.png"}
    acts.undo(None, top(stocked), anywhere)
    assert stocked.names(All()) == {"cat.png", "dog.png", "owl.png"}


def test_an_act_that_was_ended_by_a_crash_is_undone_by_what_the_disk_tells(
    stocked: Shelf, acts: FileActs
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    steps = [
        {
            "source": str(here / f"{name}.png"),
            "target": str(out / f"{name}.png"),
            "copies": False,
            "restores": False,
            "carried": [],
            "trash": [],
        }
        for name in ("dog", "owl")
    ]
    acts.journal.begin("move", {}, steps)
    (here / "dog.png").rename(out / "dog.png")
    before = state(stocked)
    acts.undo(None, top(stocked), anywhere)
    assert len(tree(stocked)) == 5
    stocked.update()
    assert state(stocked) == before


def test_a_missing_file_of_that_name_is_remembered_beside(stocked: Shelf, acts: FileActs) -> None:
    gone = stocked.save("out/dog.png", "the first dog")
    stocked.update()
    first = stocked.media(gone).id
    content = gone.read_bytes()
    gone.unlink()
    stocked.update()
    acts.move([(stocked.folder / "in/dog.png", stocked.folder / "out/dog.png")], top(stocked))
    stocked.update()
    stocked.save("elsewhere.png").write_bytes(content)
    stocked.update()
    assert counts(stocked)
    assert stocked.sql("PRAGMA foreign_key_check") == []
    assert {first} <= {row[2] for row in state(stocked)}


def test_a_companion_that_is_named_beside_its_file_goes_once(
    stocked: Shelf, acts: FileActs
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    (here / "cat.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(100))
    names = ("cat.txt", "cat.mp4", "cat.png")
    outcome = acts.move([(here / name, out / name) for name in names], top(stocked))
    assert {each.path.name: each.new_path for each in outcome.results} == {
        name: out / name for name in names
    }
    assert not [path for path in tree(stocked) if path.startswith("in/cat.")]
    outcome = acts.delete([out / name for name in names], top(stocked))
    assert [each.status for each in outcome.results] == ["done"] * 3
    acts.undo(None, top(stocked), anywhere)
    acts.undo(None, top(stocked), anywhere)
    assert set(tree(stocked)) >= {"in/cat.png", "in/cat.mp4", "in/cat.txt", "in/cat.png.xmp"}


def test_what_a_copy_has_replaced_comes_back_when_it_is_undone(
    stocked: Shelf, acts: FileActs
) -> None:
    here = stocked.folder / "in"
    other = stocked.save("out/cat.png", "the other cat")
    stocked.update()
    content, before = other.read_bytes(), state(stocked)
    acts.copy([(here / "cat.png", other)], top(stocked), policy="replace")
    assert other.read_bytes() != content
    stocked.update()
    acts.undo(None, top(stocked), anywhere)
    assert other.read_bytes() == content
    stocked.update()
    assert [row for row in state(stocked) if row[3]] == before


# --- what a review has found ----------------------------------------------------------------------


def deleted(shelf: Shelf, acts: FileActs, name: str = "cat.png") -> str:
    """The id in the trash of a picture that was deleted."""
    acts.delete([shelf.folder / "in" / name], top(shelf))
    return acts.trash.page(None, 1)[0].id


def test_links_in_the_trash_lead_to_nothing_that_is_listed_or_removed(
    stocked: Shelf, acts: FileActs, tmp_path: Path
) -> None:
    deleted(stocked, acts)
    outside = tmp_path / "outside"
    (outside / "files").mkdir(parents=True)
    (outside / "files" / "precious.png").touch()
    told = {"path": "x", "names": ["precious.png"], "is_folder": False, "size": 1, "deleted_at": 1}
    (outside / "manifest.json").write_text(json.dumps(told))
    trash = stocked.folder / ".iib-trash"
    (trash / ("b" * 32)).symlink_to(outside)
    assert acts.trash.adopt([stocked.folder]) == 0
    trash.rename(tmp_path / "elsewhere")
    trash.symlink_to(tmp_path / "elsewhere")
    assert acts.trash.adopt([stocked.folder]) == 0
    (place,) = acts.trash.page(None, 10)
    (tmp_path / "elsewhere" / place.id / "files").rename(tmp_path / "moved away")
    (tmp_path / "elsewhere" / place.id / "files").symlink_to(outside / "files")
    acts.empty(None, anywhere)
    assert (outside / "files" / "precious.png").exists()


def test_only_what_was_put_there_is_removed_and_only_where_things_may_be_changed(
    stocked: Shelf, acts: FileActs
) -> None:
    deleted(stocked, acts)
    (trashed,) = acts.trash.page(None, 1)
    (Path(trashed.place) / "files" / "other.doc").touch()
    assert acts.empty(None, lambda _path: False).failures
    assert trashed.inside.is_file()
    acts.empty(None, anywhere)
    assert not trashed.inside.exists()
    assert (Path(trashed.place) / "files" / "other.doc").exists()


@pytest.mark.parametrize("told", ['{"deleted_at": 1e30}', '{"size": -1}', "[" * 100_000])
def test_a_manifest_that_is_none_is_left_out(stocked: Shelf, acts: FileActs, told: str) -> None:
    deleted(stocked, acts)
    (trashed,) = acts.trash.page(None, 1)
    stocked.sql("DELETE FROM trash")
    manifest = Path(trashed.place) / "manifest.json"
    good = json.loads(manifest.read_text())
    with contextlib.suppress(ValueError, RecursionError):
        told = json.dumps(good | json.loads(told))
    manifest.write_text(told)
    assert acts.trash.adopt([stocked.folder]) == 0


def crashed(acts: FileActs, kind: str, source: Path, target: Path | None, **more: object) -> None:
    """An act that was written down, and then the program was ended."""
    step = {"source": str(source), "target": target and str(target), "copies": False}
    acts.journal.begin(kind, {}, [{**step, "restores": None, "carried": [], "trash": [], **more}])


def test_texts_come_back_too_after_a_crash(stocked: Shelf, acts: FileActs) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    files = tree(stocked)
    crashed(acts, "move", here / "cat.png", out / "cat.png")
    for name in ("cat.png", "cat.txt"):
        (here / name).rename(out / name)
    acts.undo(None, top(stocked), anywhere)
    assert tree(stocked) == files


def test_what_was_to_be_copied_and_was_not_takes_nothing_away(
    stocked: Shelf, acts: FileActs
) -> None:
    other = stocked.save("out/cat.png", "the other cat")
    crashed(acts, "copy", stocked.folder / "in/cat.png", other, copies=True)
    acts.undo(None, top(stocked), anywhere)
    assert other.is_file()


def test_what_was_deleted_in_a_crash_comes_back_or_is_in_nobodys_way(
    stocked: Shelf, acts: FileActs
) -> None:
    cat = stocked.folder / "in" / "cat.png"
    deleted(stocked, acts)
    for table in ("trash", "journal_step", "journal"):
        stocked.sql(f"DELETE FROM {table}")  # noqa: S608
    crashed(acts, "delete", cat, None)
    _, undone = acts.undo(None, top(stocked), anywhere)
    assert not undone.failures
    assert cat.is_file()
    crashed(acts, "delete", stocked.folder / "in" / "none.png", None)
    acts.undo(None, top(stocked), anywhere)
    with pytest.raises(NotFoundError):
        acts.undo(None, top(stocked), anywhere)


def test_an_undo_that_was_ended_by_a_crash_can_be_done_again(
    stocked: Shelf, acts: FileActs
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    before = state(stocked)
    acts.move([(here / "dog.png", out / "dog.png")], top(stocked))
    (out / "dog.png").rename(here / "dog.png")
    _, undone = acts.undo(None, top(stocked), anywhere)
    assert not undone.failures
    assert state(stocked) == before


def test_another_file_that_has_the_name_by_now_is_not_carried(
    stocked: Shelf, acts: FileActs
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    first = acts.move([(here / "dog.png", out / "x.png")], top(stocked))
    acts.move([(out / "x.png", out / "y.png")], top(stocked))
    acts.move([(here / "owl.png", out / "x.png")], top(stocked))
    _, undone = acts.undo(first.act_id, top(stocked), anywhere)
    assert "another file" in undone.failures[0].reason
    assert not (here / "dog.png").exists()
    copied = acts.copy([(out / "y.png", here / "copy.png")], top(stocked))
    (here / "copy.png").unlink()
    acts.move([(out / "x.png", here / "copy.png")], top(stocked))
    _, undone = acts.undo(copied.act_id, top(stocked), anywhere)
    assert undone.failures
    assert (here / "copy.png").is_file()


@pytest.mark.parametrize("policy", ["refuse", "rename", "skip", "replace"])
def test_two_files_that_share_a_text_go_together(
    stocked: Shelf, acts: FileActs, policy: str
) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    (here / "cat.jpg").write_bytes(b"another cat")
    pairs = [(here / name, out / name) for name in ("cat.png", "cat.jpg")]
    acts.copy(pairs, top(stocked), policy=policy)
    assert sorted(path.name for path in out.iterdir()) == [
        *("cat.jpg", "cat.png", "cat.png.xmp", "cat.txt"),
    ]
    acts.undo(None, top(stocked), anywhere)
    acts.move(pairs, top(stocked), policy=policy)
    assert (out / "cat.txt").is_file()
    assert not (here / "cat.txt").exists()


def test_the_text_of_a_neighbour_is_not_replaced(stocked: Shelf, acts: FileActs) -> None:
    here, out = stocked.folder / "in", stocked.folder / "out"
    (out / "cat.jpg").write_bytes(b"another cat")
    (out / "cat.txt").write_text("about the other cat")
    with pytest.raises(NameTakenError, match="belongs to another file"):
        acts.move([(here / "cat.png", out / "cat.png")], top(stocked), policy="replace")
    assert (out / "cat.txt").read_text() == "about the other cat"


def test_what_is_in_the_trash_keeps_its_tags_when_its_root_goes_up(
    stocked: Shelf, acts: FileActs
) -> None:
    inner = stocked.folder / "in"
    stocked.library.roots.add(str(inner), ("scanned",))
    stocked.update()
    before = [row[1:] for row in state(stocked)]
    acts.delete([inner / "cat.png"], lambda _path: inner)
    stocked.library.roots.remove(str(inner), ("scanned",))
    stocked.update()
    assert stocked.library.missing.page().total == 0
    assert stocked.library.missing.forget() == 0
    acts.undo(None, top(stocked), anywhere)
    assert [row[1:] for row in state(stocked)] == before


def test_a_root_that_was_moved_away_takes_its_trash_along(stocked: Shelf, acts: FileActs) -> None:
    deleted(stocked, acts)
    stocked.folder.rename(stocked.folder.with_name("away"))
    stocked.folder.mkdir()
    assert acts.empty(None, anywhere).failures
    assert acts.trash.totals()[0] == 1


def test_undo_goes_back_step_by_step_over_a_restore(stocked: Shelf, acts: FileActs) -> None:
    before = state(stocked)
    trash_id = deleted(stocked, acts)
    acts.restore([trash_id], top(stocked), anywhere)
    for _ in range(2):
        _, undone = acts.undo(None, top(stocked), anywhere)
        assert not undone.failures
    assert state(stocked) == before
    assert len(tree(stocked)) == 5


def test_a_text_that_stays_with_a_neighbour_may_be_edited_meanwhile(
    stocked: Shelf, acts: FileActs
) -> None:
    here = stocked.folder / "in"
    (here / "cat.jpg").write_bytes(b"another cat")
    deleted(stocked, acts)
    (here / "cat.txt").write_text("edited")
    _, undone = acts.undo(None, top(stocked), anywhere)
    assert not undone.failures
    assert (here / "cat.txt").read_text() == "edited"


def test_a_folder_with_the_name_of_a_text_is_none(stocked: Shelf, acts: FileActs) -> None:
    here = stocked.folder / "in"
    (here / "dog.txt").mkdir()
    (here / "dog.txt" / "mine.png").touch()
    acts.delete([here / "dog.png"], top(stocked))
    assert (here / "dog.txt" / "mine.png").exists()


def test_a_file_that_vanishes_before_the_index_follows_costs_nothing_else(
    stocked: Shelf, acts: FileActs
) -> None:
    """Another program may be quicker than the transaction at the end of a batch."""
    here, out = stocked.folder / "in", stocked.folder / "out"

    def top_of(path: Path) -> Path:
        if path.name == "owl.png":
            (stocked.folder / ".iib-trash").rename(stocked.folder / "gone")
        return stocked.folder

    outcome = acts.delete([here / "dog.png", here / "owl.png"], top_of)
    assert [each.status for each in outcome.results] == ["done", "done"]
    moved = acts.move([(here / "cat.png", out / "cat.png")], top(stocked))
    assert moved.done == 1


def test_nothing_of_what_was_in_the_trash_is_left_in_the_index(
    stocked: Shelf, acts: FileActs
) -> None:
    folders = stocked.sql("SELECT relpath FROM folder ORDER BY id")
    acts.delete([stocked.folder / "in"], top(stocked), with_content=True)
    acts.undo(None, top(stocked), anywhere)
    assert sorted(stocked.sql("SELECT relpath FROM folder")) == sorted(folders)
    deleted(stocked, acts)
    acts.empty(None, anywhere)
    assert sorted(stocked.sql("SELECT relpath FROM folder")) == sorted(folders)


def test_a_folder_that_was_made_for_nothing_goes_again(stocked: Shelf, acts: FileActs) -> None:
    here, new = stocked.folder / "in", stocked.folder / "new" / "deep"
    (here / "dog.png").unlink()
    (here / "dog.png").symlink_to("nowhere")
    pipe = here / "pipe.png"
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs a pipe")
    os.mkfifo(pipe)
    outcome = acts.copy([(pipe, new / "pipe.png")], top(stocked), goes_on=True)
    assert outcome.failures
    assert not new.parent.exists()
    pairs = [(pipe, new / "pipe.png"), (here / "owl.png", new / "owl.png")]
    assert acts.copy(pairs, top(stocked), goes_on=True).done == 1
    assert (new / "owl.png").is_file()


def test_what_was_moved_out_of_the_library_is_not_missing(
    stocked: Shelf, acts: FileActs, tmp_path: Path
) -> None:
    cat, elsewhere = stocked.folder / "in" / "cat.png", tmp_path / "elsewhere"
    elsewhere.mkdir()
    before = state(stocked)
    moved = acts.move([(cat, elsewhere / "cat.png")], top(stocked))
    stocked.update()
    assert stocked.library.missing.page().total == 0
    assert stocked.library.missing.forget() == 0
    stocked.library.undo(moved.act_id, top(stocked), anywhere)
    stocked.update()
    assert state(stocked) == before, "the same row, with its tags"
    cat.unlink()
    stocked.sql("UPDATE moved_out SET missing_since = missing_since - 1000")
    stocked.update()
    assert stocked.library.missing.page().total == 1, "now it is missing indeed"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, where one can be mounted."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def outcomes(outcome: Outcome) -> list[tuple[str, str]]:
    return [(each.path.name, each.status) for each in outcome.results]


def test_a_disk_that_is_full_in_the_middle_of_a_move(
    stocked: Shelf, acts: FileActs, small_disk: Path
) -> None:
    here = stocked.folder / "in"
    (here / "large.png").write_bytes(os.urandom(200_000))
    (here / "large.txt").write_text("beside it")
    stocked.update()
    before = tree(stocked), state(stocked)
    pairs = [(here / name, small_disk / "new" / name) for name in ("large.png", "owl.png")]
    outcome = acts.move(pairs, top(stocked), goes_on=True)
    assert outcomes(outcome) == [("large.png", "failed"), ("owl.png", "done")]
    assert "No space left" in outcome.failures[0].reason
    assert (here / "large.png").stat().st_size == 200_000
    assert [each.name for each in (small_disk / "new").iterdir()] == ["owl.png"]
    stocked.library.undo(outcome.act_id, top(stocked), anywhere)
    stocked.update()
    assert (tree(stocked), state(stocked)) == before


def test_what_may_not_be_changed_in_the_middle_of_a_batch(
    stocked: Shelf, acts: FileActs, small_disk: Path
) -> None:
    here = stocked.folder / "in"
    locked = small_disk / "locked.png"
    locked.write_bytes((here / "owl.png").read_bytes())
    remount = ["mount", "-o", "remount,ro", str(small_disk)]
    if subprocess.run(remount, capture_output=True).returncode:
        pytest.skip("nothing can be made read-only here")
    out = stocked.folder / "out"
    pairs = [(path, out / path.name) for path in (here / "dog.png", locked, here / "owl.png")]
    outcome = acts.move(pairs, top(stocked), goes_on=True)
    assert sorted(outcomes(outcome)) == [
        *(("dog.png", "done"), ("locked.png", "failed"), ("owl.png", "done"))
    ]
    assert "Read-only" in outcome.failures[0].reason
    assert locked.is_file()
    assert sorted(path.name for path in out.iterdir()) == ["dog.png", "owl.png"]
    assert acts.delete([locked], lambda _path: small_disk).done == 0
    assert locked.is_file()


def test_what_another_program_is_doing_is_not_undone(stocked: Shelf, acts: FileActs) -> None:
    other = FileActs(stocked.library._database, stocked.library.roots, stocked.database.parent)
    tried: list[str] = []

    def top_of(_path: Path) -> Path:
        with pytest.raises(ConflictError, match="still being done"):
            other.undo(None, top(stocked), anywhere)
        tried.append("in the middle of it")
        return stocked.folder

    acts.delete([stocked.folder / "in" / "owl.png"], top_of)
    assert tried
    _, outcome = other.undo(None, top(stocked), anywhere)
    assert not outcome.failures
    assert (stocked.folder / "in" / "owl.png").is_file()
    assert not list(stocked.database.parent.glob("act-*"))
