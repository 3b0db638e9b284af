"""What a run found, as a table for people and as JSON for comparing."""

from __future__ import annotations

import importlib.metadata
import json
import math
import os
import platform
import sqlite3
import subprocess
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.server import PROJECT
from benchmarks.timing import Timing

PACKAGES = ("fastapi", "pydantic", "starlette", "uvicorn", "orjson", "pillow")


@dataclass(frozen=True)
class Figure:
    """One number with its unit. `note` says what it was measured on."""

    name: str
    value: float
    unit: str
    note: str = ""


@dataclass
class Report:
    """Filled while the run goes on, and shown line by line, so that a long run says something."""

    facts: dict[str, str]
    figures: list[Figure] = field(default_factory=list)
    timings: list[Timing] = field(default_factory=list)

    def figure(self, name: str, value: float, unit: str, note: str = "") -> None:
        self.figures.append(Figure(name, value, unit, note))
        line = f"{name:<44}{_number(value):>10} {unit:<9} {note}"
        print(line.rstrip(), flush=True)

    def timing(self, timing: Timing) -> None:
        self.timings.append(timing)
        columns = (timing.cpu_ms, timing.p50_ms, timing.p95_ms, timing.max_ms)
        numbers = "".join(f"{_number(value):>10}" for value in columns)
        print(
            f"{timing.name:<44}{numbers}{timing.bytes / 1000:>10,.1f}{timing.calls:>10}", flush=True
        )

    def heading(self, title: str, *columns: str) -> None:
        print(f"\n{title:<44}{''.join(f'{column:>10}' for column in columns)}".rstrip())

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")


TIMING_COLUMNS = ("CPU ms", "p50 ms", "p95 ms", "max ms", "kB", "calls")


def machine_facts() -> dict[str, str]:
    """What the figures depend on: commit, versions, processor, and how busy the machine is."""
    packages = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    return {
        "commit": _commit(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "packages": packages,
        "system": platform.platform(),
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "load before": f"{load():.2f}",
    }


def load() -> float:
    """How many processes wanted to run in the last minute, on average; NaN on Windows."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else math.nan


def _commit() -> str:
    def git(*arguments: str) -> str:
        found = subprocess.run(
            ["git", *arguments], cwd=PROJECT, capture_output=True, text=True, check=False
        )
        return found.stdout.strip()

    changed = " with changes" if git("status", "--porcelain", "--", "iib_core") else ""
    return (git("rev-parse", "--short", "HEAD") or "unknown") + changed


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.2f}"
