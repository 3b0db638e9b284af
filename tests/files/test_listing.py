from __future__ import annotations

import os
from pathlib import Path

import pytest

from iib_core.errors import (
    FolderNotFoundError,
    InvalidError,
    OutsideRootsError,
    UnreadableError,
)
from iib_core.files import Roots, describe, list_drives, list_folder, list_subfolders

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files, or names")


def names(folder: Path, roots: Roots) -> set[str]:
    return {entry.name for entry in list_folder(folder, roots)}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "out"
    (root / "sub").mkdir(parents=True)
    (root / "a.png").write_bytes(b"12345")
    return root


def test_a_folder_that_is_not_there_or_is_a_file_is_told_apart(root: Path) -> None:
    roots = Roots([root])
    with pytest.raises(FolderNotFoundError):
        list_folder(root / "missing", roots)
    with pytest.raises(InvalidError, match="is a file"):
        list_folder(root / "a.png", roots)
    with pytest.raises(OutsideRootsError):
        list_folder(root.parent.parent / "elsewhere", roots)


@posix_only
def test_a_folder_that_may_not_be_read_says_so(root: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (root / "sub" / "a.png").write_bytes(b"")
    for rights in (0, 0o400):
        (root / "sub").chmod(rights)
        with pytest.raises(UnreadableError, match="cannot be read"):
            list_folder(root / "sub", Roots([root]))
    (root / "sub").chmod(0o700)


def test_links_that_lead_out_or_nowhere_are_left_out(root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/s.png").write_bytes(b"x")
    (root / "out-folder").symlink_to(tmp_path / "secret", target_is_directory=True)
    (root / "out.png").symlink_to(tmp_path / "secret/s.png")
    (root / "up").symlink_to("..", target_is_directory=True)
    (root / "loop").symlink_to("loop")
    (root / "gone.png").symlink_to("not-there.png")
    assert names(root, Roots([root])) == {"a.png", "sub"}


def test_a_link_inside_has_the_facts_of_what_it_leads_to(root: Path) -> None:
    (root / "again.png").symlink_to("a.png")
    (root / "again").symlink_to("sub", target_is_directory=True)
    entries = {entry.name: entry for entry in list_folder(root, Roots([root]))}
    assert entries["again.png"].size == 5
    assert entries["again.png"].mtime_ns == entries["a.png"].mtime_ns
    assert not entries["again.png"].is_folder
    assert entries["again"].is_folder


@posix_only
def test_pipes_and_the_trash_are_not_listed(root: Path) -> None:
    os.mkfifo(root / "pipe.png")
    (root / ".iib-trash").mkdir()
    assert names(root, Roots([root])) == {"a.png", "sub"}
    assert {entry.name for entry in list_subfolders(root)} == {"sub"}


def test_a_folder_above_the_roots_shows_only_the_way_down(root: Path, tmp_path: Path) -> None:
    deep = tmp_path / "x/y/deep"
    deep.mkdir(parents=True)
    (tmp_path / "other").mkdir()
    (tmp_path / "file.png").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "other", target_is_directory=True)
    (tmp_path / "link-in").symlink_to(root, target_is_directory=True)
    roots = Roots([root, deep])
    assert names(tmp_path, roots) == {"out", "x", "link-in"}
    assert names(tmp_path / "x", roots) == {"y"}


def test_paths_begin_as_the_folder_was_asked_for(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root.parent)
    for asked in ("out", "out/", "./out", f"{root}/sub/.."):
        found = {entry.path for entry in list_folder(asked, Roots([root]))}
        assert os.path.join(asked, "a.png") in found  # noqa: PTH118


def test_an_entry_is_what_the_system_says(root: Path) -> None:
    os.utime(root / "a.png", ns=(1, 1_700_000_000_123_456_789))
    (entry,) = (entry for entry in list_folder(root, Roots([root])) if entry.name == "a.png")
    facts = (root / "a.png").stat()
    assert entry.path == str(root / "a.png")
    assert entry.mtime_ns == facts.st_mtime_ns
    assert entry.size == 5
    assert entry == describe(root / "a.png")
    if os.name != "nt" and not hasattr(facts, "st_birthtime"):
        assert entry.created_ns == facts.st_ctime_ns


@pytest.mark.parametrize("mtime_s", [-86_400, 0, 4_323_715_200])  # 1969, 1970, 2107
def test_times_of_any_age_are_listed(root: Path, mtime_s: int) -> None:
    os.utime(root / "a.png", (mtime_s, mtime_s))
    entry = describe(root / "a.png")
    assert entry is not None
    assert entry.mtime_ns == mtime_s * 1_000_000_000


@posix_only
@pytest.mark.parametrize(
    "name",
    ["#%?.png", 'it\'s "x".png', "😀猫.png", "line\nbreak.png", "\udcff.png", "e\u0301", "\u00e9"],
    ids=ascii,
)
def test_odd_names_are_listed_and_can_be_opened_by_the_path_given(root: Path, name: str) -> None:
    (root / name).write_bytes(b"x")
    roots = Roots([root])
    (entry,) = (entry for entry in list_folder(root, roots) if entry.name == name)
    assert roots.resolve_file(entry.path).read_bytes() == b"x"


def test_nothing_is_described_that_is_not_there(root: Path) -> None:
    assert describe(root / "missing.png") is None
    assert describe("a\0b") is None
    assert describe("\ud800") is None
    assert describe("") is None


@posix_only
def test_elsewhere_than_on_windows_there_is_one_drive() -> None:
    assert list_drives() == (Path("/"),)
