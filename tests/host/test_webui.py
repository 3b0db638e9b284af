from __future__ import annotations

import logging
import runpy
import threading
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from iib_core.host import register
from iib_core.settings import DEFAULT_BASE
from tests.host.stand_in import StandInHost, add_login

HELLO = f"{DEFAULT_BASE}/hello"
VERSION = f"{DEFAULT_BASE}/version"


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("IIB_SECRET_KEY", "IIB_DATA_DIR", "IIB_DB_PATH", "IIB_ACCESS_CONTROL_PERMISSION"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> StandInHost:
    return StandInHost(monkeypatch, tmp_path)


def client(host: StandInHost) -> TestClient:
    return TestClient(host.app, base_url="http://127.0.0.1:7860")


def test_a_damaged_database_leaves_the_webui_running_and_says_so(
    host: StandInHost, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = tmp_path / "infinite_image_browsing" / "iib_library.db"
    database.parent.mkdir()
    database.write_bytes(b"no database " * 1000)
    with caplog.at_level(logging.ERROR):
        host.load(register)
    assert "Infinite Image Browsing cannot start" in caplog.text
    assert client(host).get(HELLO).status_code == 404
    host.unload()


def test_without_the_hosts_login_nothing_is_shown(host: StandInHost) -> None:
    host.cmd_opts.gradio_auth = "user:password"
    host.load(register)
    refused = client(host).get(VERSION)
    allowed = client(host).get(VERSION, headers={"cookie": "access-token=x"})
    host.unload()
    assert refused.status_code == 401
    assert refused.json()["detail"]
    assert allowed.status_code == 200


def test_a_login_that_cannot_be_checked_keeps_us_closed(
    host: StandInHost, caplog: pytest.LogCaptureFixture
) -> None:
    host.cmd_opts.gradio_auth_path = "users.txt"
    host.load(register)
    assert client(host).get(VERSION).status_code == 404
    assert "IIB_SECRET_KEY" in caplog.text
    host.unload()


def test_a_public_webui_without_a_login_cannot_be_written_to(host: StandInHost) -> None:
    host.cmd_opts.listen = True
    host.load(register)
    answer = client(host).post(f"{DEFAULT_BASE}/db/add_custom_tag", json={"tag_name": "x"})
    host.unload()
    assert answer.status_code == 403


def test_it_works_again_after_the_webui_reloaded_its_scripts(host: StandInHost) -> None:
    for _ in range(2):
        host.load(register)
        assert client(host).get(HELLO).json() == "hello"
        assert client(host).get(VERSION).status_code == 200
        host.unload()
    left = {each.name for each in threading.enumerate()}
    assert not [name for name in left if name.startswith(("job-", "reader"))]


def test_the_output_folders_of_the_webui_can_be_browsed_and_its_other_folders_cannot(
    host: StandInHost, tmp_path: Path
) -> None:
    outputs = tmp_path / "outputs"
    outputs.mkdir()
    (outputs / "a.png").touch()
    (tmp_path / "config.json").write_text("{}")
    host.load(register)
    shown = client(host).get(f"{DEFAULT_BASE}/files", params={"folder_path": str(outputs)})
    other = client(host).get(
        f"{DEFAULT_BASE}/file", params={"path": str(tmp_path / "config.json"), "t": "x"}
    )
    host.unload()
    assert [each["name"] for each in shown.json()["files"]] == ["a.png"]
    assert other.status_code == 403


def test_the_tab_holds_a_frame_for_the_page(host: StandInHost) -> None:
    host.load(register)
    ((blocks, title, element_id),) = host.tabs[0]()
    host.unload()
    assert (title, element_id) == ("Infinite Image Browsing", "infinite-image-browsing")
    assert 'data-base="infinite_image_browsing"' in blocks.html[0]


def test_the_stand_in_refuses_strangers(host: StandInHost) -> None:
    add_login(host.app)
    assert client(host).get("/login_check").status_code == 401


def test_the_script_the_webui_loads_registers_us_each_time(host: StandInHost) -> None:
    script = Path(__file__).parents[2] / "scripts" / "iib_setup.py"
    for _ in range(2):
        runpy.run_path(str(script))
    assert (len(host.started), len(host.tabs), len(host.unloaded)) == (2, 2, 2)
