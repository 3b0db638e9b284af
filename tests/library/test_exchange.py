"""What is exported comes back, here and elsewhere, and what makes no sense harms nothing."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from iib_core.errors import InvalidError
from iib_core.library import CUSTOM, parse_query, read_document, read_path_map
from iib_core.library.exporting import FORMAT
from tests.library.shelf import NOON, Shelf, open_shelf


def exported(shelf: Shelf) -> dict[str, Any]:
    return dict(read_document(b"".join(shelf.library.exporter.pieces())))


def taken(shelf: Shelf, document: object, *prefixes: str, adds_roots: bool = True) -> Any:
    read = read_document(orjson.dumps(document))
    report = shelf.library.take_in(read, read_path_map(prefixes), adds_roots=adds_roots)
    return report.as_json()


def found(shelf: Shelf, text: str) -> list[str]:
    return sorted(shelf.names(parse_query(text)))


def fill(shelf: Shelf) -> None:
    """A library with something of everything. Pixels differ, as files are known by them."""
    for number, name in enumerate(("cat", "dog", "owl", "plain")):
        shelf.save(f"{name}.png", f"a {name}", mtime_ns=NOON + number)
    shelf.update()
    library = shelf.library
    cat, dog, owl = (shelf.media(shelf.folder / f"{name}.png").id for name in ("cat", "dog", "owl"))
    fun = library.tags.add_custom("Spaß, viel")
    library.tags.recolour(fun.id, "#ff0000")
    library.tags.link([cat, dog], fun.id)
    library.tags.rate([cat], 4)
    library.notes.write(owl, "By night\n😀")
    library.albums.put(library.albums.make("Best").id, [cat, owl])
    library.albums.set_cover(library.albums.make("Dogs", "dog").id, dog)
    library.saved_searches.save("Cats", "cat", "oldest", [str(shelf.folder / "sub")])
    library.preferences.set("global", '{"size":3}')


def check(shelf: Shelf) -> None:
    assert found(shelf, 'tag:"Spaß, viel"') == ["cat.png", "dog.png"]
    assert found(shelf, "rating:4") == ["cat.png"]
    assert found(shelf, "note:night") == ["owl.png"]
    assert found(shelf, "album:best") == ["cat.png", "owl.png"]
    assert found(shelf, "album:dogs") == ["dog.png"]
    assert shelf.count_of(CUSTOM, "Spaß, viel") == 2
    tag = shelf.tag(CUSTOM, "Spaß, viel")
    assert tag is not None
    assert tag.color == "#ff0000"
    assert shelf.library.preferences.all()["global"] == '{"size":3}'
    covers = {album.name: album.cover and album.cover.name for album in shelf.library.albums.all()}
    assert covers == {"Best": "owl.png", "Dogs": "dog.png"}
    (search,) = shelf.library.saved_searches.all()
    assert (search.name, search.text, search.sort) == ("Cats", "cat", "oldest")


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Shelf]:
    """A second library, with nothing in it."""
    with open_shelf(tmp_path / "other") as opened:
        yield opened


def test_an_empty_library_is_a_document_too(shelf: Shelf, other: Shelf) -> None:
    document = exported(shelf)
    assert document["format"] == FORMAT
    assert document["media"] == []
    assert taken(other, document)["media"]["read"] == 0


def test_all_comes_back_where_the_files_lie_as_they_did(shelf: Shelf, other: Shelf) -> None:
    fill(shelf)
    report = taken(other, exported(shelf))
    assert all(each["not_taken"] == 0 for each in report.values()), report
    other.update()
    check(other)
    again = taken(other, exported(shelf))
    assert all(each["taken"] == 0 for each in again.values()), again
    check(other)
    check(shelf)


def test_nothing_of_ones_own_means_no_change(shelf: Shelf) -> None:
    fill(shelf)
    before = exported(shelf)
    report = taken(shelf, before)
    assert all(each["taken"] == each["not_taken"] == 0 for each in report.values()), report
    assert {**exported(shelf), "exported_at": 0} == {**before, "exported_at": 0}


def test_folders_may_lie_elsewhere_by_now(shelf: Shelf, other: Shelf, tmp_path: Path) -> None:
    fill(shelf)
    document = exported(shelf)
    shelf.folder.rename(tmp_path / "new")
    taken(other, document, f"{shelf.folder}={tmp_path / 'new'}")
    other.update()
    check(other)
    (search,) = other.library.saved_searches.all()
    assert search.folders == (str(tmp_path / "new" / "sub"),)


def test_a_file_is_known_by_its_pixels_where_no_folder_is_known(shelf: Shelf, other: Shelf) -> None:
    # Flat pictures are never taken for each other, so this one has something on it.
    pixels = random.Random(1).randbytes(64 * 64 * 3)
    Image.frombytes("RGB", (64, 64), pixels).save(shelf.folder / "a.png")
    shelf.update()
    shelf.library.notes.write(shelf.media(shelf.folder / "a.png").id, "seen")
    (other.folder / "b.png").write_bytes((shelf.folder / "a.png").read_bytes())
    other.add_root()
    other.update()
    document = exported(shelf)
    document["roots"] = []
    taken(other, document)
    assert found(other, "note:seen") == ["b.png"]


def test_what_is_here_stays_as_it_is(shelf: Shelf, other: Shelf) -> None:
    fill(shelf)
    document = exported(shelf)
    cat = shelf.media(shelf.folder / "cat.png").id
    owl = shelf.media(shelf.folder / "owl.png").id
    shelf.library.tags.rate([cat], 1)
    shelf.library.notes.write(owl, "Another night")
    shelf.library.preferences.set("global", '{"size":5}')
    taken(shelf, document)
    assert found(shelf, "rating:1") == ["cat.png"]
    assert shelf.library.notes.of([owl]) == {owl: "Another night"}
    assert shelf.library.preferences.all()["global"] == '{"size":5}'


def test_no_folder_is_added_for_who_may_not(shelf: Shelf, other: Shelf) -> None:
    fill(shelf)
    report = taken(other, exported(shelf), adds_roots=False)
    assert report["roots"]["not_taken"] == 1
    assert other.library.roots.all() == ()
    # What was given waits for the folder.
    other.add_root(shelf.folder)
    other.update()
    assert found(other, "rating:4") == ["cat.png"]


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"x", b"[]", b"5", b'{"a": 1}', b'{"format": "x", "version": 1}', b"\xff"),
        json.dumps({"format": FORMAT}).encode(),
        json.dumps({"format": FORMAT, "version": 2}).encode(),
    ],
)
def test_what_is_no_document_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidError):
        read_document(content)


HEAD = {"format": FORMAT, "version": 1}
scalars = st.sampled_from(
    (None, True, 5, -1, 2**53, 0.5, "", "x", "a\0b", "/p/a.png", "C:\\a.png", "((", "zz", "cat")
)
NAMES = (
    *("path", "types", "alias", "type", "name", "color", "q", "cover", "sort"),
    *("folder_paths", "tags", "rating", "albums", "note", "fingerprint", "size"),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)
    ),
    max_leaves=12,
)
KINDS = ("roots", "tags", "albums", "saved_searches", "settings", "media")


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.dictionaries(st.sampled_from(KINDS), st.lists(values, max_size=4) | values))
def test_whatever_a_document_holds_harms_nothing(other: Shelf, parts: dict[str, Any]) -> None:
    report = taken(other, {**HEAD, **parts}, adds_roots=False)
    for each in report.values():
        assert each["read"] == each["taken"] + each["known"] + each["not_taken"]
    exported(other)
    found(other, "")


def test_edited_texts_and_covers_come_back(shelf: Shelf, other: Shelf) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(picture, "WEBP")
    text = "a walrus at sea\nSteps: 9, Sampler: DDIM, CFG scale: 7, Seed: 77"
    for each in (shelf, other):
        each.save("cat.png", "a cat")
        (each.folder / "film.mp4").write_bytes(b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + bytes(500))
        each.add_root()
        each.update()
    shelf.library.edit_text(shelf.folder / "cat.png", text)
    film = shelf.media(shelf.folder / "film.mp4").id
    shelf.library.covers.choose(film, picture.getvalue())
    document = exported(shelf)
    assert {each["edited_text"] for each in document["media"]} == {text, ""}
    moved = f"{shelf.folder}={other.folder}"
    assert taken(other, document, moved)["media"]["taken"] == 2
    assert found(other, "seed:77") == ["cat.png"], "searched by it at once"
    cover = other.library.covers.read(other.media(other.folder / "film.mp4").id)
    assert Image.open(io.BytesIO(cover)).size == (20, 10)
    assert taken(other, document, moved)["media"]["known"] == 2, "nothing is new the second time"
    for wrong in ({"edited_text": "a\0b"}, {"cover": "?"}, {"cover": "AAAA"}, {"edited_text": 1}):
        broken = {**document, "media": [{**document["media"][0], **wrong}]}
        assert taken(other, broken, moved)["media"]["not_taken"] == 1
