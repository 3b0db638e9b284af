from __future__ import annotations

import os
import random
from contextlib import suppress
from pathlib import Path

import pytest

from iib_core.errors import UnreadableError
from iib_core.metadata import Facts, MediaKind, read_facts, read_facts_at
from tests.metadata.made import INFOTEXT, a1111_comment, exif_segment, jpeg, png, text_chunk, tiff
from tests.metadata.made_stealth import hiding, message

PARAMETERS = text_chunk("parameters", INFOTEXT)


def saved(folder: Path, data: bytes, name: str = "cat.png") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


# What cannot be read


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="No such file"):
        read_facts(tmp_path / "gone.png", MediaKind.IMAGE)


@pytest.mark.parametrize("kind", list(MediaKind))
def test_a_name_that_no_file_can_have_is_no_bug(kind: MediaKind) -> None:
    with pytest.raises(UnreadableError):
        read_facts(Path("/cat\0.png"), kind)


def test_a_folder_with_the_name_of_a_picture_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "cat.png").mkdir()
    with pytest.raises(UnreadableError):
        read_facts(tmp_path / "cat.png", MediaKind.IMAGE)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_with_the_name_of_a_picture_does_not_keep_us_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cat.png")
    os.mkfifo(tmp_path / "clip.txt")
    os.mkfifo(tmp_path / "clip.png")
    saved(tmp_path, b"moving", "clip.mp4")
    with pytest.raises(UnreadableError):
        read_facts(tmp_path / "cat.png", MediaKind.IMAGE)
    assert read_facts(tmp_path / "clip.mp4", MediaKind.VIDEO) == Facts()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user whom rights bind"
)
def test_a_file_that_may_not_be_read_is_unreadable(tmp_path: Path) -> None:
    path = saved(tmp_path, png(PARAMETERS))
    path.chmod(0)
    with pytest.raises(UnreadableError, match="Permission denied"):
        read_facts(path, MediaKind.IMAGE)


# What can


def test_a_picture_is_read_whatever_its_name_says(tmp_path: Path) -> None:
    path = saved(tmp_path, png(PARAMETERS), "cat.jpg")
    assert read_facts(path, MediaKind.IMAGE).text.startswith(INFOTEXT)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", [b"a#%41 '\"\n.png", b"\xff\xfe.png", "猫😀.png".encode()])
def test_a_picture_of_any_name_is_read(tmp_path: Path, name: bytes) -> None:
    path = saved(tmp_path, png(PARAMETERS), os.fsdecode(name))
    assert read_facts(path, MediaKind.IMAGE).width == 64


def test_the_picture_of_a_camera_has_a_size_and_no_prompt(tmp_path: Path) -> None:
    block = tiff(inner=(a1111_comment("a day at the sea"),))
    facts = read_facts(saved(tmp_path, jpeg(exif_segment(block))), MediaKind.IMAGE)
    assert (facts.width, facts.height, facts.generation, facts.text) == (64, 48, None, "")
    assert facts.fields == {"UserComment": "a day at the sea"}


# The text beside it


@pytest.mark.parametrize(
    "raw",
    [
        INFOTEXT.encode(),
        b"\xef\xbb\xbf" + INFOTEXT.encode(),
        b"\xff\xfe" + INFOTEXT.encode("utf-16-le"),
        b"\xfe\xff" + INFOTEXT.encode("utf-16-be"),
        INFOTEXT.replace("\n", "\r\n").encode(),
    ],
)
@pytest.mark.parametrize("name", ["cat.txt", "cat.png.txt"])
def test_a_text_beside_a_picture_without_any_is_read(tmp_path: Path, name: str, raw: bytes) -> None:
    path = saved(tmp_path, png())
    saved(tmp_path, raw, name)
    facts = read_facts(path, MediaKind.IMAGE)
    assert facts.generation is not None
    assert facts.generation.prompt == "a cat on a roof"
    assert facts.width == 64
    assert read_facts_at(str(path), MediaKind.IMAGE, {name}) == facts
    assert read_facts_at(str(path), MediaKind.IMAGE, ()).generation is None


def test_a_text_in_the_windows_code_page_is_read(tmp_path: Path) -> None:
    saved(tmp_path, "caf\xe9, \x93quoted\x94".encode("latin-1"), "cat.txt")
    facts = read_facts(saved(tmp_path, png()), MediaKind.IMAGE)
    assert facts.text.startswith("café, “quoted”\nSteps: Unknown, ")


def test_the_text_beside_a_picture_that_speaks_for_itself_is_not_read(tmp_path: Path) -> None:
    saved(tmp_path, b"something else", "cat.txt")
    facts = read_facts(saved(tmp_path, png(PARAMETERS)), MediaKind.IMAGE)
    assert facts.fields == {"parameters": INFOTEXT}


@pytest.mark.parametrize("kind", [MediaKind.VIDEO, MediaKind.AUDIO])
def test_the_text_beside_a_video_or_a_sound_is_read(tmp_path: Path, kind: MediaKind) -> None:
    saved(tmp_path, INFOTEXT.encode(), "clip.txt")
    facts = read_facts(saved(tmp_path, b"moving", "clip.mp4"), kind)
    assert facts.generation is not None
    assert facts.generation.settings["Model"] == "dreams_v8"


def test_a_text_hidden_in_the_pixels_is_read_if_there_is_no_other(tmp_path: Path) -> None:
    picture = hiding(message(INFOTEXT.encode()), 40, 60)
    path = tmp_path / "cat.png"
    picture.save(path)
    assert read_facts(path, MediaKind.IMAGE).fields == {"stealth": INFOTEXT}
    saved(tmp_path, b"a dog\nSteps: 1", "cat.txt")
    assert list(read_facts(path, MediaKind.IMAGE).fields) == ["sidecar"]


def test_a_program_in_typescript_is_no_video(tmp_path: Path) -> None:
    path = saved(tmp_path, b"export const cat = 1\n" * 99, "cat.ts")
    with pytest.raises(UnreadableError, match="not a video"):
        read_facts(path, MediaKind.VIDEO)


@pytest.mark.parametrize(("first", "step"), [(0, 188), (4, 192)])
def test_a_transport_stream_is_told_by_where_its_packets_begin(
    tmp_path: Path, first: int, step: int
) -> None:
    data = bytearray(step * 4)
    data[first::step] = b"G" * 4
    assert read_facts(saved(tmp_path, bytes(data), "clip.ts"), MediaKind.VIDEO) == Facts()
    assert read_facts(saved(tmp_path, bytes(data)[:step], "a.ts"), MediaKind.VIDEO) == Facts()


def test_noise_in_every_kind_of_file_is_survived(tmp_path: Path) -> None:
    noise = random.Random(1)
    for _ in range(200):
        data = noise.choice([b"", png()[:40], b"\xff\xd8\xff", b"\0\0\0\x18ftypavif"])
        path = saved(tmp_path, data + noise.randbytes(noise.randrange(300)))
        with suppress(UnreadableError):
            read_facts(path, MediaKind.IMAGE)
