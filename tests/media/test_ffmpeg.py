"""ffmpeg under guard."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from iib_core.errors import NotReadableError, UnreadableError
from iib_core.media.ffmpeg import check_is_video, command_for, describe_by_ffmpeg, run_ffmpeg
from tests.media.videos import make_video

TO_NOTHING = ["-f", "null"]


def test_what_takes_too_long_is_ended(tmp_path: Path) -> None:
    film = make_video(tmp_path / "a.mp4", 600)
    begun = time.monotonic()
    with pytest.raises(TimeoutError):
        run_ffmpeg(film, ["-re"], TO_NOTHING, 0.3)
    assert time.monotonic() - begun < 20


def test_what_cannot_be_read_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"rubbish")
    for name in ("a.mp4", "gone.mp4"):
        assert run_ffmpeg(tmp_path / name, [], TO_NOTHING, 20) == b""
        assert "Stream" not in describe_by_ffmpeg(tmp_path / name, 20)


@pytest.mark.parametrize("name", ["http:x.mp4", "concat:a.mp4|b.mp4", "-i.mp4", "data:,x.mp4"])
def test_a_path_is_a_file_and_nothing_else(name: str) -> None:
    command = command_for(Path(name), [], ["-f", "null"])
    place = command.index("-i", 2)
    assert command[place + 1] == f"file:{name}"
    assert command[command.index("-protocol_whitelist") + 1] == "file"


def test_a_list_of_other_files_is_not_followed(tmp_path: Path) -> None:
    make_video(tmp_path / "private.ts", 10)
    (tmp_path / "list.mp4").write_text(f"#EXTM3U\n#EXTINF:1,\n{tmp_path / 'private.ts'}\n")
    with pytest.raises(UnreadableError):
        check_is_video(tmp_path / "list.mp4")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = make_video(tmp_path / "a.mp4", 1)
    path.chmod(0)
    with pytest.raises(NotReadableError):
        check_is_video(path)
