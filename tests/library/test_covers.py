from __future__ import annotations

from pathlib import Path

from iib_core.library import All
from tests.library.shelf import Shelf


def ids(shelf: Shelf) -> dict[str, int]:
    return {media.name: media.id for media in shelf.found(All())}


def test_a_file_has_the_cover_that_was_chosen_last(shelf: Shelf) -> None:
    path = shelf.save("a.png")
    shelf.update()
    covers, media_id = shelf.library.covers, shelf.media(path).id
    assert (covers.digest_of(media_id), covers.read(media_id)) == (None, b"")
    digests = []
    for picture in (b"one", b"two", b"one"):
        covers.choose(media_id, picture)
        assert covers.read(media_id) == picture
        digests.append(covers.digest_of(media_id))
    assert digests[0] == digests[2] != digests[1]


def test_of_two_rows_of_one_file_either_gives_its_cover_and_the_kept_one_first(
    shelf: Shelf, tmp_path: Path
) -> None:
    for name in ("a.png", "b.png"):
        shelf.save(name, name)
    shelf.update()
    covers, old = shelf.library.covers, ids(shelf)
    covers.choose(old["a.png"], b"chosen before")
    new = tmp_path / "elsewhere"
    shelf.folder.rename(new)
    shelf.add_root(new)
    shelf.update()
    for media_id in ids(shelf).values():
        covers.choose(media_id, b"chosen there")
    shelf.library.roots.relocate(str(shelf.folder), str(new))
    now = ids(shelf)
    assert covers.read(now["a.png"]) == b"chosen before"
    assert covers.read(now["b.png"]) == b"chosen there"
    assert shelf.sql("PRAGMA foreign_key_check") == []
    assert len(shelf.sql("SELECT media_id FROM video_cover")) == 2
