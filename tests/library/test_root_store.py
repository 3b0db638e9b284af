"""Which folders belong to the library."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from iib_core.errors import InvalidError, NotFoundError
from iib_core.library import PATH_TYPES, All
from iib_core.library.root_store import RootStore, relpath_below
from tests.library.shelf import Shelf


@pytest.fixture
def roots(shelf: Shelf) -> RootStore:
    shelf.library.roots.remove(str(shelf.folder), PATH_TYPES)
    assert shelf.library.roots.all() == ()
    return shelf.library.roots


@pytest.mark.parametrize(
    "types", [(), ("unknown",), ("scanned", "unknown"), ("cli_access_only",), ("",)]
)
def test_unknown_types_and_none_are_refused(
    roots: RootStore, tmp_path: Path, types: tuple[str, ...]
) -> None:
    with pytest.raises(InvalidError):
        roots.add(str(tmp_path), types)
    assert roots.all() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_folder_whose_name_is_no_unicode_is_refused_with_a_sentence(
    roots: RootStore, tmp_path: Path
) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    with pytest.raises(InvalidError):
        roots.add(str(folder), ("scanned",))
    assert roots.all() == ()


def test_an_unknown_root_has_no_alias_and_its_removal_is_fine(roots: RootStore) -> None:
    with pytest.raises(NotFoundError):
        roots.set_alias("/nowhere", "x")
    with pytest.raises(NotFoundError):
        roots.get("/nowhere")
    roots.remove("/nowhere", ("scanned",))


def test_types_are_merged_and_taken_one_by_one(roots: RootStore, tmp_path: Path) -> None:
    roots.add(str(tmp_path), ("scanned",), "mine")
    roots.add(str(tmp_path), ("walk", "scanned", "walk"))
    assert roots.get(str(tmp_path)).types == ("scanned", "walk")
    assert roots.get(str(tmp_path)).alias == "mine", "no alias leaves the one that is there"
    roots.remove(str(tmp_path), ("scanned", "scanned-fixed"))
    assert roots.get(str(tmp_path)).types == ("walk",)
    roots.remove(str(tmp_path), ("walk",))
    assert roots.all() == ()


@pytest.mark.parametrize("spelling", ["{}/", "{}//", "{}/.", "{}/../pics", "{}/sub/.."])
def test_a_root_is_one_however_it_is_written(shelf: Shelf, spelling: str) -> None:
    written = spelling.format(shelf.folder)
    (shelf.folder / "sub").mkdir()
    shelf.library.roots.add(written, ("walk",))
    (root,) = shelf.library.roots.all()
    assert (root.path, root.types) == (str(shelf.folder), ("scanned", "walk"))
    assert shelf.library.roots.get(written) == root
    shelf.library.roots.remove(written, ("scanned", "walk"))
    assert shelf.library.roots.all() == ()


def test_a_relative_path_is_made_absolute(
    roots: RootStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert roots.add("pics", ("scanned",)).path == str(tmp_path / "pics")


def test_a_folder_that_is_not_there_is_a_root_that_is_away(
    roots: RootStore, tmp_path: Path
) -> None:
    folder = tmp_path / "later"
    assert not roots.add(str(folder), ("scanned",)).online
    folder.mkdir()
    assert [root.online for root in roots.refresh()] == [True]
    folder.rmdir()
    folder.write_text("a file")
    assert [root.online for root in roots.refresh()] == [False]


def test_odd_names_are_roots_like_any_other(roots: RootStore, tmp_path: Path) -> None:
    for name in ("# 50%", "it's", 'a"b', "😀", " ", "a\nb", "+", "scanned+walk"):
        folder = tmp_path / name
        folder.mkdir()
        root = roots.add(str(folder), ("scanned-fixed",), alias=name)
        assert (root.path, root.alias) == (str(folder), name)
        assert roots.locate(folder / "sub") == (root, "sub")


def test_the_output_folders_of_the_host_are_roots_as_long_as_it_names_them(
    shelf: Shelf, tmp_path: Path
) -> None:
    hosted = tmp_path / "outputs"
    path = hosted / "a.png"
    path.parent.mkdir()
    path.write_bytes(shelf.save("b.png", "cat").read_bytes())
    shelf.library.roots.set_hosted([str(hosted), str(shelf.folder)])
    shelf.update()
    assert [(root.hosted, root.types) for root in shelf.library.roots.all()] == [
        (True, ("scanned",)),
        (True, ()),
    ]
    assert shelf.names(All()) == {"a.png", "b.png"}
    shelf.library.roots.remove(str(hosted), PATH_TYPES)
    assert len(shelf.library.roots.all()) == 2, "it is not the user's to remove"
    shelf.library.roots.set_hosted([])
    assert [root.path for root in shelf.library.roots.all()] == [str(shelf.folder)]
    assert shelf.names(All()) == {"b.png"}
    shelf.library.roots.set_hosted([str(hosted)])
    assert shelf.names(All()) == {"a.png", "b.png"}


def test_a_path_is_located_in_the_innermost_root(shelf: Shelf) -> None:
    inner = shelf.folder / "in" / "inner"
    inner.mkdir(parents=True)
    shelf.add_root(inner)
    roots = shelf.library.roots

    def place(path: Path) -> tuple[str, str] | None:
        located = roots.locate(path)
        return None if located is None else (located[0].path, located[1])

    assert place(shelf.folder) == (str(shelf.folder), "")
    assert place(shelf.folder / "in") == (str(shelf.folder), "in")
    assert place(inner) == (str(inner), "")
    assert place(inner / "a" / "b.png") == (str(inner), "a/b.png")
    assert place(shelf.folder / "in" / "inner2") == (str(shelf.folder), "in/inner2")
    assert place(shelf.folder.parent / "pics2" / "a.png") is None
    assert place(shelf.folder.parent) is None


def test_what_lies_below_a_folder() -> None:
    sep = os.sep
    assert relpath_below(f"{sep}a", f"{sep}a") == ""
    assert relpath_below(f"{sep}a", f"{sep}a{sep}b") == "b"
    assert relpath_below(f"{sep}a", f"{sep}ab") is None
    assert relpath_below(f"{sep}a{sep}b", f"{sep}a") is None
    assert relpath_below(sep, f"{sep}a{sep}b") == f"a{sep}b"


def test_media_below_a_folder_are_counted(shelf: Shelf) -> None:
    for place in ("a.png", "x/b.png", "x/y/c.png", "xy/d.png", "x0/e.png"):
        shelf.save(place)
    shelf.update()
    count = shelf.library.media.count_below
    assert [count(shelf.folder / name) for name in (".", "x", "x/y", "xy", "none")] == [
        5,
        2,
        1,
        1,
        0,
    ]
    assert count(shelf.folder.parent) == 0


def test_a_root_inside_a_removed_one_takes_over_what_was_known_there(shelf: Shelf) -> None:
    picture = shelf.save("sub/a.png", "a cat")
    shelf.update()
    media = shelf.media(picture)
    tag = shelf.library.tags.add_custom("mine")
    shelf.library.tags.link([media.id], tag.id)
    shelf.library.roots.remove(str(shelf.folder), PATH_TYPES)
    assert shelf.count_of("custom", "mine") == 0
    shelf.add_root(picture.parent)
    assert shelf.media(picture).id == media.id
    assert shelf.count_of("custom", "mine") == 1


def test_a_folder_in_no_root_is_held_unlisted_until_it_is_added(
    roots: RootStore, tmp_path: Path
) -> None:
    inner, top = tmp_path / "top" / "a" / "b", tmp_path / "top"
    root, relpath = roots.hold(str(inner), str(top))
    assert (root.path, root.is_listed, relpath) == (str(top), False, "a/b")
    assert roots.hold(str(inner.parent), str(inner.parent)) == (root, "a")
    assert roots.all() == ()
    assert roots.locate(str(inner)) is None
    roots.add(str(top), ("walk",))
    assert [each.id for each in roots.all()] == [root.id]


def test_a_folder_is_held_by_itself_where_a_link_leads_elsewhere(
    roots: RootStore, tmp_path: Path
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "top").mkdir()
    way = tmp_path / "top" / "way"
    try:
        way.symlink_to(tmp_path / "real", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    root, relpath = roots.hold(str(way), str(tmp_path / "top"))
    assert (root.path, relpath) == (str(way), "")
