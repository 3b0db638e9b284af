"""A file is the same wherever it lies: its id, and what hangs on it, go along."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from iib_core.library import All, TextContains
from tests.library.shelf import NOON, NS, Shelf, infotext
from tests.metadata.made import png, text_chunk


def picture(seed: int, text: str = "") -> bytes:
    """Large enough to be told by its pixels."""
    texts = [text_chunk("parameters", infotext(text))] if text else []
    return png(*texts, pixels=(random.Random(seed).randbytes(10_000),))


def put(shelf: Shelf, relpath: str, seed: int, text: str = "cat") -> Path:
    path = shelf.folder / relpath
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture(seed, text))
    os.utime(path, ns=(NOON + seed * NS, NOON + seed * NS))
    return path


@pytest.fixture
def stocked(shelf: Shelf) -> Shelf:
    for seed, place in enumerate(("a.png", "in/b.png", "in/deep/c.png")):
        put(shelf, place, seed)
    shelf.update()
    like = shelf.library.tags.custom()[0]
    shelf.library.tags.link(list(ids(shelf).values()), like.id)
    return shelf


def ids(shelf: Shelf) -> dict[str, int]:
    return {os.path.relpath(media.path, shelf.folder): media.id for media in shelf.found(All())}


def liked(shelf: Shelf) -> set[str]:
    known = ids(shelf)
    tags = shelf.library.tags.custom_of(list(known.values()))
    return {place for place, media_id in known.items() if tags.get(media_id)}


def test_a_moved_and_renamed_file_keeps_id_and_tags(stocked: Shelf) -> None:
    before = ids(stocked)
    (stocked.folder / "new").mkdir()
    (stocked.folder / "a.png").rename(stocked.folder / "new" / "other.png")
    stocked.update()
    assert ids(stocked)["new/other.png"] == before["a.png"]
    assert "new/other.png" in liked(stocked)
    assert stocked.count_of("custom", "like") == 3
    assert stocked.library.missing.page().total == 0
    assert stocked.names(TextContains("cat")) == {"other.png", "b.png", "c.png"}


def test_a_renamed_folder_takes_all_along(stocked: Shelf) -> None:
    before = ids(stocked)
    (stocked.folder / "in").rename(stocked.folder / "out")
    stocked.update()
    assert ids(stocked) == {place.replace("in/", "out/"): i for place, i in before.items()}
    assert liked(stocked) == set(ids(stocked))


def test_a_file_goes_from_root_to_root(stocked: Shelf, tmp_path: Path) -> None:
    before = ids(stocked)
    other = tmp_path / "other"
    (other / "in").mkdir(parents=True)
    stocked.add_root(other)
    shutil.move(stocked.folder / "in" / "b.png", other / "in" / "b.png")
    stocked.update()
    assert stocked.media(other / "in" / "b.png").id == before["in/b.png"]


def test_a_copy_inherits_nothing(stocked: Shelf) -> None:
    before = ids(stocked)
    shutil.copy2(stocked.folder / "a.png", stocked.folder / "copy.png")
    stocked.update()
    assert ids(stocked)["copy.png"] not in before.values()
    assert "copy.png" not in liked(stocked)
    (stocked.folder / "a.png").unlink()
    stocked.update()
    assert ids(stocked)["copy.png"] not in before.values()
    assert stocked.library.missing.page().total == 1


def test_texts_may_change_on_the_way(stocked: Shelf) -> None:
    before = ids(stocked)
    (stocked.folder / "a.png").unlink()
    put(stocked, "in/edited.png", 0, "a dog, and a note")
    stocked.update()
    assert ids(stocked)["in/edited.png"] == before["a.png"]
    assert stocked.names(TextContains("a dog, and a note")) == {"edited.png"}
    assert stocked.count_of("pos", "cat") == 2


def test_of_several_rows_the_same_path_counts_most_then_the_name(
    stocked: Shelf, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(stocked.folder / "in", other / "elsewhere")
    shutil.copytree(stocked.folder / "in", other / "in")
    stocked.add_root(other)
    stocked.update()
    same_name = stocked.media(other / "elsewhere" / "b.png").id
    same_path = stocked.media(other / "in" / "b.png").id
    original = stocked.media(stocked.folder / "in" / "b.png").id
    content = (stocked.folder / "in" / "b.png").read_bytes()
    for path in (other / "elsewhere", other / "in", stocked.folder / "in"):
        (path / "b.png").unlink()
    stocked.update()
    assert stocked.library.missing.page().total == 3
    third = tmp_path / "third"
    for place in ("in/b.png", "far/b.png", "far/z.png"):
        (third / place).parent.mkdir(parents=True, exist_ok=True)
        (third / place).write_bytes(content)
    stocked.add_root(third)
    stocked.update()
    found = {
        place: stocked.media(third / place).id for place in ("in/b.png", "far/b.png", "far/z.png")
    }
    assert found["in/b.png"] in (same_path, original)
    assert set(found.values()) == {same_name, same_path, original}


def test_an_unplugged_drive_gives_nothing_away(stocked: Shelf, tmp_path: Path) -> None:
    before = ids(stocked)
    other = tmp_path / "other"
    shutil.copytree(stocked.folder, other)
    away = stocked.folder.rename(tmp_path / "away")
    stocked.add_root(other)
    stocked.update()
    assert not {media.id for media in stocked.found(All())} & set(before.values())
    away.rename(stocked.folder)
    stocked.update()
    assert {place: ids(stocked)[place] for place in before} == before


def test_a_damaged_file_claims_nothing(stocked: Shelf) -> None:
    for place in ("a.png", "in/b.png"):
        (stocked.folder / place).unlink()
    (stocked.folder / "x.png").write_bytes(b"damaged")
    (stocked.folder / "y.png").write_bytes(b"damaged")
    stocked.update()
    assert stocked.library.missing.page().total == 2


def test_flat_pictures_are_not_taken_for_each_other(shelf: Shelf) -> None:
    shelf.save("black.png", "cat", seed=1)
    shelf.update()
    old = ids(shelf)["black.png"]
    (shelf.folder / "black.png").unlink()
    shelf.save("also black.png", "cat", seed=2)
    shelf.update()
    assert ids(shelf)["also black.png"] != old
