"""Settings of a guest: the environment, and what the WebUI was started with."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from iib_core.library import is_peer_database
from iib_core.settings import (
    HOST_DATA_FOLDER,
    OUTPUT_FOLDER_KEYS,
    Settings,
    Surroundings,
    load_settings,
    read_dotenv,
)

PUBLIC_OPTIONS = ("share", "listen", "ngrok", "server_name")
LOGIN_OPTIONS = ("gradio_auth", "gradio_auth_path", "auth", "auth_file")
"""The last two are SD.Next's names."""

PROGRAM_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class HostOptions:
    """What we ask the WebUI for."""

    data_path: Path
    output_folders: Mapping[str, object]
    is_public: bool
    has_login: bool
    read_only: bool = False


def options_from_host() -> HostOptions:
    from modules import paths, shared

    # Not `opts.data`: it is empty until the options were saved for the first time.
    folders = {key: getattr(shared.opts, key, "") for key in OUTPUT_FOLDER_KEYS}
    given = shared.cmd_opts
    # Without a user interface (--nowebui) the WebUI ignores its own login.
    has_login = not getattr(given, "nowebui", False) and _any(given, LOGIN_OPTIONS)
    return HostOptions(
        data_path=Path(paths.data_path),
        output_folders=folders,
        is_public=_any(given, PUBLIC_OPTIONS),
        has_login=has_login,
        read_only=bool(getattr(shared.opts, "iib_read_only", False)),
    )


def guest_settings(
    options: HostOptions, environ: Mapping[str, str] = os.environ, root: Path = PROGRAM_ROOT
) -> Settings:
    """Raises BadSettingError."""
    surroundings = Surroundings(
        cwd=Path.cwd(),
        program_root=root,
        # Not the extension's own folder: hosts reset it, and people delete it to install afresh.
        default_data_dir=options.data_path.absolute() / HOST_DATA_FOLDER,
        is_peer_database=is_peer_database,
        host_options=options.output_folders,
    )
    settings = load_settings((), environ, surroundings, read_dotenv([root]))
    open_to_all = options.is_public and not options.has_login and not settings.secret_key
    return replace(
        settings,
        is_guest=True,
        host_is_public=options.is_public,
        host_has_login=options.has_login,
        # Anybody may be there, so looking is all they may do.
        read_only=settings.read_only or options.read_only or open_to_all,
    )


def _any(given: object, names: Iterable[str]) -> bool:
    return any(getattr(given, name, None) for name in names)
