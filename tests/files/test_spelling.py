"""Paths as text, for both kinds of systems, without a disk."""

from __future__ import annotations

import ntpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.errors import InvalidError
from iib_core.files.spelling import (
    LONGEST_PATH,
    check_new_name,
    check_spelling,
    is_withheld,
    key_of,
    keys_above,
    lies_in,
)

ROOT = "C:\\pics"

MALFORMED_ON_WINDOWS = [
    "C:\\pics\\a.png\0.txt",
    "C:\\pics\\a.png::$DATA",
    "C:\\pics\\a.png:secret",
    "C:\\pics\\sub:stream\\a.png",
    "\\\\.\\C:\\pics\\a.png",
    "//./C:/pics/a.png",
    "\\\\.\\PhysicalDrive0",
    "\\\\?\\C:\\pics\\a.png",
    "//?/C:/pics/a.png",
    "\\\\?\\GLOBALROOT\\Device\\HarddiskVolume1\\x",
    "\\??\\C:\\pics",
    "C:pics",
    "C:",
    "C:..\\secret",
    "C:\\pics\\CON",
    "C:\\pics\\nul.png",
    "C:\\pics\\NUL .png",
    "C:\\pics\\aux\\a.png",
    "C:\\pics\\COM1",
    "C:\\pics\\lpt\u00b9.txt",
    "C:\\pics\\conin$",
    "C:\\pics.\\a.png",
    "C:\\pics \\a.png",
    "C:\\pics\\a.png.",
    "C:\\pics\\a.png ",
    "C:\\pics\\...\\a.png",
    "C:\\pics\\.. \\a.png",
    "C:\\pics\\a?.png",
    "C:\\pics\\a*.png",
    "C:\\pics\\a\n.png",
    'C:\\pics\\"a".png',
]


@pytest.mark.parametrize("path", MALFORMED_ON_WINDOWS, ids=ascii)
def test_what_windows_would_read_in_another_way_is_refused(path: str) -> None:
    with pytest.raises(InvalidError):
        check_spelling(path, windows=True)


@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize("path", ["", "a\0b", "\0", "a" * (LONGEST_PATH + 1)], ids=len)
def test_what_no_system_can_open_is_refused(path: str, windows: bool) -> None:
    with pytest.raises(InvalidError):
        check_spelling(path, windows=windows)


@pytest.mark.parametrize("path", ["/pics/\ud800.png", "/pics/\udfff", "\ud83d"], ids=ascii)
def test_half_a_character_is_refused_where_names_are_bytes(path: str) -> None:
    with pytest.raises(InvalidError):
        check_spelling(path, windows=False)


@pytest.mark.parametrize(
    "path",
    [
        "C:\\pics\\a.png",
        "c:/pics/a.png",
        "C:/pics\\sub/a.png",
        "C:\\pics\\..\\pics\\.\\a.png",
        "\\\\server\\share\\a.png",
        "//server/share/a.png",
        "sub\\a.png",
        "C:\\pics\\console.png",
        "C:\\pics\\com10.png",
        "C:\\pics\\.hidden",
        "C:\\pics\\a #1 100% 'it' [x] (y) {z} 猫 😀.png",
    ],
)
def test_ordinary_windows_paths_pass(path: str) -> None:
    check_spelling(path, windows=True)


@pytest.mark.parametrize(
    "path",
    ["/pics/a:b.png", "/pics/CON", "/pics/a. ", "/pics/a\nb", "/pics/\udcff\udc80.png", "C:\\pics"],
    ids=ascii,
)
def test_other_systems_allow_what_windows_does_not(path: str) -> None:
    check_spelling(path, windows=False)


@pytest.mark.parametrize(
    "path",
    [
        "c:\\PICS\\A.png",
        "C:/pics/a.png",
        "C:\\pics\\\\a.png",
        "C:\\pics\\sub\\..\\a.png",
        "\\\\?\\C:\\pics\\a.png",
    ],
)
def test_spellings_of_one_windows_path_have_one_key(path: str) -> None:
    assert key_of(path, windows=True) == key_of("C:\\pics\\a.png", windows=True)


def test_a_network_path_is_the_same_with_the_long_prefix() -> None:
    plain = key_of("\\\\Server\\Share\\a", windows=True)
    assert plain == key_of("\\\\?\\UNC\\server\\share\\a", windows=True)
    assert plain == ("\\\\server\\share\\", "a")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C:\\pics", "D:\\pics"),
        ("C:\\k", "C:\\\u212a"),  # the Kelvin sign: its lower case is k
        ("C:\\strasse", "C:\\straße"),
        ("C:\\i", "C:\\ı"),
        ("C:\\s", "C:\\ſ"),
        ("\\\\server\\share\\a", "\\\\server\\share2\\a"),
    ],
)
def test_different_windows_paths_have_different_keys(one: str, other: str) -> None:
    assert key_of(one, windows=True) != key_of(other, windows=True)


def test_letters_that_come_in_pairs_are_one_on_windows_and_two_elsewhere() -> None:
    assert key_of("C:\\ÄRGER", windows=True) == key_of("C:\\ärger", windows=True)
    assert key_of("/ÄRGER", windows=False) != key_of("/ärger", windows=False)


@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("/out", True),
        ("/out/a", True),
        ("/out_secret/a", False),
        ("/outside", False),
        ("/ou", False),
        ("/", False),
        ("/out/../etc", False),
        ("//out/a", True),
        ("/OUT/a", False),
    ],
)
def test_whole_parts_are_compared(path: str, inside: bool) -> None:
    folders = {key_of("/out", windows=False)}
    assert lies_in(key_of(path, windows=False), folders) == inside


def test_everything_lies_in_the_top_of_the_file_system() -> None:
    assert lies_in(key_of("/a/b", windows=False), {key_of("/", windows=False)})
    assert lies_in(key_of("c:/a/b", windows=True), {key_of("C:\\", windows=True)})


def test_the_keys_above_do_not_hold_the_path_itself() -> None:
    assert keys_above(key_of("/a/b", windows=False)) == (("/",), ("/", "a"))


@pytest.mark.parametrize(
    "path",
    ["/proc/self/environ", "/sys/kernel", "/pics/.iib-trash/a.png", "/pics/.IIB-Trash", "/proc"],
)
def test_the_trash_and_what_the_kernel_makes_up_are_withheld(path: str) -> None:
    assert is_withheld(key_of(path, windows=False))


@pytest.mark.parametrize("path", ["/pics/proc/a", "/process/a", "/pics/iib-trash", "/dev/shm/a"])
def test_what_only_looks_like_it_is_not_withheld(path: str) -> None:
    assert not is_withheld(key_of(path, windows=False))


FRAGMENTS = st.sampled_from(
    ["..", ".", "pics", "PICS", "pics.", "pics ", "..\\", "../", "\\", "/", "C:", "c:", "D:",
     "\\\\?\\", "\\\\.\\", "\\\\server\\share", "secret", "a.png", "::$DATA", "NUL", "...",
     ".. ", "\0", "\u212a", "～", ":"]
)  # fmt: skip
WRITTEN = st.lists(FRAGMENTS | st.text(max_size=3), max_size=8).map("".join)
JOINED = st.lists(FRAGMENTS | st.text(max_size=3), max_size=8).map("\\".join)


def _as_windows_opens_it(path: str) -> str:
    """What Windows makes of a path before it looks: an independent telling of its rules."""
    path = ntpath.join("C:\\work", path).replace("/", "\\")
    path = path.removeprefix("\\\\?\\")
    drive, rest = ntpath.splitdrive(path)
    opened: list[str] = []
    for part in rest.split("\\"):
        # It drops dots and spaces at the end, and everything after a colon is a stream.
        name = part if part in (".", "..") else part.split(":")[0].rstrip(". ")
        if name == "..":
            opened = opened[:-1]
        elif name not in ("", "."):
            opened.append(name)
    return drive + "\\" + "\\".join(opened)


@given(WRITTEN | JOINED | JOINED.map(lambda path: f"{ROOT}\\{path}"))
def test_no_windows_path_that_passes_is_opened_outside_of_the_root_it_lies_in(path: str) -> None:
    try:
        check_spelling(path, windows=True)
    except InvalidError:
        return
    key = key_of(ntpath.join("C:\\work", path), windows=True)
    if lies_in(key, {key_of(ROOT, windows=True)}):
        opened = _as_windows_opens_it(path).lower()
        assert (opened + "\\").startswith(ROOT.lower() + "\\")


@given(st.text(), st.booleans())
def test_any_text_is_taken_or_refused_and_nothing_else(path: str, windows: bool) -> None:
    try:
        check_spelling(path, windows=windows)
    except InvalidError:
        return
    key = key_of(path, windows=windows)
    assert lies_in(key, {key})
    assert not any(lies_in(above, {key}) for above in keys_above(key))


@pytest.mark.parametrize(
    "name", ["", " ", ".", "..", "a/b", ".hidden", "a\nb", "a\x7f", "x" * 256, "\ud800"]
)
def test_what_cannot_become_a_name_anywhere(name: str) -> None:
    for windows in (True, False):
        with pytest.raises(InvalidError):
            check_new_name(name, windows=windows)


@pytest.mark.parametrize(
    "name", ["a\\b", "a:b", "con.png", "NUL", "com1.txt", "a.", "a ", 'a"b', "a?b", "a|b", "a*"]
)
def test_what_cannot_become_a_name_on_windows(name: str) -> None:
    check_new_name(name, windows=False)
    with pytest.raises(InvalidError):
        check_new_name(name, windows=True)
