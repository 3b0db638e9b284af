"""What endpoints may use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from iib_core.api.access import Access
from iib_core.api.assets import Assets
from iib_core.api.event_stream import Events
from iib_core.api.hand_over import HandOver
from iib_core.api.reach import Reach
from iib_core.jobs import Jobs
from iib_core.library import Library
from iib_core.media import Thumbnails
from iib_core.metadata import ReadingOptions
from iib_core.settings import Settings
from iib_core.topics import Topics


@dataclass(frozen=True)
class Services:
    """Everything the routes are made from. `app.open_services` builds and closes it."""

    settings: Settings
    jobs: Jobs
    library: Library
    thumbnails: Thumbnails
    reach: Reach
    hand_over: HandOver
    topics: Topics
    access: Access
    events: Events
    assets: Assets
    reading: Callable[[], ReadingOptions]
    """How files are to be read now."""
    stop: Callable[[], None]
    """Ends the program soon after it returns."""
    does_background_work: Callable[[], bool]
    """Whether this process watches and scans unasked, and no other one at the same database."""
