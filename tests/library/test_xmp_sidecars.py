from __future__ import annotations

import os
from pathlib import Path

import pytest

from iib_core.library import CUSTOM, All, parse_query
from iib_core.metadata import Labels, read_labels, with_labels
from tests.library.shelf import PATIENCE_S, Shelf


@pytest.fixture
def stocked(shelf: Shelf) -> Shelf:
    for name in ("cat", "dog", "owl"):
        shelf.save(f"{name}.png", f"a {name}")
    shelf.update()
    tag = shelf.library.tags.add_custom("night & day")
    cat, dog = (shelf.media(shelf.folder / f"{name}.png").id for name in ("cat", "dog"))
    shelf.library.tags.link([cat, dog], tag.id)
    shelf.library.tags.rate([cat], 4)
    return shelf


def sidecar(shelf: Shelf, name: str) -> Path:
    return shelf.folder / f"{name}.png.xmp"


def write(shelf: Shelf) -> tuple[object, list[str]]:
    """How many were written, and why others were not."""
    job = shelf.library.start_writing_xmp(All())
    return job.future.result(PATIENCE_S)["written"], [each.reason for each in job.failures]


def read(shelf: Shelf) -> tuple[object, list[str]]:
    job = shelf.library.start_reading_xmp(parse_query("is:image"))
    return job.future.result(PATIENCE_S)["changed"], [each.reason for each in job.failures]


def test_what_was_given_is_written_beside_the_pictures(stocked: Shelf) -> None:
    assert write(stocked) == (2, [])
    assert read_labels(sidecar(stocked, "cat").read_text("utf-8")) == Labels(4, ("night & day",))
    assert read_labels(sidecar(stocked, "dog").read_text("utf-8")) == Labels(0, ("night & day",))
    assert sorted(path.name for path in stocked.folder.iterdir()) == [
        *("cat.png", "cat.png.xmp", "dog.png", "dog.png.xmp", "owl.png"),
    ]
    assert write(stocked) == (0, [])
    stocked.update()
    assert stocked.names(parse_query("prompt:cat")) == {"cat.png"}, "the file still speaks first"


def test_a_sidecar_of_an_editor_is_added_to(stocked: Shelf) -> None:
    sidecar(stocked, "cat").write_text(with_labels("", Labels(1, ("sea",))), "utf-8")
    assert write(stocked) == (2, [])
    read_back = read_labels(sidecar(stocked, "cat").read_text("utf-8"))
    assert read_back == Labels(4, ("sea", "night & day"))


def test_what_cannot_be_changed_is_told_and_left_as_it_is(stocked: Shelf, tmp_path: Path) -> None:
    sidecar(stocked, "cat").write_bytes(b"not ours")
    secret = tmp_path / "secret"
    secret.write_text(with_labels("", Labels(1, ())))
    sidecar(stocked, "dog").symlink_to(secret)
    written, reasons = write(stocked)
    assert (written, len(reasons)) == (0, 2)
    assert sidecar(stocked, "cat").read_bytes() == b"not ours"
    assert read_labels(secret.read_text()) == Labels(1, ())
    assert read(stocked)[0] == 0


@pytest.mark.parametrize("content", [b"\xff\xfe<a/>", b"<a/>" + b" " * (5 << 20), b"<a>"])
def test_a_broken_sidecar_keeps_nobody_from_the_rest(stocked: Shelf, content: bytes) -> None:
    sidecar(stocked, "cat").write_bytes(content)
    assert write(stocked)[0] == 1
    assert sidecar(stocked, "cat").read_bytes() == content


def test_a_full_or_closed_folder_leaves_no_half_of_a_file(
    stocked: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    written, reasons = write(stocked)
    assert written == 0
    assert all("No space left" in reason for reason in reasons)
    assert len(list(stocked.folder.iterdir())) == 3


def test_keywords_and_ratings_come_in(stocked: Shelf) -> None:
    sidecar(stocked, "owl").write_text(with_labels("", Labels(3, ("sea", "star-5", " "))))
    (stocked.folder / "dog.xmp").write_text(with_labels("", Labels(2, ("sea",))))
    sidecar(stocked, "cat").write_text(with_labels("", Labels(1, ())))
    assert read(stocked) == (2, [])
    assert stocked.names(parse_query("tag:sea")) == {"owl.png", "dog.png"}
    assert stocked.names(parse_query("rating:3")) == {"owl.png"}
    assert stocked.names(parse_query("rating:2")) == {"dog.png"}
    assert stocked.names(parse_query("rating:4")) == {"cat.png"}, "what is here counts"
    assert stocked.count_of(CUSTOM, "sea") == 2
    assert read(stocked) == (0, [])


def test_a_sidecar_in_utf_16_is_read(stocked: Shelf) -> None:
    packet = '<?xml version="1.0" encoding="utf-16"?>' + with_labels("", Labels(3, ("sea",)))
    sidecar(stocked, "owl").write_text(packet, "utf-16")
    media = stocked.library.find(parse_query("owl")).media
    stocked.library.start_reading_xmp([each.id for each in media]).future.result(PATIENCE_S)
    assert stocked.library.find(parse_query("tag:sea rating:3")).media == media
