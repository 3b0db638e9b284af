"""The one file a WebUI loads: everything else is in iib_core, and has tests."""

import sys
from pathlib import Path

# A WebUI has our folder on sys.path only while it loads this file, again at each "Reload UI".
_folder = str(Path(__file__).resolve().parents[1])
if _folder not in sys.path:
    sys.path.append(_folder)

from iib_core.host import register  # noqa: E402 - the path comes first

register()
