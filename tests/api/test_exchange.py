from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from iib_core.api import Services, exchange
from iib_core.library.exporting import FORMAT
from tests.conftest import OpenProgram
from tests.library.shelf import PATIENCE_S
from tests.program import DB, B, save_png

EXPORT, IMPORT = f"{DB}/export", f"{DB}/import"


def test_what_is_exported_is_taken_in_by_another_library(
    client: TestClient, library_folder: Path, open_program: OpenProgram
) -> None:
    cat = str(library_folder / "cat.png")
    client.post(f"{DB}/rate", json={"img_paths": [cat], "rating": 5})
    client.post(f"{DB}/note", json={"path": cat, "text": "wall"})
    answer = client.get(EXPORT)
    assert answer.status_code == 200
    assert "attachment" in answer.headers["content-disposition"]
    assert [each["path"] for each in answer.json()["media"]] == [cat]

    other = open_program(indexed=False).client()
    report = other.post(IMPORT, content=answer.content).json()
    assert report["media"]["taken"] == 1
    assert report["roots"]["taken"] == 1
    other.post(f"{DB}/update_image_data")
    found = other.post(f"{DB}/query", json={"q": "rating:5 note:wall"}).json()["files"]
    assert [item["fullpath"] for item in found] == [cat]


def test_a_job_takes_it_in(client: TestClient, services: Services) -> None:
    content = client.get(EXPORT).content
    job_id = client.post(f"{IMPORT}?job=true", content=content).json()["job_id"]
    services.jobs.get(job_id).future.result(PATIENCE_S)
    job = client.get(f"{B}/jobs/{job_id}").json()
    assert job["result"]["roots"]["known"] == 1


@pytest.mark.parametrize(
    "content", [b"", b"x", b"{}", b'{"format": "%s", "version": 9}' % FORMAT.encode()]
)
def test_what_is_no_collection_is_refused_with_a_sentence(
    client: TestClient, content: bytes
) -> None:
    answer = client.post(IMPORT, content=content)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")


def test_what_is_too_large_is_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "MOST_BYTES", 100)
    assert client.post(IMPORT, content=b"x" * 101).status_code == 413


def test_who_may_add_no_folder_adds_none(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    save_png(outside / "a.png")
    body = {
        "format": FORMAT,
        "version": 1,
        "roots": [{"path": str(outside), "types": ["scanned"], "alias": ""}],
        "media": [{"path": str(outside / "a.png"), "tags": ["x"]}],
    }
    program = open_program(access_control="enable")
    client = program.client()
    report = client.post(IMPORT, json=body).json()
    assert report["roots"]["not_taken"] == 1
    refused = client.get(f"{B}/file", params={"path": str(outside / "a.png"), "t": "1"})
    assert refused.status_code == 403


def test_labels_go_out_and_in_by_path_or_by_search(
    client: TestClient, library_folder: Path, services: Services
) -> None:
    cat = str(library_folder / "cat.png")
    client.post(f"{DB}/rate", json={"img_paths": [cat], "rating": 5})
    wanted = {"written": 1, "failures": []}
    assert client.post(f"{DB}/xmp/write", json={"img_paths": [cat]}).json() == wanted
    sidecar = Path(f"{cat}.xmp")
    assert "Rating" in sidecar.read_text()
    client.post(f"{DB}/rate", json={"img_paths": [cat], "rating": 0})
    read = client.post(f"{DB}/xmp/read", json={"q": "cat"}).json()
    assert read == {"changed": 1, "failures": []}
    sidecar.write_text("none")
    (failure,) = client.post(f"{DB}/xmp/write", json={"q": ""}).json()["failures"]
    assert failure["path"] == cat
    job_id = client.post(f"{DB}/xmp/write?job=true", json={"q": ""}).json()["job_id"]
    services.jobs.get(job_id).future.result(PATIENCE_S)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"q": "", "img_paths": []}, 422),
        ({"q": "("}, 400),
        ({"img_paths": ["/etc/passwd"]}, 400),
        ({"img_paths": "x"}, 422),
    ],
)
def test_labels_of_what(client: TestClient, body: dict[str, object], status: int) -> None:
    for way in ("write", "read"):
        assert client.post(f"{DB}/xmp/{way}", json=body).status_code == status
