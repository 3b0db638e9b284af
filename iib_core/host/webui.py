"""The whole adaptor to the WebUIs: our routes on their application, our page in a tab of theirs."""

from __future__ import annotations

import logging
from contextlib import ExitStack
from typing import Any

from fastapi import Depends, FastAPI

from iib_core.api import build_router
from iib_core.app import open_services, start_indexing
from iib_core.errors import IibError
from iib_core.host.options import guest_settings, options_from_host
from iib_core.settings import DEFAULT_BASE

logger = logging.getLogger(__name__)

TAB_TITLE = "Infinite Image Browsing"
TAB_ID = "infinite-image-browsing"

# Its address is set by javascript/iib_host.js, which knows the subpath, once the tab is looked at.
FRAME = (
    f'<iframe id="iib_frame" title="{TAB_TITLE}" data-base="{DEFAULT_BASE.lstrip("/")}" '
    'style="width: 100%; height: calc(100vh - 6rem); min-height: 30rem; border: 0"></iframe>'
)


def register() -> None:
    """Ask the host to call us. Runs again whenever the host reloads its scripts."""
    from modules import script_callbacks

    # The lifespan of a guest is not run by the host, so open and close by hand.
    guest = ExitStack()

    def on_started(_blocks: object, app: FastAPI) -> None:
        try:
            join(app, guest)
        except IibError as error:
            logger.error("Infinite Image Browsing cannot start: %s %s", error.message, error.hint)

    script_callbacks.on_app_started(on_started)
    script_callbacks.on_ui_tabs(tabs)
    script_callbacks.on_script_unloaded(guest.close)


def join(app: FastAPI, guest: ExitStack) -> None:
    """Put our routes on the host's application; `guest` closes what they use."""
    options = options_from_host()
    settings = guest_settings(options)
    login = login_check_of(app)
    if options.has_login and login is None and not settings.secret_key:
        logger.error(
            "Infinite Image Browsing cannot tell who is logged in to this WebUI, and stays closed. "
            "Set IIB_SECRET_KEY to open it with a key."
        )
        return
    services = guest.enter_context(open_services(settings, stop=_leave_the_host_running))
    start_indexing(services)
    # The host guards none of an extension's routes, not even with --gradio-auth.
    guards = [Depends(login)] if options.has_login and login is not None else []
    app.include_router(build_router(services), dependencies=guards)


def login_check_of(app: FastAPI) -> Any:
    """Gradio's own check, which raises 401 for whoever is not logged in; None if there is none."""
    for route in app.routes:
        if getattr(route, "path", "") == "/login_check":
            return getattr(route, "endpoint", None)
    return None


def tabs() -> list[tuple[object, str, str]]:
    """(blocks, title, element id) of the one tab, as the hosts expect it."""
    import gradio

    with gradio.Blocks(analytics_enabled=False) as blocks:
        gradio.HTML(FRAME)
    return [(blocks, TAB_TITLE, TAB_ID)]


def _leave_the_host_running() -> None:
    """What "shut down" means to a guest: ending the process would end the host."""
