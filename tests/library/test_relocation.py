"""A root whose files lie elsewhere now."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from iib_core.errors import InvalidError, NotFoundError
from iib_core.library import All, TextContains
from tests.library.shelf import NOON, NS, Shelf


@pytest.fixture
def tagged(shelf: Shelf) -> Shelf:
    """Three pictures, each liked."""
    for number, place in enumerate(("a.png", "in/b.png", "in/deep/c.png")):
        shelf.save(place, f"cat {number}", mtime_ns=NOON + number * NS)
    shelf.update()
    shelf.library.tags.link(list(ids(shelf).values()), like_of(shelf))
    return shelf


def like_of(shelf: Shelf) -> int:
    return shelf.library.tags.custom()[0].id


def ids(shelf: Shelf) -> dict[str, int]:
    return {media.name: media.id for media in shelf.found(All())}


def liked(shelf: Shelf) -> set[str]:
    tags = shelf.library.tags.custom_of(list(ids(shelf).values()))
    return {name for name, media_id in ids(shelf).items() if tags.get(media_id)}


def consistent(shelf: Shelf) -> None:
    """Each file once, counts exact, links the same in both directions."""
    paths = [media.path for media in shelf.found(All())]
    assert len(paths) == len(set(paths))
    assert sorted(shelf.sql("SELECT media_id, tag_id FROM media_tag")) == sorted(
        shelf.sql("SELECT media_id, tag_id FROM tag_media")
    )
    assert not shelf.sql(
        """SELECT tag.id FROM tag WHERE count <> (
               SELECT COUNT(*) FROM media_tag JOIN media ON media.id = media_id
               WHERE tag_id = tag.id AND seen)"""
    )
    assert shelf.sql("PRAGMA foreign_key_check") == []


@pytest.mark.parametrize("new", ["none", "a file"])
def test_nothing_is_relocated_to_where_no_folder_is(
    tagged: Shelf, tmp_path: Path, new: str
) -> None:
    (tmp_path / "a file").write_text("")
    with pytest.raises(InvalidError, match="no folder"):
        tagged.library.roots.relocate(str(tagged.folder), str(tmp_path / new))


def test_what_is_no_root_is_not_relocated(tagged: Shelf, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        tagged.library.roots.relocate(str(tmp_path), str(tagged.folder))


@pytest.mark.parametrize("new", [".", "in", ".."])
def test_a_root_is_not_relocated_into_itself_or_around(tagged: Shelf, new: str) -> None:
    with pytest.raises(InvalidError, match="one is in the other"):
        tagged.library.roots.relocate(str(tagged.folder), str(tagged.folder / new))


def test_ids_and_tags_stay_and_nothing_is_read_again(tagged: Shelf, tmp_path: Path) -> None:
    before = ids(tagged)
    new = tmp_path / "elsewhere"
    tagged.folder.rename(new)
    tagged.update()
    assert ids(tagged) == {}
    root = tagged.library.roots.relocate(str(tagged.folder), str(new))
    assert (root.path, root.online) == (str(new), True)
    assert ids(tagged) == before
    assert tagged.update()["read"] == 0
    assert ids(tagged) == before
    assert liked(tagged) == set(before)
    assert {media.path for media in tagged.found(All())} == {
        str(new / place) for place in ("a.png", "in/b.png", "in/deep/c.png")
    }
    consistent(tagged)


def test_a_new_place_that_is_indexed_already_is_one_with_the_old(
    tagged: Shelf, tmp_path: Path
) -> None:
    before = ids(tagged)
    new = tmp_path / "elsewhere"
    tagged.folder.rename(new)
    mine = tagged.library.tags.add_custom("mine").id
    tagged.library.roots.add(str(new), ("walk",), "New")
    shutil.copy(new / "a.png", new / "only there.png")
    tagged.update()
    again = ids(tagged)
    assert not set(again.values()) & set(before.values())
    tagged.library.tags.link([again["a.png"], again["only there.png"]], mine)
    tagged.library.tags.rate([before["b.png"]], 4)  # it cannot be seen: nothing happens
    tagged.library.tags.rate([again["a.png"], again["b.png"]], 2)
    root = tagged.library.roots.relocate(str(tagged.folder), str(new))
    assert (root.types, root.alias) == (("scanned", "walk"), "New")
    assert len(tagged.library.roots.all()) == 1
    now = ids(tagged)
    assert {name: now[name] for name in before} == before
    assert now["only there.png"] == again["only there.png"]
    assert liked(tagged) == {*before, "only there.png"}
    assert tagged.count_of("custom", "mine") == 2
    assert tagged.count_of("custom", "star-2") == 2
    assert tagged.count_of("custom", "star-4") == 0
    tagged.update()
    assert ids(tagged) == now
    assert tagged.names(TextContains("cat 0")) == {"a.png", "only there.png"}
    consistent(tagged)


def test_of_two_ratings_that_of_the_moved_root_counts(tagged: Shelf, tmp_path: Path) -> None:
    tagged.library.tags.rate(list(ids(tagged).values()), 4)
    new = tmp_path / "elsewhere"
    tagged.folder.rename(new)
    tagged.library.roots.add(str(new), ("scanned",))
    tagged.update()
    tagged.library.tags.rate(list(ids(tagged).values()), 2)
    tagged.library.roots.relocate(str(tagged.folder), str(new))
    assert [tagged.count_of("custom", f"star-{n}") for n in (2, 4)] == [0, 3]
    consistent(tagged)


def test_a_new_place_inside_another_root_is_taken_over(tagged: Shelf, tmp_path: Path) -> None:
    before = ids(tagged)
    outer = tmp_path / "outer"
    outer.mkdir()
    tagged.library.roots.add(str(outer), ("scanned",))
    tagged.folder.rename(outer / "moved")
    tagged.update()
    assert not set(ids(tagged).values()) & set(before.values())
    tagged.library.roots.relocate(str(tagged.folder), str(outer / "moved"))
    assert ids(tagged) == before
    tagged.update()
    assert ids(tagged) == before
    consistent(tagged)


def test_a_root_inside_the_new_place_keeps_its_files(tagged: Shelf, tmp_path: Path) -> None:
    before = ids(tagged)
    new = tmp_path / "elsewhere"
    tagged.folder.rename(new)
    tagged.library.roots.add(str(new / "in"), ("scanned",))
    tagged.update()
    inner = ids(tagged)
    tagged.library.roots.relocate(str(tagged.folder), str(new))
    now = ids(tagged)
    assert now == {**inner, "a.png": before["a.png"]}
    assert liked(tagged) == set(before)
    tagged.update()
    assert ids(tagged) == now
    assert tagged.library.missing.page().total == 0
    consistent(tagged)
