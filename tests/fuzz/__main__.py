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

from tests.fuzz.mutation import mutated
from tests.fuzz.samples import SAMPLES
from tests.fuzz.target import check

FOUND = Path(__file__).with_name("found")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("container", nargs="?", choices=sorted(SAMPLES))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=time.time_ns())
    options, rest = parser.parse_known_args()
    names = [options.container] if options.container else sorted(SAMPLES)
    try:
        atheris = import_module("atheris")
    except ImportError:
        return damage_at_random(names, options.seconds, options.seed)
    FOUND.mkdir(exist_ok=True)
    corpus = Path(tempfile.mkdtemp(prefix="iib-fuzz-"))
    for name in names:
        (corpus / name).write_bytes(SAMPLES[name])
    bounds = [f"-max_total_time={options.seconds:.0f}", f"-artifact_prefix={FOUND}/"]
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *bounds, *rest, str(corpus)], lambda data: check(bytes(data)))
    atheris.Fuzz()  # ends the process
    return 0


def damage_at_random(names: list[str], seconds: float, seed: int) -> int:
    """Damage samples until the time is over; 1 if a reader failed."""
    print(f"seed {seed}")
    chance, tried = Random(seed), 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        data = mutated(SAMPLES[chance.choice(names)], chance)
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
