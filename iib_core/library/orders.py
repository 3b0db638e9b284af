"""How a result can be sorted."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from iib_core.library.cursor import BEYOND
from iib_core.library.rows import CUSTOM, STARS

_DIGITS = re.compile("[0-9]+")


@dataclass(frozen=True, slots=True)
class Order:
    """By an SQL expression over `m`, which is never NULL, then by id in the same direction."""

    by: str
    expression: str
    descending: bool
    is_text: bool = False
    by_time: bool = False
    shuffled: bool = False
    """By the place that a permutation gives to the id."""
    ranked: bool = False
    """By how near it is to what the search means, then the newest id first."""


def _stated(expression: str, *, is_text: bool = False) -> tuple[str, str]:
    """An expression that may be NULL, so that the unknown comes last: ascending, descending."""
    last, first = ("char(1114111)", "''") if is_text else (str(BEYOND), str(-BEYOND))
    return f"coalesce({expression}, {last})", f"coalesce({expression}, {first})"


_STARS = " ".join(
    f"""WHEN EXISTS (SELECT 1 FROM media_tag AS x WHERE x.media_id = m.id AND x.tag_id =
                     (SELECT id FROM tag WHERE type = '{CUSTOM}' AND name = '{name}'))
        THEN {number}"""
    for number, name in reversed([*enumerate(STARS, 1)])
)
_MODEL = """(SELECT min(lower(t.name)) FROM media_tag AS x JOIN tag AS t ON t.id = x.tag_id
             WHERE x.media_id = m.id AND +x.tag_id IN (SELECT id FROM tag WHERE type = 'Model'))"""
_GENERATED = "coalesce(m.generated, m.mtime_ns / 1000000000)"  # most files do not state it
_NAME = "natural_key(m.name)"


def _orders() -> Iterator[tuple[str, Order]]:
    model, resolution = _stated(_MODEL, is_text=True), _stated("nullif(m.width * m.height, 0)")
    for by, (ascending, descending), starts_high in (
        ("modified", ("m.mtime_ns",) * 2, True),
        ("created", ("m.created_ns",) * 2, True),
        ("generated", (_GENERATED,) * 2, True),
        ("size", ("m.size",) * 2, True),
        ("resolution", resolution, True),
        ("rating", (f"CASE {_STARS} ELSE 0 END",) * 2, True),
        ("seed", _stated("m.seed"), False),
        ("name", (_NAME,) * 2, False),
        ("model", model, False),
    ):
        for name, expression, down in (
            (f"{by}-asc", ascending, False),
            (f"{by}-desc", descending, True),
            (by, descending if starts_high else ascending, starts_high),
        ):
            yield name, Order(by, expression, down, by in ("name", "model"), by == "modified")
    yield "random", Order("random", "m.id", descending=False, shuffled=True)


ORDERS = dict(_orders())
"""By the name of what they sort by. Without a direction: the one that is mostly meant."""
NEAREST = Order("nearest", "m.id", descending=False, ranked=True)
"""Of a search by meaning, and of no other one: so it is not among ORDERS."""
ORDERS |= {
    "newest": ORDERS["modified-desc"],
    "oldest": ORDERS["modified-asc"],
    "largest": ORDERS["size-desc"],
    "smallest": ORDERS["size-asc"],
}


def natural_key(name: str) -> str:
    """What names are compared by: without regard to case, and numbers by their value."""
    return _DIGITS.sub(_by_value, name.casefold())


def _by_value(digits: re.Match[str]) -> str:
    number = digits[0].lstrip("0")
    # The longer number is the larger one. Names have 255 letters at most.
    return f"{len(number):03}{number}"


def register(connection: sqlite3.Connection) -> None:
    """Let a connection ask for `natural_key`."""
    connection.create_function("natural_key", 1, natural_key, deterministic=True)
