"""What an older parser has read is understood anew."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.library import TextContains
from iib_core.library.migrations import load_migrations, migrate
from tests.library.shelf import PATIENCE_S, Shelf, infotext, open_shelf


def reparse(shelf: Shelf) -> int:
    job = shelf.library.start_reparse()
    if job is None:
        return 0
    media = job.future.result(PATIENCE_S)["media"]
    shelf.settle()
    assert isinstance(media, int)
    return media


def as_an_older_parser_left_it(shelf: Shelf) -> None:
    """Text that only an old parser can have written, before fields that are as they were."""
    shelf.sql("UPDATE media SET parser = 0")
    shelf.sql("DELETE FROM media_tag WHERE tag_id IN (SELECT id FROM tag WHERE type = 'Model')")
    shelf.sql("DELETE FROM tag_media WHERE tag_id IN (SELECT id FROM tag WHERE type = 'Model')")
    shelf.sql("UPDATE tag SET count = 0 WHERE type = 'Model'")


def test_nothing_is_done_where_nothing_is_old(shelf: Shelf) -> None:
    shelf.save("a.png", "cat")
    shelf.update()
    assert shelf.library.start_reparse() is None


def test_tags_and_texts_are_those_of_the_new_parser(shelf: Shelf) -> None:
    path = shelf.save("a.png", "cat", model="dreamy")
    shelf.update()
    before = shelf.media(path)
    like = shelf.library.tags.add_custom("like")
    shelf.library.tags.link([before.id], like.id)
    as_an_older_parser_left_it(shelf)
    assert reparse(shelf) == 1
    assert shelf.count_of("Model", "dreamy") == 1
    assert shelf.media(path) == before
    assert shelf.count_of("custom", "like") == 1
    assert shelf.names(TextContains("cat")) == {"a.png"}
    assert reparse(shelf) == 0


def test_the_file_need_not_be_there(shelf: Shelf) -> None:
    path = shelf.save("a.png", "cat")
    shelf.update()
    as_an_older_parser_left_it(shelf)
    path.unlink()
    assert reparse(shelf) == 1


def test_what_is_hidden_has_its_turn_when_it_is_back(shelf: Shelf) -> None:
    path = shelf.save("a.png", "cat", mtime_ns=1_750_000_000_000_000_000)
    shelf.update()
    content = path.read_bytes()
    path.unlink()
    shelf.update()
    shelf.sql("UPDATE media SET parser = 0")
    assert reparse(shelf) == 0
    path.write_bytes(content)
    os.utime(path, ns=(1_750_000_000_000_000_000,) * 2)
    shelf.update()
    assert reparse(shelf) == 1


def test_a_file_in_which_an_older_parser_found_nothing_is_read_again(shelf: Shelf) -> None:
    shelf.save("plain.png")
    assert shelf.update()["read"] == 1
    assert shelf.update()["read"] == 0
    shelf.sql("UPDATE media SET parser = 0")
    assert shelf.update()["read"] == 1
    assert shelf.update()["read"] == 0


NUMBERS = """SELECT seed, steps, cfg, prompt_length, negative_start, negative_length FROM media
             ORDER BY id"""


@pytest.fixture
def first_layout(tmp_path: Path) -> Path:
    """The place of a shelf whose database is one of the first version, with one picture in it."""
    (tmp_path / "pics").mkdir()
    (tmp_path / "data").mkdir()
    text = infotext("a cat <lora:ink:0.6>")
    with closing(sqlite3.connect(tmp_path / "data" / "library.db", isolation_level=None)) as first:
        migrate(first, [step for step in load_migrations() if step.name < "2026-11-26"])
        first.execute(
            "INSERT INTO root (id, path, types) VALUES (1, ?, 'scanned')",
            (str(tmp_path / "pics"),),
        )
        first.execute("INSERT INTO folder (id, root_id, relpath) VALUES (1, 1, '')")
        first.execute(
            """INSERT INTO media (id, folder_id, name, kind, mtime_ns, created_ns, size, width,
                                  height, seen, parser)
               VALUES (7, 1, 'a.png', 'image', 1, 1, 1, 64, 48, 1, 2)"""
        )
        first.execute(
            "INSERT INTO generation VALUES (7, ?, 'parameters', ?, NULL)", (text, len(text))
        )
        first.execute("INSERT INTO text_pending VALUES (7)")
    return tmp_path


def test_what_an_older_layout_holds_becomes_searchable_without_the_files(
    first_layout: Path,
) -> None:
    with open_shelf(first_layout) as shelf:
        assert shelf.sql(NUMBERS) == [(None, None, None, 0, 0, 0)]
        assert reparse(shelf) == 1
        prompt = len("a cat <lora:ink:0.6>")
        assert shelf.sql(NUMBERS) == [(1, 20, 7.0, prompt, prompt + 18, len("blurry"))]
        assert shelf.sql("SELECT media_id, weight FROM network_weight") == [(7, 0.6)]
        assert shelf.count_of("Generator", "A1111") == 1
        assert reparse(shelf) == 0


def test_numbers_and_weights_are_those_of_the_file_as_it_is(shelf: Shelf) -> None:
    shelf.save("a.png", "a cat <lora:ink:0.6> <lora:oil:1>", mtime_ns=10**18)
    shelf.update()
    shelf.save("a.png", "dog <lora:ink:0.7>", mtime_ns=10**18 + 1)
    shelf.update()
    assert shelf.sql("SELECT weight FROM network_weight") == [(0.7,)]
    assert shelf.sql("SELECT prompt_length FROM media") == [(len("dog <lora:ink:0.7>"),)]
    shelf.save("a.png", mtime_ns=10**18 + 2)
    shelf.update()
    assert shelf.sql("SELECT weight FROM network_weight") == []
    assert shelf.sql(NUMBERS) == [(None, None, None, 0, 0, 0)]
