from __future__ import annotations

import pytest

from iib_core.errors import InvalidError
from iib_core.library import All, TextContains
from tests.library.shelf import NOON, NS, Shelf


@pytest.fixture
def half_gone(shelf: Shelf) -> Shelf:
    """Ten pictures, of which the even ones have gone, in a folder that is there."""
    for number in range(10):
        shelf.save(f"in/{number}.png", f"cat {number}", mtime_ns=NOON + number * NS)
    shelf.update()
    like = shelf.library.tags.custom()[0]
    shelf.library.tags.link([media.id for media in shelf.found(All())], like.id)
    for number in range(0, 10, 2):
        (shelf.folder / "in" / f"{number}.png").unlink()
    shelf.update()
    return shelf


def listed(shelf: Shelf, size: int = 200) -> list[str]:
    names: list[str] = []
    cursor = ""
    while True:
        page = shelf.library.missing.page(cursor, size)
        names += [each.media.name for each in page.missing]
        cursor = page.next
        if not cursor:
            return names


def test_a_cursor_that_is_none_is_refused(shelf: Shelf) -> None:
    with pytest.raises(InvalidError):
        shelf.library.missing.page("x")


def test_each_missing_file_is_listed_once_over_any_pages(half_gone: Shelf) -> None:
    for size in (1, 2, 3, 200):
        assert sorted(listed(half_gone, size)) == [f"{n}.png" for n in (0, 2, 4, 6, 8)]
    assert half_gone.library.missing.page().total == 5


def test_what_lies_on_an_unplugged_drive_is_not_missing(half_gone: Shelf) -> None:
    away = half_gone.folder.rename(half_gone.folder.parent / "away")
    half_gone.update()
    assert listed(half_gone) == []
    assert half_gone.library.missing.forget() == 0
    away.rename(half_gone.folder)
    half_gone.update()
    assert len(listed(half_gone)) == 5


def test_a_file_that_comes_back_is_seen_with_its_tags(half_gone: Shelf) -> None:
    half_gone.save("in/4.png", "cat 4", mtime_ns=NOON + 4 * NS)
    half_gone.update()
    assert sorted(listed(half_gone)) == [f"{n}.png" for n in (0, 2, 6, 8)]
    assert half_gone.count_of("custom", "like") == 6


def test_only_what_is_missing_is_forgotten(half_gone: Shelf) -> None:
    store = half_gone.library.missing
    there = [media.id for media in half_gone.found(All())]
    gone = {each.media.name: each.media.id for each in store.page().missing}
    assert store.forget([*there, gone["2.png"], 2**62]) == 1
    assert sorted(listed(half_gone)) == [f"{n}.png" for n in (0, 4, 6, 8)]
    assert [media.id for media in half_gone.found(All())] == there
    assert store.forget([gone["2.png"]]) == 0
    assert store.forget([]) == 0


def test_nothing_of_the_forgotten_is_left_behind(half_gone: Shelf) -> None:
    counts = half_gone.sql("SELECT id, count FROM tag ORDER BY id")
    assert half_gone.library.missing.forget() == 5
    left = {row[0] for row in half_gone.sql("SELECT id FROM media")}
    for table in ("media_tag", "tag_media", "generation", "network_weight", "text_pending"):
        ids = {row[0] for row in half_gone.sql(f"SELECT media_id FROM {table}")}  # noqa: S608
        assert ids <= left, table
    assert half_gone.sql("PRAGMA foreign_key_check") == []
    assert half_gone.sql("SELECT id, count FROM tag ORDER BY id") == counts
    assert half_gone.names(TextContains("cat 4")) == set()
    assert half_gone.names(TextContains("cat 5")) == {"5.png"}


def test_a_forgotten_file_that_comes_back_is_a_new_one(half_gone: Shelf) -> None:
    half_gone.library.missing.forget()
    path = half_gone.save("in/4.png", "cat 4")
    half_gone.update()
    assert half_gone.library.tags.custom_of([half_gone.media(path).id]) == {}
    assert half_gone.count_of("custom", "like") == 5
