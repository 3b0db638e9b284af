from __future__ import annotations

import io
import logging
import os
import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from iib_core.errors import InvalidError, MediaNotFoundError, UnreadableError
from iib_core.media import Thumbnail, Thumbnails
from iib_core.media.thumbnails import SMALL_FILE_BYTES

BUDGET = 10_000_000


@pytest.fixture
def thumbnails(tmp_path: Path) -> Thumbnails:
    return Thumbnails(tmp_path / "cache", BUDGET)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return paint(tmp_path / "picture.png")


def paint(path: Path, seed: int = 1) -> Path:
    """A picture of noise, 300 x 200, so that its file is not small."""
    noise = random.Random(seed).randbytes(300 * 200 * 3)
    Image.frombytes("RGB", (300, 200), noise).save(path)
    assert path.stat().st_size > SMALL_FILE_BYTES
    return path


def size_of(thumbnail: Thumbnail) -> tuple[int, int]:
    return Image.open(io.BytesIO(thumbnail.data)).size


def kept_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("box", [(0, 0), (0, 64), (64, -1), (10_000, 64)])
def test_a_box_without_room_is_invalid(
    thumbnails: Thumbnails, picture: Path, box: tuple[int, int]
) -> None:
    with pytest.raises(InvalidError):
        thumbnails.get(picture, *box)
    with pytest.raises(InvalidError):
        thumbnails.etag_of(picture, *box)


@pytest.mark.parametrize(
    "name", ["missing.png", "picture.png/x", "a\0b", "x" * 300, "\ud800"], ids=ascii
)
def test_a_file_that_is_not_there_is_not_found(
    thumbnails: Thumbnails, picture: Path, name: str
) -> None:
    with pytest.raises(MediaNotFoundError):
        thumbnails.get(picture.parent / name, 64, 64)


def test_a_folder_has_no_preview(thumbnails: Thumbnails, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="not a file"):
        thumbnails.get(tmp_path, 64, 64)


@pytest.mark.parametrize("content", [b"", b"text\n", b"text\n" * 50_000], ids=len)
def test_a_file_that_is_no_picture_is_unreadable_and_never_sent_as_it_is(
    thumbnails: Thumbnails, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "passwords.png").write_bytes(content)
    for _ in range(2):
        with pytest.raises(UnreadableError, match=r"passwords\.png"):
            thumbnails.get(tmp_path / "passwords.png", 64, 64)
    assert kept_files(tmp_path / "cache") == []


@pytest.mark.parametrize("name", ["a.mp4", "a.mp3"])
def test_a_damaged_video_and_a_sound_have_no_preview(
    thumbnails: Thumbnails, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"\0\0\0\x18ftypmp42")
    with pytest.raises(UnreadableError, match=name):
        thumbnails.get(tmp_path / name, 64, 64)


def test_a_disk_that_takes_nothing_costs_no_thumbnail(
    picture: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "cache").write_bytes(b"a file where the folder should be")
    thumbnails = Thumbnails(tmp_path / "cache", BUDGET)
    with caplog.at_level(logging.WARNING):
        for width in (64, 32, 16):
            assert size_of(thumbnails.get(picture, width, 64))[0] == width
    assert len(caplog.records) == 1


@pytest.mark.parametrize("damage", [b"", b"RIFF", b"RIFF\xff\xff\xff\xffWEBP", b"garbage" * 9])
def test_a_damaged_file_in_the_cache_is_made_anew(
    picture: Path, tmp_path: Path, damage: bytes
) -> None:
    made = Thumbnails(tmp_path / "cache", BUDGET).get(picture, 64, 64)
    (kept,) = kept_files(tmp_path / "cache")
    kept.write_bytes(damage)
    assert Thumbnails(tmp_path / "cache", BUDGET).get(picture, 64, 64) == made


def test_a_thumbnail_is_a_webp_in_the_box(thumbnails: Thumbnails, picture: Path) -> None:
    made = thumbnails.get(picture, 64, 64)
    assert made.mime == "image/webp"
    assert size_of(made) == (64, 43)
    assert made.etag == thumbnails.etag_of(picture, 64, 64)
    assert made.etag.startswith('"')
    assert made.etag.endswith('"')


def test_after_a_restart_it_is_read_from_the_disk(picture: Path, tmp_path: Path) -> None:
    made = Thumbnails(tmp_path / "cache", BUDGET).get(picture, 64, 64)
    (kept,) = kept_files(tmp_path / "cache")
    other = Thumbnails(tmp_path / "cache2", BUDGET).get(paint(tmp_path / "other.png", 2), 64, 64)
    kept.write_bytes(other.data)  # so that we see where it comes from
    read = Thumbnails(tmp_path / "cache", BUDGET).get(picture, 64, 64)
    assert read.data == other.data != made.data


def test_a_changed_file_has_another_etag_and_another_thumbnail(
    thumbnails: Thumbnails, picture: Path
) -> None:
    before = thumbnails.get(picture, 64, 64)
    paint(picture, seed=2)
    os.utime(picture, ns=(1, 1))
    after = thumbnails.get(picture, 64, 64)
    assert after.etag != before.etag
    assert after.data != before.data


def test_every_box_and_every_file_has_its_own_etag(
    thumbnails: Thumbnails, picture: Path, tmp_path: Path
) -> None:
    twin = tmp_path / "twin.png"
    twin.write_bytes(picture.read_bytes())
    facts = picture.stat()
    os.utime(twin, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    etags = {
        thumbnails.etag_of(path, *box)
        for path in (picture, twin)
        for box in ((64, 64), (64, 32), (6, 464))
    }
    assert len(etags) == 6


def test_a_small_picture_that_fits_is_sent_as_it_is(thumbnails: Thumbnails, tmp_path: Path) -> None:
    path = tmp_path / "misnamed.txt"
    Image.new("RGB", (60, 40), "red").save(path, "GIF")
    assert thumbnails.get(path, 64, 64).data == path.read_bytes()
    assert thumbnails.get(path, 64, 64).mime == "image/gif"
    assert thumbnails.get(path, 32, 32).mime == "image/webp"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize(
    "name", ["#%?.png", 'it\'s "x".png', "😀.png", "a\nb.png", "\udcff.png"], ids=ascii
)
def test_odd_names_are_ordinary_names(thumbnails: Thumbnails, tmp_path: Path, name: str) -> None:
    path = paint(tmp_path / name)
    assert size_of(thumbnails.get(path, 30, 30)) == (30, 20)


def test_many_who_ask_at_once_get_the_same(thumbnails: Thumbnails, picture: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        made = set(pool.map(lambda _: thumbnails.get(picture, 64, 64), range(64)))
    assert len(made) == 1


def test_without_a_budget_nothing_is_kept_on_disk(picture: Path, tmp_path: Path) -> None:
    Thumbnails(tmp_path / "cache", 0).get(picture, 64, 64)
    assert kept_files(tmp_path / "cache") == []


# --- what cannot be shown


def same_stamp(path: Path, content: bytes) -> None:
    """Other content, and nothing that tells of it."""
    facts = path.stat()
    path.write_bytes(content.ljust(facts.st_size, b"\0"))
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def test_what_failed_is_not_tried_again_until_the_file_changes(
    thumbnails: Thumbnails, picture: Path
) -> None:
    good = picture.read_bytes()
    picture.write_bytes(good[: len(good) // 2] + bytes(len(good) - len(good) // 2))
    with pytest.raises(UnreadableError) as first:
        thumbnails.get(picture, 64, 64)
    same_stamp(picture, good)
    for box in ((64, 64), (32, 32)):
        with pytest.raises(UnreadableError) as again:
            thumbnails.get(picture, *box)
        assert again.value.message == first.value.message
    os.utime(picture, ns=(1, 1))
    assert size_of(thumbnails.get(picture, 64, 64)) == (64, 43)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may read everything")
def test_a_file_that_may_not_be_read_now_is_tried_again(
    thumbnails: Thumbnails, picture: Path
) -> None:
    picture.chmod(0)
    with pytest.raises(UnreadableError):
        thumbnails.get(picture, 64, 64)
    picture.chmod(0o600)
    assert size_of(thumbnails.get(picture, 64, 64)) == (64, 43)


# --- in full


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_what_browsers_show_is_not_made_anew(
    thumbnails: Thumbnails, tmp_path: Path, kind: str
) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "a.tif", kind)
    assert thumbnails.display(tmp_path / "a.tif") is None


def test_what_they_do_not_show_is_made_anew_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (5000, 100), "red").save(path, "TIFF")
    made = Thumbnails(tmp_path / "cache", BUDGET).display(path)
    assert made is not None
    assert (made.mime, size_of(made)) == ("image/webp", (4096, 82))
    same_stamp(path, b"II*\0rubbish")
    assert Thumbnails(tmp_path / "cache", BUDGET).display(path) == made


@pytest.mark.parametrize("content", [b"", b"text", b"II*\0rubbish"])
def test_what_is_no_picture_is_not_shown_in_full(
    thumbnails: Thumbnails, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "a.tif").write_bytes(content)
    with pytest.raises(UnreadableError, match=r"a\.tif"):
        thumbnails.display(tmp_path / "a.tif")
    with pytest.raises(MediaNotFoundError):
        thumbnails.display(tmp_path / "gone.tif")


@pytest.mark.parametrize(
    ("package", "form", "suffix"), [("pillow_heif", "HEIF", "heic"), ("pillow_jxl", "JXL", "jxl")]
)
def test_formats_of_other_packages_are_read_where_they_are_installed(
    tmp_path: Path, package: str, form: str, suffix: str
) -> None:
    pytest.importorskip(package)
    thumbnails = Thumbnails(tmp_path / "cache", BUDGET)
    path = tmp_path / f"cat.{suffix}"
    Image.linear_gradient("L").convert("RGB").save(path, form)
    assert size_of(thumbnails.get(path, 64, 64)) == (64, 64)
    display = thumbnails.display(path)
    assert display is not None
    assert size_of(display) == (256, 256)
