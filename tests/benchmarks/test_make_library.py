from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.make_library import main, make_library
from benchmarks.prompts import NO_HIT, PHRASE, RARE_WORD


def everything_in(folder: Path) -> dict[str, tuple[int, str]]:
    """Time in ns and hash of the content, by relative path."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest(),
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_that_is_not_empty_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert main([str(tmp_path), "--media", "5"]) == 1
    assert str(tmp_path) in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_seed_decides_names_contents_and_times(tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        make_library(tmp_path / name, 120, seed)
    assert everything_in(tmp_path / "one") == everything_in(tmp_path / "again")
    assert everything_in(tmp_path / "one") != everything_in(tmp_path / "other")


def test_the_manifest_tells_what_is_in_the_library(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    manifest = make_library(folder, 600)
    contents = {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.suffix == ".png"
    }
    for words, files in (
        (RARE_WORD, manifest.rare_word_files),
        (PHRASE, manifest.phrase_files),
        (NO_HIT, []),
    ):
        assert [name for name, bytes_ in contents.items() if words.encode() in bytes_] == files
    assert manifest.media == sum(path.suffix not in ("", ".txt") for path in folder.rglob("*.*"))
    big_folder = folder / manifest.big_folder
    assert manifest.big_folder_media == len(
        [path for path in big_folder.iterdir() if path.suffix != ".txt"]
    )
    assert manifest.big_folder_media > 0.1 * manifest.media


def test_the_texts_are_where_other_programs_look_for_them(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    manifest = make_library(folder, 400)
    kinds = set()
    for relpath, text in manifest.examples.items():
        path = folder / relpath
        with Image.open(path) as picture:
            picture.load()
            exif = picture.getexif().get_ifd(0x8769)
            if 0x9286 in exif:
                assert exif[0x9286] == b"UNICODE\0" + text.encode("utf-16-be")
            elif "parameters" in picture.info:
                assert picture.info["parameters"] == text
            else:
                assert path.with_suffix(".txt").read_text("utf-8") == text
        kinds.add(path.suffix)
    assert ".png" in kinds
