from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.metadata import Distribution, PathDistribution, version
from pathlib import Path

import pytest

import install

PROJECT = Path(__file__).parents[1]


class Pip:
    """Stands for pip: remembers what it was asked for, and fails for the names in `absent`."""

    def __init__(self, *absent: str) -> None:
        self.absent = absent
        self.wanted: list[str] = []
        self.constraints = ""

    def __call__(self, arguments: Sequence[str]) -> bool:
        wanted = arguments[arguments.index("--") + 1 :]
        self.wanted.extend(wanted)
        self.constraints = Path(arguments[arguments.index("-c") + 1]).read_text(encoding="utf-8")
        return not any(name in each for each in wanted for name in self.absent)


def nothing(_name: str) -> bool:
    return False


def test_what_is_optional_and_cannot_be_had_is_a_sentence_and_the_start_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    pip = Pip("openai")
    assert install.main({}, nothing, pip) == 0
    assert "openai could not be installed. Everything else works." in capsys.readouterr().out
    assert "orjson>=3.9" in pip.wanted


def test_what_is_required_and_cannot_be_had_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert install.main({}, nothing, Pip("regex")) == 1
    assert "regex>=" in capsys.readouterr().out


def test_what_is_optional_can_be_left_out() -> None:
    pip = Pip()
    install.main({"IIB_SKIP_OPTIONAL_DEPS": "1"}, nothing, pip)
    assert not any("openai" in wanted for wanted in pip.wanted)


def test_only_what_is_missing_is_asked_for() -> None:
    pip = Pip()
    assert install.main({}, lambda name: name != "piexif", pip) == 0
    assert pip.wanted == ["piexif>=1.1.3"]


def test_pip_is_not_started_when_nothing_is_missing() -> None:
    pip = Pip()
    started = time.perf_counter()
    assert install.main({}, lambda _name: True, pip) == 0
    assert time.perf_counter() - started < 0.1
    assert pip.wanted == []


def test_everything_installed_is_held_at_its_version() -> None:
    pip = Pip()
    install.main({}, nothing, pip)
    held = dict(line.lower().split("==") for line in pip.constraints.splitlines())
    for name in ("fastapi", "pydantic", "pillow", "numpy"):
        assert held[name] == version(name).lower()


def test_a_damaged_distribution_is_left_out_of_the_constraints(tmp_path: Path) -> None:
    assert install.constraints(
        [made(tmp_path, "", "1.0"), made(tmp_path, "good", "1.0+cu121")]
    ) == ("good==1.0+cu121\n")


def test_of_two_distributions_with_one_name_the_imported_one_counts(tmp_path: Path) -> None:
    both = [made(tmp_path, "Some_Package", "2.0"), made(tmp_path, "some-package", "1.0")]
    assert install.constraints(both) == "Some_Package==2.0\n"


def made(folder: Path, name: str, release: str) -> Distribution:
    info = folder / f"{name}-{release}.dist-info"
    info.mkdir()
    title = f"Name: {name}\n" if name else ""
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\n{title}Version: {release}\n")
    return PathDistribution(info)


def test_every_dependency_is_known_to_the_installer() -> None:
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dependencies = \[(.*?)^\]", text, re.DOTALL | re.MULTILINE)
    assert block
    needed = dict(re.findall(r'"([a-z0-9-]+)(?:\[standard\])?(>=[\d.]+)(?:;[^"]*)?"', block[1]))
    asked = {
        each.name: each.wanted.removeprefix(each.name)
        for each in (*install.REQUIRED, *install.OPTIONAL)
    }
    assert needed.keys() == {*asked, *install.OF_THE_HOST, *install.ONLY_STANDALONE}
    assert asked.items() <= needed.items()


def test_what_wants_other_versions_than_the_hosts_comes_without_what_it_asks_for() -> None:
    calls: list[Sequence[str]] = []

    def pip(arguments: Sequence[str]) -> bool:
        calls.append(arguments)
        return True

    install.main({}, lambda name: name != "wordllama", pip)
    (only,) = calls
    assert "--no-deps" in only
    assert only[-1].startswith("wordllama>=")


def test_it_runs_as_the_hosts_run_it(tmp_path: Path) -> None:
    """In a process of its own, from another folder, with nothing of ours imported."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", str(PROJECT / "install.py"), "--nothing"],
        cwd=tmp_path,
        env={"IIB_SKIP_OPTIONAL_DEPS": "1", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "iib_core" not in done.stderr
