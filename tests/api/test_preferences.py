from __future__ import annotations

import os
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenProgram
from tests.program import B

PNG_KEY = "outdir_txt2img_samples"


def test_the_page_gets_all_it_needs_at_its_start(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    setting = client.get(f"{B}/global_setting").json()
    assert setting == {
        "global_setting": {},
        "cwd": str(Path(__file__).parents[2]),
        "is_win": os.name == "nt",
        "home": None,
        "sd_cwd": str(tmp_path),
        "all_custom_tags": [
            {
                "name": "like",
                "score": 0,
                "type": "custom",
                "count": 0,
                "id": 1,
                "color": "",
                "display_name": None,
            }
        ],
        "extra_paths": [{"path": str(library_folder), "types": ["scanned"], "alias": ""}],
        "enable_access_control": False,
        "launch_mode": "server",
        "export_fe_fn": True,
        "app_fe_setting": {},
        "is_readonly": False,
    }


def test_of_the_hosts_configuration_only_the_output_folders_are_told(
    open_program: OpenProgram,
) -> None:
    folders = {PNG_KEY: "/data/pics"}
    host = {**folders, "api_auth": "hush"}
    program = open_program(output_folders=folders, host_config=host, home="/home/me")
    answer = program.client().get(f"{B}/global_setting")
    assert answer.json()["global_setting"] == folders
    assert answer.json()["home"] == "/home/me"
    assert "hush" not in answer.text


@pytest.mark.parametrize(
    ("settings", "on"),
    [
        ({}, False),
        ({"access_control": "enable"}, True),
        ({"access_control": "disable"}, False),
        ({"host": "0.0.0.0"}, False),
        ({"is_guest": True}, False),
        ({"is_guest": True, "host_is_public": True}, True),
        ({"is_guest": True, "host_is_public": True, "access_control": "disable"}, False),
    ],
)
def test_access_control_is_on_when_asked_for_or_in_a_public_webui(
    open_program: OpenProgram, settings: dict[str, object], on: bool
) -> None:
    setting = open_program(**settings).client().get(f"{B}/global_setting").json()
    assert setting["enable_access_control"] is on
    assert setting["launch_mode"] == ("sd" if settings.get("is_guest") else "server")


@pytest.mark.parametrize("value", ['{"lang": "en"}', "null", "[1.5]", '"text"', '"\\u4e00"'])
def test_what_the_page_wants_remembered_comes_back_parsed(client: TestClient, value: str) -> None:
    body = {"name": "global", "value": value}
    assert client.post(f"{B}/app_fe_setting", json=body).json() is None
    remembered = client.get(f"{B}/global_setting").json()["app_fe_setting"]
    assert list(remembered) == ["global"]
    body = {"name": "global", "value": "2"}
    client.post(f"{B}/app_fe_setting", json=body)
    assert client.get(f"{B}/global_setting").json()["app_fe_setting"] == {"global": 2}


@pytest.mark.parametrize("value", ["", "{", "NaN", "undefined", "{'a': 1}"])
def test_what_is_no_json_is_refused(client: TestClient, value: str) -> None:
    answer = client.post(f"{B}/app_fe_setting", json={"name": "global", "value": value})
    assert answer.status_code == 400
    assert "is not JSON" in answer.json()["detail"]


@pytest.mark.parametrize("body", [{"name": "x"}, {"name": "x", "value": 5}, {"value": "1"}])
def test_a_setting_is_a_name_and_a_text(client: TestClient, body: dict[str, object]) -> None:
    assert client.post(f"{B}/app_fe_setting", json=body).status_code == 422


def test_a_setting_is_forgotten_and_an_unknown_one_is_fine(client: TestClient) -> None:
    client.post(f"{B}/app_fe_setting", json={"name": "global", "value": "1"})
    for _ in range(2):
        answer = client.request("DELETE", f"{B}/app_fe_setting", json={"name": "global"})
        assert (answer.status_code, answer.json()) == (200, None)
    assert client.get(f"{B}/global_setting").json()["app_fe_setting"] == {}


def test_versions_are_texts_or_nothing(client: TestClient) -> None:
    versions = client.get(f"{B}/version").json()
    assert set(versions) == {
        *("python_version", "platform", "hash", "tag", "av", "imageio", "pillow"),
        *("imageio_ffmpeg", "pillow_avif_plugin", "requests", "numpy", "hnswlib"),
    }
    assert versions["pillow"]
    assert all(value is None or isinstance(value, str) for value in versions.values())
