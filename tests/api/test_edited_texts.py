"""Texts that the user has edited (contract 6, `update_exif`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenProgram
from tests.program import CAT, DB, B, Program, save_png

EDITED = "a walrus at sea\nNegative prompt: sand\nSteps: 9, Sampler: DDIM, Seed: 77, Model: sealion"


@pytest.fixture
def program(open_program: OpenProgram) -> Program:
    return open_program()


@pytest.fixture
def client(program: Program) -> TestClient:
    return program.client()


def edit(client: TestClient, path: Path, exif: str | None, status: int = 200) -> None:
    answer = client.post(f"{B}/update_exif", json={"path": str(path), "exif": exif})
    assert answer.status_code == status, answer.text


def found(client: TestClient, q: str) -> list[str]:
    return [item["name"] for item in client.post(f"{DB}/query", json={"q": q}).json()["files"]]


def text_of(client: TestClient, path: Path) -> str:
    text: str = client.get(f"{B}/image_geninfo", params={"path": str(path)}).json()
    return text


def generation(client: TestClient, path: Path) -> Any:
    return client.get(f"{B}/generation", params={"path": str(path)}).json()


def test_what_cannot_be_kept_is_refused(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    edit(client, save_png(tmp_path / "outside" / "x.png"), "x", 403)
    edit(client, library_folder / "none.png", "x", 404)
    edit(client, library_folder / "notes.txt", "x", 400)
    edit(client, library_folder / "cat.png", "a\0b", 400)
    edit(client, library_folder / "cat.png", "x" * 1_000_001, 400)
    answer = client.post(f"{B}/update_exif", json={"path": str(library_folder / "cat.png")})
    assert answer.status_code == 422


def test_an_edited_text_is_shown_and_searched_and_the_file_stays(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    cat = library_folder / "cat.png"
    before = cat.read_bytes()
    edit(client, cat, EDITED)
    program.index()
    assert text_of(client, cat).startswith("a walrus at sea")
    assert generation(client, cat)["prompt"] == "a walrus at sea"
    assert generation(client, cat)["edited"] is True
    assert generation(client, cat)["fields"][0]["text"] == CAT, "the file still says so"
    assert found(client, "walrus") == found(client, "seed:77 steps:9 model:sealion") == ["cat.png"]
    assert found(client, 'prompt:"on a mat"') == []
    assert cat.read_bytes() == before
    edit(client, cat, None)
    program.index()
    assert text_of(client, cat).startswith("a cat on a mat")
    assert generation(client, cat)["edited"] is False
    assert found(client, "walrus") == []
    assert found(client, 'prompt:"on a mat" model:dreamy') == ["cat.png"]


def test_it_outlives_changes_of_the_file_a_rebuild_and_a_move(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    cat = library_folder / "cat.png"
    edit(client, cat, EDITED)
    save_png(cat, "a cat that was painted over\nSteps: 3, Sampler: Euler, Seed: 5")
    program.index()
    assert found(client, "walrus") == ["cat.png"]
    assert client.post(f"{DB}/rebuild_index").status_code == 200
    program.index()
    assert found(client, "seed:77") == ["cat.png"]
    sub = library_folder / "sub"
    client.post(f"{B}/move_files", json={"file_paths": [str(cat)], "dest": str(sub)})
    assert text_of(client, sub / "cat.png").startswith("a walrus")


def test_it_is_undone(client: TestClient, library_folder: Path, program: Program) -> None:
    cat = library_folder / "cat.png"
    edit(client, cat, EDITED)
    edit(client, cat, "something else")
    for said in ("a walrus", "a cat on a mat"):
        assert client.post(f"{B}/undo", json={}).json()["operation"]["kind"] == "text"
        assert text_of(client, cat).startswith(said)
    program.index()
    assert found(client, "seed:1") == ["cat.png"]


def test_a_file_that_is_not_indexed_is(client: TestClient, library_folder: Path) -> None:
    new = save_png(library_folder / "new.png", "new")
    edit(client, new, EDITED)
    assert found(client, "seed:77") == ["new.png"]
