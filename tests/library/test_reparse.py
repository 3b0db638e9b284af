"""What an older parser has read is understood anew."""

from __future__ import annotations

import os

from iib_core.library import TextContains
from tests.library.shelf import PATIENCE_S, Shelf


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
