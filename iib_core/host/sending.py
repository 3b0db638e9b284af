"""Pictures on their way from our page to txt2img, img2img, inpaint and extras.

The host fills those tabs itself, when a button of its own kind is clicked that stands beside a text
and an image. We make such buttons, which nobody sees. javascript/iib_host.js has them filled and
clicks them; what it waits for is the ticket of this very picture, so that neither an earlier one
nor another window's can be sent in its place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

from PIL import Image

from iib_core.api import Services, infotext_of
from iib_core.errors import IibError

WITH_TEXT = ("txt2img", "img2img", "inpaint")
"""What takes prompt and settings."""
WITH_IMAGE = ("img2img", "inpaint", "extras")
"""What takes the picture without them: an empty text would paste the settings of the last
picture that the host has made."""

SOURCE = re.compile(r", Source Identifier: [^,\n]*$")
"""What is added to every text for clients of ours, and the host knows nothing of."""

Loaded = tuple[Any, str, str]
"""Picture, text, and what became of it as JSON."""


def add_components(services: Callable[[], Services]) -> None:
    """The unseen row, inside the Blocks of our tab."""
    import gradio

    host = _paste_module()
    if host is None:
        return
    with gradio.Row(visible=False):
        ticket = gradio.Textbox(elem_id="iib_send_ticket")
        load = gradio.Button(elem_id="iib_send_load")
        image = gradio.Image(elem_id="iib_send_image", type="pil")
        text = gradio.Textbox(elem_id="iib_send_text")
        said = gradio.Textbox(elem_id="iib_send_said")
        load.click(
            fn=lambda wanted: loaded(services, wanted),
            inputs=[ticket],
            outputs=[image, text, said],
            # At once, also while the host makes pictures.
            queue=False,
            show_progress=False,
        )
        for tab in WITH_TEXT:
            button = gradio.Button(elem_id=f"iib_send_to_{tab}")
            _bind(host, button, tab, source_text_component=text, source_image_component=image)
        for tab in WITH_IMAGE:
            button = gradio.Button(elem_id=f"iib_send_image_to_{tab}")
            _bind(host, button, tab, source_image_component=image)


def loaded(services: Callable[[], Services], ticket: str) -> Loaded:
    """The picture that the page has named with this ticket. Only a page that may read it gets one,
    whoever else can call a function of the host."""
    try:
        here = services()
        path = here.hand_over.take(ticket)
        if path is None:
            return None, "", _said(ticket, "This picture was not announced, or is taken already.")
        text = SOURCE.sub("", infotext_of(here, path))
        with Image.open(path) as picture:
            picture.load()
            return picture, text, _said(ticket, has_text=text != "")
    except IibError as error:
        return None, "", _said(ticket, error.message)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        return None, "", _said(ticket, f"The picture cannot be opened: {error}")


def _said(ticket: str, error: str = "", *, has_text: bool = False) -> str:
    return json.dumps({"ticket": ticket, "error": error, "hasText": has_text})


def _bind(host: ModuleType, button: object, tab: str, **sources: object) -> None:
    host.register_paste_params_button(
        host.ParamBinding(paste_button=button, tabname=tab, **sources)
    )


def _paste_module() -> ModuleType | None:
    """Where the host keeps it: SD.Next has the newer name, but nothing in it."""
    try:
        from modules import infotext_utils

        if hasattr(infotext_utils, "ParamBinding"):
            return infotext_utils  # type: ignore[no-any-return]
    except ImportError:
        pass
    try:
        from modules import generation_parameters_copypaste
    except ImportError:
        return None
    found: ModuleType = generation_parameters_copypaste
    return found if hasattr(found, "ParamBinding") else None
