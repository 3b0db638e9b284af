"""The built page: files of static/, and of nowhere else."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from iib_core.errors import NotFoundError

BUILT_FOR = b"/infinite_image_browsing"
"""The base path that the build writes into html and js."""

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
MENTIONS_BASE = frozenset({".html", ".js"})


@dataclass(frozen=True)
class Asset:
    content: bytes
    media_type: str
    etag: str


class Assets:
    """Serves one folder. Small files, read when asked for: a rebuilt page is seen at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def get(self, relpath: str, base: str) -> Asset:
        """A file of the page, with every mention of the base path replaced by `base`.

        Raises NotFoundError for anything that is not a file inside the folder.
        """
        path = self._find(relpath)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise NotFoundError(f"The page has no file {relpath!r}") from error
        if path.suffix in MENTIONS_BASE and base.encode() != BUILT_FOR:
            content = content.replace(BUILT_FOR, base.encode())
        etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
        return Asset(content, TYPES.get(path.suffix, "application/octet-stream"), etag)

    def _find(self, relpath: str) -> Path:
        parts = relpath.split("/")
        # The server has undone percent signs once; a name with one left is only a name.
        if any(part in ("", ".", "..") or set(part) & set("\\:\0") for part in parts):
            raise NotFoundError(f"The page has no file {relpath!r}")
        try:
            path = self._folder.joinpath(*parts).resolve()
            is_ours = path.is_relative_to(self._folder) and path.is_file()
        except OSError:  # a name longer than any file can have
            is_ours = False
        if not is_ours:
            raise NotFoundError(f"The page has no file {relpath!r}")
        return path


def static_folder() -> Path:
    """static/ of the repository, or the copy inside an installed package."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "static"
    return installed if installed.is_dir() else package.parent / "static"
