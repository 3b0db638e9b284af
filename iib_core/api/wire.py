"""What the library and the disk know, in the words of the wire.

Plain dicts, for orjson: a listing of thousands of files is made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from iib_core.api.answers import (
    Cursor,
    ExtraPath,
    FileOnDisk,
    FolderOnDisk,
    MediaItem,
    MissingItem,
    TagAnswer,
)
from iib_core.files import Entry, format_date, format_size, to_text
from iib_core.library import Library, Media, MissingMedia, MissingPage, Page, Root, Tag, rating_of
from iib_core.metadata import MediaKind


def file_on_disk(entry: Entry, is_under_a_root: bool) -> FileOnDisk:
    return {
        "type": "file",
        "date": format_date(entry.mtime_ns),
        "size": format_size(entry.size),
        "name": to_text(entry.name),
        "bytes": entry.size,
        "created_time": format_date(entry.created_ns),
        "fullpath": to_text(entry.path),
        "is_under_scanned_path": is_under_a_root,
    }


def folder_on_disk(entry: Entry, is_under_a_root: bool) -> FolderOnDisk:
    return {
        "type": "dir",
        "date": format_date(entry.mtime_ns),
        "created_time": format_date(entry.created_ns),
        "size": "-",
        "name": to_text(entry.name),
        "is_under_scanned_path": is_under_a_root,
        "fullpath": to_text(entry.path),
    }


def on_disk(entry: Entry, is_under_a_root: bool) -> FileOnDisk | FolderOnDisk:
    if entry.is_folder:
        return folder_on_disk(entry, is_under_a_root)
    return file_on_disk(entry, is_under_a_root)


def media_item(media: Media, tags: Sequence[Tag] = ()) -> MediaItem:
    date = format_date(media.mtime_ns)
    is_as_old = media.created_ns == media.mtime_ns  # most: nothing has touched the file since
    return {
        "type": "file",
        "id": media.id,
        "date": date,
        "created_date": date,
        "created_time": date if is_as_old else format_date(media.created_ns),
        "size": format_size(media.size),
        "bytes": media.size,
        "is_under_scanned_path": True,
        "name": media.name,
        "fullpath": media.path,
        "media_type": media.kind,  # type: ignore[typeddict-item]
        "width": media.width,
        "height": media.height,
        "tags": [tag.id for tag in tags] if tags else [],
        "rating": rating_of(tags) if tags else 0,
    }


def media_items(library: Library, media: Sequence[Media]) -> list[MediaItem]:
    """The items of these media, with their custom tags."""
    tags = library.tags.custom_of([each.id for each in media])
    return [media_item(each, tags.get(each.id, ())) for each in media]


def missing_items(library: Library, missing: Sequence[MissingMedia]) -> list[MissingItem]:
    items = media_items(library, [each.media for each in missing])
    return [
        {**item, "missing_since": date_of(each.since)}
        for item, each in zip(items, missing, strict=True)
    ]


def item_on_disk(
    entry: Entry,
    *,
    kind: MediaKind,
    sides: tuple[int, int],
    media_id: int | None,
    tags: Sequence[Tag],
    is_under_a_root: bool,
) -> MediaItem:
    """An item by the facts of the disk, which may be newer than those of the index."""
    date = format_date(entry.mtime_ns)
    return {
        "type": "file",
        "id": media_id,
        "date": date,
        "created_date": date,
        "created_time": format_date(entry.created_ns),
        "size": format_size(entry.size),
        "bytes": entry.size,
        "is_under_scanned_path": is_under_a_root,
        "name": to_text(entry.name),
        "fullpath": to_text(entry.path),
        "media_type": kind.value,
        "width": sides[0],
        "height": sides[1],
        "tags": [tag.id for tag in tags],
        "rating": rating_of(tags),
    }


def date_of(seconds: int) -> str:
    """A time in seconds since 1970 as the wire has it."""
    return format_date(seconds * 1_000_000_000)


def cursor_of(page: Page | MissingPage) -> Cursor:
    return {"has_next": bool(page.next), "next": page.next}


def tag_answer(tag: Tag) -> TagAnswer:
    return tag_values(tag.id, tag.type, tag.name, tag.color, tag.count)


def tag_values(tag_id: int, kind: str, name: str, color: str, count: int) -> TagAnswer:
    return {
        "name": name,
        "score": 0,
        "type": kind,
        "count": count,
        "id": tag_id,
        "color": color,
        "display_name": None,
    }


def extra_path(root: Root) -> ExtraPath:
    return {"path": root.path, "types": list(root.types), "alias": root.alias}


def extra_paths(roots: Iterable[Root]) -> list[ExtraPath]:
    """The roots of the user that are there now: one whose drive is unplugged is not reported."""
    return [extra_path(root) for root in roots if root.types and root.online]
