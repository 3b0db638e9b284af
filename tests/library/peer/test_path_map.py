"""Old prefixes to new ones, on every system."""

from __future__ import annotations

import pytest

from iib_core.errors import InvalidError
from iib_core.library.peer.path_map import PathMap, is_absolute_here, read_path_map


@pytest.mark.parametrize(
    "text", ["", "=", "/a", "/a=", "=/a", "a=/b", "/a=b", "C:=b", "../a=/b", " =/a"]
)
def test_what_is_no_pair_of_whole_paths_is_refused(text: str) -> None:
    with pytest.raises(InvalidError):
        read_path_map([text])


@pytest.mark.parametrize(
    ("given", "path", "expected"),
    [
        # Whole parts only: /a/b is not the beginning of /a/bc.
        ("/a/b=/n", "/a/b", "/n"),
        ("/a/b=/n", "/a/b/c.png", "/n/c.png"),
        ("/a/b=/n", "/a/bc/d.png", "/a/bc/d.png"),
        ("/a/b=/n", "/x/a/b/d.png", "/x/a/b/d.png"),
        ("/a/b/=/n/", "/a/b/c.png", "/n/c.png"),
        ("/a//b/.=/n/../m", "/a/b/c.png", "/m/c.png"),
        ("/=/n", "/a.png", "/n/a.png"),
        ("/a=/", "/a/b.png", "/b.png"),
        ("/a=/", "/a", "/"),
        # Case counts where it does.
        ("/A=/n", "/a/b.png", "/a/b.png"),
        ("D:\\pics=/n", "d:\\PICS\\Sub\\a.png", "/n/Sub/a.png"),
        ("D:\\pics=/n", "D:/pics/Sub/a.png", "/n/Sub/a.png"),
        ("D:/pics/=/n", "D:\\pics\\a.png", "/n/a.png"),
        ("D:\\pics=/n", "D:\\pics2\\a.png", "D:\\pics2\\a.png"),
        ("D:\\=/n", "D:\\a.png", "/n/a.png"),
        ("D:\\pics=E:\\all", "D:\\pics\\a\\b.png", "E:\\all\\a\\b.png"),
        ("D:\\pics=E:\\", "D:\\pics\\b.png", "E:\\b.png"),
        ("/a=D:\\", "/a", "D:\\"),
        ("\\\\nas\\share=/n", "\\\\NAS\\share\\a.png", "/n/a.png"),
        ("/n=D:\\pics", "/n/a/b.png", "D:\\pics\\a\\b.png"),
        # A backslash is a letter of a name here.
        ("/a=/n", "/a/b\\c.png", "/n/b\\c.png"),
        ("/a=/n", "/a\\b.png", "/a\\b.png"),
        ("D:\\İ=/n", "D:\\İ\\a.png", "/n/a.png"),
        ("/a=/n=m", "/a/b.png", "/n=m/b.png"),
    ],
)
def test_a_path_gets_its_new_beginning(given: str, path: str, expected: str) -> None:
    assert read_path_map([given])(path) == expected


def test_the_longest_prefix_counts_in_whatever_order_they_are_given() -> None:
    for given in (["/a=/x", "/a/b=/y"], ["/a/b=/y", "/a=/x"]):
        path_map = read_path_map(given)
        assert [path_map("/a/1.png"), path_map("/a/b/1.png")] == ["/x/1.png", "/y/1.png"]


def test_nothing_is_mapped_twice() -> None:
    assert read_path_map(["/a=/b", "/b=/c"])("/a/1.png") == "/b/1.png"


def test_paths_in_settings_are_mapped_and_nothing_else() -> None:
    path_map = read_path_map(["/a=/b"])
    before = {"/a/x": ["/a/x", "say /a/x", 1, None, {"path": "/a"}], "n": True}
    assert path_map.in_json(before) == {
        "/a/x": ["/b/x", "say /a/x", 1, None, {"path": "/b"}],
        "n": True,
    }
    assert PathMap().in_json(before) == before


@pytest.mark.parametrize(
    ("path", "on_linux", "on_windows"),
    [
        ("/a", True, False),
        ("a", False, False),
        ("", False, False),
        ("C:\\a", False, True),
        ("C:/a", False, True),
        ("C:a", False, False),
        ("C:", False, False),
        ("\\\\nas\\share\\a", False, True),
        ("\\a", False, False),
    ],
)
def test_which_paths_mean_something_where(path: str, on_linux: bool, on_windows: bool) -> None:
    assert is_absolute_here(path, "posix") == on_linux
    assert is_absolute_here(path, "nt") == on_windows
