"""The one place that decides which paths may be read."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from iib_core.errors import (
    FolderNotFoundError,
    IibError,
    InvalidError,
    MediaNotFoundError,
    OutsideRootsError,
)
from iib_core.files.spelling import (
    TRASH_FOLDER,
    WINDOWS,
    Key,
    check_spelling,
    is_on_the_network,
    is_withheld,
    key_of,
    keys_above,
    lies_in,
    without_long_prefix,
)

logger = logging.getLogger(__name__)

AnyPath = str | os.PathLike[str]


class Roots:
    """The folders whose content may be read. Immutable; safe to use from any thread.

    Links are followed first and paths compared afterwards, part by part, so neither "..", a link,
    nor a folder whose name begins like a root's leads out. Relative paths are relative to the
    working directory of the process. A path that no file can have raises InvalidError, one outside
    OutsideRootsError; nothing else is raised, whatever the path.

    Links in the roots themselves are followed once, here. A root need not exist; one that no folder
    can have for a name is left out with a warning, so that it does not take the others with it.
    """

    def __init__(self, folders: Iterable[AnyPath]) -> None:
        real_by_given = dict(filter(None, map(_followed, folders)))
        real = real_by_given.values()
        self._folders = tuple(dict.fromkeys(Path(folder) for folder in real))
        self._tops = frozenset(key_of(folder) for folder in real)
        self._above = frozenset(above for given in real_by_given for above in _ways_to(given))
        self._anchors = frozenset(key_of(folder)[0] for folder in (*real_by_given, *real))

    @property
    def folders(self) -> tuple[Path, ...]:
        """The roots, links followed, in the order given."""
        return self._folders

    def resolve(self, path: AnyPath) -> Path:
        """The real path behind `path`, which lies in a root or is one. It need not exist."""
        real = self._real(path)
        if not self._holds(key_of(real)):
            raise OutsideRootsError(os.fspath(path))
        return Path(real)

    def resolve_each(self, paths: Iterable[str]) -> dict[str, Path]:
        """What `resolve` gives for each path, without those that it refuses.

        The folder of many files is looked at once.
        """
        parents: dict[str, str | None] = {}
        found: dict[str, Path] = {}
        for path in paths:
            parent, name = os.path.split(path)
            if not parent or name in ("", os.curdir, os.pardir) or WINDOWS:
                real = self._resolved(path)
            else:
                if parent not in parents:
                    above = self._resolved(parent)
                    parents[parent] = None if above is None else str(above)
                real = self._resolved_in(parents[parent], path, name)
            if real is not None:
                found[path] = real
        return found

    def resolve_strictly_below(self, path: AnyPath) -> Path:
        """As `resolve`, but a root itself is refused: for what would move or delete it."""
        real = self.resolve(path)
        if key_of(str(real)) in self._tops:
            raise OutsideRootsError(os.fspath(path))
        return real

    def resolve_entry(self, path: AnyPath) -> Path:
        """The place of a file, folder or link itself, a link at its end not followed: for what
        moves, renames or removes it. It lies below a root and need not exist.

        Raises InvalidError, and OutsideRootsError for a root, too.
        """
        text = os.fspath(path)
        check_spelling(text)
        above, name = os.path.split(text.rstrip("/\\" if WINDOWS else "/"))
        if not name or name in (os.curdir, os.pardir):
            raise InvalidError(f"{text} does not end in a name")
        entry = self.resolve(above or os.curdir) / name
        key = key_of(str(entry))
        if is_withheld(key) or key in self._tops or self._leads_to_a_root(entry):
            raise OutsideRootsError(text)
        return entry

    def _leads_to_a_root(self, link: Path) -> bool:
        try:
            return key_of(_real_path(str(link))) in self._tops
        except InvalidError:  # it leads to itself
            return False

    def root_of(self, path: Path) -> Path | None:
        """The innermost root around a resolved path."""
        key = key_of(str(path))
        around = [each for each in self._folders if lies_in(key, (key_of(str(each)),))]
        return max(around, key=lambda each: len(each.parts), default=None)

    def resolve_file(self, path: AnyPath) -> Path:
        """The real path of a regular file in a root. Raises MediaNotFoundError as well.

        Devices, pipes and sockets are refused: reading one may never end, or change something.
        """
        real = self.resolve(path)
        mode = _mode_of(real)
        if mode is None:
            raise MediaNotFoundError(os.fspath(path))
        if stat.S_ISDIR(mode):
            raise InvalidError(f"{os.fspath(path)} is a folder, not a file")
        if not stat.S_ISREG(mode):
            raise InvalidError(f"{os.fspath(path)} is not a regular file")
        return real

    def resolve_folder(self, path: AnyPath) -> Path:
        """The real path of a folder in a root, or of a root. Raises FolderNotFoundError as well."""
        return _existing_folder(self.resolve(path), path)

    def resolve_listable_folder(self, path: AnyPath) -> Path:
        """As `resolve_folder`, but a folder above a root is taken too. Of that one, only what
        leads down to the roots may be shown: see `list_folder`."""
        real = self._real(path)
        key = key_of(real)
        if not self._holds(key) and key not in self._above:
            raise OutsideRootsError(os.fspath(path))
        return _existing_folder(Path(real), path)

    def contains(self, path: AnyPath) -> bool:
        """Whether `resolve` would take this path."""
        try:
            return self._holds(key_of(self._real(path)))
        except IibError:
            return False

    def is_ancestor_of_a_root(self, path: AnyPath) -> bool:
        """Whether a root lies below this folder. It gives no right but to see the way down."""
        try:
            return key_of(self._real(path)) in self._above
        except IibError:
            return False

    def _resolved(self, path: str) -> Path | None:
        try:
            return self.resolve(path)
        except IibError:
            return None

    def _resolved_in(self, parent: str | None, path: str, name: str) -> Path | None:
        """As `_resolved`, for a name in a folder whose real path is known to lie in a root."""
        if parent is None or name.lower() == TRASH_FOLDER:
            return self._resolved(path)
        try:
            check_spelling(path)
            real = os.path.join(parent, name)  # noqa: PTH118 - hot, and Path() normalises
            return self._resolved(path) if os.path.islink(real) else Path(real)  # noqa: PTH114
        except (IibError, OSError, ValueError):
            return None

    def _holds(self, key: Key) -> bool:
        return lies_in(key, self._tops) and not is_withheld(key)

    def _real(self, path: AnyPath) -> str:
        text = os.fspath(path)
        check_spelling(text)
        if WINDOWS and is_on_the_network(text) and key_of(text)[0] not in self._anchors:
            # To look at a path of a foreign server is to send it the user's credentials.
            raise OutsideRootsError(text)
        return _real_path(text)


def _followed(folder: AnyPath) -> tuple[str, str] | None:
    """A root as an absolute path, and the real path behind it; None if no folder can be there."""
    try:
        check_spelling(os.fspath(folder))
        given = os.path.abspath(os.fspath(folder))  # noqa: PTH100 - links are kept
        return given, _real_path(given)
    except InvalidError as error:
        logger.warning("The root %r is left out: %s", os.fspath(folder), error)
        return None


def _real_path(path: str) -> str:
    """Every link followed. Raises InvalidError where that has no end, or the system refuses."""
    try:
        real = os.path.realpath(path)
        # realpath() gives up at a link that leads to itself, and removes any ".." after it by
        # text alone. What is left may still hold links: "loop/../link" becomes "link".
        settled = real == path or os.path.realpath(real) == real
    except (OSError, ValueError) as error:
        raise InvalidError(f"{path} cannot be looked up: {error}") from error
    if not settled:
        raise InvalidError(f"{path} holds a link that leads to itself")
    return without_long_prefix(real) if WINDOWS else real


def _ways_to(folder: str) -> Iterator[Key]:
    """The folders above a root, both as it was given and with its links followed."""
    yield from keys_above(key_of(_real_path(folder)))
    for above in Path(folder).parents:
        yield key_of(_real_path(str(above)))


def _existing_folder(real: Path, path: AnyPath) -> Path:
    mode = _mode_of(real)
    if mode is None:
        raise FolderNotFoundError(os.fspath(path))
    if not stat.S_ISDIR(mode):
        raise InvalidError(f"{os.fspath(path)} is a file, not a folder")
    return real


def _mode_of(real: Path) -> int | None:
    """None when there is nothing that could be looked at, for whatever reason."""
    try:
        return real.stat().st_mode
    except (OSError, ValueError):
        return None
