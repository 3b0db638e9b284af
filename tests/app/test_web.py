from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from iib_core.app import create_app, openapi_document
from iib_core.errors import DatabaseError
from iib_core.settings import Settings
from tests.program import DB, B, FromPeer


def settings_in(place: Path, **values: Any) -> Settings:
    given: dict[str, Any] = {
        "data_dir": place / "data",
        "database": place / "data" / "library.db",
        "cache_dir": place / "cache",
        "cwd": place,
        **values,
    }
    return Settings(**given)


def open_client(settings: Settings) -> TestClient:
    app = FromPeer(create_app(settings), "127.0.0.1")
    return TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False)


def test_a_folder_is_indexed_behind_the_first_answer(tmp_path: Path, library_folder: Path) -> None:
    with open_client(settings_in(tmp_path, folders=(library_folder,))) as client:
        assert client.get(f"{B}/hello").json() == "hello"
        deadline = time.monotonic() + 30
        while client.get(f"{DB}/basic_info").json()["img_count"] < 4:
            assert time.monotonic() < deadline
        paths = client.get(f"{DB}/extra_paths").json()
        assert paths == [{"path": str(library_folder), "types": ["scanned"], "alias": ""}]


def test_everything_is_there_again_after_a_restart(tmp_path: Path, library_folder: Path) -> None:
    settings = settings_in(tmp_path, folders=(library_folder,))
    with open_client(settings) as client:
        client.post(f"{DB}/update_image_data")
        body = {"img_path": str(library_folder / "cat.png"), "tag_id": 1}
        client.post(f"{DB}/toggle_custom_tag_to_img", json=body)
    with open_client(settings) as client:
        tags = client.get(
            f"{DB}/img_selected_custom_tag", params={"path": str(library_folder / "cat.png")}
        )
        assert [tag["name"] for tag in tags.json()] == ["like"]


def test_output_folders_of_a_webui_are_roots_without_being_stored_ones(
    tmp_path: Path, library_folder: Path
) -> None:
    folders = {"outdir_txt2img_samples": str(library_folder)}
    with open_client(settings_in(tmp_path, output_folders=folders)) as client:
        client.post(f"{DB}/update_image_data")
        assert client.get(f"{DB}/basic_info").json()["img_count"] == 4
        assert client.get(f"{DB}/extra_paths").json() == []
        params = {"path": str(library_folder / "cat.png"), "t": "x"}
        assert client.get(f"{B}/file", params=params).status_code == 200


@pytest.mark.parametrize("content", [b"this is no database at all" * 100, None])
def test_a_database_that_cannot_be_used_is_told_before_anything_listens(
    tmp_path: Path, content: bytes | None
) -> None:
    database = tmp_path / "library.db"
    if content is None:
        database.mkdir()
    else:
        database.write_bytes(content)
    with pytest.raises(DatabaseError, match=r"library\.db"):
        create_app(settings_in(tmp_path, database=database))


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/docs/oauth2-redirect"])
def test_nothing_describes_the_api_to_everybody(tmp_path: Path, path: str) -> None:
    with open_client(settings_in(tmp_path)) as client:
        answer = client.get(path)
        assert answer.status_code == 404
        assert answer.json()["code"] == "not-found"


def test_a_wrong_method_has_the_one_shape(tmp_path: Path) -> None:
    with open_client(settings_in(tmp_path)) as client:
        answer = client.post(f"{B}/hello")
        assert (answer.status_code, answer.json()["code"]) == (405, "wrong-method")
        assert answer.headers["allow"] == "GET"
        assert client.head(f"{B}/hello").status_code == 405


# --- other origins

OTHERS = ["https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1.evil"]
HERE = ["http://localhost:5173", "http://127.0.0.1:5173", "http://[::1]:5173"]


@pytest.mark.parametrize("origin", OTHERS + HERE)
def test_no_other_origin_reads_us_by_default(tmp_path: Path, origin: str) -> None:
    with open_client(settings_in(tmp_path)) as client:
        answer = client.get(f"{B}/hello", headers={"Origin": origin})
        assert not [name for name in answer.headers if name.startswith("access-control-")]


@pytest.mark.parametrize("origin", OTHERS)
def test_with_allow_cors_other_sites_still_get_nothing(tmp_path: Path, origin: str) -> None:
    with open_client(settings_in(tmp_path, allow_cors=True)) as client:
        answer = client.get(f"{B}/hello", headers={"Origin": origin})
        assert "access-control-allow-origin" not in answer.headers
        body = {"tag_name": "x"}
        answer = client.post(f"{DB}/add_custom_tag", json=body, headers={"Origin": origin})
        assert answer.status_code == 403


@pytest.mark.parametrize("origin", HERE)
def test_with_allow_cors_pages_of_this_machine_may_ask(tmp_path: Path, origin: str) -> None:
    with open_client(settings_in(tmp_path, allow_cors=True)) as client:
        headers = {"Origin": origin, "Sec-Fetch-Site": "same-site"}
        answer = client.post(f"{DB}/add_custom_tag", json={"tag_name": "x"}, headers=headers)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == origin
        assert answer.headers["access-control-allow-credentials"] == "true"


# --- the OpenAPI document


def test_the_document_tells_every_route_and_our_errors() -> None:
    document = openapi_document()
    assert f"{B}/list" in document["paths"]
    assert f"{DB}/search_by_substr" in document["paths"]
    schemas = document["components"]["schemas"]
    assert "HTTPValidationError" not in schemas
    assert set(schemas["Problem"]["properties"]) == {"detail", "code", "hint", "details"}
    assert "width" in schemas["MediaItem"]["properties"]
    for operations in document["paths"].values():
        for operation in operations.values():
            assert "default" in operation["responses"]


def test_every_operation_of_the_document_is_explained() -> None:
    for path, operations in openapi_document()["paths"].items():
        for operation in operations.values():
            assert operation.get("description"), path
