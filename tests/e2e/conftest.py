from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.make_library import Manifest, make_library
from benchmarks.server import PROGRAM, PROJECT, start_server
from tests.e2e.api import Api


@dataclass(frozen=True)
class MadeLibrary:
    """A generated library and what is in it."""

    folder: Path
    manifest: Manifest

    def path(self, relpath: str) -> Path:
        return self.folder / relpath


class Servers:
    """Starts servers, and stops them all at the end of the test or module."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack

    def start(
        self,
        *folders: Path,
        home: Path,
        options: Sequence[str] = (),
        environ: Mapping[str, str] | None = None,
        python: Sequence[str] = PROGRAM,
    ) -> Api:
        server = start_server(folders, home, options=options, environ=environ, python=python)
        api = Api(self._stack.enter_context(server))
        self._stack.callback(api.close)
        return api


@pytest.fixture
def servers() -> Iterator[Servers]:
    with ExitStack() as stack:
        yield Servers(stack)


@pytest.fixture(scope="module")
def module_servers() -> Iterator[Servers]:
    with ExitStack() as stack:
        yield Servers(stack)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> MadeLibrary:
    folder = tmp_path_factory.mktemp("made") / "library"
    return MadeLibrary(folder, make_library(folder, 2000))


@pytest.fixture(scope="session")
def large_library(library: MadeLibrary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pictures of the library five times over, as links, so that a scan takes a while."""
    folder = tmp_path_factory.mktemp("large")
    pictures = sorted(path for path in library.folder.rglob("*") if path.is_file())
    for copy in range(5):
        for picture in pictures:
            link = folder / f"copy-{copy}" / picture.relative_to(library.folder)
            link.parent.mkdir(parents=True, exist_ok=True)
            os.link(picture, link)
    return folder


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real files by real generators, with its manifest.jsonl."""
    folder = Path(os.environ.get("IIB_CORPUS") or PROJECT.parent / "shared" / "corpus")
    if not (folder / "manifest.jsonl").is_file():
        pytest.skip(f"no corpus of real files at {folder}; set IIB_CORPUS to where it is")
    return folder
