from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

from iib_core.files.opening import ways_to_open, ways_to_show


def test_windows_shows_a_file_by_explorer_and_opens_it_by_a_call() -> None:
    path = PureWindowsPath("C:\\pics\\a & b.png")
    assert ways_to_show(path, "win32", is_folder=False) == [("explorer", f"/select,{path}")]
    assert ways_to_show(path.parent, "win32", is_folder=True) == [("explorer", "C:\\pics")]
    assert ways_to_open(path, "win32") == []


def test_macos_reveals_a_file() -> None:
    path = PurePosixPath("/pics/a.png")
    assert ways_to_show(path, "darwin", is_folder=False) == [("open", "-R", "/pics/a.png")]
    assert ways_to_show(path.parent, "darwin", is_folder=True) == [("open", "/pics")]
    assert ways_to_open(path, "darwin") == [("open", "/pics/a.png")]


def test_linux_asks_the_file_manager_first_and_shows_the_folder_else() -> None:
    select, folder = ways_to_show(PurePosixPath("/pics/ä #1.png"), "linux", is_folder=False)
    assert select[0] == "dbus-send"
    assert "array:string:file:///pics/%C3%A4%20%231.png" in select
    assert folder == ("xdg-open", "/pics")
    assert ways_to_show(PurePosixPath("/pics/a,b.png"), "linux", is_folder=False) == [
        ("xdg-open", "/pics")
    ]
    assert ways_to_open(PurePosixPath("/pics/a.png"), "linux") == [("xdg-open", "/pics/a.png")]
