"""What the system tells of changes in folders, heard by a process beside the server."""

from iib_core.notices.client import Notices, NotWatchedError
from iib_core.notices.file_systems import Whereabouts, whereabouts_of

__all__ = ["NotWatchedError", "Notices", "Whereabouts", "whereabouts_of"]
