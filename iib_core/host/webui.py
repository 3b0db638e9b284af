"""The whole adaptor to the WebUIs: our paths on their application, our page in a tab of theirs."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI

from iib_core.errors import IibError
from iib_core.host.door import Door
from iib_core.host.options import guest_settings, options_from_host
from iib_core.host.program import GuestProgram
from iib_core.host.sending import add_components
from iib_core.metadata import kind_of
from iib_core.settings import DEFAULT_BASE

logger = logging.getLogger(__name__)

TAB_TITLE = "Infinite Image Browsing"
TAB_ID = "infinite-image-browsing"
SECTION = ("infinite-image-browsing", TAB_TITLE)

# Its address is set by javascript/iib_host.js, which knows the subpath, once the tab is looked at.
FRAME = (
    f'<iframe id="iib_frame" title="{TAB_TITLE}" data-base="{DEFAULT_BASE.lstrip("/")}" '
    'style="width: 100%; height: calc(100vh - 6rem); min-height: 30rem; border: 0"></iframe>'
)


def register() -> None:
    """Ask the host to call us. Runs again whenever the host reloads its scripts."""
    from modules import script_callbacks

    guest = Guest()
    script_callbacks.on_app_started(guest.on_started)
    script_callbacks.on_ui_tabs(guest.tabs)
    script_callbacks.on_ui_settings(add_options)
    script_callbacks.on_image_saved(guest.on_image_saved)
    script_callbacks.on_script_unloaded(guest.close)


class Guest:
    """What the host calls, from one loading of our script to the next."""

    def __init__(self) -> None:
        self._program: GuestProgram | None = None

    def on_started(self, _blocks: object, app: FastAPI) -> None:
        options = options_from_host()
        login = login_check_of(app)
        try:
            settings = guest_settings(options)
        except IibError as error:
            logger.error("Infinite Image Browsing cannot start: %s %s", error.message, error.hint)
            return
        if options.has_login and login is None and not settings.secret_key:
            logger.error(
                "Infinite Image Browsing cannot tell who is logged in to this WebUI, and stays "
                "closed. Set IIB_SECRET_KEY to open it with a key."
            )
            return
        # The host guards none of an extension's routes, not even with --gradio-auth.
        guards = [Depends(login)] if options.has_login and login is not None else []
        self._program = GuestProgram(options_from_host, guards)
        app.router.routes.append(Door(settings.base, self._program))

    def tabs(self) -> list[tuple[object, str, str]]:
        """(blocks, title, element id) of the one tab, as the hosts expect it."""
        import gradio

        with gradio.Blocks(analytics_enabled=False) as blocks:
            gradio.HTML(FRAME)
            add_components(self._services)
        return [(blocks, TAB_TITLE, TAB_ID)]

    def on_image_saved(self, params: Any) -> None:
        """In the thread that makes pictures. The name is often relative to the working folder."""
        path = Path(params.filename).absolute()
        if self._program is not None and kind_of(path.name) is not None:
            self._program.picture_was_saved(path)

    def close(self) -> None:
        if self._program is not None:
            self._program.close()
            self._program = None

    def _services(self) -> Any:
        if self._program is None:
            raise IibError("Infinite Image Browsing has not started in this WebUI")
        return self._program.services()


def add_options() -> None:
    """Our page among the settings of the host: what must be known before ours can be shown."""
    from modules import shared

    shared.opts.add_option(
        "iib_read_only",
        shared.OptionInfo(
            False,
            "Only look: nothing can be changed in the browser (asks for Reload UI)",
            section=SECTION,
        ),
    )


def login_check_of(app: FastAPI) -> Any:
    """Gradio's own check, which raises 401 for whoever is not logged in; None if there is none."""
    for route in app.routes:
        if getattr(route, "path", "") == "/login_check":
            return getattr(route, "endpoint", None)
    return None
