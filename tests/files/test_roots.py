"""Nothing outside the roots is read, whatever the path."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.errors import (
    FolderNotFoundError,
    InvalidError,
    MediaNotFoundError,
    OutsideRootsError,
)
from iib_core.files import Roots

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files, or names")


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """
    out/        a root: a.png, sub/, and links: escape -> secret, back -> sub, loop -> loop
    out_secret/ a sibling whose name begins like the root's
    secret/     s.png
    """
    for folder in ("out/sub", "out_secret", "secret"):
        (tmp_path / folder).mkdir(parents=True)
    for file in ("out/a.png", "out/sub/b.png", "out_secret/s.png", "secret/s.png"):
        (tmp_path / file).write_bytes(b"x")
    (tmp_path / "out/escape").symlink_to(tmp_path / "secret", target_is_directory=True)
    (tmp_path / "out/escape.png").symlink_to(tmp_path / "secret/s.png")
    (tmp_path / "out/back").symlink_to("sub", target_is_directory=True)
    (tmp_path / "out/loop").symlink_to("loop")
    (tmp_path / "out/gone").symlink_to(tmp_path / "secret/not-there")
    return tmp_path


@pytest.fixture
def roots(disk: Path) -> Roots:
    return Roots([disk / "out"])


@pytest.mark.parametrize(
    "path",
    [
        "out_secret/s.png",
        "out_secret",
        "ou",
        "secret/s.png",
        "out/../secret/s.png",
        "out/sub/../../secret/s.png",
        "out/escape/s.png",
        "out/escape.png",
        "out/escape",
        "out/escape/new.png",
        "out/escape/../secret/s.png",
        "out/back/../../secret/s.png",
        "out/gone",
        "out/not-there/../../secret/s.png",
        ".",
        "..",
        "not-there",
        "out/.iib-trash/a.png",
    ],
)
def test_a_path_that_leads_out_is_refused(disk: Path, roots: Roots, path: str) -> None:
    with pytest.raises(OutsideRootsError):
        roots.resolve(f"{disk}/{path}")
    assert not roots.contains(f"{disk}/{path}")


@pytest.mark.parametrize("path", ["/etc/passwd", "/proc/self/environ", "/dev/zero", "/", "~"])
def test_files_of_the_system_are_outside(roots: Roots, path: str) -> None:
    with pytest.raises(OutsideRootsError):
        roots.resolve(path)


def test_the_error_names_the_path_that_was_asked_for_and_not_where_a_link_leads(
    disk: Path, roots: Roots
) -> None:
    with pytest.raises(OutsideRootsError) as caught:
        roots.resolve(disk / "out/escape/s.png")
    assert caught.value.path == str(disk / "out/escape/s.png")
    assert str(disk / "secret") not in caught.value.message


@pytest.mark.parametrize(
    "path",
    ["loop", "loop/a.png", "loop/../a.png", "loop/../escape/s.png", "loop/../../secret/s.png"],
)
def test_nothing_is_reached_through_a_link_to_itself(disk: Path, roots: Roots, path: str) -> None:
    try:
        real = roots.resolve(f"{disk}/out/{path}")
    except (InvalidError, OutsideRootsError):
        return
    assert Path(os.path.realpath(real)) == real
    assert real.is_relative_to(disk / "out")


@pytest.mark.parametrize(
    "path",
    ["", "\0", "a\0.png", "\ud800", "x" * 40_000, "a/" * 20_000],
    ids=lambda path: ascii(path[:9]),
)
def test_a_malformed_path_is_invalid(roots: Roots, path: str) -> None:
    with pytest.raises(InvalidError):
        roots.resolve(path)
    assert not roots.contains(path)
    assert not roots.is_ancestor_of_a_root(path)


def test_a_name_too_long_for_the_disk_is_a_file_that_is_not_there(disk: Path, roots: Roots) -> None:
    with pytest.raises(MediaNotFoundError):
        roots.resolve_file(disk / "out" / ("x" * 300))


def test_without_roots_everything_is_outside(disk: Path) -> None:
    with pytest.raises(OutsideRootsError):
        Roots([]).resolve(disk)


@pytest.mark.parametrize(
    "root", ["out/a\0b", "out/\ud800", "x" * 40_000], ids=lambda root: ascii(root[:9])
)
def test_a_root_that_cannot_be_looked_up_is_left_out_and_the_others_stay(
    disk: Path, root: str, caplog: pytest.LogCaptureFixture
) -> None:
    roots = Roots([f"{disk}/{root}", disk / "out/sub"])
    assert roots.folders == (disk / "out/sub",)
    assert "left out" in caplog.text


def test_a_root_that_is_a_link_to_itself_holds_nothing_and_the_others_stay(disk: Path) -> None:
    roots = Roots([disk / "out/loop", disk / "out/sub"])
    assert roots.contains(disk / "out/sub/b.png")
    with pytest.raises(FolderNotFoundError):
        roots.resolve_folder(disk / "out/loop")


def test_a_missing_file_in_a_root_is_not_found_and_outside_of_it_refused(
    disk: Path, roots: Roots
) -> None:
    with pytest.raises(MediaNotFoundError):
        roots.resolve_file(disk / "out/missing.png")
    with pytest.raises(OutsideRootsError):
        roots.resolve_file(disk / "secret/missing.png")


def test_a_folder_is_no_file_and_a_file_no_folder(disk: Path, roots: Roots) -> None:
    with pytest.raises(InvalidError, match="is a folder"):
        roots.resolve_file(disk / "out/sub")
    with pytest.raises(InvalidError, match="is a file"):
        roots.resolve_folder(disk / "out/a.png")
    with pytest.raises(FolderNotFoundError):
        roots.resolve_folder(disk / "out/missing")


@posix_only
def test_pipes_sockets_and_devices_are_not_served(disk: Path, roots: Roots) -> None:
    os.mkfifo(disk / "out/pipe.png")
    with pytest.raises(InvalidError, match="regular"):
        roots.resolve_file(disk / "out/pipe.png")
    # A socket's path may hold 107 bytes, which a temporary folder's often does alone.
    with tempfile.TemporaryDirectory() as short, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{short}/s.png")
        with pytest.raises(InvalidError, match="regular"):
            Roots([short]).resolve_file(f"{short}/s.png")
    with pytest.raises(InvalidError, match="regular"):
        Roots(["/dev"]).resolve_file("/dev/null")


@posix_only
def test_even_the_whole_disk_as_a_root_does_not_hold_what_the_kernel_makes_up(disk: Path) -> None:
    everything = Roots(["/"])
    assert everything.resolve_file(disk / "secret/s.png") == disk / "secret/s.png"
    for path in ("/proc/self/environ", "/proc/self/root/proc/self/environ", "/sys/kernel"):
        with pytest.raises(OutsideRootsError):
            everything.resolve_file(path)


def test_the_real_path_of_a_file_in_a_root_is_given(disk: Path, roots: Roots) -> None:
    assert roots.resolve(f"{disk}/out/sub/../a.png") == disk / "out/a.png"
    assert roots.resolve(disk / "out/back/b.png") == disk / "out/sub/b.png"
    assert roots.resolve_file(disk / "out/a.png") == disk / "out/a.png"
    assert roots.resolve_folder(disk / "out/back") == disk / "out/sub"


def test_a_path_that_is_not_there_yet_can_lie_in_a_root(disk: Path, roots: Roots) -> None:
    assert roots.resolve(disk / "out/new/deep.png") == disk / "out/new/deep.png"


def test_a_root_lies_in_itself_but_not_strictly(disk: Path, roots: Roots) -> None:
    assert roots.resolve(f"{disk}/out/") == disk / "out"
    assert roots.resolve_strictly_below(disk / "out/a.png") == disk / "out/a.png"
    for path in (f"{disk}/out", f"{disk}/out/sub/..", f"{disk}/out/."):
        with pytest.raises(OutsideRootsError):
            roots.resolve_strictly_below(path)


def test_relative_paths_are_relative_to_the_working_directory(
    disk: Path, roots: Roots, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(disk / "out")
    assert roots.resolve("a.png") == disk / "out/a.png"
    assert Roots(["sub"]).folders == (disk / "out/sub",)
    with pytest.raises(OutsideRootsError):
        roots.resolve("../secret/s.png")


def test_a_root_that_is_a_link_holds_what_it_leads_to(disk: Path) -> None:
    (disk / "pictures").symlink_to(disk / "secret", target_is_directory=True)
    roots = Roots([disk / "pictures"])
    assert roots.resolve_file(disk / "pictures/s.png") == disk / "secret/s.png"
    assert roots.resolve_file(disk / "secret/s.png") == disk / "secret/s.png"
    assert roots.is_ancestor_of_a_root(disk)


def test_a_root_that_is_unplugged_can_be_named(disk: Path) -> None:
    roots = Roots([disk / "unplugged"])
    assert roots.contains(disk / "unplugged/a.png")
    with pytest.raises(FolderNotFoundError):
        roots.resolve_folder(disk / "unplugged")


def test_a_folder_above_a_root_may_be_listed_and_nothing_else(disk: Path, roots: Roots) -> None:
    assert roots.is_ancestor_of_a_root(disk)
    assert roots.is_ancestor_of_a_root("/")
    assert roots.resolve_listable_folder(disk) == disk
    assert not roots.is_ancestor_of_a_root(disk / "out")
    assert not roots.is_ancestor_of_a_root(disk / "secret")
    for refused in (roots.resolve, roots.resolve_folder, roots.resolve_file):
        with pytest.raises(OutsideRootsError):
            refused(disk)
    with pytest.raises(OutsideRootsError):
        roots.resolve_listable_folder(disk / "secret")


ODD_NAMES = [
    "a #1.png", "100%.png", "%41.png", "a+b&c?d;e.png", "it's.png", '"a".png', "[x]{y}(z).png",
    ".hidden.png", "-rf.png", " a.png", "a.png ", "a.png.", "猫 😀.png", "ا.png", "e\u0301.png",
    "\u00e9.png", "line\nbreak.png", "tab\t.png", "\udcff\udc80.png", "..png", "a\\b.png", "C:.png",
    "...", "CON", "~", "$HOME", "*",
]  # fmt: skip


@posix_only
@pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
def test_odd_names_are_ordinary_names(disk: Path, roots: Roots, name: str) -> None:
    path = disk / "out" / name
    path.write_bytes(b"x")
    assert roots.resolve_file(str(path)) == path


@pytest.fixture(scope="module")
def maze() -> Iterator[Path]:
    """A root full of links to everywhere, beside a folder that is none of its business."""
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder).resolve()
        for name in ("out/sub/deep", "out_secret", "secret/out"):
            (top / name).mkdir(parents=True)
        links = {
            "out/up": "..", "out/far": "../secret", "out/sub/top": str(top), "out/sub/loop": "loop",
            "out/sub/two": "../sub/three", "out/sub/three": "../sub/two", "out/here": ".",
            "out/far2": "sub/../far", "secret/home": "../out", "out/slash": "/",
        }  # fmt: skip
        for name, target in links.items():
            (top / name).symlink_to(target)
        for name in ("out/a", "out/sub/a", "out/sub/deep/a", "secret/a", "secret/out/a", "a"):
            (top / name).write_bytes(b"x")
        yield top


STEPS = st.sampled_from(
    ["..", ".", "", "out", "OUT", "out_secret", "secret", "sub", "deep", "a", "up", "far", "far2",
     "top", "loop", "two", "three", "here", "home", "slash", "missing", "out.", "out ", "\0",
     "\udcff", "\ud800", "C:", "\\", "..\\..", "%2e%2e", "tmp", "etc", "proc", "self", "root"]
)  # fmt: skip


@posix_only
@given(st.lists(STEPS | st.text(max_size=4), max_size=12))
def test_no_path_leaves_the_root(maze: Path, steps: list[str]) -> None:
    root = maze / "out"
    roots = Roots([root])
    path = "/".join([str(root), *steps])
    try:
        real = roots.resolve(path)
    except (InvalidError, OutsideRootsError):
        return
    assert real == root or root in real.parents
    # The judge is the kernel: opened by the path given and by the one returned, it is inside.
    try:
        opened = os.open(real, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return
    try:
        if sys.platform == "linux":
            truth = Path(f"/proc/self/fd/{opened}").readlink()
            assert truth == root or root in truth.parents
    finally:
        os.close(opened)


@posix_only
@given(st.lists(STEPS, max_size=8))
def test_whatever_the_system_opens_inside_is_resolved_to_the_same_file(
    maze: Path, steps: list[str]
) -> None:
    """So the rules are not safe by refusing everything."""
    root = maze / "out"
    path = "/".join([str(root), *steps])
    try:
        truth = Path(path).resolve(strict=True)
    except (OSError, ValueError, RuntimeError):
        return
    if truth == root or root in truth.parents:
        assert Roots([root]).resolve(path) == truth


def test_an_entry_is_the_link_itself_and_never_a_root(tmp_path: Path) -> None:
    root, other = tmp_path / "root", tmp_path / "other"
    root.mkdir()
    other.mkdir()
    (other / "x.png").touch()
    (root / "link.png").symlink_to(other / "x.png")
    (root / "loop").symlink_to("loop")
    (root / "out").symlink_to(other)
    (root / "again").symlink_to(root)
    roots = Roots([root])
    assert roots.resolve_entry(root / "link.png") == root / "link.png"
    assert roots.resolve_entry(root / "loop") == root / "loop"
    assert roots.resolve_entry(f"{root}/out/") == root / "out"
    assert roots.resolve_entry(root / "again" / "x.png") == root / "x.png"
    for outside in (root, root / "again", root / "out" / "x.png", other, root / ".iib-trash"):
        with pytest.raises(OutsideRootsError):
            roots.resolve_entry(outside)
    for wrong in ("", "/", f"{root}/..", f"{root}/sub/.", f"{root}/x\0"):
        with pytest.raises((InvalidError, OutsideRootsError)):
            roots.resolve_entry(wrong)


def test_the_innermost_root_around_a_file(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    roots = Roots([tmp_path / "a", tmp_path / "a" / "b"])
    assert roots.root_of(tmp_path / "a" / "x.png") == tmp_path / "a"
    assert roots.root_of(tmp_path / "a" / "b" / "x.png") == tmp_path / "a" / "b"
    assert roots.root_of(tmp_path / "x.png") is None
