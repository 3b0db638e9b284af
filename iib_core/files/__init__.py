"""What is on disk: which folders may be read, what lies in them, and how it is worded."""

from iib_core.files.listing import (
    Entry,
    created_ns_of,
    describe,
    list_drives,
    list_folder,
    list_subfolders,
    mtime_ns_of,
)
from iib_core.files.odd_names import is_text, to_disk, to_text
from iib_core.files.roots import Roots
from iib_core.files.spelling import TRASH_FOLDER, is_on_the_network
from iib_core.files.wording import format_date, format_size

__all__ = [
    "TRASH_FOLDER",
    "Entry",
    "Roots",
    "created_ns_of",
    "describe",
    "format_date",
    "format_size",
    "is_on_the_network",
    "is_text",
    "list_drives",
    "list_folder",
    "list_subfolders",
    "mtime_ns_of",
    "to_disk",
    "to_text",
]
