"""A node of ComfyUI that nobody knows is taught while the program runs."""

from __future__ import annotations

import json
import time
from pathlib import Path

from tests.e2e.api import Api
from tests.e2e.conftest import Servers
from tests.metadata.comfyui.made import encoder, json_of, link, text_to_image
from tests.metadata.made import png, text_chunk

PATIENCE_S = 60

WORDS = ("HeronWords", {"mood": "a text nobody wants to read", "plumage": "a heron in the reeds"})
RULES = {"nodes": {"HeronWords": {"inputs": {"plumage": "positive", "mood": ""}}}}


def wait_for_prompt(api: Api, path: Path, wanted: bool) -> None:
    """Until the index has the prompt that was meant, or else the guess: in the text that it keeps,
    and in its tags."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        texts = api.post("/image_geninfo_batch", {"paths": [str(path)]})
        guessed = ("pos", "a text nobody wants to read") in api.tags()
        found = texts[str(path)].startswith("a heron in the reeds"), guessed
        if found == (wanted, not wanted):
            return
        assert time.monotonic() < deadline, f"{texts}\n{api.server.printed()[-3000:]}"


def test_a_prompt_is_found_when_its_node_has_been_taught_without_a_restart(
    servers: Servers, tmp_path: Path, home: Path
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    nodes = text_to_image(words=WORDS, positive=encoder(link("words")))
    old, new = folder / "old.png", folder / "new.png"
    picture = png(text_chunk("prompt", json_of(nodes)))
    old.write_bytes(picture)
    api = servers.start(folder, home=home)
    api.update()
    assert not api.geninfo(old).startswith("a heron")
    rules = home / "data" / "comfyui_rules.json"

    rules.write_text("{", "utf-8")
    new.write_bytes(picture)
    api.update()
    assert "cannot be used" in api.server.printed()
    assert "line 1, column 2" in api.server.printed()
    assert not api.geninfo(new).startswith("a heron")
    new.unlink()
    api.update()

    rules.write_text(json.dumps(RULES), "utf-8")
    assert api.geninfo(old).startswith("a heron in the reeds\nNegative prompt: blurry")
    wait_for_prompt(api, old, wanted=True)
    assert [item["name"] for item in api.find_text("a heron in the reeds\n")] == ["old.png"]

    rules.unlink()
    wait_for_prompt(api, old, wanted=False)
    assert api.server.interrupt() == 0
