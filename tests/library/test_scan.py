"""Bringing the index up to date: what changes on the disk, and what must never be lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from iib_core import jobs
from iib_core.errors import InvalidError, MediaNotFoundError
from iib_core.files import to_disk
from iib_core.jobs import JobCancelledError, JobState
from iib_core.library import (
    All,
    HasTag,
    NameContains,
    PathContains,
    RelpathContains,
    Tag,
    TextContains,
)
from iib_core.library.reader_pool import FEW_FILES, ReaderPool
from iib_core.metadata import MediaKind, Request
from tests.library.shelf import NOON, NS, PATIENCE_S, Shelf, infotext, picture
from tests.media.videos import make_video
from tests.metadata.made import png
from tests.metadata.made_log import log_page


@pytest.fixture
def like(shelf: Shelf) -> Tag:
    return shelf.library.tags.custom()[0]


# --- files come, change and go --------------------------------------------------------------------


def test_new_files_are_added_with_what_they_say(shelf: Shelf) -> None:
    path = shelf.save("sub/a.png", "a cat", model="dreamy")
    result = shelf.update()
    assert (result["files"], result["read"], result["failed"]) == (1, 1, 0)
    media = shelf.media(path)
    assert (media.name, media.folder, media.kind) == ("a.png", "sub", "image")
    assert (media.width, media.height) == (64, 48)
    assert (media.mtime_ns, media.size) == (path.stat().st_mtime_ns, path.stat().st_size)
    assert media.path == str(path)
    assert shelf.library.media.texts([media.id])[media.id].startswith("a cat\nNegative prompt")
    assert {(tag.type, tag.name) for tag in shelf.library.tags.all() if tag.count == 1} >= {
        ("Model", "dreamy"),
        ("Media Type", "Image"),
        ("size", "64 × 48"),
        ("pos", "a cat"),
    }


def test_a_second_scan_has_nothing_to_read(shelf: Shelf) -> None:
    for number in range(5):
        shelf.save(f"{number}/a.png", "cat")
    shelf.update()
    assert (shelf.update()["read"], shelf.library.expired_folders()) == (0, [])


def test_a_file_added_in_the_second_of_the_scan_is_found_by_the_next(shelf: Shelf) -> None:
    os.utime(shelf.folder, ns=(NOON, NOON))
    shelf.update()
    shelf.save("a.png", mtime_ns=NOON)
    os.utime(shelf.folder, ns=(NOON, NOON))  # the folder's time says that nothing happened
    shelf.update()
    assert shelf.names(All()) == {"a.png"}


def test_an_edit_within_the_same_second_is_read_and_keeps_id_and_tags(
    shelf: Shelf, like: Tag
) -> None:
    path = shelf.save("a.png", "cat", mtime_ns=NOON)
    shelf.update()
    media = shelf.media(path)
    shelf.library.tags.link([media.id], like.id)
    shelf.save("a.png", "dog", mtime_ns=NOON + 1)
    assert shelf.update()["read"] == 1
    assert shelf.media(path).id == media.id
    assert shelf.names(HasTag(like.id)) == {"a.png"}
    assert (shelf.names(TextContains("cat")), shelf.names(TextContains("dog"))) == (
        set(),
        {"a.png"},
    )
    assert (shelf.count_of("pos", "cat"), shelf.count_of("pos", "dog")) == (0, 1)


def test_another_size_at_the_same_time_is_an_edit(shelf: Shelf) -> None:
    shelf.save("a.png", "cat", mtime_ns=NOON)
    shelf.update()
    shelf.save("a.png", "a cat", mtime_ns=NOON)
    shelf.update()
    assert shelf.names(TextContains("a cat")) == {"a.png"}


@pytest.mark.parametrize("year_s", [-(2**31), 0, 2**33 + 2**31])
def test_files_and_folders_of_times_no_clock_tells_stop_no_scan(shelf: Shelf, year_s: int) -> None:
    then = year_s * NS
    odd = shelf.save("sub/odd.png", "cat", mtime_ns=then)
    shelf.save("a.png", "cat")
    os.utime(odd.parent, ns=(then, then))
    shelf.update()
    assert shelf.names(TextContains("cat")) == {"odd.png", "a.png"}
    assert shelf.library.expired_folders() == []
    assert shelf.update()["read"] == 0
    assert shelf.library.media.ensure(odd) == shelf.media(odd)


def test_an_older_file_put_in_place_is_an_edit(shelf: Shelf) -> None:
    shelf.save("a.png", "cat", mtime_ns=NOON)
    shelf.update()
    shelf.save("a.png", "dog", mtime_ns=NOON - 100 * NS)
    shelf.update()
    assert shelf.names(TextContains("dog")) == {"a.png"}


def test_a_touched_file_keeps_id_tags_and_counts(shelf: Shelf, like: Tag) -> None:
    path = shelf.save("a.png", "cat", mtime_ns=NOON)
    shelf.update()
    media = shelf.media(path)
    shelf.library.tags.link([media.id], like.id)
    before = shelf.library.tags.all()
    for second in (1, 2, 3):
        os.utime(path, ns=(NOON + second * NS,) * 2)
        shelf.update()
    assert shelf.library.tags.all() == before
    after = shelf.media(path)
    assert (after.id, after.mtime_ns, after.size) == (media.id, NOON + 3 * NS, media.size)


def test_a_prompt_that_is_taken_out_of_a_file_is_taken_out_of_the_index(shelf: Shelf) -> None:
    path = shelf.save("a.png", "cat")
    shelf.update()
    path.write_bytes(png())
    shelf.update()
    assert shelf.library.media.texts([shelf.media(path).id]) == {shelf.media(path).id: ""}
    assert shelf.names(TextContains("cat")) == set()
    assert shelf.count_of("pos", "cat") == 0


def test_a_deleted_file_is_hidden_and_comes_back_the_same(shelf: Shelf, like: Tag) -> None:
    path = shelf.save("a.png", "cat", mtime_ns=NOON)
    shelf.save("b.png", "cat")
    shelf.update()
    media = shelf.media(path)
    shelf.library.tags.link([media.id], like.id)
    before = shelf.library.tags.all()

    path.unlink()
    assert shelf.update()["missing"] == 1
    assert shelf.library.media.by_path(path) is None
    assert shelf.names(All()) == {"b.png"}
    assert (shelf.count_of("pos", "cat"), shelf.count_of("custom", "like")) == (1, 0)
    assert shelf.update()["missing"] == 0, "it is missed once"

    shelf.save("a.png", "cat", mtime_ns=NOON)
    assert shelf.update()["read"] == 0
    assert shelf.media(path) == media._replace(created_ns=shelf.media(path).created_ns)
    assert shelf.library.tags.all() == before
    assert shelf.names(HasTag(like.id)) == {"a.png"}


def test_a_file_that_comes_back_changed_is_the_same_picture(shelf: Shelf, like: Tag) -> None:
    path = shelf.save("a.png", "cat")
    shelf.update()
    media_id = shelf.media(path).id
    shelf.library.tags.link([media_id], like.id)
    path.unlink()
    shelf.update()
    shelf.save("a.png", "a dog instead")
    shelf.update()
    assert shelf.media(path).id == media_id
    assert shelf.names(HasTag(like.id)) == {"a.png"}
    assert shelf.names(TextContains("cat")) == set()
    assert shelf.count_of("pos", "cat") == 0


def test_a_deleted_folder_is_hidden_with_all_below_and_comes_back(shelf: Shelf) -> None:
    paths = [shelf.save("sub/a.png", "cat"), shelf.save("sub/in/b.png", "cat")]
    shelf.save("c.png", "cat")
    shelf.update()
    ids = [shelf.media(path).id for path in paths]
    (shelf.folder / "sub").rename(shelf.folder.parent / "away")
    assert shelf.update()["missing"] == 2
    assert shelf.names(All()) == {"c.png"}
    assert shelf.count_of("pos", "cat") == 1
    (shelf.folder.parent / "away").rename(shelf.folder / "sub")
    shelf.update()
    assert [shelf.media(path).id for path in paths] == ids
    assert shelf.count_of("pos", "cat") == 3


def test_a_folder_in_place_of_a_picture_hides_the_picture(shelf: Shelf) -> None:
    path = shelf.save("a.png", "cat")
    shelf.update()
    path.unlink()
    path.mkdir()
    shelf.save("a.png/b.png", "dog")
    shelf.update()
    assert shelf.names(All()) == {"b.png"}


def test_a_rebuild_reads_every_file_again_and_keeps_ids_and_tags(shelf: Shelf, like: Tag) -> None:
    path = shelf.save("a.png", "cat", mtime_ns=NOON)
    shelf.update()
    media_id = shelf.media(path).id
    shelf.library.tags.link([media_id], like.id)
    shelf.save("a.png", "dog", mtime_ns=NOON)  # as long, and as old: no scan can see it
    shelf.update()
    assert shelf.names(TextContains("cat")) == {"a.png"}
    assert shelf.rebuild()["read"] == 1
    assert shelf.names(TextContains("dog")) == {"a.png"}
    assert shelf.names(TextContains("cat")) == set()
    assert shelf.media(path).id == media_id
    assert shelf.names(HasTag(like.id)) == {"a.png"}
    assert (shelf.count_of("pos", "cat"), shelf.count_of("pos", "dog")) == (0, 1)


def test_a_rebuild_keeps_what_is_missing(shelf: Shelf, like: Tag) -> None:
    path = shelf.save("a.png", "cat", mtime_ns=NOON)
    shelf.update()
    shelf.library.tags.link([shelf.media(path).id], like.id)
    path.unlink()
    shelf.rebuild()
    shelf.save("a.png", "cat", mtime_ns=NOON)
    shelf.rebuild()
    assert shelf.names(HasTag(like.id)) == {"a.png"}


@pytest.mark.parametrize("name", ["a.txt", "a.png.txt", "a.TXT"])
def test_a_text_beside_a_picture_is_read_with_it(shelf: Shelf, name: str) -> None:
    shelf.save("a.png")
    (shelf.folder / name).write_text("a cat\nSteps: 20, Sampler: Euler", encoding="utf-8")
    shelf.update()
    assert shelf.names(TextContains("a cat")) == {"a.png"}


def test_a_text_that_comes_later_is_read_once(shelf: Shelf) -> None:
    for name in ("a.png", "b.png"):
        shelf.save(name)
    spoken = shelf.save("c.png", "a dog")
    shelf.update()
    (shelf.folder / "a.png.txt").write_text("a cat\nSteps: 20, Sampler: Euler", "utf-8")
    (shelf.folder / "c.txt").write_text("a wolf\nSteps: 20, Sampler: Euler", "utf-8")
    assert shelf.update()["read"] == 1
    assert shelf.names(TextContains("a cat")) == {"a.png"}
    assert shelf.names(TextContains("a dog")) == {spoken.name}
    assert shelf.update()["read"] == 0


def test_a_text_that_is_changed_in_place_or_removed_is_noticed(shelf: Shelf) -> None:
    shelf.save("a.png")
    spoken = shelf.save("b.png", "a dog")
    for name in ("a.txt", "b.txt"):
        (shelf.folder / name).write_text("a cat\nSteps: 20, Sampler: Euler", "utf-8")
        os.utime(shelf.folder / name, ns=(NOON, NOON))
    before = shelf.folder.stat()
    shelf.update()
    (shelf.folder / "a.txt").write_text("a cow\nSteps: 20, Sampler: Euler", "utf-8")
    os.utime(shelf.folder, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert shelf.update()["read"] == 1
    assert shelf.names(TextContains("a cow")) == {"a.png"}
    assert shelf.update()["read"] == 0
    (shelf.folder / "a.txt").unlink()
    shelf.update()
    assert shelf.names(TextContains("a cow")) == set()
    assert shelf.names(TextContains("a dog")) == {spoken.name}
    assert shelf.update()["read"] == 0


def test_a_text_that_says_nothing_is_not_read_with_each_update(shelf: Shelf) -> None:
    shelf.save("a.png")
    (shelf.folder / "a.txt").write_text("", "utf-8")
    shelf.update()
    assert shelf.update()["read"] == 0


def test_the_log_of_a_folder_of_fooocus_speaks_for_all_its_pictures(shelf: Shelf) -> None:
    names = [f"{number}.png" for number in range(FEW_FILES + 1)]
    for name in names:
        shelf.save(f"day/{name}")
    told = {name: {"prompt": f"a cat, number {name}", "seed": "7"} for name in names}
    (shelf.folder / "day" / "log.html").write_text(log_page(told), "utf-8")
    silent = shelf.save("other/1.png")
    assert shelf.update()["failed"] == 0
    assert shelf.names(TextContains("a cat, number")) == set(names)
    assert shelf.names(TextContains("number 17.png")) == {"17.png"}
    assert shelf.library.media.stored_text(shelf.media(silent).id).text == ""
    fields = shelf.library.media.stored_text(shelf.media(shelf.folder / "day" / "1.png").id).fields
    assert list(fields) == ["fooocus_log"]


# --- files that cannot be read --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.png", b""),
        ("cut.png", picture("cat")[:20]),
        ("noise.jpg", bytes(range(256))),
        ("text.webp", b"this is a text"),
        ("empty.mp4", b""),
    ],
)
def test_a_damaged_file_has_a_row_and_the_others_go_on(
    shelf: Shelf, name: str, content: bytes
) -> None:
    (shelf.folder / name).write_bytes(content)
    shelf.save("good.png", "cat")
    result = shelf.update()
    assert shelf.names(All()) == {name, "good.png"}
    stored = shelf.library.media.stored_text(shelf.media(shelf.folder / name).id)
    assert (stored.text, stored.fields) == ("", {})
    state = next(state for state in shelf.jobs.states() if state.kind == "scan")
    assert [failure.path for failure in state.failures] == (
        [str(shelf.folder / name)] if stored.problem else []
    )
    assert result["failed"] == state.failed == len(state.failures)
    if name.endswith(".png"):
        assert stored.problem


def test_a_damaged_file_is_no_failure_again_until_it_changes(shelf: Shelf) -> None:
    path = shelf.folder / "a.png"
    path.write_bytes(b"damaged")
    assert shelf.update()["failed"] == 1
    assert shelf.update()["failed"] == 0
    shelf.save("a.png", "cat")
    assert shelf.update()["failed"] == 0
    assert shelf.library.media.stored_text(shelf.media(path).id).problem == ""


SCAN_WITHOUT_RIGHTS = """
import json, sys
from pathlib import Path
from iib_core.jobs import Jobs
from iib_core.library import All, Library

jobs = Jobs()
library = Library(Path(sys.argv[1]), jobs)
closed = Path(sys.argv[2])
library.start_update().future.result(60)
ids = {media.name: media.id for media in library.find(All()).media}
closed.chmod(0)
job = library.start_update()
result = dict(job.future.result(60))
failures = [failure.path for failure in job.snapshot().failures]
count = library.media.count()
closed.chmod(0o700)
library.start_update().future.result(60)
back = {media.name: media.id for media in library.find(All()).media}
jobs.close()
library.close()
print(json.dumps({"failures": failures, "missing": result["missing"], "count": count,
                  "same": ids == back, "names": sorted(ids)}))
"""


def test_what_lies_in_a_folder_that_cannot_be_read_is_not_missing(shelf: Shelf) -> None:
    shelf.save("a.png", "cat")
    shelf.save("closed/b.png", "cat")
    shelf.save("closed/in/c.png", "cat")
    said = _without_rights(SCAN_WITHOUT_RIGHTS, str(shelf.database), str(shelf.folder / "closed"))
    assert said == {
        "failures": [str(shelf.folder / "closed")],
        "missing": 0,
        "count": 3,
        "same": True,
        "names": ["a.png", "b.png", "c.png"],
    }


def _without_rights(script: str, *arguments: str) -> object:
    """Run Python as somebody whom the rights of files bind, which the superuser is not."""
    command = [sys.executable, "-c", script, *arguments]
    if os.name == "nt":
        pytest.skip("rights are other ones on Windows")
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("the superuser reads everything, and there is no setpriv to change that")
        rights = "-dac_override,-dac_read_search"
        command = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}", *command]
    ran = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=PATIENCE_S,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    said: object = json.loads(ran.stdout)
    return said


# --- links ----------------------------------------------------------------------------------------

links = pytest.mark.skipif(os.name == "nt", reason="making links needs a right on Windows")


@links
def test_links_in_a_circle_end(shelf: Shelf) -> None:
    shelf.save("sub/a.png")
    (shelf.folder / "sub" / "self").symlink_to(shelf.folder)
    (shelf.folder / "loop").symlink_to("loop")
    assert shelf.update()["files"] == 1
    assert [media.folder for media in shelf.found(All())] == ["sub"]


@links
def test_links_to_files_and_folders_are_not_followed(shelf: Shelf, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.png").write_bytes(picture("secret"))
    path = shelf.save("real.png", "cat")
    (shelf.folder / "link.png").symlink_to(path)
    (shelf.folder / "out.png").symlink_to(outside / "secret.png")
    (shelf.folder / "folder").symlink_to(outside, target_is_directory=True)
    (shelf.folder / "broken.png").symlink_to(shelf.folder / "none.png")
    assert shelf.update()["failed"] == 0
    assert shelf.names(All()) == {"real.png"}


@links
def test_a_root_may_be_a_link(shelf: Shelf, tmp_path: Path) -> None:
    real = tmp_path / "real"
    (real / "sub").mkdir(parents=True)
    (real / "sub" / "a.png").write_bytes(picture("cat"))
    link = tmp_path / "link"
    link.symlink_to(real)
    shelf.add_root(link)
    shelf.update()
    assert [media.path for media in shelf.found(All())] == [str(link / "sub" / "a.png")]
    assert shelf.media(real / "sub" / "a.png").path == str(link / "sub" / "a.png")
    assert len(shelf.library.roots.all()) == 2
    shelf.add_root(real)
    assert len(shelf.library.roots.all()) == 2, "it is the same folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_named_like_a_picture_stops_nothing(shelf: Shelf) -> None:
    os.mkfifo(shelf.folder / "pipe.png")
    shelf.save("a.png")
    shelf.update()
    assert shelf.names(All()) == {"a.png"}
    with pytest.raises((InvalidError, MediaNotFoundError)):
        shelf.library.media.ensure(shelf.folder / "pipe.png")


# --- names ----------------------------------------------------------------------------------------


def test_hidden_folders_and_the_trash_are_not_scanned(shelf: Shelf) -> None:
    for place in (".hidden/a.png", ".iib-trash/b.png", "sub/.git/c.png", ".IIB-Trash/d.png"):
        shelf.save(place, "cat")
    shelf.save("sub/seen.png", "cat")
    shelf.save("sub/notes.md")
    assert shelf.update()["files"] == 1
    assert shelf.names(All()) == {"seen.png"}


ODD_NAMES = [
    "#1.png", "50%.png", "%20.png", "it's.png", '"quoted".png', "😀.png", "a\nb.png", "é.png",
    "e\u0301.png", " .png", "?.png", "a;b.png", "--.png", "日本語.png", "A.PNG", "x" * 240 + ".png",
]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_odd_names_are_found_by_search_and_by_path(shelf: Shelf) -> None:
    for name in ODD_NAMES:
        shelf.save(f"# 50%/{name}", "cat")
    shelf.update()
    assert shelf.names(All()) == set(ODD_NAMES)
    for name in ODD_NAMES:
        path = shelf.folder / "# 50%" / name
        assert shelf.media(path).path == str(path)
        assert name in shelf.names(NameContains(name))
        assert name in shelf.names(PathContains(str(path)))
    assert shelf.update()["read"] == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_unicode_are_found_by_search_and_by_path(shelf: Shelf) -> None:
    name = os.fsdecode(b"caf\xe9.png")
    folder = os.fsdecode(b"d\xff")
    path = shelf.save(f"{folder}/{name}", "a cat")
    shelf.update()
    media = shelf.media(path)
    media.path.encode("utf-8")
    assert to_disk(media.path) == str(path)
    assert shelf.names(NameContains("caf")) == {media.name}
    assert shelf.names(RelpathContains(f"{media.folder}/{media.name}")) == {media.name}
    assert shelf.names(shelf.library.scope_of([path.parent])) == {media.name}
    assert shelf.library.media.count_below(path.parent) == 1
    assert shelf.library.media.ensure(path).id == media.id
    assert (shelf.update()["read"], shelf.update()["missing"]) == (0, 0)
    assert shelf.library.expired_folders() == []
    path.unlink()
    assert shelf.update()["missing"] == 1


# --- roots away, and roots in roots ---------------------------------------------------------------


def test_a_root_that_is_away_is_hidden_and_loses_nothing(shelf: Shelf, like: Tag) -> None:
    path = shelf.save("sub/a.png", "cat")
    shelf.update()
    media = shelf.media(path)
    shelf.library.tags.link([media.id], like.id)
    before = shelf.library.tags.all()
    away = shelf.folder.rename(shelf.folder.parent / "away")

    for result in (shelf.update(), shelf.rebuild()):
        assert (result["offline"], result["missing"]) == ([str(shelf.folder)], 0)
        assert (shelf.found(All()), shelf.library.media.count()) == ([], 0)
        assert shelf.count_of("custom", "like") == 0
        assert [root.online for root in shelf.library.roots.all()] == [False]
        assert shelf.library.expired_folders() == []

    away.rename(shelf.folder)
    assert (shelf.update()["offline"], shelf.found(All())) == ([], [media])
    assert shelf.library.tags.all() == before


def test_an_empty_folder_in_place_of_a_root_that_is_away_loses_no_tags(
    shelf: Shelf, like: Tag
) -> None:
    """So a mount point looks when its drive is not there."""
    path = shelf.save("a.png", "cat")
    shelf.update()
    shelf.library.tags.link([shelf.media(path).id], like.id)
    away = shelf.folder.rename(shelf.folder.parent / "away")
    shelf.folder.mkdir()
    shelf.update()
    assert shelf.found(All()) == []
    shelf.folder.rmdir()
    away.rename(shelf.folder)
    shelf.update()
    assert shelf.names(HasTag(like.id)) == {"a.png"}


def test_a_search_while_a_root_is_away_takes_its_files_for_away_not_for_gone(shelf: Shelf) -> None:
    shelf.save("a.png", "cat")
    shelf.update()
    away = shelf.folder.rename(shelf.folder.parent / "away")
    assert shelf.found(All()) == []
    away.rename(shelf.folder)
    shelf.library.roots.refresh()
    assert shelf.names(All()) == {"a.png"}


@pytest.mark.parametrize("inner_first", [False, True])
@pytest.mark.parametrize("scanned_between", [False, True])
def test_a_root_in_a_root_is_indexed_once_and_its_tags_survive_its_removal(
    shelf: Shelf, tmp_path: Path, inner_first: bool, scanned_between: bool
) -> None:
    shelf.library.roots.remove(str(shelf.folder), ("scanned",))
    outer, inner = tmp_path / "outer", tmp_path / "outer" / "in" / "inner"
    paths = [outer / "a.png", inner / "b.png", inner / "deep" / "c.png", outer / "in" / "d.png"]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture("cat"))
    for root in (inner, outer) if inner_first else (outer, inner):
        shelf.add_root(root)
        if scanned_between:
            shelf.update()
    shelf.update()

    def seen() -> list[str]:
        return sorted(media.path for media in shelf.found(All()))

    assert seen() == sorted(map(str, paths))
    ids = [shelf.media(path).id for path in paths]
    tag = shelf.library.tags.add_custom("mine")
    shelf.library.tags.link(ids, tag.id)
    for _ in range(2):
        shelf.library.roots.remove(str(inner), ("scanned",))
        for _ in range(2):
            assert seen() == sorted(map(str, paths)), "what the outer root holds stays seen"
            assert [shelf.media(path).id for path in paths] == ids
            assert shelf.names(PathContains("inner/deep/c")) == {"c.png"}
            assert shelf.names(RelpathContains("in/inner/b")) == {"b.png"}
            shelf.update()
        shelf.add_root(inner)
        for _ in range(2):
            assert [shelf.media(path).id for path in paths] == ids
            assert shelf.names(RelpathContains("deep/c")) == {"c.png"}
            assert shelf.names(RelpathContains("in/inner")) == set()
            shelf.update()
    assert shelf.library.tags.get(tag.id).count == 4
    shelf.library.roots.remove(str(outer), ("scanned",))
    shelf.update()
    assert seen() == sorted(map(str, paths[1:3]))
    shelf.library.roots.remove(str(inner), ("scanned",))
    assert (seen(), shelf.library.tags.get(tag.id).count) == ([], 0)
    shelf.add_root(outer)
    shelf.update()
    assert seen() == sorted(map(str, paths))
    assert shelf.library.tags.get(tag.id).count == 4


def test_a_removed_root_that_is_added_again_has_its_ids_and_tags(shelf: Shelf, like: Tag) -> None:
    path = shelf.save("a.png", "cat")
    shelf.update()
    media = shelf.media(path)
    shelf.library.tags.link([media.id], like.id)
    shelf.library.roots.remove(str(shelf.folder), ("scanned",))
    shelf.update()
    assert (shelf.found(All()), shelf.count_of("custom", "like")) == ([], 0)
    shelf.add_root()
    assert shelf.found(HasTag(like.id)) == [media]


def test_a_root_that_is_removed_while_it_is_scanned_is_not_seen(shelf: Shelf) -> None:
    for number in range(20):
        shelf.save(f"{number}/a.png", "cat")

    def remove(state: JobState) -> None:
        if state.stage == "reading" and shelf.library.roots.all():
            end()
            shelf.library.roots.remove(str(shelf.folder), ("scanned",))

    end = shelf.jobs.subscribe(remove)
    shelf.update()
    assert (shelf.found(All()), shelf.library.media.count()) == ([], 0)
    assert shelf.count_of("pos", "cat") == 0
    shelf.add_root()
    shelf.update()
    assert (len(shelf.found(All())), shelf.count_of("pos", "cat")) == (20, 20)


# --- a file at a time -----------------------------------------------------------------------------


def test_a_file_can_be_indexed_on_the_fly(shelf: Shelf) -> None:
    path = shelf.save("new/a.png", "cat")
    media = shelf.library.media.ensure(path)
    assert (shelf.media(path), shelf.library.media.ensure(path)) == (media, media)
    assert shelf.names(TextContains("cat")) == {"a.png"}
    shelf.update()
    assert shelf.found(All()) == [media]


@pytest.mark.parametrize("name", ["none.png", "notes.md", "folder.png", "sub/none.png"])
def test_what_is_no_media_cannot_be_indexed(shelf: Shelf, name: str) -> None:
    (shelf.folder / "notes.md").write_text("notes")
    (shelf.folder / "folder.png").mkdir()
    with pytest.raises((InvalidError, MediaNotFoundError)):
        shelf.library.media.ensure(shelf.folder / name)
    assert shelf.library.media.is_empty()


def test_a_file_outside_the_roots_cannot_be_indexed(shelf: Shelf, tmp_path: Path) -> None:
    outside = tmp_path / "pics2.png"
    outside.write_bytes(picture("cat"))
    with pytest.raises(InvalidError):
        shelf.library.media.ensure(outside)


# --- large scans, and scans that are stopped ------------------------------------------------------


@pytest.fixture
def many(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """More files than are read without worker processes; each progress is reported."""
    monkeypatch.setattr(jobs, "REPORT_INTERVAL_S", 0)
    for number in range(FEW_FILES + 800):
        shelf.save(f"{number % 7}/{number}.png", f"cat {number}")
    return shelf


def readers() -> set[int]:
    """The worker processes of this one."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            command = (process / "cmdline").read_bytes()
        except (OSError, ValueError):
            continue
        if parent == os.getpid() and b"iib_core.metadata" in command:
            found.add(int(process.name))
    return found


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")


@on_linux
def test_a_large_scan_reads_in_processes_that_end_with_it(many: Shelf) -> None:
    seen: set[int] = set()
    end = many.jobs.subscribe(lambda state: seen.update(readers()))
    result = many.update()
    end()
    assert (result["files"], result["read"], result["failed"]) == (1200, 1200, 0)
    assert many.library.media.count() == 1200
    assert many.count_of("Model", "dreamy") == 1200
    assert seen
    assert readers() == set()


@on_linux
def test_a_reader_that_is_killed_costs_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(picture("cat"))
    request = Request(str(path), MediaKind.IMAGE, ())

    def batches() -> Iterator[tuple[int, list[Request]]]:
        for number in range(20):
            if number in (5, 12):
                for process in readers():
                    os.kill(process, signal.SIGKILL)
            yield number, [request] * 3

    pool = ReaderPool(1)
    try:
        read = list(pool.read_all(batches()))
    finally:
        pool.close()
    assert [number for number, _ in read] == list(range(20))
    assert all(reading.text.startswith("cat") for _, batch in read for reading in batch.readings)
    assert {len(batch.readings) for _, batch in read} == {3}
    assert readers() == set()


def test_a_cancelled_scan_keeps_whole_batches_and_the_next_completes_it(many: Shelf) -> None:
    def cancel(state: JobState) -> None:
        if state.kind == "scan" and state.done > 0:
            many.jobs.cancel(state.id)

    end = many.jobs.subscribe(cancel)
    job = many.library.start_update()
    with pytest.raises(JobCancelledError):
        job.future.result(PATIENCE_S)
    end()
    many.settle()
    assert job.snapshot().state == "cancelled"
    stored = many.library.media.count()
    assert 0 < stored < 1200
    assert many.count_of("Model", "dreamy") == stored
    assert many.library.expired_folders()
    assert many.update()["read"] == 1200 - stored
    assert many.count_of("Model", "dreamy") == 1200
    assert many.library.expired_folders() == []


def test_a_scan_that_is_asked_for_while_one_runs_covers_what_came_in_between(many: Shelf) -> None:
    going, added = threading.Event(), threading.Event()

    def wait_in_the_middle(state: JobState) -> None:
        if state.kind == "scan" and state.done > 0 and not going.is_set():
            going.set()
            added.wait(PATIENCE_S)

    end = many.jobs.subscribe(wait_in_the_middle)
    first = many.library.start_update()
    assert going.wait(PATIENCE_S)
    path = many.save("0/late.png", "late")
    second = many.library.start_update()
    added.set()
    second.future.result(PATIENCE_S)
    end()
    assert first is second, "the running job goes another round"
    assert many.media(path).name == "late.png"
    many.settle()


def test_files_that_are_tagged_while_they_are_being_read_stop_no_scan(many: Shelf) -> None:
    tag = many.library.tags.custom()[0]
    tagged: set[str] = set()

    def tag_in_the_middle(state: JobState) -> None:
        if state.kind != "scan" or not state.done or tagged:
            return
        paths = [path for path in many.folder.glob("*/*") if not many.library.media.by_path(path)]
        for path in paths[::100]:
            many.library.tags.toggle(many.library.media.ensure(path).id, tag.id)
            tagged.add(path.name)

    end = many.jobs.subscribe(tag_in_the_middle)
    many.update()
    end()
    assert len(tagged) > 5
    assert many.names(HasTag(tag.id)) == tagged
    assert (many.library.media.count(), many.count_of("Model", "dreamy")) == (1200, 1200)


def test_the_newest_folder_is_stored_first(shelf: Shelf) -> None:
    for number in range(8):
        shelf.save(f"{number}/a.png", "cat")
        os.utime(shelf.folder / str(number), ns=(NOON + number * NS,) * 2)
    shelf.update()
    ids = [shelf.media(shelf.folder / str(number) / "a.png").id for number in range(8)]
    assert ids == sorted(ids, reverse=True)


def test_expired_folders_are_those_that_changed_and_roots_never_scanned(
    shelf: Shelf, tmp_path: Path
) -> None:
    assert shelf.library.expired_folders() == [str(shelf.folder)]
    shelf.save("sub/a.png")
    shelf.save("b.png")
    shelf.update()
    assert shelf.library.expired_folders() == []
    shelf.save("sub/c.png")
    os.utime(shelf.folder / "sub", ns=(NOON, NOON))
    assert shelf.library.expired_folders() == [str(shelf.folder / "sub")]
    (tmp_path / "other").mkdir()
    shelf.add_root(tmp_path / "other")
    shelf.add_root(tmp_path / "not-there")
    assert shelf.library.expired_folders() == [str(shelf.folder / "sub"), str(tmp_path / "other")]
    shelf.update()
    assert shelf.library.expired_folders() == []


def test_a_video_is_found_by_what_lies_beside_it(shelf: Shelf) -> None:
    (shelf.folder / "clip.txt").write_text(infotext("a running fox"), "utf-8")
    make_video(shelf.folder / "clip.mp4", 5)
    shelf.save("walk.png", "a walking bear")
    make_video(shelf.folder / "walk.mp4", 5)
    shelf.update()
    assert shelf.names(TextContains("running fox")) == {"clip.mp4"}
    assert shelf.names(TextContains("walking bear")) == {"walk.png", "walk.mp4"}
