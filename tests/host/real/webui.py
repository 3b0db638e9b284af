"""A WebUI of real gradio, to try our tab in: the tabs, callbacks and paste buttons of A1111 and
Forge, and no model.

    python tests/host/real/webui.py EXTENSION DATA_FOLDER PORT [--login NAME:WORD] [--subpath NAME]

Runs with the gradio of either: 3.41 as in A1111, 4.40 as in Forge. As there, the routes come a
moment after the port is open, and a GET of /reload-ui does what "Reload UI" does.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
import time
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import gradio as gr

GAP_S = 1.5
"""Between an open port and our routes."""
TABS = ("txt2img", "img2img", "inpaint", "extras")
JS = "_js" if gr.__version__.startswith("3.") else "js"


class Modules:
    """What an extension imports from `modules`."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.callbacks: dict[str, list[Any]] = {}
        self.bindings: list[SimpleNamespace] = []
        opts = SimpleNamespace(
            outdir_txt2img_samples=str(arguments.data / "outputs"), add_option=lambda *_: None
        )
        cmd_opts = SimpleNamespace(
            gradio_auth=arguments.login,
            subpath=arguments.subpath,
            share=False,
            listen=False,
            nowebui=False,
        )
        package = ModuleType("modules")
        package.__dict__.update(
            script_callbacks=SimpleNamespace(
                **{
                    name: self._keeper(name)
                    for name in (
                        "on_app_started",
                        "on_ui_tabs",
                        "on_ui_settings",
                        "on_image_saved",
                        "on_before_reload",
                        "on_script_unloaded",
                    )
                }
            ),
            shared=SimpleNamespace(opts=opts, cmd_opts=cmd_opts, OptionInfo=lambda *a, **k: (a, k)),
            paths=SimpleNamespace(data_path=str(arguments.data)),
            infotext_utils=SimpleNamespace(
                ParamBinding=SimpleNamespace, register_paste_params_button=self.bindings.append
            ),
        )
        sys.modules["modules"] = package

    def _keeper(self, name: str) -> Any:
        return lambda callback, **_: self.callbacks.setdefault(name, []).append(callback)

    def tell(self, name: str, *values: object) -> list[Any]:
        return [callback(*values) for callback in self.callbacks.get(name, [])]

    def forget(self) -> None:
        self.callbacks.clear()
        self.bindings.clear()


def build(modules: Modules) -> gr.Blocks:
    """The page, with the tab of the extension as its last."""
    prompts: dict[str, Any] = {}
    steps: dict[str, Any] = {}
    images: dict[str, Any] = {}
    # Before the page is begun: what is made inside it is put on it.
    ours = [tab for tabs in modules.tell("on_ui_tabs") for tab in tabs or []]
    with gr.Blocks(analytics_enabled=False, title="WebUI") as demo:
        with gr.Tabs(elem_id="tabs"):
            for name in TABS:
                with gr.TabItem(name.title(), id=name, elem_id=f"tab_{name}"):
                    if name != "extras":
                        prompts[name] = gr.Textbox(elem_id=f"{name}_prompt", label="Prompt")
                        steps[name] = gr.Number(elem_id=f"{name}_steps", label="Steps", value=20)
                    if name != "txt2img":
                        images[name] = gr.Image(elem_id=f"{name}_image", type="pil")
            for blocks, title, element_id in ours:
                with gr.TabItem(title, id=element_id, elem_id=f"tab_{element_id}"):
                    blocks.render()
        for binding in modules.bindings:
            connect(binding, prompts, steps, images)
    return demo


def connect(binding: SimpleNamespace, prompts: Any, steps: Any, images: Any) -> None:
    """A paste button, as the hosts make one: it reads what stands beside it, then shows its tab."""
    tab, button = binding.tabname, binding.paste_button
    text = getattr(binding, "source_text_component", None)
    image = getattr(binding, "source_image_component", None)
    if image is not None and tab in images:
        button.click(
            fn=lambda picture: picture, inputs=[image], outputs=[images[tab]], show_progress=False
        )
    if text is not None:
        button.click(
            fn=parsed, inputs=[text], outputs=[prompts[tab], steps[tab]], show_progress=False
        )
    buttons = "document.querySelectorAll('#tabs > .tab-nav > button')"
    go = f"() => {{ {buttons}[{TABS.index(tab)}].click() }}"
    button.click(fn=None, **{JS: go})


def parsed(text: str) -> tuple[str, float]:
    prompts, _, settings = text.partition("\nSteps: ")
    return prompts.partition("\nNegative prompt: ")[0], float(settings.partition(",")[0] or 20)


def load_extension(extension: Path) -> None:
    """As the hosts do it: its folder is on the path for as long as its scripts are read."""
    before = list(sys.path)
    sys.path.insert(0, str(extension))
    for script in sorted((extension / "scripts").glob("*.py")):
        exec(
            compile(script.read_text("utf-8"), str(script), "exec"),
            {"__name__": script.name, "__file__": str(script)},
        )
    sys.path[:] = before


def add_scripts(extension: Path) -> None:
    """Into the head of the page, each by its file."""
    original = gr.routes.templates.TemplateResponse
    tags = "".join(
        f'<script type="text/javascript" src="file={path}?{path.stat().st_mtime}"></script>'
        for path in sorted((extension / "javascript").glob("*.js"))
    )

    def response(*values: Any, **more: Any) -> Any:
        answer = original(*values, **more)
        answer.body = answer.body.replace(b"</head>", f"{tags}</head>".encode())
        answer.init_headers()
        return answer

    gr.routes.templates.TemplateResponse = response


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("extension", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("port", type=int)
    parser.add_argument("--login")
    parser.add_argument("--subpath")
    arguments = parser.parse_args()
    extension = arguments.extension.resolve()
    os.chdir(arguments.data)
    add_scripts(extension)
    modules = Modules(arguments)
    reload_asked = threading.Event()
    login = tuple(arguments.login.split(":", 1)) if arguments.login else None
    while True:
        load_extension(extension)
        modules.tell("on_ui_settings")
        demo = build(modules)
        app, _local, _share = demo.launch(
            prevent_thread_lock=True,
            server_name="127.0.0.1",
            server_port=arguments.port,
            auth=[login] if login else None,
            allowed_paths=[str(extension / "javascript")],
            root_path=f"/{arguments.subpath}" if arguments.subpath else "",
            quiet=True,
        )
        time.sleep(GAP_S)
        app.add_api_route("/reload-ui", reload_asked.set, methods=["GET"])
        modules.tell("on_app_started", demo, app)
        print("started", flush=True)
        reload_asked.wait()
        reload_asked.clear()
        modules.tell("on_before_reload")
        modules.tell("on_script_unloaded")
        print("unloaded", sorted(each.name for each in threading.enumerate()), flush=True)
        modules.forget()
        demo.close()


if __name__ == "__main__":
    main()
