"""The API over a small library, as somebody at some address sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from iib_core.api import Services, build_router
from iib_core.settings import DEFAULT_BASE

B = DEFAULT_BASE
DB = f"{DEFAULT_BASE}/db"

CAT = (
    "a cat on a mat, <lora:ink_wash:0.6>\nNegative prompt: blurry\n"
    "Steps: 30, Sampler: Euler a, CFG scale: 5, Seed: 1, Size: 30x20, Model: dreamy"
)
DOG = (
    "a dog in a 100%_field\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 2, Size: 8x8, Model: two"
)


def save_png(path: Path, text: str = "", size: tuple[int, int] = (30, 20)) -> Path:
    """A real picture, with an infotext as A1111 writes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    info = PngInfo()
    if text:
        info.add_text("parameters", text)
    Image.new("RGB", size, (200, 120, 40)).save(path, pnginfo=info)
    return path


class FromPeer:
    """The application as a peer at this address sees it.

    The oldest TestClient we run on cannot say where it calls from.
    """

    def __init__(self, app: ASGIApp, address: str) -> None:
        self._app = app
        self._peer = (address, 50000)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope["client"] = self._peer
        await self._app(scope, receive, send)


@dataclass
class Program:
    """The API over one library, as somebody with these settings runs it."""

    services: Services
    stops: list[bool] = field(default_factory=list)
    """One for each time the program was asked to end."""

    def client(self, peer: str = "127.0.0.1", **options: Any) -> TestClient:
        """A client at this address. As in a WebUI, the application knows nothing of our errors."""
        app = FastAPI()
        app.include_router(build_router(self.services))
        address = "http://127.0.0.1:8000"
        return TestClient(
            FromPeer(app, peer), base_url=address, raise_server_exceptions=False, **options
        )

    def index(self) -> None:
        """Bring the index up to date, and wait until nothing is left to do."""
        jobs = self.services.jobs
        self.services.library.start_update().future.result(60)
        for state in jobs.states():
            jobs.get(state.id).future.result(60)
