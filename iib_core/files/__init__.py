"""What is on disk: which folders may be read, what lies in them, and how it is worded."""

from iib_core.files import archive, opening
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
from iib_core.files.placing import (
    Check,
    copy,
    differs_in_case_alone,
    free_name,
    is_folder,
    is_there,
    move,
    remove,
)
from iib_core.files.roots import Roots
from iib_core.files.spelling import TRASH_FOLDER, check_new_name, is_on_the_network, is_windows_name
from iib_core.files.system_bin import to_system_bin
from iib_core.files.wording import format_date, format_size

__all__ = [
    "TRASH_FOLDER",
    "Check",
    "Entry",
    "Roots",
    "archive",
    "check_new_name",
    "copy",
    "created_ns_of",
    "describe",
    "differs_in_case_alone",
    "format_date",
    "format_size",
    "free_name",
    "is_folder",
    "is_on_the_network",
    "is_text",
    "is_there",
    "is_windows_name",
    "list_drives",
    "list_folder",
    "list_subfolders",
    "move",
    "mtime_ns_of",
    "opening",
    "remove",
    "to_disk",
    "to_system_bin",
    "to_text",
]
