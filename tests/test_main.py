"""The command line. What can be wrong at a start is in tests/e2e/test_bad_starts.py, too."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PIL import Image

from iib_core import __main__ as program
from iib_core.settings import DEFAULT_BASE
from tests.media.videos import make_video
from tests.program import save_png

PROJECT = Path(__file__).parents[1]

Running = Callable[..., AbstractContextManager["Started"]]


class Started:
    """`python -m iib_core` in a process of its own, with its data below `home`."""

    def __init__(self, home: Path, *argv: object, **environ: str) -> None:
        known = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "iib_core", *map(str, argv)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=home,
            env={
                **known,
                "HOME": str(home),
                "USERPROFILE": str(home),
                "IIB_DATA_DIR": str(home / "data"),
                "PYTHONPATH": str(PROJECT),
                "PYTHONIOENCODING": "utf-8",
                **environ,
            },
        )

    def address(self) -> str:
        """Where it says that it listens; fails with what it said instead."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        match = re.fullmatch(r"Infinite Image Browsing at (http://\S+)\n", line)
        assert match, f"{line!r}, and on stderr: {self.end()[1]}"
        return match[1]

    def end(self) -> tuple[int, str]:
        """Its exit code and all that stands on stderr, once it has ended."""
        _, errors = self.process.communicate(timeout=30)
        return self.process.returncode, errors

    def stop(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        return self.end()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    return home


@pytest.fixture
def running(home: Path) -> Running:
    @contextmanager
    def start(*argv: object, **environ: str) -> Iterator[Started]:
        started = Started(home, *argv, **environ)
        try:
            yield started
        finally:
            if started.process.poll() is None:
                started.process.kill()
            started.process.communicate()

    return start


def get(url: str, cookie: str = "") -> bytes:
    request = urllib.request.Request(url, headers={"Cookie": cookie} if cookie else {})
    with urllib.request.urlopen(request, timeout=20) as answer:
        content: bytes = answer.read()
    return content


def test_folders_that_cannot_be_used_end_the_program_with_a_sentence_each(
    running: Running, tmp_path: Path
) -> None:
    file = tmp_path / "picture.png"
    file.touch()
    with running(tmp_path / "missing", file) as started:
        code, errors = started.end()
    assert code == 2
    assert f"{tmp_path / 'missing'} does not exist" in errors
    assert f"{file} is a file. Name the folder it is in: {tmp_path}" in errors
    assert "Traceback" not in errors


def test_a_folder_that_may_not_be_read_is_named() -> None:
    def refuse(_folder: Path) -> AbstractContextManager[object]:
        raise PermissionError(13, "Permission denied")

    assert "may not be read by you" in program.problem_with(Path("/x"), refuse)


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights on Windows")
def test_a_link_to_itself_is_named_and_does_not_hang(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert "cannot be read" in program.problem_with(tmp_path / "loop")


def test_a_name_that_is_too_long_is_named(tmp_path: Path) -> None:
    assert program.problem_with(tmp_path / ("x" * 5000))


def test_a_bad_option_ends_the_program_with_one_sentence(running: Running) -> None:
    with running("--port", "http") as started:
        assert started.end() == (
            2,
            "--port from the command line is 'http', but must be a number from 1 to 65535\n",
        )


def test_it_serves_goes_on_without_the_bad_folder_and_stops_without_a_word(
    running: Running, tmp_path: Path
) -> None:
    with running(tmp_path, tmp_path / "missing") as started:
        address = started.address()
        assert get(f"{address}{DEFAULT_BASE}/hello") == b'"hello"'
        code, errors = started.stop()
    assert code == 0
    assert (
        errors
        == f"{tmp_path / 'missing'} does not exist. Is it spelt right, and its drive connected?\n"
    )


def test_a_key_is_made_and_asked_for_where_other_machines_can_reach_it(
    running: Running, tmp_path: Path
) -> None:
    with running(tmp_path, "--host", "0.0.0.0") as started:
        address = started.address()
        with pytest.raises(urllib.error.HTTPError) as refused:
            get(f"{address}{DEFAULT_BASE}/version")
        refused.value.close()
        code, errors = started.stop()
    assert refused.value.code == 401
    assert code == 0
    key = re.search(r"The key of this run: (\S{20,})\n", errors)
    assert key


@pytest.mark.skipif(sys.platform == "win32", reason="the browser of this test is a shell script")
def test_the_page_is_opened_on_request(running: Running, tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >"{opened}.part"\nmv "{opened}.part" "{opened}"\n')
    browser.chmod(0o755)
    with running(tmp_path, "--open", BROWSER=str(browser)) as started:
        address = started.address()
        for _ in range(200):
            if opened.exists():
                break
            time.sleep(0.05)
        assert opened.read_text() == f"{address}{DEFAULT_BASE}\n"


def test_thumbnails_are_made_ahead_of_time_and_damaged_pictures_named(
    running: Running, home: Path, tmp_path: Path
) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    Image.new("RGB", (2000, 1000), "red").save(pictures / "good.png")
    (pictures / "damaged.png").write_bytes(b"\x89PNG\r\n\x1a\n damaged")
    with running(pictures, "--generate_image_cache") as started:
        code, errors = started.end()
    assert code == 0
    assert f"{pictures / 'damaged.png'}: " in errors
    assert "1 thumbnails are ready, 1 pictures could not be read." in errors
    assert [each for each in (home / "data" / "cache").rglob("*") if each.is_file()]


def test_covers_of_videos_are_made_ahead_of_time(
    running: Running, home: Path, tmp_path: Path
) -> None:
    videos = tmp_path / "videos"
    videos.mkdir()
    make_video(videos / "good.mp4", 20)
    (videos / "damaged.mp4").write_bytes(b"\0\0\0\x18ftypmp42")
    with running(videos, "--generate_video_cover") as started:
        code, errors = started.end()
    assert code == 0
    assert "1 covers are ready, 1 videos could not be read." in errors
    assert [each for each in (home / "data" / "cache").rglob("*") if each.is_file()]


def test_settings_come_from_dotenv_in_the_working_directory(
    running: Running, home: Path, tmp_path: Path
) -> None:
    pytest.importorskip("dotenv")
    (home / ".env").write_text("IIB_ACCESS_CONTROL=nobody\n")
    with running(tmp_path) as started:
        code, errors = started.end()
    assert code == 2
    assert "IIB_ACCESS_CONTROL from .env is 'nobody'" in errors


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such variables")
def test_the_language_of_the_environment_counts_whether_it_is_installed_or_not(
    running: Running, tmp_path: Path
) -> None:
    with running(tmp_path, LC_ALL="", LC_MESSAGES="", LANG="zh_TW.UTF-8") as started:
        address = started.address()
        with pytest.raises(urllib.error.HTTPError) as refused:
            get(f"{address}{DEFAULT_BASE}/file?path=/etc/passwd&t=0")
        answer = refused.value.read().decode()
        refused.value.close()
        started.stop()
    assert "图库" in answer


def test_the_description_of_the_api_is_printed_the_same_each_time(running: Running) -> None:
    printed = []
    for _ in range(2):
        with running("openapi") as started:
            assert started.process.stdout is not None
            printed.append(started.process.stdout.read())
            assert started.end()[0] == 0
    assert printed[0] == printed[1]
    assert f"{DEFAULT_BASE}/hello" in json.loads(printed[0])["paths"]


def test_a_folder_named_like_a_command_can_still_be_opened(running: Running, home: Path) -> None:
    (home / "openapi").mkdir()
    with running("./openapi") as started:
        started.address()
        assert started.stop() == (0, "")


def test_the_help_is_there_at_once_and_without_the_server() -> None:
    watched = (
        "import sys, iib_core.__main__ as m\ntry: m.main(['--help'])\nexcept SystemExit: pass\n"
    )
    check = "sys.exit(any(name in sys.modules for name in ('fastapi', 'uvicorn', 'numpy')))"
    done = subprocess.run(
        [sys.executable, "-c", watched + check], cwd=PROJECT, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert b"examples:" in done.stdout


def ask(url: str, body: dict[str, str], timeout: float) -> bytes:
    content = json.dumps(body).encode()
    request = urllib.request.Request(url, content, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=timeout) as answer:
        read: bytes = answer.read()
        return read


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal for other processes")
def test_a_pattern_that_never_ends_does_not_keep_the_program_from_ending(
    running: Running, tmp_path: Path
) -> None:
    pictures = tmp_path / "pictures"
    save_png(pictures / "a.png", "a cat, " * 80 + "\nSteps: 1, Sampler: x, Seed: 1")
    with running(pictures) as started:
        database = f"{started.address()}{DEFAULT_BASE}/db"
        ask(f"{database}/update_image_data", {}, timeout=30)
        search = {"surstr": "", "cursor": "", "regexp": "(a+)+$|(.*.*.*.*)*Z{9}"}
        with pytest.raises(TimeoutError):
            ask(f"{database}/search_by_substr", search, timeout=1)
        code, _ = started.stop()
    assert code == 0
