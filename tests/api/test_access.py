from __future__ import annotations

import re
import time

import pytest
from starlette.testclient import TestClient

from iib_core.api import COOKIE, Needs, ProblemRoute, Services, build_router, cookie_of
from tests.conftest import OpenProgram
from tests.program import DB, B

KEY = "s3cret"

# Contract §17 (S and W), as settled 1 has it: shutdown needs the key too, or this machine.
NEEDS = {
    Needs.NOTHING: f"""
        GET {B}
        GET {B}/fe-static/{{file_path:path}}
        GET {B}/hello
        POST {B}/login
        POST {B}/logout
        GET /""",
    Needs.READ: f"""
        POST {B}/db/embedding_estimate
        POST {B}/db/search_iib_output_by_prompt
        POST {B}/db/cluster_iib_output_cached
        POST {B}/db/cluster_tag_graph
        POST {B}/db/cluster_tag_graph_cluster_paths
        GET {B}/doctor
        GET {B}/global_setting
        GET {B}/version
        GET {B}/files
        POST {B}/batch_get_files_info
        GET {B}/image-thumbnail
        POST {B}/warm_thumbnails
        GET {B}/file
        HEAD {B}/file
        GET {B}/stream_video
        GET {B}/video_cover
        GET {B}/video_info
        GET {B}/play_video
        GET {B}/video_storyboard
        HEAD {B}/stream_video
        GET {B}/display
        GET {B}/image_geninfo
        GET {B}/image_exif
        POST {B}/image_geninfo_batch
        POST {B}/batch_top_4_media_info
        POST {B}/send_img_path
        GET {B}/gen_info_completed
        POST {B}/check_path_exists
        GET {DB}/basic_info
        GET {DB}/expired_dirs
        GET {DB}/random_images
        POST {DB}/update_image_data
        POST {DB}/search_by_substr
        POST {DB}/match_images_by_tags
        GET {DB}/img_selected_custom_tag
        POST {DB}/get_image_tags
        GET {DB}/extra_paths
        GET {DB}/missing
        GET {DB}/peer_library
        GET {DB}/export
        POST {B}/list
        POST {DB}/query
        GET {DB}/complete
        GET {B}/generation
        GET {B}/raw_metadata
        GET {DB}/albums
        GET {DB}/saved_searches
        GET {B}/folders
        GET {B}/history
        GET {B}/trash
        GET {B}/events
        GET {B}/jobs
        GET {B}/jobs/{{job_id}}""",
    Needs.WRITE: f"""
        POST {B}/ai-chat
        POST {B}/db/build_iib_output_embeddings
        POST {B}/db/cluster_iib_output_job_start
        GET {B}/db/cluster_iib_output_job_status
        POST {B}/delete_files
        POST {B}/mkdirs
        POST {B}/copy_files
        POST {B}/move_files
        POST {B}/flatten_folder
        POST {DB}/rename
        POST {B}/undo
        POST {B}/update_exif
        POST {B}/write_metadata
        POST {B}/zip
        POST {B}/open_folder
        POST {B}/open_with_default_app
        POST {B}/trash/restore
        POST {B}/trash/empty
        POST {B}/set_target_frame_as_video_cover
        DELETE {B}/video_cover
        POST {B}/app_fe_setting
        DELETE {B}/app_fe_setting
        POST {DB}/update_tag
        POST {DB}/add_custom_tag
        POST {DB}/remove_custom_tag
        POST {DB}/remove_custom_tag_from_img
        POST {DB}/toggle_custom_tag_to_img
        POST {DB}/batch_update_image_tag
        POST {DB}/rate
        POST {DB}/note
        POST {DB}/auto_tag_rules/dry_run
        POST {DB}/albums
        POST {DB}/albums/{{album_id}}
        DELETE {DB}/albums/{{album_id}}
        POST {DB}/albums/{{album_id}}/add
        POST {DB}/albums/{{album_id}}/remove
        POST {DB}/albums/{{album_id}}/cover
        POST {DB}/saved_searches
        POST {DB}/saved_searches/{{search_id}}
        DELETE {DB}/saved_searches/{{search_id}}
        POST {DB}/extra_paths
        DELETE {DB}/extra_paths
        POST {DB}/alias_extra_path
        POST {DB}/missing/forget
        POST {DB}/peer_library/import
        POST {DB}/import
        POST {DB}/xmp/write
        POST {DB}/xmp/read
        POST {DB}/roots/relocate
        POST {DB}/rebuild_index
        POST {B}/jobs/{{job_id}}/cancel
        POST {B}/jobs/{{job_id}}/pause
        POST {B}/jobs/{{job_id}}/resume""",
    Needs.OWNER: f"""
        POST {B}/shutdown""",
}
TABLE = {
    tuple(line.split()): needs for needs, lines in NEEDS.items() for line in lines.split("\n")[1:]
}


def request(client: TestClient, method: str, path: str) -> int:
    filled = re.sub(r"\{[^}]*\}", "x", path)
    status: int = client.request(method, filled, headers={"Content-Type": "text/plain"}).status_code
    return status


def test_every_route_asks_for_what_the_contract_says(services: Services) -> None:
    routes = build_router(services).routes
    assert all(isinstance(route, ProblemRoute) for route in routes)
    found = {
        (method, route.path): route.needs
        for route in routes
        if isinstance(route, ProblemRoute)
        for method in route.methods or ()
    }
    assert found == TABLE


def test_the_cookie_is_the_one_existing_clients_make() -> None:
    # The vector of contract 10.1.
    assert cookie_of(KEY) == "b3fb5452078513f23b6ab15e11f6dadf72a52be72e43a299cf7911ac553e3a73"


def test_without_the_key_only_open_routes_answer(open_program: OpenProgram) -> None:
    client = open_program(secret_key=KEY).client()
    for (method, path), needs in TABLE.items():
        status = request(client, method, path)
        if needs is Needs.NOTHING:
            assert status in (200, 404, 422), path
        else:
            # Before the body is looked at: it would be 422.
            assert status == 401, path


def test_a_refusal_for_want_of_the_key_has_the_detail_that_clients_look_for(
    open_program: OpenProgram,
) -> None:
    answer = open_program(secret_key=KEY).client().get(f"{B}/version")
    assert answer.json()["detail"] == {"type": "secret_verification_failed"}
    assert "www-authenticate" not in answer.headers
    assert "set-cookie" not in answer.headers


def test_in_read_only_mode_nothing_is_written(open_program: OpenProgram) -> None:
    client = open_program(read_only=True).client()
    for (method, path), needs in TABLE.items():
        if path.endswith("/events"):
            continue
        status = request(client, method, path)
        # Before the body is looked at, and reading is as free as ever.
        assert (status == 403) is (needs in (Needs.WRITE, Needs.OWNER)), path
    answer = client.post(f"{DB}/add_custom_tag")
    assert answer.json()["code"] == "read-only"
    assert client.get(f"{B}/global_setting").json()["is_readonly"] is True


def test_the_order_is_key_then_writing_then_the_body(open_program: OpenProgram) -> None:
    client = open_program(secret_key=KEY, read_only=True).client()
    assert client.post(f"{DB}/update_tag").status_code == 401
    client.cookies.set(COOKIE, cookie_of(KEY))
    assert client.post(f"{DB}/update_tag").status_code == 403
    assert client.post(f"{DB}/search_by_substr").status_code == 422


def test_the_right_cookie_opens_everything(open_program: OpenProgram) -> None:
    client = open_program(secret_key=KEY).client("203.0.113.9")
    client.cookies.set(COOKIE, cookie_of(KEY))
    assert client.get(f"{B}/version").status_code == 200
    assert client.post(f"{DB}/add_custom_tag", json={"tag_name": "x"}).status_code == 200


@pytest.mark.parametrize("wrong", ["", "x", cookie_of(KEY).upper(), cookie_of("other"), KEY, "%FF"])
def test_a_wrong_cookie_is_refused(open_program: OpenProgram, wrong: str) -> None:
    client = open_program(secret_key=KEY).client()
    client.cookies.set(COOKIE, wrong)
    assert client.get(f"{B}/version").status_code == 401


def test_wrong_cookies_wait_longer_each_time_and_nobody_else_does(
    open_program: OpenProgram,
) -> None:
    program = open_program(secret_key=KEY)
    guesser, owner = program.client("203.0.113.9"), program.client("203.0.113.8")
    guesser.cookies.set(COOKIE, "guess")
    owner.cookies.set(COOKIE, cookie_of(KEY))

    def seconds(client: TestClient) -> float:
        start = time.perf_counter()
        client.get(f"{B}/version")
        return time.perf_counter() - start

    waits = [seconds(guesser) for _ in range(4)]
    assert waits[0] >= 0.05
    assert waits[3] >= 0.4
    assert seconds(owner) < 0.4


# --- other sites, other names


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "http://[broken"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8000"},
    ],
)
@pytest.mark.parametrize(
    "path", [f"{DB}/update_image_data", f"{DB}/rebuild_index", f"{B}/shutdown"]
)
def test_a_page_of_another_site_can_start_nothing(
    client: TestClient, path: str, headers: dict[str, str]
) -> None:
    answer = client.post(path, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "foreign-site")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://127.0.0.1:8000"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://pics.example"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://pics.example", "X-Forwarded-Host": "pics.example"},
    ],
)
def test_scripts_our_own_page_and_pages_behind_a_proxy_can(
    client: TestClient, headers: dict[str, str]
) -> None:
    assert client.post(f"{DB}/update_image_data", headers=headers).status_code == 200


def test_reading_by_a_link_from_another_site_is_fine(client: TestClient) -> None:
    headers = {"Origin": "https://other.example", "Sec-Fetch-Site": "cross-site"}
    assert client.get(f"{B}/hello", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil", ""]
)
def test_a_foreign_host_name_is_refused_everywhere(client: TestClient, host: str) -> None:
    for path in (f"{B}/hello", f"{B}", f"{B}/global_setting"):
        answer = client.get(path, headers={"Host": host})
        assert (answer.status_code, answer.json()["code"]) == (403, "foreign-site")


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:8000", "iib.localhost", "127.0.0.1", "[::1]:8000", "192.168.1.5:80"],
)
def test_addresses_and_localhost_are_our_names(client: TestClient, host: str) -> None:
    assert client.get(f"{B}/hello", headers={"Host": host}).status_code == 200


def test_names_can_be_allowed(open_program: OpenProgram) -> None:
    client = open_program(allowed_hosts=("Pics.example",)).client()
    assert client.get(f"{B}/hello", headers={"Host": "pics.example:80"}).status_code == 200
    assert client.get(f"{B}/hello", headers={"Host": "evil.example"}).status_code == 403


def test_a_public_webui_is_asked_by_any_name(open_program: OpenProgram) -> None:
    client = open_program(is_guest=True, host_is_public=True).client()
    assert client.get(f"{B}/hello", headers={"Host": "x.gradio.live"}).status_code == 200


# --- who may add a root


@pytest.mark.parametrize(
    ("settings", "peer", "headers", "may"),
    [
        ({}, "127.0.0.1", {}, True),
        ({}, "::1", {"Host": "[::1]"}, True),
        ({}, "::ffff:127.0.0.1", {}, True),
        ({}, "192.168.1.7", {}, False),
        ({}, "testclient", {}, False),
        ({}, "127.0.0.1", {"X-Forwarded-For": "203.0.113.9"}, False),
        ({}, "127.0.0.1", {"Host": "192.168.1.5"}, False),
        ({"access_control": "disable"}, "127.0.0.1", {}, True),
        ({"access_control": "enable"}, "127.0.0.1", {}, False),
        ({"allowed_paths": ()}, "127.0.0.1", {}, False),
    ],
)
def test_only_this_machine_adds_roots_unless_that_is_forbidden(
    open_program: OpenProgram,
    settings: dict[str, object],
    peer: str,
    headers: dict[str, str],
    may: bool,
) -> None:
    program = open_program(**settings)
    body = {"path": "/usr/share", "types": ["walk"]}
    answer = program.client(peer).post(f"{DB}/extra_paths", json=body, headers=headers)
    assert answer.status_code == (200 if may else 403)
