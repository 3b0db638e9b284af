"""What no type checker sees: layers, error codes, documents, and what must not be in a file."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import iib_core
from iib_core.api import ProblemRoute, Services, build_router
from iib_core.errors import IibError
from iib_core.settings.model import choices

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "iib_core"
LAYERS = ("host", "app", "api", "library", "media", "files", "metadata", "settings")
FRAMEWORK_CODES = {"error", "wrong-method"}
"""Codes of errors that have no class of ours: bugs, and what the framework refuses."""


def subclasses(of: type[IibError]) -> Iterator[type[IibError]]:
    for each in of.__subclasses__():
        yield each
        yield from subclasses(each)


ERRORS = sorted(set(subclasses(IibError)), key=lambda each: each.__name__)


@pytest.mark.parametrize("error", ERRORS, ids=lambda each: each.__name__)
def test_every_error_has_a_code_of_its_own_and_a_status(error: type[IibError]) -> None:
    assert "code" in vars(error)
    assert [each for each in ERRORS if each.code == error.code] == [error]
    assert 400 <= error.status <= 503
    assert error.__doc__


def test_every_error_code_has_a_line_in_the_page_about_errors_with_its_status() -> None:
    text = (PROJECT / "docs" / "errors.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (\d+) \|", text, re.MULTILINE))
    assert rows.keys() == {each.code for each in ERRORS} | FRAMEWORK_CODES
    assert all(rows[each.code] == str(each.status) for each in ERRORS)


def test_every_error_code_has_a_text_on_the_page() -> None:
    file = PROJECT / "web" / "src" / "locales" / "en.json"
    if not file.exists():
        pytest.skip("the sources of the page are not here")
    texts = json.loads(file.read_text(encoding="utf-8"))["errors"]
    missing = {each.code for each in ERRORS} - texts.keys()
    assert not missing


def test_the_changelog_knows_the_version() -> None:
    text = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[(.+?)\]", text, re.MULTILINE)
    assert newest
    assert newest[1] == iib_core.__version__


def test_imports_point_downwards() -> None:
    pytest.importorskip("importlinter", reason="import-linter is for development")
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as r; r()"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def imports_of(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_is_imported_by_its_package_name(layer: str) -> None:
    inside = PACKAGE / layer
    deep = [
        f"{file.relative_to(PROJECT)}: {name}"
        for file in sorted(PACKAGE.rglob("*.py"))
        if inside not in file.parents
        for name in imports_of(file)
        if name.startswith(f"iib_core.{layer}.")
    ]
    assert not deep


def tracked_texts() -> Iterator[tuple[str, str]]:
    if shutil.which("git") is None or not (PROJECT / ".git").exists():
        pytest.skip("this is no git clone")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True
    ).stdout
    for name in listed.decode().split("\0"):
        file = PROJECT / name
        if name and file.is_file():
            # Whatever is no text has no path to read in it.
            yield name, file.read_bytes().decode("utf-8", errors="ignore")


def test_no_file_names_a_path_of_this_machine() -> None:
    here = str(PROJECT)
    assert not [name for name, text in tracked_texts() if here in text]


def test_every_route_checks_who_asks(services: Services) -> None:
    """Routes are on a host's application, too, where no middleware of ours would run."""
    unchecked = [
        getattr(route, "path", route)
        for route in build_router(services).routes
        if not isinstance(route, ProblemRoute)
    ]
    assert not unchecked


READ_WHILE_LOADING = {
    *("data_dir", "export_fe_fn"),
    *("sd_webui_config", "sd_webui_path_relative_to_config", "sd_webui_dir"),
}
"""Settings that others are made from, and one that is always on."""


@pytest.mark.parametrize("name", sorted(choices().keys() - READ_WHILE_LOADING))
def test_a_setting_that_nothing_uses_yet_says_so(name: str) -> None:
    sources = [file for file in PACKAGE.rglob("*.py") if PACKAGE / "settings" not in file.parents]
    is_used = any(f"settings.{name}" in file.read_text(encoding="utf-8") for file in sources)
    assert choices()[name].is_used == is_used


def test_every_script_of_the_gate_may_be_run() -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no such right")
    for name in ("run", "pins"):
        assert (PROJECT / ".ci" / name).stat().st_mode & 0o111
