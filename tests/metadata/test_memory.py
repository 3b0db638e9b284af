"""No file takes more than 64 MB of memory, whatever it claims."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.metadata.made_hostile import HOSTILE, MB

pytest.importorskip("resource", reason="only Unix says how much memory a process took")

READS = """
import resource, sys
from PIL import Image, WebPImagePlugin
from iib_core.metadata import MediaKind, Request, kind_of, read_batch

UNIT = 1 if sys.platform == "darwin" else 1024

def read(path):
    read_batch([Request(path, kind_of(path) or MediaKind.IMAGE, ())])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT

before = read(sys.argv[1])
print(read(sys.argv[2]) - before)
"""
"""In a process of its own: the first file loads what any file needs."""


@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_takes_more_than_64_mb(name: str, tmp_path: Path) -> None:
    small, large = tmp_path / "small.png", tmp_path / name
    small.write_bytes(HOSTILE["small.png"]())
    large.write_bytes(HOSTILE[name]())
    read = subprocess.run(
        [sys.executable, "-c", READS, str(small), str(large)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert int(read.stdout) < 64 * MB
