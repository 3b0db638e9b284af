from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from fastapi import APIRouter, FastAPI
from starlette.exceptions import HTTPException
from starlette.testclient import TestClient

from iib_core.api import Access, Needs
from iib_core.api.problems import route_class
from iib_core.errors import (
    BadQueryError,
    IibError,
    MediaNotFoundError,
    NameTakenError,
    NotAuthenticatedError,
    UnavailableError,
    UnreadableError,
)
from tests.conftest import Shared
from tests.program import DB, B


def client_of(error: Exception) -> TestClient:
    """Of an application with one route, which raises this."""
    router = APIRouter(route_class=route_class(Access(), Needs.NOTHING, "en"))

    @router.get("/")
    def fail() -> None:
        raise error

    app = FastAPI()
    app.include_router(router)
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (BadQueryError("no", 3), 400),
        (MediaNotFoundError("/x"), 404),
        (NameTakenError("taken"), 409),
        (UnreadableError("broken"), 400),
        (UnavailableError("later"), 503),
    ],
)
def test_an_error_of_ours_becomes_its_status_and_the_one_shape(
    error: IibError, status: int
) -> None:
    answer = client_of(error).get("/")
    assert answer.status_code == status
    assert answer.json() == {
        "detail": error.message,
        "code": error.code,
        "hint": error.hint,
        "details": error.details,
    }


@pytest.mark.parametrize(("body", "place"), [("{", 1), ('{"paths": NaN}', 10), ("[" * 9999, 1025)])
def test_a_body_that_is_no_json_is_told_in_a_sentence(
    shared: Shared, body: str, place: int
) -> None:
    answer = shared.client.post(
        f"{B}/check_path_exists", content=body, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 422
    assert answer.json()["detail"] == f"The body is not JSON, from character {place} on"


def test_the_key_that_a_host_lacks_is_a_400() -> None:
    answer = client_of(NotAuthenticatedError("secret_key_required")).get("/")
    assert answer.status_code == 400
    assert answer.json()["detail"] == {"type": "secret_key_required"}


def test_a_bug_says_where_to_look_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        answer = client_of(ZeroDivisionError("a secret detail")).get("/")
    assert answer.status_code == 500
    body = answer.json()
    assert body["code"] == "error"
    assert body["details"]["id"] in body["detail"]
    assert body["details"]["id"] in caplog.text
    assert "a secret detail" in caplog.text
    assert "a secret detail" not in answer.text


def test_an_error_of_the_framework_has_the_same_shape() -> None:
    answer = client_of(HTTPException(418, "short and stout", headers={"X-Pot": "tea"})).get("/")
    assert (answer.status_code, answer.headers["X-Pot"]) == (418, "tea")
    assert answer.json()["detail"] == "short and stout"


def test_half_a_character_in_a_message_is_still_json() -> None:
    answer = client_of(UnreadableError("odd\udcff.png")).get("/")
    assert answer.status_code == 400
    assert answer.json()["detail"] == "odd\udcff.png"


def test_a_body_without_end_is_not_read_to_its_end(shared: Shared) -> None:
    def endless() -> Iterator[bytes]:
        yield b'{"paths": ["'
        for _ in range(100):
            yield b"x" * (1 << 20)

    for content in (b'{"q": "' + b"x" * (9 << 20), endless()):
        answer = shared.client.post(f"{DB}/query", content=content)
        assert answer.status_code == 413
        assert answer.json()["code"] == "too-large"
        assert "8 MB" in answer.json()["detail"]


def test_a_search_in_thousands_of_folders_is_refused(shared: Shared) -> None:
    body = {"q": "", "folder_paths": [str(number) for number in range(1001)]}
    answer = shared.client.post(f"{DB}/query", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong-field")
    assert "folder_paths" in answer.json()["detail"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"surstr": 5, "cursor": "", "regexp": ""}',
        b'{"surstr": "x", "cursor": ""}',
        b'{"surstr": "x", "cursor": "", "regexp": "", "size": 1' + b"0" * 5000 + b"}",
        b'{"surstr": "\\ud800", "cursor": "", "regexp": "", "folder_paths": ["\\ud800"]}',
    ],
)
def test_any_body_gets_a_sentence(shared: Shared, content: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answer = shared.client.post(f"{DB}/search_by_substr", content=content, headers=headers)
    assert answer.status_code in (200, 400, 422)
    if answer.status_code != 200:
        assert isinstance(answer.json()["detail"], str)
        assert answer.json()["code"]


def test_a_wrong_field_is_named_and_its_value_kept_quiet(shared: Shared) -> None:
    answer = shared.client.post(f"{B}/app_fe_setting", json={"name": "x", "value": {"key": "hush"}})
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("value: ")
    assert answer.json()["details"]["errors"][0]["loc"] == ["body", "value"]
    assert "hush" not in answer.text
