from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from iib_core.api import Assets
from iib_core.settings import DEFAULT_BASE
from tests.conftest import OpenProgram
from tests.program import B, Program


@pytest.fixture
def static(tmp_path: Path) -> Path:
    folder = tmp_path / "static"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(f'<script src="{DEFAULT_BASE}/fe-static/app.js"></script>')
    (folder / "app.js").write_text(f'fetch("{DEFAULT_BASE}/hello")')
    (folder / "app.css").write_text("body {}")
    (folder / "assets" / "font.woff2").write_bytes(b"\0font")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "static_private").mkdir()
    (tmp_path / "static_private" / "x.js").write_text("secret")
    return folder


def with_page(program: Program, static: Path) -> Program:
    return Program(replace(program.services, assets=Assets(static)), program.stops)


@pytest.fixture
def client(program: Program, static: Path) -> TestClient:
    return with_page(program, static).client()


@pytest.mark.parametrize("path", [B, "/"])
def test_the_page_comes_with_a_policy_and_is_asked_for_each_time(
    client: TestClient, path: str
) -> None:
    answer = client.get(path)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"].split("; ")
    assert {
        "default-src 'self'",
        "img-src 'self' blob: data:",
        "media-src 'self' blob: data:",
        "style-src 'self' 'unsafe-inline'",
        "frame-ancestors 'self'",
    } <= set(policy)
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["x-content-type-options"] == "nosniff"
    known = {"If-None-Match": answer.headers["etag"]}
    assert client.get(path, headers=known).status_code == 304


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("app.js", "text/javascript; charset=utf-8"),
        ("app.css", "text/css; charset=utf-8"),
        ("assets/font.woff2", "font/woff2"),
    ],
)
def test_the_files_of_the_page_are_served_with_their_types(
    client: TestClient, static: Path, name: str, media_type: str
) -> None:
    answer = client.get(f"{B}/fe-static/{name}")
    assert answer.content == (static / name).read_bytes()
    assert answer.headers["content-type"] == media_type
    assert answer.headers["cache-control"] == "no-cache"
    known = {"If-None-Match": answer.headers["etag"]}
    assert client.get(f"{B}/fe-static/{name}", headers=known).status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "..%2fsecret.txt",
        "..%2Fsecret.txt",
        "%2e%2e/secret.txt",
        "%2e%2e%2fsecret.txt",
        "..%252fsecret.txt",
        "..%5csecret.txt",
        "assets/../../secret.txt",
        "assets/..%2f..%2fsecret.txt",
        "./../secret.txt",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "x" * 5000,
        "C:%5cWindows%5cwin.ini",
        "app.js%00.css",
        "app.js::$DATA",
        "link.txt",
        "../static_private/x.js",
        "",
        "assets",
        "assets/",
        "nope.js",
    ],
)
def test_nothing_but_a_file_of_the_page_is_served(client: TestClient, path: str) -> None:
    answer = client.get(f"{B}/fe-static/{path}")
    assert answer.status_code == 404
    assert answer.json()["detail"]
    assert "secret" not in answer.text or "no file" in answer.text


def test_the_page_knows_the_base_it_is_served_at(open_program: OpenProgram, static: Path) -> None:
    client = with_page(open_program(base="/pictures"), static).client()
    page = client.get("/pictures")
    assert 'src="/pictures/fe-static/app.js"' in page.text
    assert client.get("/pictures/fe-static/app.js").text == 'fetch("/pictures/hello")'
    assert client.get(f"{B}/hello").status_code == 404
    assert client.get("/pictures/hello").json() == "hello"


def test_behind_a_prefix_the_page_asks_below_it(program: Program, static: Path) -> None:
    client = with_page(program, static).client(root_path="/sub")
    assert f'src="/sub{B}/fe-static/app.js"' in client.get(B).text


def test_a_page_that_was_not_built_is_missing(program: Program, tmp_path: Path) -> None:
    client = with_page(program, tmp_path / "nowhere").client()
    assert client.get(B).status_code == 404


def test_a_webui_keeps_its_own_front_page(open_program: OpenProgram, static: Path) -> None:
    client = with_page(open_program(is_guest=True), static).client()
    assert client.get("/").status_code == 404
    assert client.get(B).status_code == 200
