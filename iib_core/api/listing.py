"""A page of what lies in a folder: from the disk, with what the index knows about it.

The disk comes first, so that a picture is shown before it is indexed. Everything below a folder
(`recursive`), and an order by what only the index knows, comes from the index alone.
"""

from __future__ import annotations

import base64
import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from iib_core.api import wire
from iib_core.api.answers import Listing, MediaItem, SubFolder
from iib_core.api.schemas import ListRequest, page_size
from iib_core.api.search_request import chosen_kinds, in_folders, of_media_type
from iib_core.api.services import Services
from iib_core.errors import InvalidError, UnreadableError
from iib_core.files import Entry, format_date, list_folder, to_disk, to_text
from iib_core.library import ORDERS, All, Order, Query, natural_key
from iib_core.metadata import MediaKind, ReadingOptions, kind_of, read_facts_at

Key = tuple[int | str, str]
"""What a listing is sorted by: a number or a folded name, and the name."""

_KEYS: Mapping[str, Callable[[Entry], Key]] = {
    "modified": lambda entry: (entry.mtime_ns, entry.name),
    "created": lambda entry: (entry.created_ns, entry.name),
    "name": lambda entry: (natural_key(entry.name), entry.name),
    "size": lambda entry: (entry.size, entry.name),
}
"""What the disk alone can tell."""

_FILE_ALONE = ReadingOptions(hidden_text=False)
"""For the sides: neither what lies beside a file nor its pixels say more of them."""


def list_media(services: Services, request: ListRequest) -> Listing:
    """Raises OutsideRootsError, FolderNotFoundError, InvalidError, WrongFieldError."""
    readable = services.reach.readable()
    folder = readable.resolve_folder(to_disk(request.folder))
    if request.recursive:
        return _indexed(services, request, services.library.scope_of([folder]), ())
    order = ORDERS[request.sort]
    if order.by in _KEYS:
        return _in(services, request, folder, order)
    entries = () if request.cursor else list_folder(to_disk(request.folder), readable)
    scope = services.library.scope_of_one(folder)
    return _indexed(services, request, scope, _sub_folders(services, folder, entries))


def _indexed(
    services: Services, request: ListRequest, scope: Query, folders: Sequence[SubFolder]
) -> Listing:
    """What the index has of some folders."""
    library = services.library
    query = All(
        (
            scope,
            of_media_type(request.media_type),
            in_folders(services, None),
        )
    )
    page = library.find(
        query,
        cursor=request.cursor,
        size=page_size(request.size),
        sort=request.sort,
        counted=True,
    )
    return {
        "folder": request.folder,
        "folders": list(folders),
        "files": wire.media_items(library, page.media),
        "cursor": wire.cursor_of(page),
        "total": page.total,
    }


def _in(services: Services, request: ListRequest, folder: Path, order: Order) -> Listing:
    kinds = chosen_kinds(request.media_type)
    entries = list_folder(to_disk(request.folder), services.reach.readable())
    media = [entry for entry in entries if not entry.is_folder and kind_of(entry.name) in kinds]
    key, descending = _KEYS[order.by], order.descending
    media.sort(key=key, reverse=descending)
    start = _start(request.cursor, media, key, descending)
    stop = start + page_size(request.size)
    has_next = stop < len(media)
    return {
        "folder": request.folder,
        "folders": [] if request.cursor else _sub_folders(services, folder, entries),
        "files": _items(services, folder, media[start:stop]),
        "cursor": {
            "has_next": has_next,
            "next": _format_key(key(media[stop - 1])) if has_next else "",
        },
        "total": len(media),
    }


def _start(
    cursor: str, media: Sequence[Entry], key: Callable[[Entry], Key], descending: bool
) -> int:
    """Where the page after `cursor` begins, although files may have come and gone meanwhile."""
    if not cursor:
        return 0
    last = _parse_key(cursor)
    try:
        if descending:
            # From the other end, where keys grow: all that are smaller follow.
            return len(media) - bisect_left([key(entry) for entry in reversed(media)], last)
        return bisect_right([key(entry) for entry in media], last)
    except TypeError as error:
        raise InvalidError("This cursor belongs to a listing in another order") from error


def _format_key(key: Key) -> str:
    value, name = key
    fields = [to_text(value) if isinstance(value, str) else value, to_text(name)]
    return base64.urlsafe_b64encode(json.dumps(fields).encode()).decode().rstrip("=")


def _parse_key(cursor: str) -> Key:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        value, name = json.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, TypeError, RecursionError) as error:
        raise InvalidError("This cursor is not one that the server gave out") from error
    if not isinstance(name, str) or not isinstance(value, int | str):
        raise InvalidError("This cursor is not one that the server gave out")
    return value, name


def _items(services: Services, folder: Path, entries: Sequence[Entry]) -> list[MediaItem]:
    names = [to_text(entry.name) for entry in entries]
    known = services.library.media.in_folder(folder, names)
    tags = services.library.tags.custom_of([media.id for media in known.values()])
    is_under = services.reach.roots().contains(folder)
    items = []
    for entry, name in zip(entries, names, strict=True):
        media = known.get(name)
        kind = kind_of(entry.name) or MediaKind.IMAGE
        if media is not None and media.mtime_ns == entry.mtime_ns:
            sides = (media.width, media.height)
        else:
            sides = _sides(folder / entry.name, kind)
        items.append(
            wire.item_on_disk(
                entry,
                kind=kind,
                sides=sides,
                media_id=media.id if media else None,
                tags=tags.get(media.id, ()) if media else (),
                is_under_a_root=is_under,
            )
        )
    return items


def _sides(path: Path, kind: MediaKind) -> tuple[int, int]:
    """Width and height of a file that is not indexed yet; 0 when unknown."""
    try:
        facts = read_facts_at(str(path), kind, (), _FILE_ALONE)
    except UnreadableError:
        return 0, 0
    return facts.width, facts.height


def _sub_folders(services: Services, folder: Path, entries: Sequence[Entry]) -> list[SubFolder]:
    below = sorted(
        (entry for entry in entries if entry.is_folder), key=lambda entry: entry.name.casefold()
    )
    return [
        {
            "name": to_text(entry.name),
            "fullpath": to_text(entry.path),
            "date": format_date(entry.mtime_ns),
            "count": services.library.media.count_below(folder / entry.name),
        }
        for entry in below
    ]
