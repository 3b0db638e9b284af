"""`python -m iib_core doctor`: what the program would run in, and what is missing."""

from __future__ import annotations

import iib_core
from iib_core.diagnosis import diagnose
from iib_core.settings import Settings

WELL = 0


def doctor(settings: Settings) -> int:
    """Print it. Nothing is opened: it may be asked beside a running program, or one that cannot
    start."""
    facts = {
        "runs": "by itself",
        "address": f"{settings.host}:{settings.port}{settings.base}",
        "secret key": "set" if settings.secret_key else "none",
        "read-only": "yes" if settings.read_only else "no",
        "database": "there" if settings.database.is_file() else "not made yet",
    }
    folders = {"data folder": settings.data_dir, "cache": settings.cache_dir}
    print(diagnose(iib_core.__version__, facts, folders).text)
    return WELL
