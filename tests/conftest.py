"""A small library of real files, the services over it, and a client that asks them over HTTP."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings
from PIL import Image
from starlette.testclient import TestClient

from iib_core.api import Services
from iib_core.app import open_services
from iib_core.settings import Settings
from tests.program import CAT, DOG, Program, save_png

# A busy machine is slow, and not wrong.
hypothesis_settings.register_profile("no deadline", deadline=None)
hypothesis_settings.load_profile("no deadline")


def make_folder(folder: Path) -> Path:
    """Six files, four of them media, in a folder and one below it."""
    save_png(folder / "cat.png", CAT)
    save_png(folder / "sub" / "dog.png", DOG, (8, 8))
    Image.new("RGB", (40, 80), "teal").save(folder / "plain.jpg")
    (folder / "clip.mp4").write_bytes(b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + bytes(500))
    (folder / "page.html").write_text("<script>alert(1)</script>")
    (folder / "notes.txt").write_text("private notes")
    return folder


@pytest.fixture
def library_folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "pics")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home and working directory, and nothing in the environment but where the data
    belong."""
    home = tmp_path / "home"
    home.mkdir()
    for name in [name for name in os.environ if name.startswith("IIB_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("IIB_DATA_DIR", str(home / "data"))
    monkeypatch.chdir(home)
    return home


@dataclass(frozen=True)
class Shared:
    """A library that a module's tests read and none of them changes."""

    client: TestClient
    stranger: TestClient
    folder: Path


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    place = tmp_path_factory.mktemp("shared")
    folder = make_folder(place / "pics")
    settings = Settings(
        data_dir=place,
        database=place / "library.db",
        cache_dir=place / "cache",
        cwd=place,
        watch="off",
    )
    with open_services(settings) as services:
        program = Program(services)
        services.library.roots.add(str(folder), ("scanned",))
        program.index()
        yield Shared(program.client(), program.client("203.0.113.9"), folder)


OpenProgram = Callable[..., Program]


@pytest.fixture
def open_program(tmp_path: Path, library_folder: Path) -> Iterator[OpenProgram]:
    """Opens the API with the settings given; the library folder is its root, and indexed."""
    with ExitStack() as opened:

        def open_with(*, indexed: bool = True, **values: Any) -> Program:
            data = tmp_path / f"data{len(list(tmp_path.glob('data*')))}"
            given: dict[str, Any] = {
                "data_dir": data,
                "database": data / "library.db",
                "cache_dir": data / "cache",
                "cwd": tmp_path,
                "watch": "off",
                **values,
            }
            stops: list[bool] = []
            services = opened.enter_context(
                open_services(Settings(**given), stop=lambda: stops.append(True))
            )
            program = Program(services, stops)
            if indexed:
                services.library.roots.add(str(library_folder), ("scanned",))
                program.index()
            return program

        yield open_with


@pytest.fixture
def program(open_program: OpenProgram) -> Program:
    return open_program()


@pytest.fixture
def services(program: Program) -> Services:
    return program.services


@pytest.fixture
def client(program: Program) -> TestClient:
    """Somebody at this machine."""
    return program.client()


@pytest.fixture
def stranger(program: Program) -> TestClient:
    """Somebody at another machine."""
    return program.client("203.0.113.9")
