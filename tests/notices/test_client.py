from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from iib_core.notices import Notices, NotWatchedError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells in order")

Start = Callable[..., Notices]


class Heard:
    """What was told, and whether it was quiet each time."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.quiet: list[bool] = []

    def __call__(self, paths: Sequence[str], is_quiet: bool) -> None:
        self.paths += paths
        self.quiet.append(is_quiet)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pics"
    folder.mkdir()
    return folder


@pytest.fixture
def notices(tmp_path: Path, folder: Path, heard: Heard) -> Iterator[Notices]:
    marks = tmp_path / "marks"
    marks.mkdir()
    notices = Notices([str(folder)], marks, heard)
    yield notices
    notices.close()


def test_all_that_has_changed_is_told_before_it_is_said_to_be_so(
    notices: Notices, folder: Path, heard: Heard
) -> None:
    assert notices.catch_up()
    assert heard.paths == []
    for number in range(200):
        path = folder / f"{number}.png"
        path.write_bytes(b"picture")
        assert notices.catch_up()
        assert str(path) in heard.paths
    (folder / "0.png").rename(folder / "new.png")
    (folder / "1.png").unlink()
    heard.paths.clear()
    assert notices.catch_up()
    assert {str(folder / name) for name in ("0.png", "new.png", "1.png")} >= {*heard.paths}
    assert str(folder / "1.png") in heard.paths


def test_folders_that_come_are_listened_to(notices: Notices, folder: Path, heard: Heard) -> None:
    (folder / "a" / "b").mkdir(parents=True)
    assert notices.catch_up()
    while str(folder / "a" / "b" / "c.png") not in heard.paths:
        (folder / "a" / "b" / "c.png").write_bytes(os.urandom(9))
        assert notices.catch_up()


def test_what_cannot_be_watched_has_a_reason(tmp_path: Path, heard: Heard) -> None:
    with pytest.raises(NotWatchedError, match=r"\w"):
        Notices([str(tmp_path / "gone")], tmp_path, heard)


def test_a_process_that_was_killed_is_noticed(notices: Notices) -> None:
    assert notices.is_sound
    notices._process.kill()
    assert not notices.catch_up()
    assert not notices.is_sound


def test_without_a_place_for_marks_nothing_is_sure(
    notices: Notices, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "marks").rmdir()
    assert not notices.catch_up()


def test_a_name_that_is_no_text_is_told_or_makes_it_unsound(
    notices: Notices, folder: Path, heard: Heard
) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.png")).write_bytes(b"picture")
    assert not notices.catch_up() or heard.paths


def test_the_process_ends_with_its_parent(tmp_path: Path, folder: Path, heard: Heard) -> None:
    notices = Notices([str(folder)], tmp_path, heard)
    notices.close()
    notices.close()
    assert notices._process.poll() == 0
    assert not notices.catch_up()
