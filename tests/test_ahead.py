from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from iib_core.ahead import make_thumbnails
from iib_core.media import COVER_PX, Thumbnails
from iib_core.settings import Settings
from tests.media.videos import make_video


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    for name in ("a.png", "b.png"):
        Image.new("RGB", (900, 600), "red").save(pictures / name)
    (pictures / "damaged.png").write_bytes(b"\x89PNG\r\n\x1a\n damaged")
    make_video(pictures / "film.mp4", 5)
    return Settings(
        data_dir=tmp_path,
        database=tmp_path / "library.db",
        cache_dir=tmp_path / "cache",
        cwd=tmp_path,
        folders=(pictures,),
        watch="off",
    )


def test_it_is_told_how_far_the_work_is(settings: Settings) -> None:
    said: list[str] = []
    make_thumbnails(settings, "image", said.append, tell_every_s=0)
    progress = [line for line in said if " of 3 done" in line]
    assert progress == ["1 of 3 done", "2 of 3 done", "3 of 3 done"]
    assert said[-1] == "2 thumbnails are ready, 1 pictures could not be read."
    assert len([line for line in said if "damaged.png" in line]) == 1


def test_of_a_video_the_thumbnail_and_the_cover_are_there_afterwards(settings: Settings) -> None:
    said: list[str] = []
    make_thumbnails(settings, "video", said.append)
    assert said == ["1 covers are ready, 0 videos could not be read."]
    film = settings.folders[0] / "film.mp4"
    stamp = film.stat()
    film.write_bytes(bytes(stamp.st_size))  # so that it cannot be made any more
    os.utime(film, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    kept = Thumbnails(settings.cache_dir / "thumbnails", settings.thumbnail_budget_bytes)
    for size in (settings.generate_image_cache_size, (COVER_PX, COVER_PX)):
        assert kept.get(film, *size).mime == "image/webp"
