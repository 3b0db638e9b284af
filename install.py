"""Install what is missing inside a WebUI, without changing anything the WebUI has.

A1111, Forge and their kin run this file with their own Python at each start. Everything installed
is given to pip as a constraint: it may add packages, and picks versions that suit what is there.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path

PipInstall = Callable[[Sequence[str]], bool]
"""Takes the arguments after `pip install`; tells whether that succeeded."""


@dataclass(frozen=True)
class Package:
    """A distribution we need, as `name` and with what pip is asked for."""

    name: str
    wanted: str
    is_alone: bool = False
    """Installed without what it asks for, of which we need nothing."""


REQUIRED = (
    Package("piexif", "piexif>=1.1.3"),
    Package("imageio-ffmpeg", "imageio-ffmpeg>=0.4.9"),
    Package("orjson", "orjson>=3.9"),
    Package("regex", "regex>=2023.10.3"),
    Package("zstandard", "zstandard>=0.22"),
    Package("pathspec", "pathspec>=0.12"),
)
OPTIONAL = (
    Package("openai", "openai>=1.0"),
    Package("watchfiles", "watchfiles>=0.24"),
    Package("send2trash", "send2trash>=1.8"),
    # Only its files are read, by packages that every WebUI has.
    Package("wordllama", "wordllama>=0.3.9", is_alone=True),
)
"""Some features need these, and say so where they are absent."""

OF_THE_HOST = ("fastapi", "pydantic", "typing-extensions", "pillow", "numpy", "uvicorn")
"""Every WebUI has these, in the version it wants."""

ONLY_STANDALONE = ("platformdirs", "safetensors", "tokenizers")
"""The last two are in every WebUI, or wordllama is of no use there."""


def main(
    environ: Mapping[str, str] = os.environ,
    is_installed: Callable[[str], bool] | None = None,
    pip_install: PipInstall | None = None,
) -> int:
    """0 unless something required could not be installed."""
    has = is_installed or has_distribution
    run = pip_install or run_pip_install
    required = [each for each in REQUIRED if not has(each.name)]
    optional = [each for each in OPTIONAL if not has(each.name)]
    if environ.get("IIB_SKIP_OPTIONAL_DEPS", "").lower() in ("1", "true", "yes", "on"):
        optional = []

    # One by one, so that what cannot be had takes nothing else with it.
    absent = [each.name for each in optional if not _install([each], run)]
    if absent:
        names = ", ".join(absent)
        print(f"Infinite Image Browsing: {names} could not be installed. Everything else works.")
    if required and not _install(required, run):
        names = " ".join(each.wanted for each in required)
        print(f"Infinite Image Browsing cannot start without: {names}. Install it by hand.")
        return 1
    return 0


def has_distribution(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def constraints(installed: Iterable[Distribution]) -> str:
    """Lines for `pip install -c` that hold each distribution at its version.

    The first of two with the same name is the one Python imports. A damaged one has no name or no
    version, and pip would refuse the whole file for it.
    """
    lines: dict[str, str] = {}
    for each in installed:
        name, version = _field(each, "Name"), _field(each, "Version")
        if name and version:
            lines.setdefault(name.lower().replace("_", "-"), f"{name}=={version}")
    return "".join(f"{line}\n" for line in lines.values())


def run_pip_install(arguments: Sequence[str]) -> bool:
    # An unreachable network must not hold up each start for minutes.
    patience = ("--retries", "1", "--timeout", "15", "--disable-pip-version-check", "--no-input")
    command = [sys.executable, "-m", "pip", "install", *patience, *arguments]
    return subprocess.run(command, check=False).returncode == 0


def _field(each: Distribution, name: str) -> str:
    # What the standard library promises of `metadata` has no get.
    return each.metadata[name] if name in each.metadata else ""  # noqa: SIM401


def _install(packages: Sequence[Package], run: PipInstall) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        held = Path(folder) / "constraints.txt"
        held.write_text(constraints(distributions()), encoding="utf-8")
        alone = ["--no-deps"] if all(each.is_alone for each in packages) else []
        wanted = [each.wanted for each in packages]
        return run(["--prefer-binary", *alone, "-c", str(held), "--", *wanted])


if __name__ == "__main__":
    sys.exit(main())
