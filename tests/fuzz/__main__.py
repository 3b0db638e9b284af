"""Look for bytes on which a reader fails: `python -m tests.fuzz [CONTAINER] [--seconds N]`.

With the package atheris, by coverage (its own options may follow); else by damaging samples at
random. What is found is written to tests/fuzz/found/: keep it there, and the tests try it again.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

FOUND = Path(__file__).with_name("found")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("container", nargs="?", help="one of those in samples.py; all if not given")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=time.time_ns())
    options, rest = parser.parse_known_args()
    atheris = coverage_guide()
    # Only now, so that what is imported can be watched.
    samples: dict[str, bytes] = import_module("tests.fuzz.samples").SAMPLES
    if options.container and options.container not in samples:
        parser.error(f"{options.container} is none of: {', '.join(sorted(samples))}")
    names = [options.container] if options.container else sorted(samples)
    chosen = {name: samples[name] for name in names}
    if atheris is None:
        return damage_at_random(chosen, options.seconds, options.seed)
    FOUND.mkdir(exist_ok=True)
    corpus = Path(tempfile.mkdtemp(prefix="iib-fuzz-"))
    for name, data in chosen.items():
        (corpus / name).write_bytes(data)
    bounds = [f"-max_total_time={options.seconds:.0f}", f"-artifact_prefix={FOUND}/"]
    check = import_module("tests.fuzz.target").check
    atheris.Setup([sys.argv[0], *bounds, *rest, str(corpus)], lambda data: check(bytes(data)))
    atheris.Fuzz()  # ends the process
    return 0


def coverage_guide() -> Any:
    """The package atheris, having got hold of our readers; None where it is not installed."""
    try:
        atheris = import_module("atheris")
    except ImportError:
        return None
    with atheris.instrument_imports(include=["iib_core.metadata"]):
        import_module("iib_core.metadata")
    return atheris


def damage_at_random(samples: dict[str, bytes], seconds: float, seed: int) -> int:
    """Damage samples until the time is over; 1 if a reader failed."""
    check = import_module("tests.fuzz.target").check
    mutated = import_module("tests.fuzz.mutation").mutated
    print(f"seed {seed}")
    chance, tried = Random(seed), 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        data = mutated(samples[chance.choice(sorted(samples))], chance)
        tried += 1
        try:
            check(data)
        except Exception as error:
            FOUND.mkdir(exist_ok=True)
            path = FOUND / f"{hashlib.sha256(data).hexdigest()[:16]}.bin"
            path.write_bytes(data)
            print(f"{type(error).__name__}: {error}\n{path}")
            return 1
    print(f"{tried} files, nothing found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
