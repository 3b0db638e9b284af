"""Files that a request wants to change something about: their rows in the index."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from iib_core.api.reach import Reach
from iib_core.errors import InvalidError, OutsideRootsError
from iib_core.files import to_disk
from iib_core.library import Library
from iib_core.metadata import kind_of


class NamedMedia:
    """Media files of the roots, by the paths that a request names."""

    def __init__(self, library: Library, reach: Reach) -> None:
        self._library = library
        self._reach = reach

    def ids(self, paths: Sequence[str]) -> list[int]:
        """The ids of their rows, which are made where there are none. All paths are checked before
        the first is touched. Raises InvalidError and MediaNotFoundError."""
        # One by one only those that seem wrong, for the reason.
        below = self._reach.roots().resolve_each(to_disk(path) for path in paths)
        good = {path for path in below.values() if kind_of(path.name) and path.is_file()}
        found = [(path, below.get(to_disk(path))) for path in paths]
        real = [where if where in good else self._checked(path) for path, where in found]
        known = self._library.media.by_paths(real)
        return [(known.get(path) or self._library.media.ensure(path)).id for path in real]

    def _checked(self, path: str) -> Path:
        try:
            real = self._reach.roots().resolve_file(to_disk(path))
        except OutsideRootsError as error:
            # Contract 4.10: 400 here, where other endpoints say 403.
            raise InvalidError(f"{path} is not in a folder of the library") from error
        if kind_of(real.name) is None:
            raise InvalidError(f"{path} is not a picture, a video or an audio file")
        return real
