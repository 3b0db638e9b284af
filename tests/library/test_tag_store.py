"""The user's tags, and those that are read from files."""

from __future__ import annotations

from pathlib import Path

import pytest

from iib_core.errors import InvalidError, NotFoundError
from iib_core.library import All, HasTag, parse_query, rating_of, tag_store
from tests.library.shelf import Shelf


@pytest.fixture
def stocked(shelf: Shelf) -> Shelf:
    for name, prompt in {"a": "cat", "b": "cat, dog", "c": "bird"}.items():
        shelf.save(f"{name}.png", prompt)
    shelf.update()
    return shelf


def ids(shelf: Shelf, *names: str) -> list[int]:
    return [shelf.media(shelf.folder / f"{name}.png").id for name in names]


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "",
        "   ",
        "\n",
        "\ud800",
        "one two three four five six seven eight nine and a few more",
        "猫" * 13,
        "x" * 201,
        "two\nlines",
        "a\0b",
    ],
)
def test_a_name_that_is_none_is_refused(shelf: Shelf, name: str) -> None:
    with pytest.raises(InvalidError):
        shelf.library.tags.add_custom(name)
    assert [tag.name for tag in shelf.library.tags.custom()] == ["like"]


@pytest.mark.parametrize(
    "name",
    ["x" * 60, "a b c d e f g h i", "猫" * 12, "x猫" * 20, "'; DROP TABLE tag; --", "😀", "%"],
)
def test_any_other_name_will_do(shelf: Shelf, name: str) -> None:
    tag = shelf.library.tags.add_custom(name)
    assert (tag.name, tag.type, tag.count, tag.color) == (name, "custom", 0, "")
    assert shelf.library.tags.get(tag.id) == tag


def test_a_tag_that_is_there_is_returned_as_it_is(stocked: Shelf) -> None:
    tags = stocked.library.tags
    first = tags.add_custom("mine")
    tags.recolour(first.id, "#fff")
    tags.link(ids(stocked, "a"), first.id)
    assert tags.add_custom("mine") == tags.get(first.id)
    assert (tags.get(first.id).count, tags.get(first.id).color) == (1, "#fff")


def test_a_custom_tag_may_be_named_like_one_of_files(stocked: Shelf) -> None:
    tag = stocked.library.tags.add_custom("cat")
    stocked.library.tags.link(ids(stocked, "c"), tag.id)
    assert stocked.names(HasTag(tag.id)) == {"c.png"}
    assert stocked.count_of("pos", "cat") == 2


# --- links ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, -1, 10**9])
def test_an_unknown_tag_links_nothing(stocked: Shelf, number: int) -> None:
    tags = stocked.library.tags
    for change in (tags.link, tags.unlink):
        with pytest.raises(NotFoundError):
            change(ids(stocked, "a"), number)
    with pytest.raises(NotFoundError):
        tags.toggle(ids(stocked, "a")[0], number)
    with pytest.raises(NotFoundError):
        tags.get(number)
    tags.remove_custom(number)
    tags.recolour(number, "red")


def test_a_tag_that_is_read_from_files_cannot_be_set_or_removed(stocked: Shelf) -> None:
    tags = stocked.library.tags
    cat = stocked.tag("pos", "cat")
    assert cat is not None
    for attempt in (
        lambda: tags.link(ids(stocked, "c"), cat.id),
        lambda: tags.unlink(ids(stocked, "a"), cat.id),
        lambda: tags.toggle(ids(stocked, "a")[0], cat.id),
        lambda: tags.remove_custom(cat.id),
    ):
        with pytest.raises(InvalidError):
            attempt()
    assert tags.get(cat.id) == cat


def test_media_that_are_not_there_are_left_out(stocked: Shelf) -> None:
    tags = stocked.library.tags
    like = tags.custom()[0]
    tags.link([*ids(stocked, "a"), 10**9, -1], like.id)
    assert tags.get(like.id).count == 1
    with pytest.raises(NotFoundError):
        tags.toggle(10**9, like.id)
    tags.unlink([10**9], like.id)
    assert tags.get(like.id).count == 1


def test_a_toggle_says_whether_it_took_away(stocked: Shelf) -> None:
    tags = stocked.library.tags
    (media_id,), like = ids(stocked, "a"), tags.custom()[0]
    assert [tags.toggle(media_id, like.id) for _ in range(3)] == [False, True, False]
    assert tags.get(like.id).count == 1


def test_to_link_and_unlink_twice_is_to_do_it_once(stocked: Shelf) -> None:
    tags = stocked.library.tags
    like = tags.custom()[0]
    both = ids(stocked, "a", "b", "a")
    tags.link(both, like.id)
    tags.link(both, like.id)
    assert tags.get(like.id).count == 2
    tags.unlink(both, like.id)
    tags.unlink(both, like.id)
    assert tags.get(like.id).count == 0


def test_many_media_are_linked_at_once(shelf: Shelf) -> None:
    for number in range(1100):
        shelf.save(f"{number}.png")
    shelf.update()
    like = shelf.library.tags.custom()[0]
    everything = [
        media.id for size in (1000,) for media in shelf.library.find(All(), size=size).media
    ]
    shelf.library.tags.link(everything, like.id)
    assert shelf.library.tags.get(like.id).count == 1000
    assert len(shelf.library.tags.custom_of(everything)) == 1000
    assert len(shelf.library.media.texts(everything)) == 1000


def test_the_custom_tags_of_media_come_in_the_order_they_were_made(stocked: Shelf) -> None:
    tags = stocked.library.tags
    first, second = tags.add_custom("zebra"), tags.add_custom("ant")
    a, b = ids(stocked, "a", "b")
    tags.link([a], second.id)
    tags.link([a], first.id)
    assert tags.custom_of([a, b, 10**9]) == {a: (tags.get(first.id), tags.get(second.id))}
    assert tags.custom_of([]) == {}


def test_a_removed_tag_takes_its_links_along(stocked: Shelf) -> None:
    tags = stocked.library.tags
    mine = tags.add_custom("mine")
    tags.link(ids(stocked, "a", "b"), mine.id)
    tags.remove_custom(mine.id)
    tags.remove_custom(mine.id)
    assert stocked.names(HasTag(mine.id)) == set()
    assert stocked.sql("SELECT COUNT(*) FROM media_tag WHERE tag_id = ?", mine.id) == [(0,)]
    assert stocked.sql("SELECT COUNT(*) FROM tag_media WHERE tag_id = ?", mine.id) == [(0,)]
    again = tags.add_custom("mine")
    assert (again.count, stocked.names(HasTag(again.id))) == (0, set())


def test_any_tag_may_have_a_colour_that_a_scan_keeps(stocked: Shelf) -> None:
    cat = stocked.tag("pos", "cat")
    assert cat is not None
    stocked.library.tags.recolour(cat.id, "#123456")
    stocked.rebuild()
    assert stocked.library.tags.get(cat.id).color == "#123456"


# --- lists ----------------------------------------------------------------------------------------


def test_like_loses_its_pictures_but_is_always_there(stocked: Shelf) -> None:
    tags = stocked.library.tags
    like = tags.custom()[0]
    tags.link(ids(stocked, "a"), like.id)
    tags.remove_custom(like.id)
    assert tags.custom() == (like,)
    assert stocked.names(HasTag(like.id)) == set()


def test_tags_that_nothing_carries_are_not_listed_but_custom_ones_are(stocked: Shelf) -> None:
    assert stocked.count_of("pos", "bird") == 1
    (stocked.folder / "c.png").unlink()
    stocked.update()
    assert stocked.tag("pos", "bird") is None
    assert stocked.tag("custom", "like") is not None


def test_of_very_many_tags_all_are_listed_but_rare_words_of_prompts(
    stocked: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = set(stocked.library.tags.all())
    monkeypatch.setattr(tag_store, "MOST_PROMPT_TAGS", len(every))
    assert set(stocked.library.tags.all()) == every
    monkeypatch.setattr(tag_store, "MOST_PROMPT_TAGS", 1)
    listed = set(stocked.library.tags.all())
    assert every - listed == {tag for tag in every if tag.type == "pos" and tag.name != "cat"}


@pytest.mark.parametrize(
    ("prefix", "first"),
    [
        ("do", "dog"),
        ("DO", "dog"),
        ("og", "dog"),
        ("%", "100%"),
        ("_", "a_b"),
        ("\\", "c\\d"),
        ("'", "it's"),
    ],
)
def test_completion_takes_the_text_literally(stocked: Shelf, prefix: str, first: str) -> None:
    for name in ("100%", "a_b", "c\\d", "it's"):
        stocked.library.tags.add_custom(name)
    assert stocked.library.tags.complete(prefix, 5)[0].name == first


def test_completion_begins_with_what_begins_so_then_with_the_most_used(stocked: Shelf) -> None:
    stocked.library.tags.add_custom("catalogue")
    stocked.library.tags.add_custom("a cat")
    names = [tag.name for tag in stocked.library.tags.complete("cat", 10)]
    assert names == ["cat", "catalogue", "a cat"]
    assert [tag.name for tag in stocked.library.tags.complete("cat", 1)] == ["cat"]
    assert stocked.library.tags.complete("nothing at all", 10) == ()
    assert len(stocked.library.tags.complete("", 3)) == 3


@pytest.mark.parametrize("text", ["\ud800", "x" * 100_000, "%" * 60_000, "a\0b"])
def test_completion_of_what_no_tag_can_hold_finds_nothing_or_is_refused(
    stocked: Shelf, text: str
) -> None:
    try:
        assert stocked.library.tags.complete(text, 5) == ()
    except InvalidError:
        return


def test_counts_are_of_what_can_be_seen(stocked: Shelf, tmp_path: Path) -> None:
    tags = stocked.library.tags
    like = tags.custom()[0]
    tags.link(ids(stocked, "a", "b", "c"), like.id)
    stocked.library.roots.set_online(1, online=False)
    assert (tags.get(like.id).count, stocked.count_of("pos", "cat")) == (0, 0)
    stocked.library.roots.refresh()
    assert (tags.get(like.id).count, stocked.count_of("pos", "cat")) == (3, 2)


# --- stars ----------------------------------------------------------------------------------------


def stars_of(shelf: Shelf) -> dict[str, int]:
    media = shelf.found(All())
    tags = shelf.library.tags.custom_of([each.id for each in media])
    return {each.name[0]: rating_of(tags.get(each.id, ())) for each in media}


@pytest.mark.parametrize("stars", [-1, 6])
def test_there_are_no_more_than_five_stars(stocked: Shelf, stars: int) -> None:
    with pytest.raises(InvalidError, match="0 to 5"):
        stocked.library.tags.rate(ids(stocked, "a"), stars)


def test_a_rating_takes_the_place_of_the_one_before(stocked: Shelf) -> None:
    tags = stocked.library.tags
    tags.rate(ids(stocked, "a", "b"), 4)
    tags.rate([*ids(stocked, "b"), 999], 2)
    assert stars_of(stocked) == {"a": 4, "b": 2, "c": 0}
    assert [stocked.count_of("custom", f"star-{n}") for n in (2, 4)] == [1, 1]
    tags.rate(ids(stocked, "a", "b", "c"), 0)
    assert stars_of(stocked) == {"a": 0, "b": 0, "c": 0}
    assert [stocked.count_of("custom", f"star-{n}") for n in (2, 4)] == [0, 0]


def test_older_clients_rate_by_tags(stocked: Shelf) -> None:
    tags = stocked.library.tags
    three, five = (tags.add_custom(name).id for name in ("star-3", "star-5"))
    (a,) = ids(stocked, "a")
    tags.link([a], three)
    assert not tags.toggle(a, five)
    assert stars_of(stocked)["a"] == 5
    assert stocked.count_of("custom", "star-3") == 0
    assert tags.toggle(a, five)
    assert stars_of(stocked)["a"] == 0


def test_a_rating_is_searched_for(stocked: Shelf) -> None:
    stocked.library.tags.rate(ids(stocked, "a"), 5)
    stocked.library.tags.rate(ids(stocked, "b"), 3)
    for text, found in {
        "rating:5": "a",
        "rating:>=3": "ab",
        "rating:0": "c",
        "rating:<4": "bc",
        "-rating:>0": "c",
        "rating:>5": "",
        "rating:3,0": "bc",
    }.items():
        assert {name[0] for name in stocked.names(parse_query(text))} == set(found), text
