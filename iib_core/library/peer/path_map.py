r"""Old path prefixes become new ones: "D:\pics" on the old machine is "/mnt/pics" here.

Pure: text only. Paths of Windows are understood on every system.
"""

from __future__ import annotations

import ntpath
import os
import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from iib_core.errors import InvalidError
from iib_core.files import is_on_the_network


@dataclass(frozen=True)
class Prefix:
    """A folder as it was called, and as it is called now. Neither ends in a separator."""

    old: str
    new: str

    def applied(self, path: str) -> str | None:
        """The path under its new name; None if it does not lie in the folder. Whole parts are
        compared, so "/a/bc" does not lie in "/a/b"."""
        windows = _is_of_windows(self.old)
        known, asked = (_folded(self.old), _folded(path)) if windows else (self.old, path)
        if not asked.startswith(known):
            return None
        rest = path[len(self.old) :]
        if rest and rest[0] != "/" and not (windows and rest[0] == "\\"):
            return None
        if windows:
            rest = rest.replace("\\", "/")
        separator = "\\" if _is_of_windows(self.new) else "/"
        renamed = self.new + rest.replace("/", separator)
        is_top = not renamed or (len(renamed) == 2 and separator == "\\")  # of a drive or of all
        return renamed + separator if is_top else renamed


@dataclass(frozen=True)
class PathMap:
    """Prefixes, the longest first: "/a/b" is looked at before "/a"."""

    prefixes: Sequence[Prefix] = ()

    def __call__(self, path: str) -> str:
        """The path under its new name; one that lies in no old folder stays as it is."""
        for prefix in self.prefixes:
            new = prefix.applied(path)
            if new is not None:
                return new
        return path

    def in_json(self, value: object) -> object:
        """The same value with every text in it that is a path of an old folder renamed."""
        if isinstance(value, str):
            return self(value)
        if isinstance(value, list):
            return [self.in_json(each) for each in value]
        if isinstance(value, dict):
            return {key: self.in_json(each) for key, each in value.items()}
        return value


def read_path_map(texts: Iterable[str]) -> PathMap:
    """From texts of the form OLD=NEW. Raises InvalidError, which says what is wrong."""
    prefixes = [_read_prefix(text) for text in texts]
    return PathMap(tuple(sorted(prefixes, key=lambda prefix: -len(prefix.old))))


def is_absolute_here(path: str, system: str = os.name) -> bool:
    """Whether a path means something on this system: "E:\\pics" does not on Linux."""
    if system != "nt":
        return path.startswith("/")
    drive, rest = ntpath.splitdrive(path)
    return bool(drive) and (rest[:1] in ("/", "\\") or is_on_the_network(drive))


def _read_prefix(text: str) -> Prefix:
    old, equals, new = text.partition("=")
    if not equals or not old.strip() or not new.strip():
        raise InvalidError(f"{text!r} is not of the form OLD=NEW, two folders")
    for folder in (old, new):
        if not (_is_of_windows(folder) or folder.startswith("/")):
            raise InvalidError(f"{folder!r} in {text!r} must be a whole path, from its beginning")
    return Prefix(_trimmed(old), _trimmed(new))


def _trimmed(folder: str) -> str:
    """Without dots and doubled separators, and with none at the end: "C:\\" is "C:", "/" is ""."""
    if _is_of_windows(folder):
        return ntpath.normpath(folder).rstrip("\\")
    return "/" + posixpath.normpath(folder).strip("/") if folder.strip("/") else ""


def _is_of_windows(path: str) -> bool:
    return path[:2] == "\\\\" or (path[1:2] == ":" and path[:1].isalpha())


def _folded(path: str) -> str:
    """Of the same length as the path. Windows knows one case and both separators."""
    lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in path)
    return lowered.replace("/", "\\")
