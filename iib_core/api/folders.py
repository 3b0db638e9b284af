"""Folders: what lies in them, on disk and in the index."""

from __future__ import annotations

import os
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.answers import Drive, FileOnDisk, Files, Folder, FolderOnDisk, Folders, Listing
from iib_core.api.listing import list_media
from iib_core.api.reach import SeenFolder, Sight
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import ListRequest, Paths
from iib_core.api.services import Services
from iib_core.errors import FolderNotFoundError, InvalidError, OutsideRootsError
from iib_core.files import (
    Entry,
    describe,
    list_drives,
    list_folder,
    list_subfolders,
    to_disk,
    to_text,
)


def folder_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    sight = _Eyes(services)

    @routers.read.get("/files", response_model=Files)
    def files(request: Request, folder_path: str) -> Response:
        """What lies in one folder, unsorted. A folder that does not exist is empty."""
        if not folder_path:
            return answer({"files": []})
        if folder_path == "/" and os.name == "nt":
            return answer({"files": sight.drives(request)})
        return answer({"files": sight.files_in(request, folder_path)})

    @routers.read.post("/batch_get_files_info", response_model=dict[str, FileOnDisk | FolderOnDisk])
    def batch_get_files_info(request: Request, body: Paths) -> Response:
        """The entry of each path, by the path as sent. Paths that do not exist are left out."""
        # All are checked before the first is looked at: one refused path refuses the whole call.
        readable = services.reach.find_each(body.paths)
        paths = [path for path in body.paths if path in readable or sight.check(request, path)]
        below = services.reach.roots().resolve_each(to_disk(path) for path in paths)
        found = {path: describe(to_disk(path)) for path in paths}
        return answer(
            {
                path: wire.on_disk(entry, to_disk(path) in below)
                for path, entry in found.items()
                if entry is not None
            }
        )

    @routers.read.post("/check_path_exists", response_model=dict[str, bool])
    def check_path_exists(request: Request, body: Paths) -> Response:
        """Whether each path exists and may be seen."""
        return answer({path: sight.sees(request, path) for path in body.paths})

    @routers.read.post("/list", response_model=Listing)
    def list_(body: ListRequest) -> Response:
        """A page of the media in a folder, or in everything below it."""
        return answer(list_media(services, body))

    @routers.read.get("/folders", response_model=Folders)
    def folders(request: Request, path: str | None = None) -> Response:
        """The roots; with a path, the folders in it."""
        return answer(sight.folders_in(request, path) if path else _roots(services))

    return routers.together()


class _Eyes:
    """What a caller may see of the folders of this machine."""

    def __init__(self, services: Services) -> None:
        self._access = services.access
        self._reach = services.reach
        self._library = services.library

    def files_in(self, request: Request, path: str) -> list[FileOnDisk | FolderOnDisk]:
        folder = self._folder(request, path)
        entry = describe(folder.path)
        if entry is None:
            return []
        if not entry.is_folder and folder.sight is Sight.ALL:
            raise InvalidError(f"{path} is a file, not a folder")
        if not entry.is_folder:
            # Only names of folders may be seen there.
            raise OutsideRootsError(path)
        is_under = self._reach.roots().contains(folder.path)
        return [wire.on_disk(each, is_under) for each in self._entries(folder, path)]

    def drives(self, request: Request) -> list[Drive]:
        """Of a Windows machine (contract 2.1, variant C), those that may be looked into."""
        names = [drive.as_posix() for drive in list_drives()]
        return [
            {"type": "dir", "size": "-", "name": name, "fullpath": name}
            for name in names
            if self.sees(request, name)
        ]

    def folders_in(self, request: Request, path: str) -> Folders:
        folder = self._folder(request, path)
        if not folder.is_there:
            raise FolderNotFoundError(path)
        below = [entry for entry in self._entries(folder, path) if entry.is_folder]
        below.sort(key=lambda entry: entry.name.casefold())
        return {
            "path": path,
            "parent": self._parent(request, path),
            "folders": [
                {
                    "name": to_text(entry.name),
                    "fullpath": to_text(entry.path),
                    "count": self._library.media.count_below(folder.path / entry.name),
                    "online": True,
                    "types": [],
                }
                for entry in below
            ],
        }

    def check(self, request: Request, path: str) -> bool:
        """False for the empty path. Raises OutsideRootsError, unless the path may be read or is
        a folder whose name may be seen."""
        if not path:
            return False
        if self._reach.find(path) is None and not self._folder(request, path).is_there:
            self._reach.resolve(path)
        return True

    def sees(self, request: Request, path: str) -> bool:
        try:
            return self.check(request, path) and describe(to_disk(path)) is not None
        except (InvalidError, OutsideRootsError):
            return False

    def _folder(self, request: Request, path: str) -> SeenFolder:
        return self._reach.see_folder(path, adds_roots=self._access.may_add_roots(request))

    def _entries(self, folder: SeenFolder, path: str) -> tuple[Entry, ...]:
        if folder.sight is Sight.FOLDERS:
            return list_subfolders(to_disk(path))
        reach = self._reach
        roots = reach.readable() if folder.sight is Sight.ALL else reach.roots()
        return list_folder(to_disk(path), roots)

    def _parent(self, request: Request, path: str) -> str | None:
        """The folder above, if it may be seen too."""
        above = Path(path).parent
        if above == Path(path):
            return None
        try:
            self._folder(request, str(above))
        except (InvalidError, OutsideRootsError):
            return None
        return str(above)


def _roots(services: Services) -> Folders:
    """The roots that may be read: those of IIB_ACCESS_CONTROL_ALLOWED_PATHS alone, if it is set."""
    media = services.library.media
    readable = services.reach.roots()
    folders: list[Folder] = [
        {
            "name": root.alias or Path(root.path).name or root.path,
            "fullpath": root.path,
            "count": media.count_below(Path(root.path).resolve()),
            "online": root.online,
            "types": list(root.types),
        }
        for root in services.library.roots.refresh()
        if readable.contains(root.path)
    ]
    return {"path": None, "parent": None, "folders": folders}
