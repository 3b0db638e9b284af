from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from iib_core.files import copy, free_name, move
from iib_core.files.placing import differs_in_case_alone


class StopError(Exception):
    pass


def stop() -> None:
    raise StopError


@pytest.fixture
def other_drive(tmp_path: Path) -> Iterator[Path]:
    """A folder on another drive than tmp_path."""
    for place in ("/dev/shm", "/var/tmp", str(Path.home())):
        if Path(place).is_dir() and os.stat(place).st_dev != tmp_path.stat().st_dev:  # noqa: PTH116
            folder = Path(tempfile.mkdtemp(dir=place))
            yield folder
            shutil.rmtree(folder, ignore_errors=True)
            return
    pytest.skip("there is one drive only")


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize("act", [move, copy])
def test_what_is_there_is_never_written_over(tmp_path: Path, act: object) -> None:
    assert callable(act)
    source, target = tmp_path / "a.png", tmp_path / "b.png"
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    (tmp_path / "broken").symlink_to(tmp_path / "none")
    for taken in (target, tmp_path / "folder", tmp_path / "broken"):
        with pytest.raises(FileExistsError):
            act(source, taken)
    assert (source.read_bytes(), target.read_bytes()) == (b"new", b"old")
    assert names(tmp_path) == ["a.png", "b.png", "broken", "folder"]


@pytest.mark.parametrize("act", [move, copy])
def test_what_is_not_there_leaves_nothing_behind(tmp_path: Path, act: object) -> None:
    assert callable(act)
    with pytest.raises(FileNotFoundError):
        act(tmp_path / "none.png", tmp_path / "b.png")
    (tmp_path / "a.png").touch()
    with pytest.raises(OSError, match="No such file"):
        act(tmp_path / "a.png", tmp_path / "none" / "b.png")
    assert names(tmp_path) == ["a.png"]


def test_a_folder_does_not_move_into_itself(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    with pytest.raises(OSError, match="Invalid argument"):
        move(tmp_path / "a", tmp_path / "a" / "b" / "a")
    assert names(tmp_path) == ["a", "a/b"]


def test_a_copy_has_the_times_of_its_original_and_links_stay_links(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "x.png").write_bytes(b"x" * 10)
    os.utime(folder / "deep" / "x.png", ns=(1, 2_000_000_000))
    (folder / "link").symlink_to("deep/x.png")
    copy(folder, tmp_path / "b")
    assert names(tmp_path / "b") == names(folder)
    assert (tmp_path / "b" / "deep" / "x.png").stat().st_mtime_ns == 2_000_000_000
    assert os.readlink(tmp_path / "b" / "link") == "deep/x.png", "inside, it leads to the copy"  # noqa: PTH115
    copy(folder / "link", tmp_path / "alone")
    assert (tmp_path / "alone").read_bytes() == b"x" * 10


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_not_copied(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="neither a file nor a folder"):
        copy(tmp_path / "pipe", tmp_path / "b")
    assert names(tmp_path) == ["pipe"]


def test_a_copy_that_is_stopped_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.png").write_bytes(b"x")
    with pytest.raises(StopError):
        copy(tmp_path / "a", tmp_path / "b", stop)
    assert names(tmp_path) == ["a", "a/x.png"]


def test_files_and_folders_go_to_another_drive(tmp_path: Path, other_drive: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.png").write_bytes(b"x" * 100_000)
    move(tmp_path / "a", other_drive / "a")
    assert names(tmp_path) == []
    move(other_drive / "a" / "x.png", tmp_path / "x.png")
    assert (tmp_path / "x.png").read_bytes() == b"x" * 100_000
    assert names(other_drive) == ["a"]
    with pytest.raises(FileExistsError):
        move(other_drive / "a", tmp_path / "x.png")
    assert names(other_drive) == ["a"]


def test_a_move_to_another_drive_that_is_stopped_leaves_all_here(
    tmp_path: Path, other_drive: Path
) -> None:
    (tmp_path / "x.png").write_bytes(b"x" * 100)
    with pytest.raises(StopError):
        move(tmp_path / "x.png", other_drive / "x.png", stop)
    assert names(tmp_path) == ["x.png"]
    assert names(other_drive) == []


def test_a_disk_that_is_full_half_way_leaves_all_here(tmp_path: Path, other_drive: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows cannot limit the size of files")
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(b"x" * 200_000)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    # The system refuses to write more, as it does on a full disk.
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            move(tmp_path / "a.png", other_drive / "a.png")
        with pytest.raises(OSError, match="File too large"):
            copy(tmp_path / "b.png", tmp_path / "c.png")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert names(tmp_path) == ["a.png", "b.png"]
    assert names(other_drive) == []


def test_a_free_name_is_found_and_short_enough() -> None:
    taken = {"a.png", "a (1).png", "猫" * 80 + ".webp", "none"}
    assert free_name("b.png", taken.__contains__) == "b.png"
    assert free_name("a.png", taken.__contains__) == "a (2).png"
    assert free_name("none", taken.__contains__) == "none (1)"
    long = free_name("猫" * 80 + ".webp", taken.__contains__)
    assert long.endswith(" (1).webp")
    assert len(long.encode()) <= 255


def test_another_case_is_another_name_where_both_can_be(tmp_path: Path) -> None:
    (tmp_path / "a.png").touch()
    assert not differs_in_case_alone(tmp_path / "a.png", tmp_path / "b.png")
    tells = not (tmp_path / "A.PNG").exists()
    assert differs_in_case_alone(tmp_path / "a.png", tmp_path / "A.PNG") is not tells
    move(tmp_path / "a.png", tmp_path / "A.PNG")
    assert names(tmp_path) == ["A.PNG"]
