"""What the page needs to know at its start, and what it wants remembered."""

from __future__ import annotations

import os
import platform
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import orjson
from fastapi import APIRouter
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.answers import ExtraPath, GlobalSetting, Version
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import Setting, SettingName
from iib_core.api.services import Services
from iib_core.errors import InvalidError
from iib_core.library import RULES
from iib_core.settings import Settings


def preference_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    settings, library = services.settings, services.library

    @routers.read.get("/global_setting", response_model=GlobalSetting)
    def global_setting() -> Response:
        """Everything the page asks for at its start."""
        setting: GlobalSetting = {
            "global_setting": dict(settings.output_folders),
            "cwd": str(program_folder()),
            "is_win": os.name == "nt",
            "home": settings.home,
            "sd_cwd": str(settings.cwd),
            "all_custom_tags": [wire.tag_answer(tag) for tag in library.tags.custom()],
            "extra_paths": stored_paths() + given_paths(),
            "enable_access_control": has_access_control(settings),
            "launch_mode": "sd" if settings.is_guest else "server",
            "export_fe_fn": settings.export_fe_fn,
            "app_fe_setting": {
                name: orjson.loads(value) for name, value in library.preferences.all().items()
            },
            "is_readonly": services.access.is_read_only,
        }
        return answer(setting)

    def stored_paths() -> list[ExtraPath]:
        services.reach.look_again()
        return wire.extra_paths(library.roots.refresh())

    def given_paths() -> list[ExtraPath]:
        return [
            {"path": str(path), "types": ["cli_access_only"], "alias": ""}
            for path in settings.extra_paths
        ]

    @routers.write.post("/app_fe_setting", response_model=None)
    def save_setting(body: Setting) -> Response:
        """Remember a JSON text under a name."""
        try:
            orjson.loads(body.value)
        except orjson.JSONDecodeError as error:
            raise InvalidError(f"The value of {body.name} is not JSON: {error}") from error
        library.preferences.set(body.name, body.value)
        follow(body.name)
        services.events.tell_settings()
        return answer(None)

    @routers.write.delete("/app_fe_setting", response_model=None)
    def forget_setting(body: SettingName) -> Response:
        """Forget what is remembered under a name. An unknown name is fine."""
        library.preferences.remove(body.name)
        follow(body.name)
        services.events.tell_settings()
        return answer(None)

    def follow(name: str) -> None:
        if name == RULES:
            library.start_auto_tags()

    @routers.read.get("/version", response_model=Version)
    def version_() -> Response:
        """Which versions run here."""
        return answer(versions())

    return routers.together()


def has_access_control(settings: Settings) -> bool:
    """True when it was asked for, or by default inside a WebUI that others can reach."""
    by_default = settings.access_control == "auto" and settings.is_guest and not settings.is_local
    return settings.access_control == "enable" or by_default


def program_folder() -> Path:
    return Path(__file__).resolve().parent.parent.parent


@cache
def versions() -> Version:
    return {
        "python_version": sys.version,
        "platform": platform.platform(),
        # Existing clients compare these two with the releases of another program.
        "hash": None,
        "tag": None,
        "av": installed("av"),
        "imageio": installed("imageio"),
        "pillow": installed("pillow"),
        "imageio_ffmpeg": installed("imageio-ffmpeg"),
        "pillow_avif_plugin": installed("pillow-avif-plugin"),
        "requests": installed("requests"),
        "numpy": installed("numpy"),
        "hnswlib": installed("hnswlib"),
    }


def installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
