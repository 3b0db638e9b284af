from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from iib_core.api import Services
from tests.library.shelf import PATIENCE_S
from tests.program import CAT, DB, B, save_png

DRY_RUN = f"{DB}/auto_tag_rules/dry_run"
RULE = {"tag": "cats", "filters": [{"field": "pos_prompt", "operator": "contains", "value": "cat"}]}


def found(client: TestClient, q: str) -> list[str]:
    page = client.post(f"{DB}/query", json={"q": q}).json()
    return sorted(item["name"] for item in page["files"])


def settle(services: Services) -> None:
    for state in services.jobs.states():
        services.jobs.get(state.id).future.exception(PATIENCE_S)


def test_rules_work_from_saving_to_deletion(
    client: TestClient, services: Services, library_folder: Path
) -> None:
    body = {"name": "auto_tag_rules", "value": json.dumps([RULE])}
    assert client.post(f"{B}/app_fe_setting", json=body).status_code == 200
    settle(services)
    assert found(client, "tag:cats") == ["cat.png"]
    save_png(library_folder / "tom.png", CAT)
    client.post(f"{DB}/update_image_data")
    assert found(client, "tag:cats") == ["cat.png", "tom.png"]
    forget = client.request("DELETE", f"{B}/app_fe_setting", json={"name": "auto_tag_rules"})
    assert forget.status_code == 200
    save_png(library_folder / "kitten.png", CAT)
    client.post(f"{DB}/update_image_data")
    assert found(client, "tag:cats") == ["cat.png", "tom.png"]


def test_a_dry_run_answers_at_once_or_as_a_job(client: TestClient, services: Services) -> None:
    wanted = {"rules": [{"tag": "cats", "matches": 1, "new": 1, "problem": ""}]}
    assert client.post(DRY_RUN, json={"rules": [RULE]}).json() == wanted
    job_id = client.post(f"{DRY_RUN}?job=true", json={"rules": [RULE]}).json()["job_id"]
    settle(services)
    assert client.get(f"{B}/jobs/{job_id}").json()["result"] == wanted
    assert client.post(DRY_RUN, json={"rules": []}).json() == {"rules": []}
    assert found(client, "tag:cats") == []


@pytest.mark.parametrize("body", [{}, {"rules": "x"}, {"rules": None}, []])
def test_rules_are_a_list(client: TestClient, body: object) -> None:
    assert client.post(DRY_RUN, json=body).status_code == 422
