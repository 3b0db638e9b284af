"""Finding: what SQL finds, what a page holds, and what bad input does.

`matches` says in Python what each query means, without SQL. Libraries of real files and queries
are made at random, and both meanings must find the same media.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iib_core.errors import BadQueryError, InvalidError, UnreadableError
from iib_core.library import (
    CUSTOM,
    ORDERS,
    All,
    AnyOf,
    Between,
    HasNetwork,
    HasTag,
    HasTagNamed,
    HasText,
    InAlbum,
    InFolders,
    IsMissing,
    IsTagged,
    MatchesPattern,
    Means,
    Media,
    NameContains,
    Nearest,
    NegativeContains,
    Not,
    NoteContains,
    OfKind,
    PathContains,
    PromptContains,
    Query,
    RelpathContains,
    TextContains,
    candidates,
    natural_key,
    parse_query,
    search,
    search_limits,
)
from iib_core.library.text_match import fold
from iib_core.metadata import NO_FACTS, kind_of, read_facts, searchable, stored_seed, tags_of
from tests.library.shelf import NOON, NS, Shelf, open_shelf

# --- the second meaning ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """What the test knows of a file; it asks the index only for ids and what is the user's own."""

    id: int
    root_id: int
    path: str
    relpath: str
    kind: str
    text: str
    numbers: dict[str, float | None]
    tags: dict[int, tuple[str, str]]
    prompt: str
    negative: str
    weights: tuple[tuple[str, float], ...]
    """Names of networks and how strongly they took part."""
    albums: tuple[str, ...]
    note: str


def matches(query: Query, row: Row) -> bool:  # noqa: C901  (one branch for each kind of question)
    """Whether a query means a file."""
    match query:
        case HasTag(tag_id):
            return tag_id in row.tags
        case HasTagNamed(types, name, whole):
            names = [fold(known) for kind, known in row.tags.values() if kind in types]
            return any(fold(name) == known if whole else fold(name) in known for known in names)
        case IsTagged():
            return bool(row.tags)
        case TextContains(text):
            return bool(row.text) and fold(text) in fold(row.text)
        case PromptContains(text):
            return bool(row.text) and fold(text) in fold(row.prompt)
        case NegativeContains(text):
            return bool(row.text) and fold(text) in fold(row.negative)
        case HasNetwork(name, whole, low, high):
            return any(
                _is_between(weight, low, high)
                and (fold(name) == fold(known) if whole else fold(name) in fold(known))
                for known, weight in row.weights
            )
        case PathContains(text):
            return fold(text) in fold(row.path)
        case RelpathContains(text):
            return fold(text) in fold(row.relpath)
        case NameContains(text):
            return fold(text) in fold(row.relpath.rpartition("/")[2])
        case NoteContains(text):
            return bool(row.note) and fold(text) in fold(row.note)
        case InAlbum(name, whole):
            names = [fold(known) for known in row.albums]
            if row.numbers["steps"] == 30:
                names.append(fold(BY_SEARCH))
            return any(fold(name) == known if whole else fold(name) in known for known in names)
        case MatchesPattern(pattern, in_full_path):
            flags = regex.IGNORECASE | regex.MULTILINE | regex.DOTALL
            path = row.path if in_full_path else row.relpath
            return any(regex.search(pattern, text, flags) for text in (row.text, path))
        case OfKind(kind):
            return row.kind == kind
        case InFolders(scopes):
            return any(
                row.root_id == scope.root_id and f"{row.relpath}".startswith(_prefix(scope.relpath))
                for scope in scopes
            )
        case Between(column, low, high):
            return _is_between(row.numbers[column], low, high)
        case HasText():
            return bool(row.text)
        case Nearest(ids):
            return row.id in ids
        case Means():
            raise AssertionError("This is never asked of the index")
        case IsMissing():
            return False  # all files are there: see test_missing.py
        case Not(inner):
            return not matches(inner, row)
        case All(parts):
            return all(matches(part, row) for part in parts)
        case AnyOf(parts):
            return any(matches(part, row) for part in parts)


def _is_between(number: float | None, low: float | None, high: float | None) -> bool:
    if number is None:
        return False
    return (low is None or number >= low) and (high is None or number <= high)


def _prefix(relpath: str) -> str:
    return f"{relpath}/" if relpath else ""


def rows_of(shelf: Shelf) -> list[Row]:
    """Every file below the roots, read anew."""
    known = {(tag.type, tag.name): tag.id for tag in shelf.library.tags.all()}
    rows = []
    for root in shelf.library.roots.all():
        for path in sorted(Path(root.path).rglob("*.*")):
            media = shelf.media(path)
            kind = kind_of(path.name)
            assert kind is not None
            try:
                facts = read_facts(path, kind)
            except UnreadableError:
                facts = NO_FACTS
            custom = shelf.library.tags.custom_of([media.id]).get(media.id, ())
            stat = path.stat()
            made = facts.generation
            rows.append(
                Row(
                    id=media.id,
                    root_id=root.id,
                    path=str(path),
                    relpath=path.relative_to(root.path).as_posix(),
                    kind=kind.value,
                    text=facts.text,
                    numbers={
                        "width": facts.width,
                        "height": facts.height,
                        "size": stat.st_size,
                        "mtime_ns": stat.st_mtime_ns,
                        "pixels": facts.width * facts.height,
                        **searchable(facts)._asdict(),
                    },
                    tags={known[tag]: tag for tag in tags_of(facts, kind)}
                    | {tag.id: (tag.type, tag.name) for tag in custom},
                    prompt=made.prompt if made else "",
                    negative=made.negative if made else "",
                    weights=tuple(
                        (lora.name, lora.weight)
                        for lora in (made.loras if made else ())
                        if lora.weight is not None
                    ),
                    albums=shelf.library.albums.of([media.id]).get(media.id, ()),
                    note=shelf.library.notes.of([media.id]).get(media.id, ""),
                )
            )
    return rows


# --- libraries and queries at random --------------------------------------------------------------

BY_HAND, BY_SEARCH = "Best of ÉLAN", "Thirty steps"
LORAS = ("", "", "<lora:ink:0.6>", "<lora:Ink wash:-1>", "<lora:ink>", "<lora:ink:0.6><lora:oil:1>")
SEEDS = (0, 7, 1234567890, 2**63, 2**64 - 1)
WORDS = ("cat", "Catalog", "50%_off", "a\\b", "élan", "ÉLAN", "日本語の猫", "😀 face", "it's", "lo")
FOLDERS = ("", "sub", "sub/deep", "sub0", "s_b", "Ünï", "50%")
STEMS = ("a", "b_1", "bx1", "cat 50%", "日本", "it's; --", '"q"', "😀")


@dataclass(frozen=True)
class File:
    place: str
    prompt: str
    second: int
    liked: bool
    stars: int
    model: str
    lora: str
    negative: str
    steps: int
    seed: int


files = st.lists(
    st.builds(
        File,
        place=st.builds(
            lambda folder, stem, suffix: f"{folder}/{stem}{suffix}".lstrip("/"),
            st.sampled_from(FOLDERS),
            st.sampled_from(STEMS),
            st.sampled_from((".png", ".png", ".PNG", ".mp4", ".mp3")),
        ),
        prompt=st.lists(st.sampled_from(WORDS), max_size=3, unique=True).map(", ".join),
        second=st.integers(0, 2),
        liked=st.booleans(),
        stars=st.sampled_from((0, 0, 3, 5)),
        model=st.sampled_from(("dream", "Dream 2", "")),
        lora=st.sampled_from(LORAS),
        negative=st.sampled_from(("", "blurry", "cat, 50%_off")),
        steps=st.sampled_from((20, 30)),
        seed=st.sampled_from(SEEDS),
    ),
    min_size=1,
    max_size=9,
    unique_by=lambda file: file.place.lower(),
)
Draw = Callable[[st.SearchStrategy[object]], object]


def made_library(shelf: Shelf, made: list[File]) -> None:
    shelf.add_root()
    paths = [
        shelf.save(
            file.place,
            file.prompt and f"{file.prompt} {file.lora}",
            mtime_ns=NOON + file.second * NS,
            negative=file.negative,
            steps=file.steps,
            seed=file.seed,
            model=file.model,
        )
        for file in made
    ]
    shelf.update()
    for path, file in zip(paths, made, strict=True):
        shelf.library.tags.rate([shelf.media(path).id], file.stars)
    liked = [shelf.media(path).id for path, file in zip(paths, made, strict=True) if file.liked]
    shelf.library.tags.link(liked, shelf.library.tags.custom()[0].id)
    shelf.library.albums.put(shelf.library.albums.make(BY_HAND).id, liked)
    shelf.library.albums.make(BY_SEARCH, "steps:>=30")
    for path, file in zip(paths, made, strict=True):
        shelf.library.notes.write(shelf.media(path).id, "50%_off the Élan" * (file.stars // 3))


def texts_near(rows: list[Row]) -> st.SearchStrategy[str]:
    """Pieces of what is there, in either case, and texts that are nowhere."""
    bodies = [text for row in rows for text in (row.text, row.path, row.relpath) if text]

    @st.composite
    def piece(draw: st.DrawFn) -> str:
        body = draw(st.sampled_from(bodies))
        start = draw(st.integers(0, len(body) - 1))
        cut = body[start : start + draw(st.integers(1, 12))]
        return draw(st.sampled_from((cut, cut.upper(), cut.lower())))

    return st.one_of(piece(), st.sampled_from(WORDS), st.text(max_size=4).filter(is_plain))


def is_plain(text: str) -> bool:
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def queries_over(shelf: Shelf, rows: list[Row]) -> st.SearchStrategy[Query]:
    texts = texts_near(rows)
    tags = shelf.library.tags.all()
    folders = [Path(row.path).parent for row in rows] + [shelf.folder, shelf.folder / "none"]
    scopes = st.lists(st.sampled_from(folders), max_size=2).map(shelf.library.scope_of)
    leaves: st.SearchStrategy[Query] = st.one_of(
        st.builds(HasTag, st.sampled_from([*(tag.id for tag in tags), 10**9])),
        st.builds(
            HasTagNamed,
            st.sampled_from(((CUSTOM,), ("pos",), ("Model", "Sampler"))),
            st.one_of(st.sampled_from([tag.name.upper() for tag in tags]), texts),
            st.booleans(),
        ),
        st.just(IsTagged()),
        st.just(HasText()),
        st.just(IsMissing()),
        st.builds(TextContains, texts),
        st.builds(PromptContains, texts),
        st.builds(NegativeContains, st.one_of(texts, st.sampled_from(("blur", "CAT, 5", "")))),
        st.builds(
            HasNetwork,
            st.sampled_from(("", "ink", "INK WASH", "oil", "in_")),
            st.booleans(),
            st.sampled_from((None, -1, 0.6, 0.60005)),
            st.sampled_from((None, -1, 0.6, 1)),
        ),
        st.builds(PathContains, texts),
        st.builds(RelpathContains, texts),
        st.builds(NameContains, texts),
        st.builds(NoteContains, st.sampled_from(("", "élan", "50%_", "x"))),
        st.builds(
            InAlbum,
            st.sampled_from(("", "of élan", BY_HAND.upper(), "steps", BY_SEARCH)),
            st.booleans(),
        ),
        st.builds(
            MatchesPattern,
            st.one_of(
                texts.map(regex.escape),
                st.just("^steps: .*e.a"),
                st.tuples(texts, texts).map(lambda two: ".*".join(map(regex.escape, two))),
                texts.map(lambda text: f"{regex.escape(text)}(x|.?)"),
            ),
            st.booleans(),
        ),
        st.builds(OfKind, st.sampled_from(("image", "video", "audio", "other"))),
        scopes,
        st.builds(
            Between,
            st.sampled_from(("width", "size")),
            st.sampled_from((None, 0, 1, 64, 250)),
            st.sampled_from((None, 0, 64, 250)),
        ),
        st.builds(
            Between,
            st.sampled_from(("steps", "cfg", "clip_skip", "generated", "negative_length")),
            st.sampled_from((None, 0, 7, 21)),
            st.sampled_from((None, 0, 7, 20, 99)),
        ),
        st.sampled_from([*map(stored_seed, SEEDS), 1]).map(
            lambda seed: Between("seed", seed, seed)
        ),
        st.builds(
            Between,
            st.just("pixels"),
            st.sampled_from((None, 0, 1, 64 * 48)),
            st.sampled_from((None, 0, 64 * 48)),
        ),
        st.builds(
            Between,
            st.just("mtime_ns"),
            st.sampled_from((None, NOON, NOON + 1)),
            st.sampled_from((None, NOON, NOON + NS)),
        ),
    )

    def deeper(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
        parts = st.lists(inner, max_size=3).map(tuple)
        return st.one_of(st.builds(Not, inner), st.builds(All, parts), st.builds(AnyOf, parts))

    return st.recursive(leaves, deeper, max_leaves=5)


def walked(shelf: Shelf, query: Query, size: int, sort: str) -> list[Media]:
    """All pages of a result, one after another."""
    found: list[Media] = []
    cursor = ""
    while True:
        page = shelf.library.find(query, cursor=cursor, size=size, sort=sort)
        found += page.media
        assert len(page.media) <= size
        cursor = page.next
        if not cursor:
            return found
        assert len(page.media) == size, "a page that is not full is the last one"


def stars_of(row: Row) -> int:
    return max(
        (int(name[5:]) for _, name in row.tags.values() if name.startswith("star-")), default=0
    )


def model_of(row: Row) -> str | None:
    return min((name.lower() for kind, name in row.tags.values() if kind == "Model"), default=None)


VALUES: dict[str, Callable[[Row, Media], float | str | None]] = {
    "modified": lambda row, media: media.mtime_ns,
    "created": lambda row, media: media.created_ns,
    "generated": lambda row, media: row.numbers["generated"] or media.mtime_ns // NS,
    "name": lambda row, media: natural_key(media.name),
    "size": lambda row, media: media.size,
    "resolution": lambda row, media: row.numbers["pixels"] or None,
    "rating": lambda row, media: stars_of(row),
    "model": lambda row, media: model_of(row),
    "seed": lambda row, media: row.numbers["seed"],
}
"""What each order sorts by. What has no value comes last."""


def in_order(found: list[Media], sort: str, rows: list[Row]) -> bool:
    """Whether media stand as an order wants them: by value, then by id in the same direction."""
    order = ORDERS[sort]
    if order.shuffled:
        return True
    row_of = {row.id: row for row in rows}
    keys = [(VALUES[order.by](row_of[media.id], media), media.id) for media in found]
    known = [(value, media_id) for value, media_id in keys if value is not None]
    unknown = [media_id for value, media_id in keys if value is None]
    return (
        keys[: len(known)] == known
        and known == sorted(known, reverse=order.descending)
        and unknown == sorted(unknown, reverse=order.descending)
    )


FACET_OF: dict[str, Callable[[Row], set[str]]] = {
    "model": lambda row: named(row, "Model"),
    "lora": lambda row: named(row, "lora", "lyco"),
    "sampler": lambda row: named(row, "Sampler"),
    "generator": lambda row: named(row, "Source Identifier"),
    "tag": lambda row: named(row, "custom"),
    "rating": lambda row: {name[5:] for name in named(row, "custom") if name.startswith("star-")},
    "type": lambda row: {row.kind},
    "size": lambda row: (
        {f"{row.numbers['width']}x{row.numbers['height']}"} if row.numbers["width"] else set()
    ),
    "month": lambda row: {wording_of(row, "%Y-%m")},
    "year": lambda row: {wording_of(row, "%Y")},
    "day": lambda row: {wording_of(row, "%Y-%m-%d")},
}


def wording_of(row: Row, form: str) -> str:
    return time.strftime(form, time.localtime((row.numbers["mtime_ns"] or 0) // NS))


def named(row: Row, *types: str) -> set[str]:
    return {name for kind, name in row.tags.values() if kind in types}


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(made=files, walk_rows=st.sampled_from((1, 3, 2000)), data=st.data())
def test_sql_finds_what_the_query_means(
    made: list[File], walk_rows: int, data: st.DataObject
) -> None:
    # With few rows in a walk, small libraries are answered from the indexes as large ones are.
    with (
        pytest.MonkeyPatch.context() as patch,
        tempfile.TemporaryDirectory() as place,
        open_shelf(Path(place)) as shelf,
    ):
        patch.setattr(search, "PROBE_ROWS", min(walk_rows, 1))
        patch.setattr(search, "WALK_ROWS", walk_rows)
        patch.setattr(search, "PORTION", walk_rows)
        patch.setattr(search, "MOST_COUNTED", data.draw(st.sampled_from((2, 5, 20_000))))
        patch.setattr(search, "MOST_FOLDERS", data.draw(st.sampled_from((1, 500))))
        patch.setattr(candidates, "MOST_WRITTEN", data.draw(st.sampled_from((1, 1000))))
        made_library(shelf, made)
        rows = rows_of(shelf)
        assert len(rows) == len(made)
        for query in data.draw(
            st.lists(queries_over(shelf, rows), min_size=8, max_size=8), label="queries"
        ):
            wanted = {row.id for row in rows if matches(query, row)}
            sort = data.draw(st.sampled_from(sorted(ORDERS)))
            found = walked(shelf, query, data.draw(st.integers(1, 10)), sort)
            assert sorted(media.id for media in found) == sorted(wanted), (query, sort)
            assert in_order(found, sort, rows), sort
            facets = shelf.library.facets(query, tuple(FACET_OF))
            for name, values_of in FACET_OF.items():
                counted = Counter(
                    value for row in rows if row.id in wanted for value in values_of(row)
                )
                assert dict(facets[name]) == counted, (query, name)
            assert shelf.library.find(query, size=1, counted=True).total == len(wanted)
            assert {media.id for media in shelf.library.random(50, query)} == wanted


# --- pages ----------------------------------------------------------------------------------------


@pytest.fixture
def same_second(shelf: Shelf) -> Shelf:
    """33 pictures of one second, size and model."""
    for number in range(33):
        shelf.save(f"{number:02}.png", "cat", mtime_ns=NOON)
    shelf.update()
    return shelf


@pytest.mark.parametrize("sort", sorted(ORDERS))
@pytest.mark.parametrize("size", [1, 5, 11, 32, 33, 34])
def test_pages_hold_each_of_33_pictures_of_one_second_once(
    same_second: Shelf, sort: str, size: int
) -> None:
    found = [media.name for media in walked(same_second, All(), size, sort)]
    assert sorted(found) == [f"{number:02}.png" for number in range(33)]


@pytest.mark.parametrize("sort", sorted(ORDERS))
def test_pictures_that_were_there_are_paged_once_while_others_come(
    same_second: Shelf, sort: str
) -> None:
    found: list[str] = []
    cursor = ""
    for page_number in range(100):
        page = same_second.library.find(TextContains("cat"), cursor=cursor, size=5, sort=sort)
        found += [media.name for media in page.media]
        cursor = page.next
        if not cursor:
            break
        same_second.save(f"new{page_number % 4}.png", "cat", mtime_ns=NOON + page_number % 2)
        same_second.update()
    assert sorted(name for name in found if not name.startswith("new")) == [
        f"{number:02}.png" for number in range(33)
    ]


def test_a_random_order_is_another_each_time_but_holds_over_the_pages(same_second: Shelf) -> None:
    orders = {
        tuple(media.id for media in walked(same_second, All(), 5, "random")) for _ in range(5)
    }
    assert len(orders) > 1
    assert {frozenset(order) for order in orders} == {frozenset(next(iter(orders)))}


def test_the_total_of_the_first_page_comes_back_with_each_cursor(same_second: Shelf) -> None:
    first = same_second.library.find(All(), size=10, counted=True)
    second = same_second.library.find(All(), size=10, counted=True, cursor=first.next)
    assert (first.total, second.total) == (33, 33)


def test_a_bare_date_asks_for_what_is_older_than_that_second(shelf: Shelf) -> None:
    shelf.save("old.png", mtime_ns=NOON - 1)
    shelf.save("same.png", mtime_ns=NOON)
    shelf.save("later.png", mtime_ns=NOON + NS // 2)
    shelf.update()
    date = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(NOON // NS))
    assert [media.name for media in shelf.library.find(All(), cursor=date).media] == ["old.png"]


BAD_CURSORS = [
    "nonsense", "5", "%%%", "é", "\ud800", "\0", "W10", "bnVsbA", "e30", "WzEsMiwzXQ",
    "2026-13-45 99:99:99", "0000-00-00 00:00:00", "WzFlOTk5LDEsMSwxXQ",
    "WyJcdWQ4MDAiLDEsbnVsbCwwXQ",
]  # fmt: skip


@pytest.mark.parametrize("cursor", BAD_CURSORS)
@pytest.mark.parametrize("sort", ["newest", "name"])
def test_a_cursor_of_another_maker_is_refused(shelf: Shelf, cursor: str, sort: str) -> None:
    with pytest.raises(InvalidError):
        shelf.library.find(All(), cursor=cursor, sort=sort)


@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(cursor=st.text(), sort=st.sampled_from(sorted(ORDERS)))
def test_any_text_as_a_cursor_gives_a_page_or_is_refused(
    shelf: Shelf, cursor: str, sort: str
) -> None:
    with suppress(InvalidError):
        shelf.library.find(All(), cursor=cursor, sort=sort)


@pytest.mark.parametrize(
    "date", ["0001-01-01 00:00:00", "1969-12-31 23:59:59", "9999-12-31 23:59:59"]
)
def test_dates_beyond_any_file_are_fine_cursors(shelf: Shelf, date: str) -> None:
    shelf.save("a.png")
    shelf.update()
    expected = ["a.png"] if date.startswith("9") else []
    assert [media.name for media in shelf.library.find(All(), cursor=date).media] == expected


def test_a_cursor_of_another_order_is_refused(same_second: Shelf) -> None:
    by_name = same_second.library.find(All(), size=5, sort="name").next
    with pytest.raises(InvalidError, match="another order"):
        same_second.library.find(All(), cursor=by_name)


def test_an_order_that_does_not_exist_is_refused_with_those_that_do(shelf: Shelf) -> None:
    with pytest.raises(InvalidError, match="newest, oldest"):
        shelf.library.find(All(), sort="date; DROP TABLE media")


# --- texts that mean something elsewhere ----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("%", {"percent.png"}),
        ("_", {"under.png"}),
        ("\\", {"backslash.png"}),
        ("100%", {"percent.png"}),
        ("0%", {"percent.png"}),
        ("a_b", {"under.png"}),
        ("c\\d", {"backslash.png"}),
        ('say "hi"', {"quotes.png"}),
        ("it's", {"quotes.png"}),
        ("😀", {"emoji.png"}),
        ("😀 a", {"emoji.png"}),
        ("e", {"percent.png", "under.png", "backslash.png", "quotes.png", "emoji.png"}),
        ("", {"percent.png", "under.png", "backslash.png", "quotes.png", "emoji.png"}),
    ],
)
def test_a_text_is_looked_for_literally(shelf: Shelf, text: str, names: set[str]) -> None:
    shelf.save("percent.png", "100% sure")
    shelf.save("under.png", "a_b axb")
    shelf.save("backslash.png", "c\\d")
    shelf.save("quotes.png", 'say "hi", it\'s me')
    shelf.save("emoji.png", "😀 and 🙃")
    shelf.save("silent.png")
    shelf.update()
    assert shelf.names(TextContains(text)) == names


@pytest.mark.parametrize("bad", ["a\0b", "\0", "\0\0\0", "\ud800", "ab\udfffcd", "abc\0"])
def test_texts_that_no_file_can_hold_find_nothing(shelf: Shelf, bad: str) -> None:
    shelf.save("a.png", "a b ab abc")
    shelf.update()
    for query in (
        TextContains(bad),
        PathContains(bad),
        RelpathContains(bad),
        NameContains(bad),
        MatchesPattern(bad),
        HasTagNamed((CUSTOM, "pos"), bad),
        HasTagNamed((CUSTOM, "pos"), bad, whole=True),
        AnyOf((TextContains(bad), Not(TextContains("cat")), TextContains(bad))),
    ):
        try:
            found = shelf.found(query)
        except BadQueryError:
            continue
        assert found == [] or isinstance(query, AnyOf), query


def test_a_text_of_any_length_finds_or_is_refused(shelf: Shelf) -> None:
    shelf.save("a.png", "cat")
    shelf.update()
    for letter in ("a", "%", "😀"):
        assert shelf.found(TextContains(letter * 10_000)) == []
        with pytest.raises(BadQueryError):
            shelf.found(TextContains(letter * 10_001))
        with pytest.raises(BadQueryError):
            shelf.found(MatchesPattern(letter * 10_001))


def test_many_words_and_many_tags_are_no_error_of_the_database(shelf: Shelf) -> None:
    shelf.save("a.png", "cat")
    shelf.update()
    for text in (
        " ".join(f"word{number}" for number in range(1200)),
        " OR ".join(f"word{number}" for number in range(1200)),
        "tag:" + ",".join(f"word{number}" for number in range(1200)),
    ):
        with suppress(BadQueryError):  # longer than a search may be
            assert shelf.found(parse_query(text)) == []
    assert shelf.found(AnyOf(tuple(HasTag(10**6 + number) for number in range(1200)))) == []
    assert shelf.found(All(tuple(HasTag(10**6 + number) for number in range(1200)))) == []


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**30])
def test_a_number_that_is_too_large_is_refused(shelf: Shelf, number: int) -> None:
    for query in (HasTag(number), Between("size", number, None)):
        with pytest.raises(InvalidError):
            shelf.found(query)


# --- patterns -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pattern",
    [
        "(?R)", "(a(?1))b", r"\\\\(?R)a", "(?P<x>a(?&x))", "(?P<x>a(?P>x))", "a{999999999}",
        "(?:a{9999}){9999}", "a{99999999999999999999}", "(?:a{99}){99}{99}",
        "(?:cat{99}dog{99}){99}",
    ],
)  # fmt: skip
def test_a_pattern_that_would_fill_the_memory_is_refused(shelf: Shelf, pattern: str) -> None:
    with pytest.raises(BadQueryError):
        shelf.found(MatchesPattern(pattern))


@pytest.mark.parametrize(
    "pattern", [r"\d{4}-\d{2}-\d{2}", r"\(?1", "a{0,1000}", "(?-i:x)", "x{,5}"]
)
def test_an_ordinary_pattern_is_not(shelf: Shelf, pattern: str) -> None:
    shelf.found(MatchesPattern(pattern))


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "(?P<x>", "\\", "(?<=a+)(", "a{2,1}"])
def test_a_pattern_that_is_none_says_so(shelf: Shelf, pattern: str) -> None:
    with pytest.raises(BadQueryError, match="regular expression"):
        shelf.found(MatchesPattern(pattern))


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("CAT$", {"cat.png"}),
        (r"^steps: \d+", {"cat.png", "dog.png"}),
        ("cat.*euler", {"cat.png"}),
        (r"silent\.png$", {"silent.png"}),
        ("^$", set()),
    ],
)
def test_a_pattern_ignores_case_and_lines_and_looks_at_text_and_path(
    shelf: Shelf, pattern: str, names: set[str]
) -> None:
    shelf.save("cat.png", "a cat")
    shelf.save("dog.png", "a dog")
    shelf.save("silent.png")
    shelf.update()
    assert shelf.names(MatchesPattern(pattern)) >= names
    if pattern != "^$":  # a file without a text matches the empty one
        assert shelf.names(MatchesPattern(pattern)) == names


def test_a_catastrophic_pattern_ends_with_an_error_while_other_threads_go_on(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_limits, "PATTERN_SECONDS", 1.0)
    shelf.save("a.png", "a" * 60 + "!")
    shelf.save("b.png", "cat")
    shelf.update()
    pattern = MatchesPattern("^(a|aa|a?a)+$")
    started = threading.Event()
    refusals: list[str] = []

    def search_long() -> None:
        started.set()
        try:
            shelf.found(pattern)
        except BadQueryError as error:
            refusals.append(error.message)

    thread = threading.Thread(target=search_long)
    began = time.monotonic()
    thread.start()
    started.wait()
    for _ in range(10):
        assert shelf.names(TextContains("cat")) == {"b.png"}
    assert thread.is_alive(), "others are answered while it goes on"
    thread.join()
    assert time.monotonic() - began < 20, "one second of computing time, on a busy machine too"
    assert refusals
    assert "seconds" in refusals[0]


# --- paths ----------------------------------------------------------------------------------------


def test_a_path_is_found_across_the_end_of_its_root(shelf: Shelf) -> None:
    shelf.save("a.png")
    shelf.save("sub/b.png")
    shelf.update()
    root = str(shelf.folder)
    for text, names in {
        root: {"a.png", "b.png"},
        root + "/": {"a.png", "b.png"},
        root + "/a": {"a.png"},
        "ics/su": {"b.png"},
        "cs/a.p": {"a.png"},
        "s/a.png": {"a.png"},
        "/a.png": {"a.png"},
        "/sub/b": {"b.png"},
        "PICS/SUB": {"b.png"},
        "pics": {"a.png", "b.png"},
        "pics/": {"a.png", "b.png"},
        "picsa": set(),
        "pics//a": set(),
        str(shelf.folder.parent.parent): {"a.png", "b.png"},
    }.items():
        assert shelf.names(PathContains(text)) == names, text


def test_letters_that_fold_by_their_neighbours_are_found_in_the_path_of_a_root(
    shelf: Shelf, tmp_path: Path
) -> None:
    folder = tmp_path / "ΣΑΣΑΣ"
    folder.mkdir()
    (folder / "a.png").write_bytes(shelf.save("b.png").read_bytes())
    shelf.add_root(folder)
    shelf.update()
    assert shelf.names(PathContains("ΣΑΣ")) == {"a.png"}


def test_the_words_of_the_path_to_a_root_are_not_in_the_relpath(shelf: Shelf) -> None:
    shelf.save("sub/b.png")
    shelf.update()
    assert shelf.names(RelpathContains("pics")) == set()
    assert shelf.names(RelpathContains("sub/b")) == {"b.png"}


def test_a_folder_scope_means_that_folder_and_no_namesake(shelf: Shelf) -> None:
    for place in ("f_a/1.png", "fxa/2.png", "F_A/3.png", "f_a2/4.png", "f_a/in/5.png", "6.png"):
        shelf.save(place)
    shelf.update()
    assert shelf.names(shelf.library.scope_of([shelf.folder / "f_a"])) == {"1.png", "5.png"}
    assert shelf.names(shelf.library.scope_of([shelf.folder])) == {f"{n}.png" for n in range(1, 7)}
    assert shelf.names(shelf.library.scope_of([shelf.folder.parent / "none"])) == set()
    assert shelf.names(shelf.library.scope_of([])) == set()


def test_a_scope_above_the_roots_holds_the_roots_in_it(shelf: Shelf) -> None:
    shelf.save("a.png")
    shelf.update()
    assert shelf.names(shelf.library.scope_of([shelf.folder.parent])) == {"a.png"}


def test_thousands_of_tags_are_one_question(same_second: Shelf) -> None:
    like = same_second.library.tags.custom()[0]
    (first,) = same_second.library.find(All(), size=1).media
    same_second.library.tags.link([first.id], like.id)
    tags = AnyOf(tuple(HasTag(like.id + 10_000 * number) for number in range(5_000)))
    began = time.monotonic()
    assert [media.id for media in same_second.found(tags)] == [first.id]
    assert len(same_second.found(Not(tags))) == 32
    assert time.monotonic() - began < 5


def test_a_search_that_takes_too_long_is_stopped_and_the_next_is_not(
    same_second: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    heavy = All(tuple(Not(TextContains(f"zz{number}")) for number in range(200)))
    monkeypatch.setattr(search_limits, "SEARCH_SECONDS", 0.0)
    monkeypatch.setattr(search_limits, "STEPS_BETWEEN_LOOKS", 10)
    for ask in (same_second.library.find, lambda query: same_second.library.random(9, query)):
        with pytest.raises(BadQueryError, match="takes more than"):
            ask(heavy)
    monkeypatch.undo()
    assert len(same_second.library.find(heavy).media) == 33


# --- what has gone from the disk ------------------------------------------------------------------


def test_what_is_missing_is_neither_counted_nor_drawn(same_second: Shelf) -> None:
    for number in range(30):
        (same_second.folder / f"{number:02}.png").unlink()
    same_second.update()
    for query in (
        TextContains("cat"),
        AnyOf((TextContains("cat"), RelpathContains(".png"))),
        All((RelpathContains("0"), AnyOf((TextContains("cat"), OfKind("image"))))),
    ):
        left = 3 if not isinstance(query, All) else 1
        assert same_second.library.find(query, counted=True).total == left
        assert len(same_second.library.random(9, query)) == left


def test_a_file_that_is_gone_is_in_no_page_and_the_page_is_full(same_second: Shelf) -> None:
    for number in (0, 1, 32):
        (same_second.folder / f"{number:02}.png").unlink()
    page = same_second.library.find(All(), size=5)
    assert len(page.media) == 5
    assert all(Path(media.path).exists() for media in page.media)
    assert len(walked(same_second, All(), 5, "newest")) == 30
    assert same_second.library.media.count() == 30


def test_random_media_may_be_asked_for_by_a_pattern(same_second: Shelf) -> None:
    assert {
        media.name for media in same_second.library.random(9, MatchesPattern("/0[12].png"))
    } == {
        "01.png",
        "02.png",
    }


def test_random_media_are_there_and_of_the_query(same_second: Shelf) -> None:
    (same_second.folder / "00.png").unlink()
    assert {media.name for media in same_second.library.random(100)} == {
        f"{number:02}.png" for number in range(1, 33)
    }
    assert len(same_second.library.random(3)) == 3
    assert same_second.library.random(3, NameContains("nowhere")) == ()
    assert same_second.library.random(0) == ()
