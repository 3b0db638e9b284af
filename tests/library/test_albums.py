from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.errors import BadQueryError, InvalidError, NameTakenError, NotFoundError
from iib_core.library import album_queries, parse_query
from tests.library.shelf import NOON, NS, Shelf


@pytest.fixture
def stocked(shelf: Shelf) -> Shelf:
    for number, name in enumerate(("cat", "dog", "owl")):
        shelf.save(f"{name}.png", f"a {name}", mtime_ns=NOON + number * NS)
    shelf.update()
    return shelf


def ids(shelf: Shelf, *names: str) -> list[int]:
    return [shelf.media(shelf.folder / f"{name}.png").id for name in names]


def found(shelf: Shelf, text: str) -> list[str]:
    return sorted(name.removesuffix(".png") for name in shelf.names(parse_query(text)))


@pytest.mark.parametrize("name", ["", "  ", 'a "b"', "a\nb", "a\0b", "\ud800", "x" * 201])
def test_what_cannot_be_a_name(stocked: Shelf, name: str) -> None:
    with pytest.raises(InvalidError):
        stocked.library.albums.make(name)
    assert stocked.library.albums.all() == ()


def test_a_name_is_taken_in_either_case(stocked: Shelf) -> None:
    albums = stocked.library.albums
    first, second = albums.make(" Best "), albums.make("Other")
    assert first.name == "Best"
    with pytest.raises(NameTakenError, match="best"):
        albums.make("best")
    with pytest.raises(NameTakenError):
        albums.change(second.id, name="BEST")
    assert albums.change(first.id, name="best").name == "best"


def test_an_unknown_album_is_not_found(stocked: Shelf) -> None:
    albums = stocked.library.albums
    for act in (
        lambda: albums.change(9, name="x"),
        lambda: albums.remove(9),
        lambda: albums.put(9, [1]),
        lambda: albums.take(9, [1]),
        lambda: albums.set_cover(9, None),
    ):
        with pytest.raises(NotFoundError, match="number 9"):
            act()


def test_media_are_put_in_and_taken_out(stocked: Shelf) -> None:
    albums = stocked.library.albums
    best = albums.make("Best of").id
    assert albums.put(best, ids(stocked, "cat", "owl", "cat")) == 2
    assert albums.put(best, ids(stocked, "cat", "dog")) == 1
    assert albums.take(best, ids(stocked, "dog")) == 1
    assert albums.take(best, ids(stocked, "dog")) == 0
    assert found(stocked, 'album:"Best of"') == ["cat", "owl"]
    assert found(stocked, "album:best -owl") == ["cat"]
    assert found(stocked, 'album:"Best"') == []
    assert found(stocked, "-album:best") == ["dog"]
    assert albums.of(ids(stocked, "cat", "dog")) == {ids(stocked, "cat")[0]: ("Best of",)}
    (album,) = albums.all()
    assert (album.count, album.cover and album.cover.name) == (2, "owl.png")


def test_an_album_with_a_search_holds_what_it_finds(stocked: Shelf) -> None:
    albums = stocked.library.albums
    album = albums.make("With an o", "dog OR owl")
    assert (album.count, album.text) == (2, "dog OR owl")
    assert found(stocked, "album:with -dog") == ["owl"]
    stocked.save("fox.png", "an owl and a fox")
    stocked.update()
    assert found(stocked, "album:with") == ["dog", "fox", "owl"]
    assert albums.change(album.id, text="owl").count == 2
    with pytest.raises(InvalidError, match="what its search finds"):
        albums.put(album.id, ids(stocked, "cat"))
    with pytest.raises(InvalidError, match="by hand"):
        albums.change(albums.make("By hand").id, text="owl")


def test_a_search_that_is_none_makes_no_album(stocked: Shelf) -> None:
    albums = stocked.library.albums
    with pytest.raises(BadQueryError):
        albums.make("Broken", "(cat")
    assert albums.all() == ()
    album = albums.make("Whole", "cat")
    with pytest.raises(BadQueryError):
        albums.change(album.id, text="(cat")
    assert albums.all() == (album,)


def test_an_album_cannot_hold_itself(stocked: Shelf) -> None:
    albums = stocked.library.albums
    with pytest.raises(BadQueryError, match="hold itself"):
        albums.make("Loop", "album:loop")
    first = albums.make("First", "album:second OR cat")
    with pytest.raises(BadQueryError, match="hold itself"):
        albums.make("Second", "album:first")
    # By another name it comes to be one all the same.
    third = albums.make("Third", "album:first OR dog")
    with pytest.raises(BadQueryError, match="hold itself"):
        albums.change(third.id, name="Second")
    assert found(stocked, "album:third") == ["cat", "dog"]
    stocked.sql("UPDATE album SET name = 'Second' WHERE id = ?", third.id)
    assert found(stocked, "album:first") == ["cat", "dog"]
    assert albums.all()[0].id == first.id


def test_albums_of_albums_come_to_an_end(stocked: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(album_queries, "MOST_SEARCHES", 4)
    albums = stocked.library.albums
    for number in range(4):
        albums.make(f"a{number}", "cat")
    albums.make("Of two", "album:a0,a1")
    with pytest.raises(BadQueryError, match="more than 4"):
        found(stocked, "album:a0,a1,a2,a3,a0")
    assert found(stocked, 'album:"Of two"') == ["cat"]


def test_a_cover_is_chosen_and_an_unseen_one_is_not_shown(stocked: Shelf) -> None:
    albums = stocked.library.albums
    album = albums.make("All", "")
    chosen = albums.set_cover(album.id, ids(stocked, "cat")[0]).cover
    assert chosen is not None
    assert chosen.name == "cat.png"
    (stocked.folder / "cat.png").unlink()
    stocked.update()
    (album,) = albums.all()
    assert (album.count, album.cover and album.cover.name) == (2, "owl.png")
    stocked.save("cat.png", "a cat", mtime_ns=NOON)
    stocked.update()
    (album,) = albums.all()
    assert (album.count, album.cover and album.cover.name) == (3, "cat.png")
    reset = albums.set_cover(album.id, None).cover
    assert reset is not None
    assert reset.name == "owl.png"


def test_a_removed_album_takes_no_picture_along(stocked: Shelf) -> None:
    albums = stocked.library.albums
    best = albums.make("Best").id
    albums.put(best, ids(stocked, "cat"))
    albums.remove(best)
    assert found(stocked, "album:best") == []
    assert found(stocked, "") == ["cat", "dog", "owl"]
    assert stocked.sql("SELECT COUNT(*) FROM album_media") == [(0,)]


# --- what is the user's goes where the file goes


@pytest.fixture
def gathered(stocked: Shelf) -> Shelf:
    cat = ids(stocked, "cat")
    albums = stocked.library.albums
    albums.put(albums.make("Best").id, cat)
    albums.set_cover(albums.make("All", "").id, cat[0])
    stocked.library.notes.write(cat[0], "For the wall")
    return stocked


def test_albums_and_notes_follow_a_moved_file(gathered: Shelf) -> None:
    target = gathered.folder / "new" / "kitten.png"
    target.parent.mkdir()
    (gathered.folder / "cat.png").rename(target)
    gathered.update()
    assert found(gathered, "album:best") == ["kitten"]
    assert found(gathered, "note:wall") == ["kitten"]


def test_they_go_with_a_file_that_is_forgotten(gathered: Shelf) -> None:
    (gathered.folder / "cat.png").unlink()
    gathered.update()
    assert found(gathered, "album:best") == []
    assert gathered.library.missing.forget() == 1
    assert gathered.sql("SELECT * FROM album_media") == []
    assert gathered.sql("SELECT * FROM note") == []
    assert gathered.sql("SELECT COUNT(*) FROM album WHERE cover_id IS NOT NULL") == [(0,)]


def test_of_two_rows_of_one_file_nothing_is_lost(gathered: Shelf, tmp_path: Path) -> None:
    # The new place of the root is known already, with a row, an album and a note of its own.
    new = tmp_path / "new"
    new.mkdir()
    (new / "cat.png").write_bytes((gathered.folder / "cat.png").read_bytes())
    gathered.add_root(new)
    gathered.update()
    other = gathered.media(new / "cat.png").id
    albums = gathered.library.albums
    albums.put(albums.make("Print").id, [other])
    gathered.library.notes.write(other, "In blue")
    gathered.library.roots.relocate(str(gathered.folder), str(new))
    row = gathered.media(new / "cat.png").id
    assert albums.of([row]) == {row: ("Best", "Print")}
    assert set(gathered.library.notes.of([row])[row].split("\n\n")) == {"For the wall", "In blue"}
    assert {album.cover.id for album in albums.all() if album.cover} == {row}


def test_a_search_that_no_longer_works_is_the_problem_of_its_album(stocked: Shelf) -> None:
    """The language of the search box changes, and an older database may hold anything."""
    albums = stocked.library.albums
    albums.make("Good", "cat")
    broken = albums.make("Broken", "dog")
    with closing(sqlite3.connect(stocked.database)) as connection:
        connection.execute("UPDATE album SET query = '(' WHERE id = ?", (broken.id,))
        connection.commit()
    found = {album.name: album for album in albums.all()}
    assert (found["Good"].count, found["Good"].problem) == (1, "")
    assert found["Broken"].count == 0
    assert found["Broken"].problem


def test_what_albums_hold_is_counted_anew_when_something_has_changed(stocked: Shelf) -> None:
    albums = stocked.library.albums
    best = albums.make("Best").id
    assert albums.all()[0].count == 0
    assert albums.all() is albums.all()
    albums.put(best, ids(stocked, "cat"))
    assert albums.all()[0].count == 1
