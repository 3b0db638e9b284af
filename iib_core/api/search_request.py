"""What requests say, as queries of the library."""

from __future__ import annotations

from collections.abc import Sequence

from iib_core.api.services import Services
from iib_core.errors import WrongFieldError
from iib_core.library import All, OfKind, Query
from iib_core.metadata import MediaKind

EVERYTHING = All(())
MOST_FOLDERS = 1000
"""Each is looked up on the disk."""


def of_media_type(media_type: str | None) -> Query:
    """None, "" and "all", in any case, are no filter. Raises WrongFieldError."""
    kinds = chosen_kinds(media_type)
    return OfKind(kinds[0].value) if len(kinds) == 1 else EVERYTHING


def chosen_kinds(media_type: str | None) -> tuple[MediaKind, ...]:
    """The kinds that a request wants: all of them or one."""
    wanted = (media_type or "all").lower()
    if wanted == "all":
        return tuple(MediaKind)
    try:
        return (MediaKind(wanted),)
    except ValueError as error:
        kinds = ", ".join(kind.value for kind in MediaKind)
        raise WrongFieldError("media_type", f"must be one of all, {kinds}") from error


def in_folders(services: Services, folder_paths: Sequence[str] | None) -> Query:
    """Within the folders named and within what may be read. Contract 4.5: None and [] are no
    restriction; folders that do not exist are dropped, and if none is left nothing is found.
    Raises WrongFieldError."""
    if folder_paths is not None and len(folder_paths) > MOST_FOLDERS:
        raise WrongFieldError("folder_paths", f"must name {MOST_FOLDERS} folders at most")
    parts = []
    folders = services.reach.folders_of(folder_paths)
    if folders is not None:
        parts.append(services.library.scope_of(folders))
    scope = services.reach.scope()
    if scope is not None:
        parts.append(services.library.scope_of(scope))
    return All(tuple(parts))
