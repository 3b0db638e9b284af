"""What a process and its children use, from Linux' /proc. Elsewhere every figure is NaN."""

from __future__ import annotations

import math
import os
import threading
from pathlib import Path

PROC = Path("/proc")
SAMPLE_INTERVAL_S = 0.2


class Usage:
    """CPU and memory of a process with all its children; also samples memory until closed."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._per_thread_ns: dict[tuple[int, int], int] = {}
        self._ended = threading.Event()
        self.peak_bytes = 0
        self._sampler = threading.Thread(target=self._sample, name="usage-sampler")
        self._sampler.start()

    def close(self) -> None:
        self._ended.set()
        self._sampler.join()

    def cpu_s(self) -> float:
        """CPU seconds so far, to the nanosecond. Threads that ended count as last seen: for calls,
        which take a pool's living threads."""
        if not PROC.exists():
            return math.nan
        for pid in _family(self._pid):
            self._per_thread_ns.update(_thread_times(pid))
        return sum(self._per_thread_ns.values()) / 1e9

    def whole_cpu_s(self) -> float:
        """CPU seconds so far, to 0.02 s, with all threads and children that ended."""
        if not PROC.exists():
            return math.nan
        return sum(_process_time(pid) for pid in _family(self._pid))

    def _sample(self) -> None:
        while not self._ended.wait(SAMPLE_INTERVAL_S):
            self.peak_bytes = max(self.peak_bytes, sum(map(_resident, _family(self._pid))))


def _family(pid: int) -> list[int]:
    """The process and all below it. Parents are looked up, as few kernels list children."""
    parents = {int(each.name): _parent(each) for each in _listed(PROC) if each.name.isdecimal()}
    family = [pid]
    for member in family:
        family += [child for child, parent in parents.items() if parent == member]
    return family


def _parent(process: Path) -> int:
    fields = _stat_fields(process)
    return int(fields[1]) if fields else 0


def _thread_times(pid: int) -> dict[tuple[int, int], int]:
    times = {}
    for task in _listed(PROC / str(pid) / "task"):
        run_time = _read(task / "schedstat").split()
        if run_time:
            times[pid, int(task.name)] = int(run_time[0])
    return times


def _process_time(pid: int) -> float:
    fields = _stat_fields(PROC / str(pid))
    user, system, children_user, children_system = 11, 12, 13, 14
    wanted = (user, system, children_user, children_system)
    ticks = sum(int(fields[position]) for position in wanted) if fields else 0
    return ticks / os.sysconf("SC_CLK_TCK")


def _stat_fields(process: Path) -> list[str]:
    """From the state on. The name of the program before it, in brackets, may hold spaces."""
    return _read(process / "stat").rpartition(")")[2].split()


def _resident(pid: int) -> int:
    pages = _read(PROC / str(pid) / "statm").split()
    return int(pages[1]) * os.sysconf("SC_PAGE_SIZE") if pages else 0


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _read(path: Path) -> str:
    """The file, or nothing where the process has ended meanwhile."""
    try:
        return path.read_text()
    except OSError:
        return ""
