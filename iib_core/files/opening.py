"""How a system shows a file in its file manager, and opens it with the program for its kind.

Pure: what is to be started, as a list of words, which no shell ever sees.

Sources: docs.microsoft.com on explorer's `/select,`; `man open` of macOS; xdg-utils, and
org.freedesktop.FileManager1 of freedesktop.org.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

Words = tuple[str, ...]


def ways_to_show(path: PurePath, system: str, *, is_folder: bool) -> Sequence[Words]:
    """Commands that show a file in its folder, or what is in a folder, the best first. `system` as
    in sys.platform."""
    if system == "win32":
        # Explorer reads its command line itself, and wants the path behind the comma.
        return [("explorer", str(path)) if is_folder else ("explorer", f"/select,{path}")]
    if system == "darwin":
        return [("open", str(path)) if is_folder else ("open", "-R", str(path))]
    folder = path if is_folder else path.parent
    select = (
        *("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.FileManager1"),
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1.ShowItems",
        f"array:string:file://{quote(str(path), errors='surrogateescape')}",
        "string:",
    )
    # A comma would end the word of the array.
    can_select = not is_folder and "," not in str(path)
    return [select, ("xdg-open", str(folder))] if can_select else [("xdg-open", str(folder))]


def ways_to_open(path: PurePath, system: str) -> Sequence[Words]:
    """Commands that open a file with the program for its kind; none on Windows, which does it by a
    call (os.startfile)."""
    if system == "win32":
        return []
    return [("open", str(path))] if system == "darwin" else [("xdg-open", str(path))]
