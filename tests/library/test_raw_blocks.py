"""What stood in files is kept in blocks, and goes when no file needs it any more."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest

from iib_core.library import raw_blocks
from tests.library.shelf import Shelf
from tests.metadata.made import png, text_chunk


def fields(prompt: str) -> dict[str, str]:
    """What ComfyUI writes of a picture."""
    nodes: dict[str, object] = {
        "1": {"class_type": "CLIPTextEncode", "inputs": {"text": prompt}},
        "2": {"class_type": "KSampler", "inputs": {"seed": 1, "steps": 8, "positive": ["1", 0]}},
    }
    return {"prompt": json.dumps(nodes), "workflow": "{}"}


def save(shelf: Shelf, name: str, prompt: str) -> Path:
    path = shelf.folder / name
    path.write_bytes(png(*[text_chunk(*each) for each in fields(prompt).items()]))
    return path


def stored(shelf: Shelf, path: Path) -> dict[str, str]:
    return dict(shelf.library.media.stored_text(shelf.media(path).id).fields)


def blocks(shelf: Shelf) -> int:
    return len(shelf.sql("SELECT id FROM raw_fields"))


@pytest.fixture
def graphs(shelf: Shelf) -> list[Path]:
    """Six pictures, of which the last two say the same."""
    paths = [save(shelf, f"{name}.png", f"a {name}") for name in "abcd"]
    paths += [save(shelf, name, "a copy") for name in ("copy.png", "copied.png")]
    shelf.update()
    return paths


def test_pictures_that_are_read_together_share_a_block(shelf: Shelf, graphs: list[Path]) -> None:
    assert blocks(shelf) == 1
    assert len(shelf.sql("SELECT DISTINCT raw_member FROM generation")) == 5
    for path in graphs[:4]:
        assert stored(shelf, path) == fields(f"a {path.stem}")
    for path in graphs[4:]:
        assert stored(shelf, path) == fields("a copy")


def test_a_block_stays_as_long_as_a_picture_is_in_it(shelf: Shelf, graphs: list[Path]) -> None:
    for path in graphs[1:]:
        save(shelf, path.name, f"another {path.stem}")
    shelf.update()
    assert blocks(shelf) == 2
    assert stored(shelf, graphs[0]) == fields("a a")
    assert stored(shelf, graphs[1]) == fields("another b")
    save(shelf, graphs[0].name, "another a")
    shelf.update()
    assert blocks(shelf) == 2
    assert stored(shelf, graphs[0]) == fields("another a")


def test_a_picture_that_says_nothing_any_more_leaves_its_block(
    shelf: Shelf, graphs: list[Path]
) -> None:
    for path in graphs:
        path.write_bytes(png())
    shelf.update()
    assert blocks(shelf) == 0
    assert stored(shelf, graphs[0]) == {}


def test_reading_everything_again_adds_nothing(shelf: Shelf, graphs: list[Path]) -> None:
    before = shelf.sql("SELECT digest FROM raw_fields")
    shelf.rebuild()
    assert shelf.sql("SELECT digest FROM raw_fields") == before
    assert stored(shelf, graphs[2]) == fields("a c")


def test_blocks_of_single_pictures_are_put_together(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raw_blocks, "MANY_SMALL", 5)
    paths = []
    for number in range(12):
        paths.append(save(shelf, f"{number}.png", f"cat {number}"))
        shelf.update()
        assert blocks(shelf) < 5
    shelf.update()
    for number, path in enumerate(paths):
        assert stored(shelf, path) == fields(f"cat {number}")


def test_what_is_forgotten_leaves_its_block(shelf: Shelf, graphs: list[Path]) -> None:
    for path in graphs[1:]:
        path.unlink()
    shelf.update()
    shelf.library.missing.forget()
    assert blocks(shelf) == 1
    graphs[0].unlink()
    shelf.update()
    assert blocks(shelf) == 1
    shelf.library.missing.forget()
    assert blocks(shelf) == 0


def test_a_library_of_an_older_version_is_read_and_understood_anew(
    shelf: Shelf, graphs: list[Path]
) -> None:
    for path in graphs:
        own = fields(f"old {path.stem}")
        head = json.dumps([(name, len(text)) for name, text in own.items()])
        content = zlib.compress(f"{head}\n{''.join(own.values())}".encode())
        digest = path.name.encode()
        shelf.sql("INSERT INTO raw_fields (digest, content) VALUES (?, ?)", digest, content)
        shelf.sql(
            """UPDATE generation SET raw_member = 0,
               raw_id = (SELECT id FROM raw_fields WHERE digest = ?) WHERE media_id = ?""",
            digest,
            shelf.media(path).id,
        )
    shelf.sql("UPDATE media SET parser = 0")
    assert stored(shelf, graphs[3]) == fields("old d")
    job = shelf.library.start_reparse()
    assert job is not None
    job.future.result(60)
    shelf.settle()
    for path in graphs:
        assert stored(shelf, path) == fields(f"old {path.stem}")
        assert f"old {path.stem}" in shelf.library.media.stored_text(shelf.media(path).id).text
    assert blocks(shelf) == 2, "the six go into one; the one of before was in nobody's way"
