"""Processes of ours beside the server, which talk by their standard streams and end with it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def start_beside(module: str) -> subprocess.Popen[bytes]:
    """Run `python -m MODULE`, wherever we are installed. Raises OSError.

    Never by `multiprocessing`: inside a host that would import the host's main module once more on
    Windows.
    """
    package_parent = str(Path(__file__).resolve().parents[1])
    paths = [package_parent, *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        # Not theirs the terminal's Ctrl-C: the parent decides when they end.
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
