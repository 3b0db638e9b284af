"""Search by meaning within a query. What is near is made up here: its tests are in tests/topics."""

from __future__ import annotations

import pytest

from iib_core.errors import BadQueryError, InvalidError
from iib_core.library import All, AnyOf, Means, Nearest, Not, Query, TextContains, parse_query
from iib_core.library.meaning import first_meant, resolved
from tests.library.shelf import Shelf


class Told:
    """Says that some media are near, and notes what it was asked for."""

    def __init__(self, ids: list[int], step: int = 1) -> None:
        self.asked: list[str] = []
        self._nearest = Nearest(tuple(ids), tuple(place // step for place in range(len(ids))))

    def nearest(self, text: str) -> Nearest:
        self.asked.append(text)
        return self._nearest


@pytest.fixture
def filled(shelf: Shelf) -> Shelf:
    for number in range(12):
        shelf.save(
            f"{number:02}.png", f"a cat number {number}", model="dream" if number % 2 else ""
        )
    shelf.add_root()
    shelf.update()
    return shelf


def ids(shelf: Shelf) -> list[int]:
    """By the names of the files."""
    found = sorted(shelf.found(All()), key=lambda media: media.name)
    return [media.id for media in found]


def pages(shelf: Shelf, query: Query, size: int) -> list[str]:
    names: list[str] = []
    cursor = ""
    while True:
        page = shelf.library.find(query, cursor=cursor, size=size, sort="nearest", counted=True)
        assert page.total in (len(names) + len(page.media), page.total)
        names += [media.name for media in page.media]
        cursor = page.next
        if not cursor:
            assert page.total == len(names)
            return names


def test_without_anyone_who_knows_meanings_it_is_an_error_with_a_place(filled: Shelf) -> None:
    with pytest.raises(BadQueryError) as caught:
        filled.library.find(parse_query("cat -~dog"))
    assert caught.value.position == 5


def test_an_album_cannot_hold_what_is_nearest(filled: Shelf) -> None:
    with pytest.raises(BadQueryError) as caught:
        filled.library.albums.make("Cats", "model:dream ~cat")
    assert caught.value.position == 12
    assert filled.library.albums.all() == ()


def test_only_a_search_by_meaning_has_a_nearest_one(filled: Shelf) -> None:
    with pytest.raises(InvalidError):
        filled.library.find(parse_query("cat"), sort="nearest")


@pytest.mark.parametrize("size", [1, 2, 5, 100])
@pytest.mark.parametrize("step", [1, 3, 100])
def test_the_nearest_come_first_each_once_whatever_the_page(
    filled: Shelf, size: int, step: int
) -> None:
    wanted = ids(filled)[::-1][:9]
    told = Told(wanted, step)
    filled.library.understand(told)
    found = pages(filled, parse_query("~cat"), size)
    names = [f"{number:02}.png" for number in range(11, 2, -1)]
    assert sorted(found) == sorted(names)
    if step == 1:
        assert found == names
    if step == 100:
        # All are equally near: the newest ids first.
        by_id = sorted(zip(wanted, names, strict=True), reverse=True)
        assert found == [name for _, name in by_id]


def test_it_goes_with_everything_else(filled: Shelf) -> None:
    order = ids(filled)
    filled.library.understand(Told([order[5], order[4], order[3], 10**9]))
    for text, names in (
        ("~cat model:dream", ["05.png", "03.png"]),
        ("~cat -file:05", ["04.png", "03.png"]),
        ("(~cat OR file:00) -file:04", ["05.png", "03.png", "00.png"]),
    ):
        assert pages(filled, parse_query(text), 2) == names, text
    # In another order, too.
    newest = filled.library.find(parse_query("~cat"), sort="name").media
    assert [media.name for media in newest] == ["03.png", "04.png", "05.png"]
    assert len(filled.found(parse_query("-~cat"))) == 9
    assert filled.library.facets(parse_query("~cat"), ["model"])["model"][0].number == 2


def test_what_stands_side_by_side_is_one_sentence() -> None:
    told = Told([])
    resolved(parse_query("~sleeping model:flux ~cat"), told)
    resolved(parse_query("~cat OR -(~dog x)"), told)
    assert told.asked == ["sleeping cat", "cat", "dog"]


def test_the_first_part_that_is_meant_is_found_anywhere() -> None:
    deep = Not(All((TextContains("x"), AnyOf((Means("cat", 7), Means("dog"))))))
    assert first_meant(deep) == Means("cat", 7)
    assert first_meant(All((TextContains("x"),))) is None
