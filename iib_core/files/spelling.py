"""How a path may be written, and which path lies in which. Pure: text only, the disk is not asked.

Both kinds of systems are understood on both, so that the rules of Windows are tested everywhere.

Sources: docs.microsoft.com, "Naming Files, Paths, and Namespaces" and "File path formats on Windows
systems".
"""

from __future__ import annotations

import ntpath
import os
import posixpath
import re
import unicodedata
from collections.abc import Collection

from iib_core.errors import InvalidError

WINDOWS = os.name == "nt"
LONGEST_PATH = 32_767
"""In characters: the most that Windows takes, and eight times what Linux does."""

LONGEST_NAME_BYTES = 255
"""Of one name, in UTF-8: what nearly all file systems take."""

TRASH_FOLDER = ".iib-trash"
"""Where deleted files wait, at the top of their root. Never listed, never served."""

Key = tuple[str, ...]
"""The parts of a path, the anchor ("/", "c:\\\\") first. Equal for paths of the same file."""

_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *([.:].*)?", re.IGNORECASE | re.DOTALL
)
_FORBIDDEN_ON_WINDOWS = re.compile(r'[\x00-\x1f<>"|?*]')
_PSEUDO_FILE_SYSTEMS = (("/", "proc"), ("/", "sys"))


def check_spelling(path: str, *, windows: bool = WINDOWS) -> None:
    """Raises InvalidError for a path that no ordinary file can have, or that means two things."""
    if not path:
        raise InvalidError("The path is empty")
    if len(path) > LONGEST_PATH:
        raise InvalidError(f"The path is {len(path)} characters long; {LONGEST_PATH} are possible")
    if "\0" in path:
        raise InvalidError("The path holds a NUL character")
    if windows:
        _check_windows_spelling(path)
    else:
        _check_encoding(path)


def check_new_name(name: str, *, windows: bool = WINDOWS) -> None:
    """Raises InvalidError for what cannot be the name of a file or folder, or should not become
    one: a name in a folder, and not a way to another one."""
    if not name.strip():
        raise InvalidError("A name is needed")
    if "/" in name or (windows and "\\" in name) or name in (".", ".."):
        raise InvalidError(f"{name} is a path; a name is needed")
    if any(unicodedata.category(letter) == "Cc" for letter in name):
        raise InvalidError("A name is one line of text")
    if name.startswith("."):
        raise InvalidError("A name that begins with a dot would hide it")
    check_spelling(name, windows=windows)
    _check_encoding(name)
    if len(name.encode("utf-8", "surrogateescape")) > LONGEST_NAME_BYTES:
        raise InvalidError(f"A name has at most {LONGEST_NAME_BYTES} bytes; this one is longer")


def is_windows_name(name: str) -> bool:
    """Whether Windows takes this as the name of a file."""
    try:
        _check_windows_name(name)
    except InvalidError:
        return False
    return True


def key_of(path: str, *, windows: bool = WINDOWS) -> Key:
    """The parts of an absolute path: no "." and "..", and one case where case means nothing."""
    if not windows:
        parts = posixpath.normpath(path).split("/")
        return ("/", *(part for part in parts if part))
    drive, rest = ntpath.splitdrive(ntpath.normpath(without_long_prefix(path)))
    return (_fold(drive) + "\\", *(_fold(part) for part in rest.split("\\") if part))


def lies_in(key: Key, folders: Collection[Key]) -> bool:
    """Whether one of the folders is this path, or is above it. Whole parts are compared, so
    "/out-secret" does not lie in "/out"."""
    return any(key[:length] in folders for length in range(1, len(key) + 1))


def keys_above(key: Key) -> tuple[Key, ...]:
    return tuple(key[:length] for length in range(1, len(key)))


def is_withheld(key: Key) -> bool:
    """Whether this is never served, whatever the roots are: the trash, and files that the kernel
    makes up (/proc/self/environ looks like a regular file, and holds passwords)."""
    return key[:2] in _PSEUDO_FILE_SYSTEMS or any(part.lower() == TRASH_FOLDER for part in key)


def without_long_prefix(path: str) -> str:
    r"""A Windows path without the \\?\ that asks for no limit on its length."""
    path = path.replace("/", "\\")
    if path[:8].upper() == "\\\\?\\UNC\\":
        return "\\\\" + path[8:]
    return path[4:] if path.startswith("\\\\?\\") else path


def is_on_the_network(path: str) -> bool:
    r"""Whether this is a Windows path of the form \\server\share."""
    return path.replace("/", "\\").startswith("\\\\")


def _check_encoding(path: str) -> None:
    try:
        # Bytes that are not UTF-8 arrive as lone surrogates of one block, and only of that.
        path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError as error:
        raise InvalidError("The path holds half a character") from error


def _check_windows_spelling(path: str) -> None:
    plain = path.replace("/", "\\")
    if plain.startswith(("\\\\?\\", "\\\\.\\", "\\??\\")):
        raise InvalidError("Paths of devices, and those without a limit of length, are not taken")
    drive, rest = ntpath.splitdrive(plain)
    if drive and not rest.startswith("\\") and not is_on_the_network(plain):
        raise InvalidError(f"{drive} without a backslash means a folder that changes")
    if _FORBIDDEN_ON_WINDOWS.search(path):
        raise InvalidError("The path holds a character that Windows does not allow in names")
    for part in rest.split("\\"):
        _check_windows_name(part)


def _check_windows_name(name: str) -> None:
    if name in ("", ".", ".."):
        return
    if ":" in name:
        raise InvalidError(f"{name} names a stream inside a file, not a file")
    if name[-1] in ". ":
        # Windows drops them, so the file opened would have another name than the one compared.
        raise InvalidError(f"The name {name!r} ends in a dot or a space")
    if _RESERVED.fullmatch(name):
        raise InvalidError(f"{name} is the name of a device")


def _fold(part: str) -> str:
    """Lower case, but only for letters that come in pairs: "K" (the Kelvin sign) has the lower
    case "k" and is another letter than "K" to Windows."""
    if part.isascii():
        return part.lower()
    return "".join(low if (low := letter.lower()).upper() == letter else letter for letter in part)
