"""Login, logout, and what a session is worth."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from iib_core.api import COOKIE, SESSION_COOKIE, Sessions, cookie_of
from iib_core.api.sessions import SESSION_LASTS_S
from tests.conftest import OpenProgram
from tests.program import B

KEY = "s3cret"


@pytest.fixture
def visitor(open_program: OpenProgram) -> TestClient:
    return open_program(secret_key=KEY, indexed=False).client("203.0.113.9")


@pytest.mark.parametrize("key", ["", "x", cookie_of(KEY), "S3CRET", "k" * 100_000, "\0", "键"])
def test_a_wrong_key_begins_nothing(visitor: TestClient, key: str) -> None:
    answer = visitor.post(f"{B}/login", json={"key": key})
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers
    assert KEY not in answer.text


@pytest.mark.parametrize("body", [{}, {"key": 1}, {"key": None}, [], "s3cret"])
def test_a_login_without_a_key_is_malformed(visitor: TestClient, body: object) -> None:
    assert visitor.post(f"{B}/login", json=body).status_code == 422


def test_the_key_begins_a_session_that_no_script_can_read(visitor: TestClient) -> None:
    answer = visitor.post(f"{B}/login", json={"key": KEY})
    assert answer.status_code == 200
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "secure" not in cookie
    assert KEY not in cookie
    assert visitor.get(f"{B}/version").status_code == 200


def test_behind_tls_the_cookie_is_sent_over_tls_only(visitor: TestClient) -> None:
    headers = {"X-Forwarded-Proto": "https"}
    answer = visitor.post(f"{B}/login", json={"key": KEY}, headers=headers)
    assert "secure" in answer.headers["set-cookie"].lower()


def test_after_a_logout_a_copy_of_the_token_opens_nothing(visitor: TestClient) -> None:
    visitor.post(f"{B}/login", json={"key": KEY})
    token = visitor.cookies[SESSION_COOKIE]
    assert visitor.post(f"{B}/logout").status_code == 200
    assert SESSION_COOKIE not in visitor.cookies
    visitor.cookies.set(SESSION_COOKIE, token)
    assert visitor.get(f"{B}/version").status_code == 401


@pytest.mark.parametrize("route", ["login", "logout"])
def test_a_page_of_another_site_logs_nobody_in_or_out(visitor: TestClient, route: str) -> None:
    headers = {"Origin": "https://evil.example"}
    answer = visitor.post(f"{B}/{route}", json={"key": KEY}, headers=headers)
    assert answer.json()["code"] == "foreign-site"


def test_the_cookie_of_existing_clients_opens_as_before(visitor: TestClient) -> None:
    visitor.cookies.set(COOKIE, cookie_of(KEY))
    assert visitor.get(f"{B}/version").status_code == 200


def test_a_session_does_not_write_in_a_read_only_library(open_program: OpenProgram) -> None:
    client = open_program(secret_key=KEY, read_only=True, indexed=False).client()
    client.post(f"{B}/login", json={"key": KEY})
    assert client.post(f"{B}/db/add_custom_tag", json={"tag_name": "x"}).status_code == 403


def test_without_a_key_a_login_changes_nothing(open_program: OpenProgram) -> None:
    answer = open_program(indexed=False).client().post(f"{B}/login", json={"key": "any"})
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers


class Clock:
    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def test_a_session_outlives_a_restart_but_neither_its_time_nor_another_key() -> None:
    clock = Clock()
    token = Sessions(KEY, clock).begin()
    assert Sessions(KEY, clock).holds(token)
    assert not Sessions("another", clock).holds(token)
    clock.now += SESSION_LASTS_S + 1
    assert not Sessions(KEY, clock).holds(token)


def test_a_forged_token_is_worth_nothing() -> None:
    sessions = Sessions(KEY, Clock())
    end, random, mark = sessions.begin().split(".")
    forged = ["", ".", "..", "x.y.z", f"{int(end) + 1}.{random}.{mark}", f"{end}.x.{mark}"]
    forged += [f"{end}.{random}.", f"{end}.{random}.{mark}0", "9" * 100_000, "é.é.é", "\ud800.."]
    assert not any(map(sessions.holds, forged))
    for token in forged:
        sessions.end(token)
