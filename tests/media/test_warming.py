from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PIL import Image

from iib_core.errors import InvalidError, UnreadableError
from iib_core.media import Thumbnails
from iib_core.media.warming import MOST_PAGES, MOST_WANTED, Warmer

PATIENCE_S = 30


class Work:
    """What a page wants, done one after another when it may."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.may = threading.Event()
        self.warmer = Warmer(lambda _patience_s: self.may.wait(0.01))

    def want(self, page: str, *names: str) -> None:
        self.warmer.want(page, [lambda name=name: self.done.append(name) for name in names])  # type: ignore[misc]

    def finish(self) -> list[str]:
        """What was done, in this order."""
        with self.warmer._lock:
            thread = self.warmer._thread
        self.may.set()
        if thread is not None:
            thread.join(PATIENCE_S)
        return self.done


def test_what_a_page_wanted_before_is_wanted_no_more() -> None:
    work = Work()
    work.want("a", "a1", "a2")
    work.want("b", "b1", "b2")
    work.want("a", "a3", "a4")
    assert work.finish() == ["a3", "a4", "b1", "b2"]


def test_nothing_is_made_while_others_wait_or_when_it_is_over() -> None:
    work = Work()
    work.want("a", "a1")
    work.want("a")
    assert work.finish() == []
    work.may.clear()
    work.want("a", "a1")
    work.warmer.close()
    work.want("a", "a2")
    assert work.finish() == []


def test_it_is_bounded() -> None:
    work = Work()
    for page in range(MOST_PAGES + 2):
        work.want(str(page), *(f"{page}.{at}" for at in range(MOST_WANTED + 5)))
    done = work.finish()
    assert len(done) == MOST_PAGES * MOST_WANTED
    assert {name.partition(".")[0] for name in done} == set(map(str, range(2, MOST_PAGES + 2)))


def test_an_error_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    work = Work()

    def fail(error: Exception) -> None:
        raise error

    wanted = [
        lambda: fail(UnreadableError("x is damaged")),
        lambda: fail(ValueError("a bug")),
        lambda: work.done.append("last"),
    ]
    work.warmer.want("a", wanted)
    assert work.finish() == ["last"]
    assert "a bug" in caplog.text
    assert "damaged" not in caplog.text


def test_thumbnails_are_there_before_they_are_asked_for(tmp_path: Path) -> None:
    thumbnails = Thumbnails(tmp_path / "cache", 10_000_000)
    path = tmp_path / "cat.bmp"
    Image.linear_gradient("L").save(path)
    with pytest.raises(InvalidError):
        thumbnails.warm("a", [(path, None)], 0, 64)
    thumbnails.warm("a", [(tmp_path / "none.png", None), (path, None)], 64, 64)
    thread = thumbnails._warmer._thread
    if thread is not None:
        thread.join(PATIENCE_S)
    assert len([each for each in (tmp_path / "cache").rglob("*") if each.is_file()]) == 1
    assert thumbnails.get(path, 64, 64).etag == thumbnails.etag_of(path, 64, 64)
    thumbnails.close()
