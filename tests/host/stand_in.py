"""A WebUI small enough to read: what we use of its `modules`, and of gradio."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from fastapi import Depends, FastAPI, HTTPException
from starlette.requests import Request


class StandInHost:
    """Loads and reloads scripts as A1111 does: callbacks told to unload, a new app each time."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, data_path: Path, **cmd_opts: object
    ) -> None:
        self.started: list[Callable[..., None]] = []
        self.tabs: list[Callable[[], Any]] = []
        self.unloaded: list[Callable[[], None]] = []
        self.app = FastAPI()
        self.cmd_opts = SimpleNamespace(share=False, listen=False, gradio_auth=None, **cmd_opts)
        self.opts = SimpleNamespace(
            outdir_txt2img_samples=str(data_path / "outputs"), outdir_save=""
        )
        callbacks = SimpleNamespace(
            on_app_started=self.started.append,
            on_ui_tabs=self.tabs.append,
            on_script_unloaded=self.unloaded.append,
        )
        modules = ModuleType("modules")
        modules.__dict__.update(
            script_callbacks=callbacks,
            shared=SimpleNamespace(opts=self.opts, cmd_opts=self.cmd_opts),
            paths=SimpleNamespace(data_path=str(data_path)),
        )
        monkeypatch.setitem(sys.modules, "modules", modules)
        monkeypatch.setitem(sys.modules, "gradio", gradio())

    def load(self, register: Callable[[], None]) -> None:
        register()
        self.app = FastAPI()
        if self.cmd_opts.gradio_auth:
            add_login(self.app)
        for tell in self.started:
            tell(None, self.app)

    def unload(self) -> None:
        for tell in self.unloaded:
            tell()
        for each in (self.started, self.tabs, self.unloaded):
            each.clear()


def add_login(app: FastAPI) -> None:
    """As gradio does it: a route whose function is the check."""

    def user_of(request: Request) -> str | None:
        return request.cookies.get("access-token")

    @app.get("/login_check")
    def login_check(user: str | None = Depends(user_of)) -> None:
        if user is None:
            raise HTTPException(401, "Not authenticated")


def gradio() -> ModuleType:
    class Blocks:
        def __init__(self, analytics_enabled: bool) -> None:
            self.html: list[str] = []

        def __enter__(self) -> Blocks:
            opened.append(self)
            return self

        def __exit__(self, *_: object) -> None:
            opened.pop()

    opened: list[Blocks] = []
    module = ModuleType("gradio")
    module.__dict__.update(Blocks=Blocks, HTML=lambda html: opened[-1].html.append(html))
    return module
