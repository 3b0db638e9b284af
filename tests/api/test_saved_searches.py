from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.program import DB

SEARCHES = f"{DB}/saved_searches"


def test_a_search_is_kept_changed_and_forgotten(client: TestClient) -> None:
    body = {"name": "Night", "q": "prompt:night -day", "sort": "oldest", "folder_paths": ["/p, q"]}
    kept = client.post(SEARCHES, json=body).json()
    assert kept == {"id": kept["id"], **body}
    assert client.get(SEARCHES).json() == {"saved_searches": [kept]}
    changed = client.post(f"{SEARCHES}/{kept['id']}", json={"name": "Day", "q": "day"}).json()
    assert changed == {
        "id": kept["id"], "name": "Day", "q": "day", "sort": "newest", "folder_paths": [],
    }  # fmt: skip
    assert client.delete(f"{SEARCHES}/{kept['id']}").json() is None
    assert client.get(SEARCHES).json() == {"saved_searches": []}
    assert client.delete(f"{SEARCHES}/{kept['id']}").status_code == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"name": "a", "q": "cat OR"}, 400),
        ({"name": "", "q": ""}, 400),
        ({"name": "CATS", "q": ""}, 409),
        ({"name": "a", "q": "", "sort": "backwards"}, 422),
        ({"name": "a"}, 422),
        ({"name": "a", "q": "", "folder_paths": "/p"}, 422),
    ],
)
def test_what_makes_no_sense_is_not_kept(
    client: TestClient, body: dict[str, object], status: int
) -> None:
    assert client.post(SEARCHES, json={"name": "cats", "q": "cat"}).status_code == 200
    answer = client.post(SEARCHES, json=body)
    assert (answer.status_code, "detail" in answer.json()) == (status, True)
    assert len(client.get(SEARCHES).json()["saved_searches"]) == 1
    if status == 400 and "OR" in str(body["q"]):
        assert answer.json()["details"]["position"] == 6
