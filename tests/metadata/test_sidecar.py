from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata import sidecars_of
from iib_core.metadata.sidecar import read_sidecars
from iib_core.metadata.text_encoding import decode_file
from tests.metadata.made import png, text_chunk

TEXT = "a cat, “quoted”\nSteps: 20"


@given(st.binary(max_size=99))
def test_any_bytes_are_a_text_that_can_be_stored(raw: bytes) -> None:
    decode_file(raw).encode()


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_a_text_is_read_in_whichever_encoding_it_was_saved(raw: bytes) -> None:
    assert decode_file(raw) == TEXT


def test_the_names_that_sidecars_may_have() -> None:
    of_picture = (
        *("a.b/cat.v2.txt", "a.b/cat.v2.png.txt", "a.b/cat.v2.TXT", "a.b/cat.v2.png.TXT"),
        *("a.b/cat.v2.json", "a.b/cat.v2.png.json", "a.b/cat.v2.JSON", "a.b/cat.v2.png.JSON"),
        "a.b/cat.v2.swarm.json",
        *("a.b/cat.v2.xmp", "a.b/cat.v2.png.xmp", "a.b/cat.v2.XMP", "a.b/cat.v2.png.XMP"),
        "a.b/log.html",
    )
    assert sidecars_of("a.b/cat.v2.png") == of_picture
    assert sidecars_of("clip.mp4")[-1] == "clip.png"


def test_each_kind_is_a_field_of_its_own_and_the_shorter_name_counts(tmp_path: Path) -> None:
    for name in reversed(sidecars_of("cat.webp")):  # to some systems .txt and .TXT are one file
        (tmp_path / name).write_text(f" says {name}\n")
    path = str(tmp_path / "cat.webp")
    assert read_sidecars(path) == {
        "sidecar": "says cat.txt",
        "sidecar.json": "says cat.json",
        "sidecar.swarm": "says cat.swarm.json",
        "sidecar.xmp": "says cat.xmp",
    }
    assert read_sidecars(path, {"cat.webp.txt"}) == {"sidecar": "says cat.webp.txt"}
    assert read_sidecars(path, ()) == {}


def test_an_ending_may_stand_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "cat.TXT").write_text("a cat")
    (tmp_path / "cat.webp.XMP").write_text("a packet")
    names = {"cat.TXT", "cat.webp.XMP"}
    fields = {"sidecar": "a cat", "sidecar.xmp": "a packet"}
    assert read_sidecars(str(tmp_path / "cat.webp"), names) == fields
    assert read_sidecars(str(tmp_path / "cat.webp")) == fields


def test_the_first_frame_of_a_video_speaks_for_it(tmp_path: Path) -> None:
    path = str(tmp_path / "clip.mp4")
    assert read_sidecars(path, {"clip.png"}) == {}
    (tmp_path / "clip.png").write_bytes(png(text_chunk("workflow", "{}")))
    assert read_sidecars(path) == {"workflow": "{}"}
    assert read_sidecars(str(tmp_path / "clip.webp")) == {}
    (tmp_path / "clip.png").write_bytes(b"no picture")
    assert read_sidecars(path) == {}


@pytest.mark.skipif(os.name == "nt", reason="links need a right that few have on Windows")
def test_links_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(png(text_chunk("parameters", "not yours")))
    folder = tmp_path / "out"
    folder.mkdir()
    for name in sidecars_of("clip.mp4"):
        if not os.path.lexists(folder / name):
            (folder / name).symlink_to(secret)
    assert read_sidecars(str(folder / "clip.mp4")) == {}


def test_folders_are_no_sidecars(tmp_path: Path) -> None:
    for name in sidecars_of("clip.mp4"):
        (tmp_path / name).mkdir(exist_ok=True)
    assert read_sidecars(str(tmp_path / "clip.mp4")) == {}
    assert read_sidecars("clip\0.mp4") == {}
