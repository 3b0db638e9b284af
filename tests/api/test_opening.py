"""Windows on the machine of the server (contract 3.23, 3.24; weakness S-16)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenProgram
from tests.program import B, save_png


@pytest.fixture
def client(open_program: OpenProgram) -> TestClient:
    return open_program().client()


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system whose programs note what they were started with."""
    if sys.platform == "win32":
        pytest.skip("Windows has its own")
    programs, notes = tmp_path / "bin", tmp_path / "started"
    programs.mkdir()
    for name in ("xdg-open", "open"):
        program = programs / name
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{notes}"\n')
        program.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(programs), "/usr/bin", "/bin"]))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    return notes


@pytest.mark.parametrize("how", ["open_folder", "open_with_default_app"])
def test_only_for_who_sits_at_it_and_only_in_the_roots(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path, desktop: Path, how: str
) -> None:
    program = open_program()
    cat = {"path": str(library_folder / "cat.png")}
    assert program.client("203.0.113.9").post(f"{B}/{how}", json=cat).status_code == 403
    proxied = program.client().post(f"{B}/{how}", json=cat, headers={"X-Forwarded-For": "1.2.3.4"})
    assert proxied.status_code == 403
    outside = {"path": str(save_png(tmp_path / "outside" / "x.png"))}
    assert program.client().post(f"{B}/{how}", json=outside).status_code == 403
    none = {"path": str(library_folder / "none.png")}
    assert program.client().post(f"{B}/{how}", json=none).status_code == 404
    assert not desktop.exists()


def test_what_may_be_a_program_is_not_opened(
    client: TestClient, library_folder: Path, desktop: Path
) -> None:
    for name in ("run.sh", "run.desktop", "page.html", "notes.txt"):
        (library_folder / name).touch()
        body = {"path": str(library_folder / name)}
        assert client.post(f"{B}/open_with_default_app", json=body).status_code == 400
    assert not desktop.exists()


def test_a_name_is_one_word_to_the_program(
    client: TestClient, library_folder: Path, desktop: Path
) -> None:
    odd = save_png(library_folder / "a&calc; $(touch x).png")
    body = {"path": str(odd)}
    assert client.post(f"{B}/open_with_default_app", json=body).json() is None
    assert desktop.read_text().splitlines() == [str(odd)]
    desktop.unlink()
    assert client.post(f"{B}/open_folder", json=body).status_code == 200
    assert desktop.read_text().splitlines()[-1] in (str(library_folder), str(odd))


def test_a_system_without_a_desktop_says_so(
    client: TestClient, library_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if sys.platform == "win32":
        pytest.skip("Windows has a desktop")
    body = {"path": str(library_folder / "cat.png")}
    answer = client.post(f"{B}/open_folder", json=body)
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
