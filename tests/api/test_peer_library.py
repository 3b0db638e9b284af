"""The older program's library, where it was found: it is offered, and imported when asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from iib_core.app import start_indexing
from tests.conftest import OpenProgram
from tests.library.peer.made import Peer, fingerprint
from tests.program import DB, Program

FOUND, IMPORT = f"{DB}/peer_library", f"{DB}/peer_library/import"


@pytest.fixture
def peer(tmp_path: Path, library_folder: Path) -> Peer:
    made = Peer(tmp_path / "older" / "iib.db")
    made.link(library_folder / "cat.png", made.tag("mine"))
    made.extra_path(tmp_path / "away")
    return made


def finish(program: Program) -> None:
    jobs = program.services.jobs
    while running := [job.id for job in jobs.states() if job.ended_at is None]:
        for job_id in running:
            jobs.get(job_id).future.result(60)


def custom_tags(program: Program) -> dict[str, int]:
    tags = program.client().get(f"{DB}/basic_info").json()["tags"]
    return {tag["name"]: tag["count"] for tag in tags if tag["type"] == "custom"}


def test_nothing_found_is_offered_and_imported_by_nobody(
    open_program: OpenProgram, tmp_path: Path
) -> None:
    (tmp_path / "iib.db").write_text("not a database")
    (tmp_path / "folder").mkdir()
    places = (tmp_path / "none.db", tmp_path / "iib.db", tmp_path / "folder")
    client = open_program(peer_places=places).client()
    assert client.get(FOUND).json()["path"] is None
    answer = client.post(IMPORT)
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


def test_who_may_not_add_folders_learns_nothing(
    open_program: OpenProgram, peer: Peer, tmp_path: Path
) -> None:
    before = fingerprint(peer.path)
    places = (peer.path,)
    for program, address in (
        (open_program(peer_places=places), "203.0.113.9"),
        (open_program(peer_places=places, access_control="enable"), "127.0.0.1"),
        (open_program(peer_places=places, allowed_paths=(tmp_path,)), "127.0.0.1"),
        (open_program(peer_places=places, read_only=True), "127.0.0.1"),
    ):
        client = program.client(address)
        found = client.get(FOUND)
        assert found.status_code == 200
        assert found.json()["path"] is None
        assert client.post(IMPORT).status_code == 403
        assert "mine" not in custom_tags(program)
    locked = open_program(peer_places=places, secret_key="key").client()
    assert {locked.get(FOUND).status_code, locked.post(IMPORT).status_code} == {401}
    assert fingerprint(peer.path) == before


def test_what_is_found_is_told_and_imported_on_request(
    open_program: OpenProgram, peer: Peer, tmp_path: Path
) -> None:
    before = fingerprint(peer.path)
    program = open_program(peer_places=(tmp_path / "none.db", peer.path))
    client = program.client()
    found = client.get(FOUND).json()
    numbers = {name: found[name] for name in ("tags", "links", "folders", "pictures")}
    assert numbers == {"tags": 1, "links": 1, "folders": 1, "pictures": 1}
    assert (found["path"], found["imported"], found["report"]) == (str(peer.path), False, None)
    assert "mine" not in custom_tags(program), "offered only"

    # A path in the request is nobody's business.
    answer = client.post(IMPORT, json={"path": str(tmp_path / "other.db")})
    finish(program)

    job = client.get(f"{DB}/../jobs/{answer.json()['job_id']}".replace("/db/..", "")).json()
    assert (job["kind"], job["state"]) == ("import", "done")
    assert custom_tags(program)["mine"] == 1
    found = client.get(FOUND).json()
    assert found["imported"]
    assert found["report"] == job["result"]
    assert found["report"]["away"] == [str(tmp_path / "away")]
    assert fingerprint(peer.path) == before


def test_what_the_older_program_writes_meanwhile_is_counted(
    open_program: OpenProgram, peer: Peer
) -> None:
    client = open_program(peer_places=(peer.path,)).client()
    assert client.get(FOUND).json()["tags"] == 1
    for number in range(500):
        peer.image(f"/more/{number}.png", "a text " * 50)
    peer.tag("another")
    assert client.get(FOUND).json()["tags"] == 2


def test_one_that_the_settings_name_is_imported_once_at_the_start(
    open_program: OpenProgram, peer: Peer
) -> None:
    before = fingerprint(peer.path)
    program = open_program(peer_database=peer.path, peer_places=(peer.path,))
    start_indexing(program.services)
    finish(program)
    assert custom_tags(program)["mine"] == 1
    assert program.client().get(FOUND).json()["imported"]
    start_indexing(program.services)
    finish(program)
    kinds = [job.kind for job in program.services.jobs.states()]
    assert kinds.count("import") == 1
    assert fingerprint(peer.path) == before


def test_one_that_the_settings_name_and_that_is_damaged_stops_nothing(
    open_program: OpenProgram, tmp_path: Path
) -> None:
    damaged = tmp_path / "iib.db"
    damaged.write_bytes(b"SQLite format 3\0" + bytes(4000))
    program = open_program(peer_database=damaged)
    start_indexing(program.services)
    jobs = program.services.jobs
    for job in jobs.states():
        jobs.get(job.id).future.exception(60)
    assert [job.state for job in jobs.states() if job.kind == "import"] == ["failed"]
    assert program.client().get(f"{DB}/basic_info").json()["img_count"] == 4
