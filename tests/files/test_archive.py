from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from iib_core.errors import MediaNotFoundError, NotReadableError
from iib_core.files.archive import (
    ChangedMeanwhileError,
    entries_of,
    entry_names,
    stored_size,
    stream,
    text_entry,
)

ODD = ["a.png", "A.PNG", "猫😀.png", "x#%[1].png", "new\nline.png", "empty.png", "con.png"]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / str(at) / name for at, name in enumerate(ODD)]
    for at, path in enumerate(made):
        path.parent.mkdir()
        path.write_bytes(b"" if path.name == "empty.png" else os.urandom(100 + 3 * at))
    large = tmp_path / "large.png"
    large.write_bytes(os.urandom(3 << 20))
    return [*made, large]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MediaNotFoundError):
        entries_of([tmp_path / "none.png"])
    with pytest.raises(NotReadableError):
        entries_of([tmp_path])


def test_each_name_is_safe_and_its_own() -> None:
    given = ["a.png", "A.png", "a.png", "../x", "c:\\d", "con", "NUL.txt", "a. ."]
    found = entry_names([*given, "..", "é", "e\u0301"])
    assert found == [
        *("a.png", "A (1).png", "a (2).png", ".._x", "c__d", "_con", "_NUL.txt", "a", "_"),
        *("é", "e\u0301 (1)"),
    ]


@pytest.mark.parametrize("compress", [False, True])
def test_the_archive_holds_what_the_files_hold(files: list[Path], compress: bool) -> None:
    entries = [*entries_of(files), text_entry("notes.txt", "a cät")]
    packed = b"".join(stream(entries, compress=compress))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [entry.name for entry in entries]
        for path, name in zip(files, archive.namelist(), strict=False):
            assert archive.read(name) == path.read_bytes()
        assert archive.read("notes.txt").decode() == "a cät"
    if not compress:
        assert stored_size(entries) == len(packed)


@pytest.mark.skipif(shutil.which("unzip") is None, reason="there is no unzip here")
def test_other_programs_can_read_it(files: list[Path], tmp_path: Path) -> None:
    archive = tmp_path / "all.zip"
    archive.write_bytes(b"".join(stream(entries_of(files))))
    unpacked = subprocess.run(["unzip", "-tq", str(archive)], capture_output=True, check=False)
    assert unpacked.returncode == 0, unpacked.stdout


def test_an_empty_archive_is_one() -> None:
    packed = b"".join(stream([]))
    assert zipfile.ZipFile(io.BytesIO(packed)).namelist() == []
    assert stored_size([]) == len(packed)


def test_the_size_is_known_beyond_what_32_bits_hold(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    # As the limits are met by files of 4 GB, or 65,535 of them, they are lowered instead.
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 120)
    entries = entries_of(files)
    assert stored_size(entries) == len(b"".join(stream(entries)))
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", (1 << 31) - 1)
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 3)
    assert stored_size(entries) == len(b"".join(stream(entries)))


def test_the_first_piece_comes_before_a_file_is_read(files: list[Path]) -> None:
    entries = entries_of(files)
    files[0].unlink()
    pieces = stream(entries)
    assert next(pieces).startswith(b"PK\x03\x04")
    with pytest.raises(FileNotFoundError):
        b"".join(pieces)


@pytest.mark.parametrize("content", [b"", b"longer than it was" * 100])
def test_a_file_that_changes_meanwhile_ends_the_archive(files: list[Path], content: bytes) -> None:
    entries = entries_of(files[:1])
    files[0].write_bytes(content)
    with pytest.raises(ChangedMeanwhileError):
        b"".join(stream(entries))


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="this system cannot refuse links")
def test_a_link_that_has_come_meanwhile_is_not_followed(files: list[Path]) -> None:
    entries = entries_of(files[:1])
    files[0].rename(files[0].with_name("other"))
    files[0].symlink_to("other")
    with pytest.raises(OSError, match="symbolic links"):
        b"".join(stream(entries))


def test_times_that_an_archive_cannot_hold_are_cut(files: list[Path]) -> None:
    for path, seconds in zip(files, (0, 5_000_000_000), strict=False):
        os.utime(path, (seconds, seconds))
    packed = b"".join(stream(entries_of(files[:2])))
    years = [each.date_time[0] for each in zipfile.ZipFile(io.BytesIO(packed)).infolist()]
    assert years == [1980, 2107]
