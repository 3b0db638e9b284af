"""A WebUI small enough to read: what we use of its `modules`, and of gradio."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, ClassVar

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
        self.saved: list[Callable[[Any], None]] = []
        self.settings: list[Callable[[], None]] = []
        self.bound: list[SimpleNamespace] = []
        self.app = FastAPI()
        self.cmd_opts = SimpleNamespace(share=False, listen=False, gradio_auth=None, **cmd_opts)
        self.options: dict[str, SimpleNamespace] = {}
        self.opts = SimpleNamespace(
            outdir_txt2img_samples=str(data_path / "outputs"),
            outdir_save="",
            add_option=self.options.__setitem__,
        )
        callbacks = SimpleNamespace(
            on_app_started=self.started.append,
            on_ui_tabs=self.tabs.append,
            on_script_unloaded=self.unloaded.append,
            on_image_saved=self.saved.append,
            on_ui_settings=self.settings.append,
        )
        self.paste = SimpleNamespace(
            ParamBinding=SimpleNamespace, register_paste_params_button=self.bound.append
        )
        modules = ModuleType("modules")
        modules.__dict__.update(
            script_callbacks=callbacks,
            shared=SimpleNamespace(
                opts=self.opts,
                cmd_opts=self.cmd_opts,
                OptionInfo=lambda default, label, section: SimpleNamespace(
                    default=default, label=label, section=section
                ),
            ),
            infotext_utils=self.paste,
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
        for each in (self.started, self.tabs, self.unloaded, self.saved, self.settings):
            each.clear()


def add_login(app: FastAPI) -> None:
    """As gradio does it: a route whose function is the check."""

    def user_of(request: Request) -> str | None:
        return request.cookies.get("access-token")

    @app.get("/login_check")
    def login_check(user: str | None = Depends(user_of)) -> None:
        if user is None:
            raise HTTPException(401, "Not authenticated")


class Component:
    """A part of a gradio page, by its id; a click is what it was told to do."""

    def __init__(self, elem_id: str = "", **_options: object) -> None:
        self.elem_id = elem_id
        self.does: Callable[..., Any] | None = None
        Blocks.opened[-1].parts[elem_id] = self

    def click(self, fn: Callable[..., Any], **_options: object) -> None:
        self.does = fn


class Blocks:
    """A page, or a row of it."""

    opened: ClassVar[list[Blocks]] = []

    def __init__(self, **_options: object) -> None:
        self.html: list[str] = []
        self.parts: dict[str, Component] = {}

    def __enter__(self) -> Blocks:
        self.opened.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        self.opened.pop()
        if self.opened:
            self.opened[-1].parts.update(self.parts)


def gradio() -> ModuleType:
    module = ModuleType("gradio")
    module.__dict__.update(
        Blocks=Blocks,
        Row=Blocks,
        HTML=lambda html: Blocks.opened[-1].html.append(html),
        Textbox=Component,
        Button=Component,
        Image=Component,
    )
    return module
