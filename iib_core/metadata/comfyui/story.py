"""What a graph tells: from nodes to a generation."""

from __future__ import annotations

from typing import NamedTuple

from iib_core.metadata.comfyui.graph import Graph, Node
from iib_core.metadata.comfyui.literals import TEXTS, literals_of
from iib_core.metadata.comfyui.models import Models, models_behind, without_suffix
from iib_core.metadata.comfyui.passes import Passes, passes_of
from iib_core.metadata.comfyui.settings import settings_of_passes, settings_of_service
from iib_core.metadata.comfyui.sockets import Side, Socket
from iib_core.metadata.comfyui.texts import NO_WORDS, Texts, Words
from iib_core.metadata.comfyui.wording import looks_like_prose
from iib_core.metadata.facts import Generation, Lora
from iib_core.metadata.prompt import networks_of

GENERATOR = "ComfyUI"


class _Prompts(NamedTuple):
    positive: Words
    negative: Words


def tell(graph: Graph) -> Generation:
    """How the picture of a graph was made, as far as the graph says. Never fails."""
    texts = Texts(graph)
    passes = passes_of(graph)
    is_guess = not passes.samplers
    prompts = _prompts(texts, passes)
    base = passes.samplers[0] if passes.samplers else None
    if base is not None:
        models = models_behind(graph, base)
        passed = list(texts.passed(Side.POSITIVE))
        settings = settings_of_passes(graph, passes, models, passed)
    else:
        base, prompts = _without_sampler(graph, texts)
        models = models_behind(graph, base) if base is not None else Models()
        settings = settings_of_service(graph, base, models) if base is not None else {}
    networks = networks_of(prompts.positive.text)
    loras = {**models.loras, **{lora.name: lora for lora in networks.loras}}
    known = (
        *(prompts.positive.text, prompts.negative.text, *settings.values(), *models.names),
        *(lora.name for lora in loras.values()),
    )
    return Generation(
        generator=GENERATOR,
        prompt=prompts.positive.text,
        negative=prompts.negative.text,
        settings={name: value for name, value in settings.items() if value},
        loras=tuple(loras.values()),
        lycos=networks.lycos,
        hypernets=(*models.hypernets.values(), *networks.hypernets),
        is_guess=is_guess or not (prompts.positive.is_sure and prompts.negative.is_sure),
        origins=_origins(prompts, base, models),
        extra=_extra(graph, known, tuple(loras.values())),
    )


def _prompts(texts: Texts, passes: Passes) -> _Prompts:
    """The prompts of the first sampler that has any: those that began the picture."""
    positive = negative = NO_WORDS
    for sampler in (*passes.samplers, *passes.others):
        positive = positive if positive.text else texts.reaching(sampler, Side.POSITIVE)
        negative = negative if negative.text else texts.reaching(sampler, Side.SEEKING)
        if positive.text:
            break
    return _Prompts(_tidy(positive), _tidy(negative))


def _tidy(words: Words) -> Words:
    text = words.text.replace("\r\n", "\n").strip()
    if not text.isascii():
        # "\\ud83d" alone is half a character, which no database and no browser takes.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return words._replace(text=text.replace("\0", ""))


def _without_sampler(graph: Graph, texts: Texts) -> tuple[Node | None, _Prompts]:
    """The best guess where nothing samples: the last node that holds prose, as one does that
    has the picture made by a service."""
    for node in reversed(tuple(graph.nodes.values())):
        if Socket.TEXT in node.shape.sockets or Socket.POSITIVE in node.shape.sockets:
            positive = texts.reaching(node, Side.POSITIVE)
            if looks_like_prose(positive.text):
                negative = texts.reaching(node, Side.SEEKING)
                unsure = _tidy(positive)._replace(is_sure=False)
                return node, _Prompts(unsure, _tidy(negative))
    return None, _Prompts(NO_WORDS, NO_WORDS)


def _origins(prompts: _Prompts, base: Node | None, models: Models) -> dict[str, str]:
    found = {
        "prompt": prompts.positive.origin,
        "negative": prompts.negative.origin if prompts.negative.text else None,
        "settings": base,
        "model": models.origin,
    }
    return {fact: str(node) for fact, node in found.items() if node is not None}


def _extra(graph: Graph, known: tuple[str, ...], loras: tuple[Lora, ...]) -> dict[str, object]:
    extra: dict[str, object] = {}
    if loras:
        extra["loras"] = {lora.name: lora.weight for lora in loras}
    names = {lora.name for lora in loras}
    texts = [text for text in literals_of(graph, known) if without_suffix(text) not in names]
    if texts:
        extra[TEXTS] = texts
    return extra
