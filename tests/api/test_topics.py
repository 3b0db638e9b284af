"""Topics, search by meaning, the tag graph and chat, with and without a service (contract 5, 9)."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from iib_core.topics import WORDLLAMA, WORDS, remote, wordllama_folder
from tests.conftest import OpenProgram
from tests.program import DB, B, Program, save_png
from tests.topics.openai_server import KEY, Service, openai_service

THEMES = {
    "cat": ("a tabby cat sleeping on a red sofa", "a fluffy cat on a sofa", "a cat and a red sofa"),
    "ship": (
        "a pirate ship on a rough sea",
        "an old ship on the rough sea",
        "a ship in a sea storm",
    ),
}
END = "\nNegative prompt: blurry\nSteps: 20, Sampler: Euler a, Seed: 1, Model: m"


@pytest.fixture
def service() -> Iterator[Service]:
    with openai_service() as running:
        yield running


@pytest.fixture
def themed(tmp_path: Path) -> Path:
    folder = tmp_path / "themed"
    for name, prompts in THEMES.items():
        for number, prompt in enumerate(prompts):
            # Each prompt was used twice: equal scores are usual.
            for copy in "ab":
                save_png(folder / name / f"{number}{copy}.png", f"masterpiece, {prompt}{END}")
    save_png(folder / "lone.png", f"quantum chromodynamics lecture notes{END}")
    save_png(folder / "silent.png")
    return folder


def opened(open_program: OpenProgram, folder: Path, **more: Any) -> Program:
    program = open_program(watch="off", **more)
    program.services.library.roots.add(str(folder), ("scanned",))
    program.index()
    return program


def with_service(service: Service) -> dict[str, Any]:
    return {"openai_base_url": service.url, "openai_api_key": KEY}


def found(client: TestClient, request: dict[str, Any]) -> dict[str, Any]:
    """The topics that a job finds."""
    started = client.post(f"{DB}/cluster_iib_output_job_start", json=request)
    assert started.status_code == 200, started.text
    end = time.monotonic() + 30
    while time.monotonic() < end:
        state = client.get(f"{DB}/cluster_iib_output_job_status", params=started.json()).json()
        if state["status"] in ("done", "error"):
            return dict(state)
        time.sleep(0.02)
    raise AssertionError(f"it has not ended: {state}")


def build(client: TestClient, request: dict[str, Any]) -> dict[str, Any]:
    """Vectors."""
    return dict(client.post(f"{DB}/build_iib_output_embeddings", json=request).json())


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("cluster_iib_output_cached", {}),
        ("cluster_iib_output_cached", {"folder_paths": ["/nowhere"]}),
        ("cluster_iib_output_job_start", {"folder_paths": []}),
        ("cluster_iib_output_job_start", {"folder": "/etc"}),
        ("cluster_tag_graph", {"folder_paths": []}),
        ("search_iib_output_by_prompt", {"query": " ", "folder": "."}),
        ("search_iib_output_by_prompt", {"query": "cat"}),
        ("build_iib_output_embeddings", {"folder": "/nowhere"}),
        ("cluster_tag_graph_cluster_paths", {"topic_cluster_cache_key": "", "cluster_id": "x"}),
    ],
)
def test_what_makes_no_sense_is_refused(
    open_program: OpenProgram, path: str, body: dict[str, Any]
) -> None:
    answer = open_program().client().post(f"{DB}/{path}", json=body)
    assert answer.status_code == 400
    assert answer.json()["detail"]


def test_a_model_that_nobody_has_is_refused(open_program: OpenProgram, themed: Path) -> None:
    client = opened(open_program, themed).client()
    asked = {"folder": str(themed), "model": "made-up"}
    for path in ("cluster_iib_output_job_start", "build_iib_output_embeddings"):
        assert client.post(f"{DB}/{path}", json=asked).status_code == 400


def test_what_is_not_known_any_more_is_not_found(open_program: OpenProgram) -> None:
    client = open_program().client()
    gone = {"topic_cluster_cache_key": "x", "cluster_id": "topic_0"}
    status = client.get(f"{DB}/cluster_iib_output_job_status", params={"job_id": "x"})
    assert client.post(f"{DB}/cluster_tag_graph_cluster_paths", json=gone).status_code == 404
    assert status.status_code == 404


class TestWithoutAService:
    def test_pictures_are_found_by_what_they_show(
        self, open_program: OpenProgram, themed: Path
    ) -> None:
        client = opened(open_program, themed).client()
        asked = {"query": "red sofa", "folder_paths": [str(themed)], "top_k": 6}
        answer = client.post(f"{DB}/search_iib_output_by_prompt", json=asked).json()
        scores = [each["score"] for each in answer["results"]]
        assert answer["count"] == 13
        assert answer["model"] in (WORDLLAMA, WORDS)
        assert scores == sorted(scores, reverse=True)
        assert len(scores) == 6
        assert all("cat" in each["path"] for each in answer["results"][:4])

    def test_a_folder_that_is_not_asked_for_is_not_searched(
        self, open_program: OpenProgram, themed: Path
    ) -> None:
        client = opened(open_program, themed).client()
        asked = {"query": "cat", "folder": str(themed / "ship")}
        answer = client.post(f"{DB}/search_iib_output_by_prompt", json=asked).json()
        assert answer["count"] == 6
        assert all("ship" in each["path"] for each in answer["results"])

    def test_a_sentence_goes_with_the_rest_of_a_query(
        self, open_program: OpenProgram, themed: Path
    ) -> None:
        client = opened(open_program, themed).client()

        def asked(**request: Any) -> list[str]:
            answer = client.post(f"{DB}/query", json=request)
            assert answer.status_code == 200, answer.text
            return [each["fullpath"] for each in answer.json()["files"]]

        found = asked(q='~"red sofa"')
        assert found
        assert all("/cat/" in path for path in found[:4])
        assert asked(q='~"red sofa" -model:m') == []
        assert set(asked(q='~"red sofa"', sort="name")) == set(found)
        assert asked(q='~"red sofa"', folder_paths=[str(themed / "ship")]) == [
            path for path in found if "/ship/" in path
        ]
        assert client.post(f"{DB}/query", json={"q": "x", "sort": "nearest"}).status_code == 400
        blank = client.post(f"{DB}/query", json={"q": '~"  "'})
        assert (blank.status_code, blank.json()["details"]) == (400, {"position": 0})

    def test_more_like_a_picture(self, open_program: OpenProgram, themed: Path) -> None:
        client = opened(open_program, themed).client()
        asked = {"q": "", "like": str(themed / "ship" / "0a.png")}
        answer = client.post(f"{DB}/query", json=asked).json()
        paths = [each["fullpath"] for each in answer["files"]]
        assert paths[0] == str(themed / "ship" / "0b.png"), "its twin, and not itself"
        assert asked["like"] not in paths
        assert answer["total"] == len(paths)
        for path, status in (
            (themed / "silent.png", 400),
            (themed / "nothing.png", 404),
            ("/etc/passwd", 403),
        ):
            refused = client.post(f"{DB}/query", json={"q": "", "like": str(path)})
            assert refused.status_code == status, refused.text

    def test_groups_are_found_and_nothing_is_lost(
        self, open_program: OpenProgram, themed: Path
    ) -> None:
        client = opened(open_program, themed).client()
        request = {"folder_paths": [str(themed)], "model": WORDS, "threshold": 0.8}
        before = client.post(f"{DB}/cluster_iib_output_cached", json=request).json()
        assert (before["cache_hit"], before["result"], before["stale"]) == (False, None, True)
        state = found(client, request)
        assert (state["status"], state["stage"]) == ("done", "done")
        assert state["progress"]["to_embed"] == state["progress"]["embedded_done"]
        result = state["result"]
        sizes = [cluster["size"] for cluster in result["clusters"]]
        assert sum(sizes) + len(result["noise"]) == result["count"] == 13
        assert sizes[:2] == [6, 6]
        titles = " ".join(cluster["title"].lower() for cluster in result["clusters"])
        assert "ship" in titles or "sea" in titles
        after = client.post(f"{DB}/cluster_iib_output_cached", json=request).json()
        assert (after["cache_hit"], after["stale"]) == (True, False)
        assert after["result"] == result
        assert found(client, request)["cache_hit"] is True

    def test_a_new_picture_makes_what_was_found_stale(
        self, open_program: OpenProgram, themed: Path
    ) -> None:
        program = opened(open_program, themed)
        client, request = program.client(), {"folder_paths": [str(themed)], "model": WORDS}
        first = found(client, request)["result"]
        save_png(themed / "cat" / "new.png", f"a cat on a sofa{END}")
        program.index()
        client.post(
            f"{DB}/build_iib_output_embeddings", json={"folder": str(themed), "model": WORDS}
        )
        cached = client.post(f"{DB}/cluster_iib_output_cached", json=request).json()
        assert cached["stale"] is True
        second = found(client, request)["result"]
        assert second["count"] == first["count"] + 1
        # The others are who they were.
        ids = [{cluster["id"] for cluster in result["clusters"]} for result in (first, second)]
        assert ids[0] & ids[1]

    def test_the_graph_is_of_what_was_found_and_leads_to_the_pictures(
        self, open_program: OpenProgram, themed: Path
    ) -> None:
        client = opened(open_program, themed).client()
        folders = {"folder_paths": [str(themed)]}
        assert client.post(f"{DB}/cluster_tag_graph", json=folders).status_code == 400
        result = found(client, folders | {"model": WORDS, "threshold": 0.8})["result"]
        graph = client.post(f"{DB}/cluster_tag_graph", json=folders).json()
        node = graph["layers"][0]["nodes"][0]
        key = graph["stats"]["topic_cluster_cache_key"]
        wanted = {"topic_cluster_cache_key": key, "cluster_id": node["metadata"]["cluster_id"]}
        paths = client.post(f"{DB}/cluster_tag_graph_cluster_paths", json=wanted).json()["paths"]
        assert paths == result["clusters"][0]["paths"]

    def test_vectors_are_made_once(self, open_program: OpenProgram, themed: Path) -> None:
        client = opened(open_program, themed).client()
        asked = {"folder": str(themed), "model": WORDS}
        first = build(client, asked)
        second = build(client, asked)
        forced = client.post(
            f"{DB}/build_iib_output_embeddings", json=asked | {"force": True}
        ).json()
        assert (first["count"], first["updated"], first["skipped"]) == (13, 13, 0)
        assert (second["updated"], second["skipped"]) == (0, 13)
        assert forced["updated"] == 13

    def test_a_library_of_nothing_has_no_topics(
        self, open_program: OpenProgram, tmp_path: Path
    ) -> None:
        empty = tmp_path / "empty"
        empty.mkdir()
        client = opened(open_program, empty).client()
        result = found(client, {"folder": str(empty)})["result"]
        assert (result["count"], result["clusters"], result["noise"]) == (0, [], [])


class TestWithAService:
    def test_its_vectors_and_titles_are_used(
        self, open_program: OpenProgram, themed: Path, service: Service
    ) -> None:
        client = opened(open_program, themed, **with_service(service)).client()
        request = {"folder_paths": [str(themed)], "threshold": 0.3, "assign_noise_threshold": 0.4}
        result = found(client, request)["result"]
        assert result["model"] == "text-embedding-3-small"
        assert {cluster["title"] for cluster in result["clusters"]} == {"A Title"}
        assert service.count("embeddings") == 1
        assert len(service.asked[0][1]["input"]) == 7
        chats = service.count("chat/completions")
        found(client, request | {"force_embed": True})
        assert service.count("chat/completions") == chats
        found(client, request | {"force_title": True})
        assert service.count("chat/completions") == 2 * chats

    def test_a_sentence_is_for_the_service_once_it_knows_the_prompts(
        self, open_program: OpenProgram, themed: Path, service: Service
    ) -> None:
        client = opened(open_program, themed, **with_service(service)).client()
        query = {"q": "~cat"}
        assert client.post(f"{DB}/query", json=query).json()["total"]
        assert service.asked == [], "nothing is spent by looking"
        for folder in (themed, themed.parent / "pics"):
            build(client, {"folder": str(folder)})
        service.asked.clear()
        for _ in range(2):
            assert client.post(f"{DB}/query", json=query).json()["total"]
        assert [body["input"] for _path, body in service.asked] == [["cat"]], "asked once"

    def test_a_service_that_names_nothing_leaves_our_own_names(
        self, open_program: OpenProgram, themed: Path, service: Service
    ) -> None:
        service.says = "I would rather not."
        client = opened(open_program, themed, **with_service(service)).client()
        asked = {"folder": str(themed), "threshold": 0.3, "assign_noise_threshold": 0.4}
        titles = [each["title"] for each in found(client, asked)["result"]["clusters"]]
        assert titles
        assert all(titles)

    def test_it_is_asked_again_as_it_wishes(
        self, open_program: OpenProgram, themed: Path, service: Service
    ) -> None:
        service.failures = [(429, {"Retry-After": "0"}, "{}"), (500, {}, "oops")]
        client = opened(open_program, themed, **with_service(service)).client()
        built = client.post(
            f"{DB}/build_iib_output_embeddings", json={"folder": str(themed)}
        ).json()
        assert (built["updated"], built["failed"]) == (13, 0)
        assert service.count("embeddings") == 3

    def test_a_text_that_it_refuses_fails_alone_and_is_not_sent_again(
        self, open_program: OpenProgram, themed: Path, service: Service
    ) -> None:
        service.bad_text = "quantum"
        client = opened(open_program, themed, **with_service(service)).client()
        asked = {"folder": str(themed)}
        first = build(client, asked)
        second = build(client, asked)
        service.bad_text = ""
        forced = client.post(
            f"{DB}/build_iib_output_embeddings", json=asked | {"force": True}
        ).json()
        assert (first["updated"], first["failed"]) == (12, 1)
        assert (second["skipped"], second["skipped_failed"], second["failed"]) == (12, 1, 0)
        assert forced["updated"] == 13

    @pytest.mark.parametrize(("status", "told"), [(401, 502), (403, 502), (404, 404), (400, 400)])
    def test_what_it_refuses_is_told(
        self,
        open_program: OpenProgram,
        themed: Path,
        service: Service,
        status: int,
        told: int,
    ) -> None:
        client = opened(open_program, themed, **with_service(service)).client()
        service.failures = [(status, {}, '{"error": {"message": "No."}}')] * 3
        asked = {"query": "cat", "folder": str(themed), "ensure_embed": False}
        build(client, {"folder": str(themed)})
        build(client, {"folder": str(themed)})
        service.failures = [(status, {}, '{"error": {"message": "No."}}')]
        answer = client.post(f"{DB}/search_iib_output_by_prompt", json=asked)
        assert answer.status_code in (told, 200)
        chat = {"messages": [{"role": "user", "content": "hi"}]}
        service.failures = [(status, {}, '{"error": {"message": "No."}}')]
        said = client.post(f"{B}/ai-chat", json=chat)
        assert said.status_code == told
        assert KEY not in said.text

    def test_in_read_only_mode_nothing_is_spent(
        self, open_program: OpenProgram, library_folder: Path, service: Service
    ) -> None:
        program = open_program(read_only=True, **with_service(service))
        client, asked = program.client(), {"query": "cat", "folder": str(library_folder)}
        for path in ("cluster_iib_output_job_start", "build_iib_output_embeddings"):
            assert client.post(f"{DB}/{path}", json=asked).status_code == 403
        assert client.post(f"{B}/ai-chat", json={"messages": []}).status_code == 403
        found = client.post(f"{DB}/search_iib_output_by_prompt", json=asked).json()
        # The local model does it, which costs nothing.
        assert [Path(each["path"]).name for each in found["results"]] == ["cat.png", "dog.png"]
        assert found["model"].startswith("local/")
        meant = client.post(f"{DB}/query", json={"q": "~cat"}).json()
        assert Path(meant["files"][0]["fullpath"]).name == "cat.png"
        assert service.asked == []


JSON = {"Content-Type": "application/json"}


class TestAServiceThatIsNotWell:
    @pytest.fixture(autouse=True)
    def impatience(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(remote, "RETRIES", 0)
        monkeypatch.setattr(remote, "PATIENCE_S", 0.3)

    @pytest.mark.parametrize("status", [401, 403, 404, 429, 500])
    def test_what_refuses_one_batch_is_not_asked_for_all_the_others(
        self, open_program: OpenProgram, themed: Path, service: Service, status: int
    ) -> None:
        client = opened(open_program, themed, **with_service(service)).client()
        service.failures = [(status, {"Retry-After": "0"}, "{}")] * 9
        asked = {"folder": str(themed), "batch_size": 1}
        assert build(client, asked)["failed"] == 13
        assert service.count("embeddings") == 1
        # It is not the texts' fault, so they are tried again.
        service.failures = []
        assert build(client, asked)["updated"] == 13

    @pytest.mark.parametrize(
        "said",
        [
            "nonsense",
            "[]",
            "{}",
            '{"data": []}',
            '{"data": null}',
            '{"data": [{"index": 0, "embedding": "AAAA"}]}',
            '{"data": [{"index": 0, "embedding": [NaN, 1.0]}]}',
            '{"data": [{"index": 0, "embedding": [0.0, 0.0]}]}',
            '{"data": [{"index": 0, "embedding": ["a", "b"]}]}',
            '{"data": [{"index": 0, "embedding": []}]}',
            '{"data": [{"embedding": [1.0]}, {"embedding": [2.0]}]}',
        ],
    )
    def test_nonsense_is_no_vector(
        self, open_program: OpenProgram, themed: Path, service: Service, said: str
    ) -> None:
        client = opened(open_program, themed, **with_service(service)).client()
        service.failures = [(200, JSON, said)]
        asked = {"query": "cat", "folder": str(themed), "ensure_embed": False}
        answer = client.post(f"{DB}/search_iib_output_by_prompt", json=asked)
        assert (answer.status_code, answer.json()["code"]) == (502, "provider-failed")
        service.failures = [(200, JSON, said)]
        assert build(client, {"folder": str(themed), "batch_size": 1})["failed"] == 13

    def test_one_that_cannot_be_reached_is_told_and_fails_no_job(
        self, open_program: OpenProgram, themed: Path
    ) -> None:
        with openai_service() as gone:
            pass
        client = opened(open_program, themed, **with_service(gone)).client()
        assert build(client, {"folder": str(themed)})["failed"] == 13
        result = found(client, {"folder": str(themed)})["result"]
        assert (result["count"], result["noise"]) == (0, [])
        asked = {"query": "cat", "folder": str(themed)}
        answer = client.post(f"{DB}/search_iib_output_by_prompt", json=asked)
        assert answer.status_code == 502
        # What is at hand goes on.
        assert client.post(f"{DB}/query", json={"q": "~cat"}).json()["total"]

    def test_a_slow_one_is_not_waited_for(
        self, open_program: OpenProgram, themed: Path, service: Service
    ) -> None:
        client = opened(open_program, themed, **with_service(service)).client()
        service.answers_when.clear()
        asked = {"query": "cat", "folder": str(themed), "ensure_embed": False}
        answer = client.post(f"{DB}/search_iib_output_by_prompt", json=asked)
        assert answer.status_code == 504

    def test_a_stream_that_breaks_off_says_so(
        self, open_program: OpenProgram, service: Service
    ) -> None:
        service.breaks_off = True
        client = open_program(**with_service(service)).client()
        answer = client.post(f"{B}/ai-chat", json=CHAT | {"stream": True})
        last = answer.text.strip().splitlines()[-1]
        assert json.loads(last.removeprefix("data: "))["error"]["code"] == "provider-failed"


class TestEstimate:
    def test_it_says_how_much_goes_where_and_sends_nothing(
        self, open_program: OpenProgram, themed: Path, service: Service
    ) -> None:
        client = opened(open_program, themed, **with_service(service)).client()
        asked = {"folder_paths": [str(themed)]}

        def estimate(**more: str) -> dict[str, Any]:
            return dict(client.post(f"{DB}/embedding_estimate", json={**asked, **more}).json())

        first = estimate()
        assert first["host"] == service.url.split("/")[2]
        assert (first["model"], first["count"]) == ("text-embedding-3-small", 13)
        assert first["to_embed"] == 7
        assert 30 < first["tokens"] < 120
        assert service.asked == []
        local = estimate(model=WORDS)
        assert (local["host"], local["to_embed"]) == ("", 7)
        build(client, {"folder": str(themed)})
        assert (estimate()["to_embed"], estimate()["tokens"]) == (0, 0)

    def test_a_folder_and_a_model_that_there_is_are_needed(
        self, open_program: OpenProgram, themed: Path
    ) -> None:
        client = opened(open_program, themed).client()
        bodies: list[dict[str, Any]] = [
            {"folder_paths": []},
            {"folder_paths": [str(themed)], "model": "made-up"},
        ]
        for body in bodies:
            assert client.post(f"{DB}/embedding_estimate", json=body).status_code == 400


CHAT: dict[str, Any] = {"messages": [{"role": "user", "content": "hi"}], "max_tokens": 5}


class TestChat:
    def test_the_answer_comes_as_it_is(self, open_program: OpenProgram, service: Service) -> None:
        client = open_program(**with_service(service)).client()
        answer = client.post(f"{B}/ai-chat", json=CHAT)
        assert answer.json()["extra"] == "kept"
        asked = service.asked[0][1]
        assert (asked["model"], asked["max_tokens"]) == ("gpt-4o-mini", 5)

    def test_piece_by_piece(self, open_program: OpenProgram, service: Service) -> None:
        client = open_program(**with_service(service)).client()
        answer = client.post(f"{B}/ai-chat", json=CHAT | {"stream": True})
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert answer.headers["content-encoding"] == "identity"
        assert answer.text.endswith("data: [DONE]\n\n")

    def test_without_a_service_it_says_what_is_missing(self, open_program: OpenProgram) -> None:
        answer = open_program().client().post(f"{B}/ai-chat", json=CHAT)
        assert answer.status_code == 503
        assert "OPENAI_API_KEY" in answer.json()["detail"]

    def test_nothing_and_too_much_are_refused(
        self, open_program: OpenProgram, service: Service
    ) -> None:
        client = open_program(**with_service(service)).client()
        long = {"role": "user", "content": "x" * 4_000_000}
        for messages in ([], [{"role": "user", "content": "x"}] * 201, [long]):
            assert client.post(f"{B}/ai-chat", json={"messages": messages}).status_code == 400

    @pytest.mark.parametrize("said", ["[]", "nonsense"])
    def test_nonsense_is_not_passed_on(
        self, open_program: OpenProgram, service: Service, said: str
    ) -> None:
        client = open_program(**with_service(service)).client()
        service.failures = [(200, {"Content-Type": "application/json"}, said)]
        assert client.post(f"{B}/ai-chat", json=CHAT).status_code == 502


@pytest.mark.skipif(wordllama_folder() is None, reason="the files of wordllama are not installed")
def test_meaning_needs_no_common_word(open_program: OpenProgram, themed: Path) -> None:
    client = opened(open_program, themed).client()
    asked = {"query": "kitten napping on the couch", "folder": str(themed), "top_k": 6}
    answer = client.post(f"{DB}/search_iib_output_by_prompt", json=asked).json()
    assert answer["model"] == WORDLLAMA
    assert all("/cat/" in each["path"] for each in answer["results"])
