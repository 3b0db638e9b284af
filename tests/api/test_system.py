from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from iib_core.api import COOKIE, cookie_of
from tests.conftest import OpenProgram
from tests.program import B


def test_hello_says_hello(client: TestClient) -> None:
    answer = client.get(f"{B}/hello")
    assert answer.content == b'"hello"'
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", f"{B}/docs"])
def test_a_slash_too_many_is_forgiven_and_an_unknown_path_is_not(
    client: TestClient, path: str
) -> None:
    answer = client.get(f"{B}/hello/", follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"].endswith(f"{B}/hello")
    assert client.get(f"{B}/nope").status_code == 404
    assert client.post(f"{B}/hello").status_code == 405


def test_the_program_is_ended_only_where_that_was_allowed(open_program: OpenProgram) -> None:
    program = open_program()
    answer = program.client().post(f"{B}/shutdown")
    assert answer.status_code == 403
    assert "--enable_shutdown" in answer.json()["detail"]
    assert program.stops == []


def test_the_program_answers_before_it_ends(open_program: OpenProgram) -> None:
    program = open_program(enable_shutdown=True)
    answer = program.client().post(f"{B}/shutdown", json={"any": "body"})
    assert answer.status_code == 200
    assert isinstance(answer.json()["message"], str)
    assert program.stops == [True]


def test_without_a_key_only_this_machine_ends_the_program(open_program: OpenProgram) -> None:
    program = open_program(enable_shutdown=True)
    assert program.client("203.0.113.9").post(f"{B}/shutdown").status_code == 403
    assert program.stops == []


def test_with_a_key_whoever_knows_it_ends_the_program(open_program: OpenProgram) -> None:
    program = open_program(enable_shutdown=True, secret_key="s3cret")
    client = program.client("203.0.113.9")
    assert client.post(f"{B}/shutdown").status_code == 401
    client.cookies.set(COOKIE, cookie_of("s3cret"))
    assert client.post(f"{B}/shutdown").status_code == 200
    assert program.stops == [True]
