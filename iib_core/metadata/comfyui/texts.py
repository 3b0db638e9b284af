"""The text that reaches a node: followed upstream through encoders, joins, switches and pipes.

What an input is for is told by its name (sockets.py), and on which side it stands by the socket
through which the walk came: the same encoder is a negative prompt behind `negative`.

Nodes are evaluated from the far end, with a stack of our own, so that a graph may be as deep as it
likes, and each once for each side, so that it may branch and join as it likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from iib_core.metadata.comfyui.graph import Graph, Node, text_in
from iib_core.metadata.comfyui.sockets import Side, Socket, socket_of
from iib_core.metadata.comfyui.switches import choice_of
from iib_core.metadata.comfyui.wording import (
    MOST_EXCHANGES,
    exchange,
    join,
    joined,
    literal,
    looks_like_prose,
    place,
    rewrites,
)

LONGEST_TEXT = 256 * 1024
"""Characters of one prompt. The rest of a longer one is cut: graphs can double a text each node."""

MOST_TEXT = 4 * 1024 * 1024
"""Characters made in all while a graph is followed."""

MOST_VISITS = 10_000
"""Nodes looked at for the texts of one graph."""

_PASSED = re.compile(r"(?:any|any_?thing|value|input|source|on_|if_|tt_|ff_|data|.*_value).*|")
"""Names of inputs that take anything, and pass it on."""

Key = tuple[str, Side]
"""(node id, side)"""


class Words(NamedTuple):
    """A text, and what is known of it."""

    text: str = ""
    is_sure: bool = True
    """False if it is a guess: a language model had the last word, or nobody knows the node."""

    origin: Node | None = None
    """The node that holds the first of it."""


NO_WORDS = Words()


class _Plan(NamedTuple):
    """What a node's text is made of."""

    parts: tuple[Words | Key, ...]
    join: str | None
    """Put between the parts; None for a switch: the first of them that says something."""

    is_sure: bool = True
    exchange: tuple[str, str] | None = None
    """A text that is looked for in what is said, and what takes its place."""


class Texts:
    """The texts of one graph."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._plans: dict[Key, _Plan] = {}
        self._words: dict[Key, Words] = {}
        self._made = 0

    def reaching(self, node: Node, side: Side) -> Words:
        """The text that a node uses on one side."""
        goal = (node.id, side)
        stack = [goal]
        while stack and len(self._plans) < MOST_VISITS:
            key = stack[-1]
            if key in self._words:
                stack.pop()
                continue
            plan = self._plans.get(key)
            waits = () if plan else self._expand(key)
            if waits:
                stack.extend(waits)
            else:
                self._words[key] = self._evaluate(self._plans[key])
                stack.pop()
        return self._words.get(goal, NO_WORDS)

    def passed(self, side: Side) -> Iterator[Node]:
        """The nodes through which the texts of a side came, those nearest to the sampler first."""
        return (self._graph.nodes[id_] for id_, passed in self._plans if passed is side)

    def _expand(self, key: Key) -> list[Key]:
        """Plan a node; the parts that have to be known before it is evaluated.

        Parts that have a plan but no words are further down the stack: a circle. They say nothing.
        """
        plans = self._plans
        plan = plans[key] = self._plan(self._graph.nodes[key[0]], key[1])
        return [
            part
            for part in reversed(plan.parts)
            if not isinstance(part, Words) and part not in plans
        ]

    def _plan(self, node: Node, side: Side) -> _Plan:
        rule = self._graph.rules.nodes.get(node.kind)
        if rule is not None and rule.is_silent:
            return _Plan((), "")
        choice = choice_of(self._graph, node)
        if choice is not None:
            parts = self._parts(node, side, choice.names)
            return _Plan(parts, None, choice.is_known or len(parts) < 2)
        writes = (rule is not None and rule.writes) or node.shape.is_language_model
        names, is_known = self._names(node, side)
        is_sure = is_known and not writes and not rewrites(node)
        return _Plan(self._parts(node, side, names), join(node), is_sure, exchange(node))

    def _names(self, node: Node, side: Side) -> tuple[tuple[str, ...], bool]:
        """The inputs that make up a node's text; whether their names say so."""
        sockets = node.shape.sockets
        if side is Side.SEEKING:
            return _seeking(sockets), True
        for name in node.shape.resolved:
            if text_in(node.inputs[name]):
                return (name,), True
        own, opposite = Socket.POSITIVE, Socket.NEGATIVE
        if side is Side.NEGATIVE:
            own, opposite = opposite, own
        for named in (sockets.get(own, ()), node.shape.neutral):
            if named and any(self._may_say(node, name) for name in named):
                return named, True
        # A node for one text, named after the other side, but used on this one.
        texts = [name for name in sockets.get(opposite, ()) if text_in(node.inputs[name])]
        if texts and own not in sockets:
            return tuple(texts), True
        return self._unnamed(node, sockets.get(Socket.OTHER, ()))

    def _may_say(self, node: Node, name: str) -> bool:
        """Whether an input holds a text or a link. No text is a fact too: "" for no negative."""
        value = node.inputs[name]
        if type(value) is str:
            return True
        return bool(self._graph.source(value) or literal(name, value))

    def _unnamed(self, node: Node, others: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
        passed = tuple(name for name in others if _PASSED.fullmatch(name.lower()))
        if passed:
            return passed, True
        links = [name for name in others if self._graph.source(node.inputs[name])]
        prose = [name for name in others if looks_like_prose(text_in(node.inputs[name]))]
        return (*links, *prose), not prose

    def _parts(self, node: Node, side: Side, names: tuple[str, ...]) -> tuple[Words | Key, ...]:
        ordered = sorted(names, key=place) if len(names) > 1 else names
        found = [self._part(node, side, name) for name in ordered]
        return tuple([part for part in found if part is not None])

    def _part(self, node: Node, side: Side, name: str) -> Words | Key | None:
        value = node.inputs[name]
        source = self._graph.source(value)
        if source is None:
            may_speak = side is not Side.SEEKING or _is_negative(name)
            text = literal(name, value) if may_speak else ""
            return Words(text[:LONGEST_TEXT], True, node) if text.strip() else None
        return source.id, Side.NEGATIVE if side is Side.SEEKING and _is_negative(name) else side

    def _evaluate(self, plan: _Plan) -> Words:
        words_of = self._words
        known = [
            part if isinstance(part, Words) else words_of.get(part, NO_WORDS) for part in plan.parts
        ]
        said = [words for words in known if words.text]
        if not said:
            return Words("", plan.is_sure)
        if self._made > MOST_TEXT:
            return said[0]._replace(is_sure=False)
        if plan.join is None:
            best = next((words for words in said if words.is_sure), said[0])
            is_sure = plan.is_sure and best.is_sure and best is said[0]
            return best._replace(is_sure=is_sure)
        text = joined([words.text for words in said], plan.join)[:LONGEST_TEXT]
        if plan.exchange:
            text = text.replace(*plan.exchange, MOST_EXCHANGES)[:LONGEST_TEXT]
        self._made += len(text)
        is_sure = plan.is_sure and all(words.is_sure for words in said)
        return Words(text, is_sure, said[0].origin)


def _seeking(sockets: Mapping[Socket, tuple[str, ...]]) -> tuple[str, ...]:
    names = (*sockets.get(Socket.NEGATIVE, ()), *sockets.get(Socket.BUNDLE, ()))
    return names or sockets.get(Socket.OTHER, ())


def _is_negative(name: str) -> bool:
    return socket_of(name) is Socket.NEGATIVE


def encoded_texts(graph: Graph) -> list[str]:
    """The texts of all nodes that encode text, in the order of the graph; each once."""
    texts = Texts(graph)
    found: dict[str, None] = {}
    for node in graph.nodes.values():
        sockets = node.shape.sockets
        if Socket.CLIP in sockets and (Socket.TEXT in sockets or Socket.POSITIVE in sockets):
            text = texts.reaching(node, Side.POSITIVE).text.strip()
            if text:
                found[text] = None
    return list(found)
