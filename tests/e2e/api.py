"""A client of the running program: one method for each thing a user does."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
from PIL import Image

from benchmarks.server import Server

PAGE_SIZE = 500
MOST_PAGES = 100

Item = dict[str, Any]
Tag = dict[str, Any]


class Api:
    """Talks to one server. What should work raises when it does not; `ask` shows any answer."""

    def __init__(self, server: Server) -> None:
        self.server = server
        # Not through a proxy that the environment may name.
        self._http = httpx.Client(base_url=server.url, timeout=120, trust_env=False)

    def close(self) -> None:
        self._http.close()

    def ask(self, route: str, /, **params: str) -> httpx.Response:
        # Encoded here: httpx before 0.25 takes a percent sign in a name for an encoded letter.
        return self._http.get(f"{route}?{urlencode(params)}" if params else route)

    def send(self, route: str, body: Mapping[str, object]) -> httpx.Response:
        return self._http.post(route, json=body)

    def get(self, route: str, /, **params: str) -> Any:
        return self._good(self.ask(route, **params)).json()

    def post(self, route: str, body: Mapping[str, object]) -> Any:
        return self._good(self.send(route, body)).json()

    def update(self) -> None:
        """Bring the index up to date; returns when it is, also if that has begun already."""
        self.post("/db/update_image_data", {})

    def count(self) -> int:
        count: int = self.get("/db/basic_info")["img_count"]
        return count

    def tags(self) -> dict[tuple[str, str], Tag]:
        """By type and name."""
        tags = self.get("/db/basic_info")["tags"]
        return {(tag["type"], tag["name"]): tag for tag in tags}

    def find_text(self, text: str, *, size: int = PAGE_SIZE) -> list[Item]:
        return self._all_pages("/db/search_by_substr", {"surstr": text, "regexp": ""}, size)

    def find_tags(self, *tag_ids: int, size: int = PAGE_SIZE) -> list[Item]:
        """All with all of these tags; without any tag, all there are."""
        wanted = {"and_tags": list(tag_ids), "or_tags": [], "not_tags": []}
        return self._all_pages("/db/match_images_by_tags", wanted, size)

    def list_folder(self, folder: Path | str) -> list[Item]:
        files: list[Item] = self.get("/files", folder_path=str(folder))["files"]
        return files

    def original(self, path: Path | str) -> bytes:
        return self._good(self.ask("/file", path=str(path), t="0")).content

    def thumbnail(self, path: Path | str, size: str = "256x256") -> Image.Image:
        answer = self._good(self.ask_thumbnail(path, size))
        picture = Image.open(io.BytesIO(answer.content))
        picture.load()
        return picture

    def ask_thumbnail(self, path: Path | str, size: str = "256x256") -> httpx.Response:
        return self.ask("/image-thumbnail", path=str(path), t="0", size=size)

    def geninfo(self, path: Path | str) -> str:
        text: str = self.get("/image_geninfo", path=str(path))
        return text

    def toggle(self, path: Path | str, tag_id: int) -> bool:
        """Whether the tag was taken away."""
        answer = self.post(
            "/db/toggle_custom_tag_to_img", {"img_path": str(path), "tag_id": tag_id}
        )
        return bool(answer["is_remove"])

    def scans(self) -> list[dict[str, Any]]:
        """What is known of scans, the newest first."""
        return [job for job in self.get("/jobs")["jobs"] if job["kind"] == "scan"]

    def _good(self, answer: httpx.Response) -> httpx.Response:
        """The answer, if it is one; else what the client and the server say about it."""
        assert answer.status_code == 200, (
            f"{answer.request.url} answered {answer.status_code}: {answer.text[:500]}\n"
            f"The server printed:\n{self.server.printed()[-3000:]}"
        )
        return answer

    def _all_pages(self, path: str, body: Mapping[str, object], size: int) -> list[Item]:
        found: list[Item] = []
        cursor = ""
        for _ in range(MOST_PAGES):
            page = self.post(path, {**body, "cursor": cursor, "size": size, "folder_paths": []})
            found += page["files"]
            cursor = page["cursor"]["next"]
            if not page["cursor"]["has_next"]:
                return found
        raise AssertionError(f"no end after {MOST_PAGES} pages")
