from __future__ import annotations

import json
import logging
import runpy
import sys
import threading
import time
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from iib_core.host import register
from iib_core.settings import DEFAULT_BASE
from tests.host.stand_in import StandInHost, add_login
from tests.program import save_png

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
    host.load(register)
    with caplog.at_level(logging.ERROR):
        answer = client(host).get(HELLO)
    assert answer.status_code == 503
    assert answer.json()["code"] == "database-unusable"
    assert "Infinite Image Browsing cannot start" in caplog.text
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
    hooks = (host.started, host.tabs, host.unloaded, host.saved, host.settings)
    assert [len(each) for each in hooks] == [2] * 5


def test_nothing_is_opened_before_somebody_asks(host: StandInHost, tmp_path: Path) -> None:
    host.load(register)
    host.tabs[0]()
    host.settings[0]()
    assert not (tmp_path / "infinite_image_browsing").exists()
    assert client(host).get("/elsewhere").status_code == 404
    assert not (tmp_path / "infinite_image_browsing").exists()
    assert client(host).get(HELLO).status_code == 200
    assert (tmp_path / "infinite_image_browsing").exists()
    host.unload()


def test_a_saved_picture_is_in_the_index_without_a_request(
    host: StandInHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outputs").mkdir()
    monkeypatch.chdir(tmp_path)
    host.load(register)
    for name in ("a.png", "b.png"):
        save_png(tmp_path / "outputs" / name, "a cat\nSteps: 5, Seed: 7")
        # As the host says it: often relative to the folder that it runs in.
        host.saved[0](SimpleNamespace(filename=f"outputs/{name}"))
    host.saved[0](SimpleNamespace(filename="outputs/notes.txt"))
    asking, end = client(host), time.monotonic() + 20
    found = 0
    while found < 2 and time.monotonic() < end:
        time.sleep(0.05)
        found = asking.post(f"{DEFAULT_BASE}/db/query", json={"q": "cat"}).json()["total"]
    host.unload()
    assert found == 2
    assert "iib-saved" not in {each.name for each in threading.enumerate()}


def test_other_output_folders_are_followed_while_it_runs(
    host: StandInHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("iib_core.host.program.LOOK_EVERY_S", 0.0)
    other = tmp_path / "other"
    other.mkdir()
    host.load(register)
    shown = {"folder_path": str(other)}
    assert client(host).get(f"{DEFAULT_BASE}/files", params=shown).status_code == 403
    save_png(other / "a.png")
    host.opts.outdir_txt2img_samples = str(other)
    files = client(host).get(f"{DEFAULT_BASE}/files", params=shown).json()["files"]
    host.unload()
    assert [each["name"] for each in files] == ["a.png"]


def test_the_option_of_the_host_makes_it_read_only(host: StandInHost) -> None:
    host.opts.iib_read_only = True
    host.load(register)
    host.settings[0]()
    answer = client(host).post(f"{DEFAULT_BASE}/db/add_custom_tag", json={"tag_name": "x"})
    host.unload()
    assert answer.status_code == 403
    assert host.options["iib_read_only"].default is False


def test_below_a_subpath_it_answers_whether_or_not_the_path_has_it(host: StandInHost) -> None:
    host.load(register)
    host.app.root_path = "/sd"
    assert client(host).get(HELLO).status_code == 200
    assert client(host).get(f"{DEFAULT_BASE}_other/hello").status_code == 404
    host.unload()


class TestSending:
    def parts(self, host: StandInHost) -> dict[str, Any]:
        ((blocks, _title, _id),) = host.tabs[0]()
        return dict(blocks.parts)

    def test_a_picture_goes_with_its_text_to_whoever_has_its_ticket(
        self, host: StandInHost, tmp_path: Path
    ) -> None:
        (tmp_path / "outputs").mkdir()
        picture = save_png(tmp_path / "outputs" / "a.png", "a cat\nSteps: 5")
        host.load(register)
        load = self.parts(host)["iib_send_load"].does
        sent = {"path": str(picture), "ticket": "t1"}
        client(host).post(f"{DEFAULT_BASE}/send_img_path", params=sent)
        wrong = load("t2")
        image, text, said = load("t1")
        again = load("t1")
        host.unload()
        assert wrong[0] is None
        assert json.loads(wrong[2])["error"]
        assert image.size == (30, 20)
        assert text == "a cat\nSteps: 5"
        assert json.loads(said) == {"ticket": "t1", "error": "", "hasText": True}
        assert again[0] is None

    def test_what_cannot_be_opened_is_told_in_words(
        self, host: StandInHost, tmp_path: Path
    ) -> None:
        (tmp_path / "outputs").mkdir()
        broken = tmp_path / "outputs" / "broken.png"
        broken.write_bytes(b"no picture")
        host.load(register)
        load = self.parts(host)["iib_send_load"].does
        sent = {"path": str(broken), "ticket": "t"}
        client(host).post(f"{DEFAULT_BASE}/send_img_path", params=sent)
        image, _text, said = load("t")
        host.unload()
        assert image is None
        assert "cannot be opened" in json.loads(said)["error"]

    def test_each_tab_has_a_button_and_none_gets_an_empty_text(self, host: StandInHost) -> None:
        host.load(register)
        self.parts(host)
        host.unload()
        with_text = [each.tabname for each in host.bound if hasattr(each, "source_text_component")]
        without = [
            each.tabname for each in host.bound if not hasattr(each, "source_text_component")
        ]
        assert with_text == ["txt2img", "img2img", "inpaint"]
        assert without == ["img2img", "inpaint", "extras"]

    def test_an_empty_shim_is_not_taken_for_the_module(
        self, host: StandInHost, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        modules = sys.modules["modules"]
        monkeypatch.setattr(modules, "infotext_utils", ModuleType("empty"))
        host.load(register)
        assert "iib_send_load" not in self.parts(host)
        monkeypatch.setattr(modules, "generation_parameters_copypaste", host.paste, raising=False)
        assert "iib_send_load" in self.parts(host)
        host.unload()
