"""ZIP archives over HTTP (contract 3.26, settled 17)."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from PIL import Image
from starlette.testclient import TestClient

from tests.conftest import OpenProgram
from tests.program import B, Program, save_png


@pytest.fixture
def program(open_program: OpenProgram) -> Program:
    return open_program()


@pytest.fixture
def client(program: Program) -> TestClient:
    return program.client()


def ask(client: TestClient, paths: list[Path], *, job: bool = False, **fields: Any) -> Any:
    body = {"paths": list(map(str, paths)), "compress": False, "pack_only": False, **fields}
    return client.post(f"{B}/zip", json=body, params={"job": True} if job else None)


def test_all_fields_are_required(client: TestClient) -> None:
    bodies: tuple[dict[str, object], ...] = (
        {},
        {"paths": []},
        {"paths": [], "compress": False},
        {"paths": [], "pack_only": True},
    )
    for body in bodies:
        assert client.post(f"{B}/zip", json=body).status_code == 422


def test_what_cannot_be_packed_is_refused_before_the_first_byte(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    cat, outside = library_folder / "cat.png", save_png(tmp_path / "outside" / "x.png")
    for wrong, status in (
        (outside, 403),
        (library_folder / ".." / "outside" / "x.png", 403),
        (library_folder / ".iib-trash" / "x.png", 403),
        (library_folder / "none.png", 400),
        (library_folder / "sub", 400),
    ):
        for pack_only in (True, False):
            answer = ask(client, [cat, wrong], pack_only=pack_only)
            assert answer.status_code == status, answer.text
            assert answer.json()["detail"]


@pytest.mark.parametrize("compress", [True, False])
def test_the_answer_is_an_archive(client: TestClient, library_folder: Path, compress: bool) -> None:
    save_png(library_folder / "sub" / "cat.png", "another")
    paths = [library_folder / "cat.png", library_folder / "sub" / "cat.png"]
    answer = ask(client, paths, compress=compress)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-encoding"] == "identity"
    assert "iib_batch_download_" in answer.headers["content-disposition"]
    if not compress:
        assert answer.headers["content-length"] == str(len(answer.content))
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist() == ["cat.png", "cat (1).png"]
        assert archive.read("cat (1).png") == paths[1].read_bytes()
    empty = ask(client, [], compress=compress)
    assert zipfile.ZipFile(io.BytesIO(empty.content)).namelist() == []


def test_an_archive_that_stays_is_named_in_a_header(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    program = open_program(zip_dir=tmp_path / "ä zip")
    client, paths = program.client(), [library_folder / "cat.png"]
    made = set()
    for _ in range(3):
        answer = ask(client, paths, pack_only=True)
        assert answer.json() is None
        made.add(Path(unquote(answer.headers["x-iib-path"])))
    assert set((tmp_path / "ä zip").iterdir()) == made
    assert len(made) == 3
    for path in made:
        assert zipfile.ZipFile(path).namelist() == ["cat.png"]
    job = ask(client, paths, pack_only=True, job=True).json()["job_id"]
    result = program.services.jobs.get(job).future.result(60)
    assert Path(str(result["path"])).is_file()


def test_an_archive_that_cannot_be_written_leaves_nothing(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    client = open_program(zip_dir=tmp_path / "file" / "zip").client()
    answer = ask(client, [library_folder / "cat.png"], pack_only=True)
    assert answer.status_code == 400
    assert "could not be written" in answer.json()["detail"]


def test_texts_and_parameters_go_along_if_asked_for(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    (library_folder / "cat.txt").write_text("about")
    save_png(library_folder / "evil.png", "=cmd|'/c calc'!A0\nSteps: 1, Sampler: @x, Seed: 1")
    program.index()
    paths = [library_folder / "cat.png", library_folder / "evil.png", library_folder / "plain.jpg"]
    answer = ask(client, paths, with_sidecars=True, parameters="csv")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist()[3:] == ["cat.txt", "parameters.csv"]
        rows = list(csv.DictReader(io.StringIO(archive.read("parameters.csv").decode("utf-8-sig"))))
    assert rows[0]["file"] == "cat.png"
    assert rows[0]["prompt"].startswith("a cat on a mat")
    assert rows[0]["Model"] == "dreamy"
    assert rows[1]["prompt"].startswith("'=cmd")
    assert rows[1]["Sampler"] == "'@x"
    answer = ask(client, paths, parameters="json")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        told = json.loads(archive.read("parameters.json"))
    assert told[0]["negative prompt"] == "blurry"
    assert told[2] == {"file": "plain.jpg"}


def test_pictures_are_packed_without_their_metadata_if_asked_for(
    client: TestClient, library_folder: Path
) -> None:
    paths = [library_folder / "cat.png", library_folder / "plain.jpg"]
    answer = ask(client, paths, metadata="strip")
    assert "content-length" not in answer.headers
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        assert b"a cat on a mat" not in archive.read("cat.png")
        assert Image.open(archive.open("cat.png")).size == (30, 20)
    assert ask(client, [library_folder / "clip.mp4"], metadata="strip").status_code == 400
    assert ask(client, paths, metadata="other").status_code == 422


def test_a_picture_that_cannot_be_stripped_breaks_the_archive_and_is_named_where_it_can_be(
    client: TestClient, library_folder: Path
) -> None:
    (library_folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    answer = ask(client, [library_folder / "broken.png"], metadata="strip", pack_only=True)
    assert answer.status_code == 400
    assert "ends too early" in answer.json()["detail"]


def test_a_picture_is_downloaded_without_its_metadata(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    cat = {"path": str(library_folder / "cat.png"), "t": "", "strip": "true"}
    answer = client.get(f"{B}/file", params=cat)
    assert answer.status_code == 200
    assert b"a cat on a mat" not in answer.content
    assert "cat.png" in answer.headers["content-disposition"]
    for path, status in (("clip.mp4", 400), ("none.png", 404)):
        params = {"path": str(library_folder / path), "t": "", "strip": "true"}
        assert client.get(f"{B}/file", params=params).status_code == status
    outside = {"path": str(save_png(tmp_path / "outside" / "x.png")), "t": "", "strip": "true"}
    assert client.get(f"{B}/file", params=outside).status_code == 403
