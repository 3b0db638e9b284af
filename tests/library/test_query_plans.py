"""The hot statements find their index: a plan is read as SQLite makes it for the real statement."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from iib_core.library import (
    All,
    AnyOf,
    Between,
    HasNetwork,
    HasTag,
    HasTagNamed,
    NegativeContains,
    Not,
    OfKind,
    PromptContains,
    Query,
    RelpathContains,
    TextContains,
    database,
    search,
)
from tests.library.shelf import NOON, Shelf


@pytest.fixture
def stocked(shelf: Shelf) -> Shelf:
    """Enough rows and folders for a choice, with the statistics that SQLite keeps at the end."""
    for number in range(60):
        shelf.save(f"{number % 6}/{number}.png", f"cat {number}", mtime_ns=NOON + number // 3)
    shelf.update()
    return shelf


@contextmanager
def statements(shelf: Shelf) -> Iterator[list[str]]:
    """The SELECTs that the library sends meanwhile, with their values in place."""
    sent: list[str] = []
    connected: list[sqlite3.Connection] = []
    connect: Callable[..., sqlite3.Connection] = database._connect

    def traced(*arguments: object) -> sqlite3.Connection:
        connection = connect(*arguments)
        connection.set_trace_callback(sent.append)
        connected.append(connection)
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "_connect", traced)
        store = shelf.library._database
        while not store._readers.empty():
            store._readers.get_nowait().close()  # the next ones are traced
        connected.append(store._writer)
        store._writer.set_trace_callback(sent.append)
        yield sent
        for connection in connected:
            connection.set_trace_callback(None)


def plan(shelf: Shelf, statement: str) -> str:
    return "\n".join(str(row[-1]) for row in shelf.sql(f"EXPLAIN QUERY PLAN {statement}"))


def plans(shelf: Shelf, sent: list[str]) -> list[str]:
    return [plan(shelf, text) for text in sent if text.lstrip().upper().startswith("SELECT")]


def page_plan(shelf: Shelf, query: Query, sort: str = "newest", cursor: str = "") -> str:
    """The plan of the statement that finds the rows of a page."""
    with statements(shelf) as sent:
        shelf.library.find(query, sort=sort, size=5, cursor=cursor)
    return [text for text in plans(shelf, sent) if "CO-ROUTINE" in text or "MATERIALIZE" in text][
        -1
    ]


@pytest.mark.parametrize("sort", ["newest", "oldest"])
@pytest.mark.parametrize(
    "query", [All(), OfKind("image"), Not(HasTag(1)), All((OfKind("image"), OfKind("video")))]
)
def test_a_page_by_time_walks_the_index_and_sorts_nothing(
    stocked: Shelf, sort: str, query: Query
) -> None:
    cursor = stocked.library.find(All(), sort=sort, size=5).next
    for start in ("", cursor):
        found = page_plan(stocked, query, sort, start)
        assert "INDEX media_by_time" in found
        walk = found.partition("media_by_time")[2]
        assert "FOR ORDER BY" not in walk.partition("SCAN k")[0]
        assert ("(mtime_ns>" in found or "(mtime_ns<" in found) == bool(start), found


def test_a_rare_tag_starts_from_its_own_list(
    stocked: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "PROBE_ROWS", 1)
    tag = stocked.tag("pos", "cat 7")
    assert tag is not None
    for query in (HasTag(tag.id), All((HasTag(tag.id), OfKind("image")))):
        found = page_plan(stocked, query)
        assert "SEARCH tag_media USING PRIMARY KEY (tag_id=?)" in found
        assert "media_by_time" not in found
        assert "USING INTEGER PRIMARY KEY (rowid=?)" in found


def test_a_tag_by_name_and_any_of_some_start_from_their_lists(
    stocked: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "PROBE_ROWS", 1)
    others = [stocked.tag("pos", name) for name in ("cat 8", "cat 9")]
    rare = [HasTag(tag.id) for tag in others if tag is not None]
    for query in (
        HasTagNamed(("pos",), "cat 7"),
        AnyOf((*rare, HasTagNamed(("pos",), "cat 7", whole=True))),
        HasNetwork("ink", low=0.5),
    ):
        found = page_plan(stocked, query)
        assert "SEARCH tag_media USING PRIMARY KEY (tag_id=?)" in found
        assert "media_by_time" not in found


def test_a_rare_text_starts_from_the_trigrams(
    stocked: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "PROBE_ROWS", 1)
    monkeypatch.setattr(search, "WALK_ROWS", 2)
    for query in (
        TextContains("cat 17"),
        RelpathContains("5/17.png"),
        PromptContains("cat 17"),
        NegativeContains("cat 17"),
        Between("seed", -3, -3),
    ):
        with statements(stocked) as sent:
            stocked.library.find(query, size=5)
        found = plans(stocked, sent)
        assert any("SCAN text_index VIRTUAL TABLE" in plan for plan in found)
        page = [plan for plan in found if "CO-ROUTINE" in plan or "MATERIALIZE" in plan][-1]
        assert "media_by_time" not in page
        assert "USING INTEGER PRIMARY KEY (rowid=?)" in page


def test_a_frequent_tag_is_walked_by_time_first(
    stocked: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "WALK_ROWS", 30)
    tag = stocked.tag("Model", "dreamy")
    assert tag is not None
    with statements(stocked) as sent:
        stocked.library.find(HasTag(tag.id), size=5)
    assert any("media_by_time" in text for text in plans(stocked, sent))


def test_a_scope_begins_at_the_newest_in_its_folders(stocked: Shelf) -> None:
    oldest = stocked.library.scope_of([stocked.folder / "0"])
    with statements(stocked) as sent:
        found = stocked.library.find(oldest, size=5).media
    assert [media.name for media in found] == ["54.png", "48.png", "42.png", "36.png", "30.png"]
    newest = next(plan for plan in plans(stocked, sent) if "media_in_folder" in plan)
    assert "SEARCH m USING INDEX media_in_folder (folder_id=?)" in newest
    assert "sqlite_autoindex_folder_1 (root_id=?" in newest
    # A walk from there: nothing newer than the newest in the folder is looked at.
    assert "INDEX media_by_time (mtime_ns<?)" in page_plan(stocked, oldest)


def test_a_scope_that_is_rare_starts_from_its_folders(
    stocked: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "PROBE_ROWS", 1)
    monkeypatch.setattr(search, "WALK_ROWS", 2)
    monkeypatch.setattr(search, "PORTION", 2)
    scope = stocked.library.scope_of([stocked.folder / "3"])
    with statements(stocked) as sent:
        found = stocked.library.find(scope, size=5).media
    assert [media.name for media in found] == ["57.png", "51.png", "45.png", "39.png", "33.png"]
    ordered = [plan for plan in plans(stocked, sent) if "media_in_folder (folder_id=?)" in plan]
    assert any("INTEGER PRIMARY KEY (rowid=?)" in plan for plan in ordered)


def test_a_scan_compares_a_folder_by_its_index(stocked: Shelf) -> None:
    stocked.save("3/new.png")
    with statements(stocked) as sent:
        stocked.update()
    compared = [text for text in sent if "missing_since" in text and "folder_id =" in text]
    assert compared
    assert all("(folder_id=?)" in plan(stocked, text) for text in compared)


def test_the_row_of_a_path_is_found_by_folder_and_name(stocked: Shelf) -> None:
    with statements(stocked) as sent:
        stocked.media(stocked.folder / "3" / "3.png")
    found = "\n".join(plans(stocked, sent))
    assert "(folder_id=? AND name=?)" in found
    assert "SCAN m" not in found


@pytest.mark.parametrize(
    "ask",
    [
        lambda library: library.media.texts([1, 2, 3]),
        lambda library: library.media.stored_text(1),
        lambda library: library.tags.custom_of([1, 2, 3]),
        lambda library: library.tags.get(1),
        lambda library: library.tags.toggle(1, 1),
        lambda library: library.tags.link([1, 2, 3], 1),
    ],
)
def test_what_is_asked_for_single_media_reads_no_table_from_end_to_end(
    stocked: Shelf, ask: Callable[[object], object]
) -> None:
    with statements(stocked) as sent:
        ask(stocked.library)
    assert sent
    lines = "\n".join(plans(stocked, sent)).splitlines()
    assert not [line for line in lines if line.startswith("SCAN") and "SUBQUERY" not in line]
