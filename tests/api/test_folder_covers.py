"""The newest pictures of folders (contract 3.27)."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenProgram
from tests.program import B, Program, save_png


@pytest.fixture
def program(open_program: OpenProgram) -> Program:
    return open_program()


def covers(client: TestClient, *folders: Path) -> dict[str, list[str]]:
    answer = client.post(f"{B}/batch_top_4_media_info", json={"paths": list(map(str, folders))})
    assert answer.status_code == 200, answer.text
    return {path: [item["name"] for item in items] for path, items in answer.json().items()}


def test_a_folder_outside_refuses_the_whole_call(
    program: Program, library_folder: Path, tmp_path: Path
) -> None:
    body = {"paths": [str(library_folder), str(tmp_path)]}
    answer = program.client().post(f"{B}/batch_top_4_media_info", json=body)
    assert answer.status_code == 403


def test_what_is_no_folder_has_none(program: Program, library_folder: Path) -> None:
    folders = (library_folder / "none", library_folder / "cat.png")
    assert covers(program.client(), *folders) == {str(folder): [] for folder in folders}


def test_the_newest_four_stand_for_a_folder(program: Program, library_folder: Path) -> None:
    client = program.client()
    for number in range(6):
        save_png(library_folder / "many" / f"{number}.png")
    (library_folder / "many" / "song.mp3").touch()
    many = library_folder / "many"
    newest = {"2.png", "3.png", "4.png", "5.png"}
    assert set(covers(client, many)[str(many)]) == newest, "before they are indexed"
    program.index()
    assert set(covers(client, many)[str(many)]) == newest
    assert covers(client, library_folder / "sub") == {str(library_folder / "sub"): ["dog.png"]}


def test_they_follow_what_happens(program: Program, library_folder: Path) -> None:
    client, folder = program.client(), library_folder / "sub"
    program.index()
    assert covers(client, folder)[str(folder)] == ["dog.png"]
    save_png(folder / "fox.png")
    assert covers(client, folder)[str(folder)] == ["fox.png", "dog.png"]
    program.index()
    assert covers(client, folder)[str(folder)] == ["fox.png", "dog.png"]
    body = {"file_paths": [str(folder / "fox.png")]}
    assert client.post(f"{B}/delete_files", json=body).status_code == 200
    assert covers(client, folder)[str(folder)] == ["dog.png"]


def test_each_has_what_clients_read(program: Program, library_folder: Path) -> None:
    body = {"paths": [str(library_folder)]}
    answer = program.client().post(f"{B}/batch_top_4_media_info", json=body).json()
    items = {item["name"]: item for item in answer[str(library_folder)]}
    assert items.keys() == {"cat.png", "plain.jpg", "clip.mp4"}
    assert items["clip.mp4"]["media_type"] == "video"
    assert items["cat.png"].keys() >= {
        *("fullpath", "media_type", "type", "date", "created_time", "name", "size", "bytes"),
    }
