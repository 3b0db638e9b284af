"""How many matches of a query have each model, sampler, month, …"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from iib_core.library.query import NETWORKS, Where
from iib_core.library.rows import CUSTOM, STARS

MOST_VALUES = 100
"""Values of one facet: the most frequent ones."""


class FacetValue(NamedTuple):
    """A value, as the query language takes it, and how many matches have it."""

    value: str
    number: int


_BY_TAG: Mapping[str, tuple[str, ...]] = {
    "model": ("Model",),
    "lora": NETWORKS,
    "sampler": ("Sampler",),
    "scheduler": ("Schedule type",),
    "vae": ("VAE",),
    "controlnet": ("ControlNet",),
    "generator": ("Source Identifier",),
    "tag": (CUSTOM,),
}
_BY_ROW = {
    "type": "m.kind",
    "year": "strftime('%Y', m.mtime_ns / 1000000000, 'unixepoch', 'localtime')",
    "month": "strftime('%Y-%m', m.mtime_ns / 1000000000, 'unixepoch', 'localtime')",
    "day": "strftime('%Y-%m-%d', m.mtime_ns / 1000000000, 'unixepoch', 'localtime')",
    "size": "CASE WHEN m.width > 0 THEN m.width || 'x' || m.height END",
}
_RATING = "rating"
FACETS = (*_BY_TAG, *_BY_ROW, _RATING)


def count_facets(
    connection: sqlite3.Connection, matches: Where, names: Iterable[str]
) -> dict[str, tuple[FacetValue, ...]]:
    """For each facet (of FACETS) its values, the most frequent first.

    `matches`: a SELECT of ids.
    """
    wanted = tuple(dict.fromkeys(names))
    if not wanted:
        return {}
    counts = [_counts(name) for name in wanted]
    sql = f"WITH matched (id) AS ({matches.sql}) " + " UNION ALL ".join(
        f"SELECT * FROM ({each.sql})" for each in counts
    )
    values = matches.values + tuple(value for each in counts for value in each.values)
    found: dict[str, list[FacetValue]] = {name: [] for name in wanted}
    for name, value, number in connection.execute(sql, values):
        found[name].append(FacetValue(value, number))
    return {name: tuple(values) for name, values in found.items()}


def _counts(name: str) -> Where:
    """A SELECT of name, value and count."""
    end = f"ORDER BY 3 DESC, 2 LIMIT {MOST_VALUES}"
    if name in _BY_ROW:
        return Where(
            f"""SELECT ?, {_BY_ROW[name]}, COUNT(*) FROM matched
                CROSS JOIN media AS m ON m.id = matched.id
                GROUP BY 2 HAVING {_BY_ROW[name]} IS NOT NULL {end}""",
            (name,),
        )
    if name == _RATING:
        marks = ", ".join("?" * len(STARS))
        return Where(
            f"""SELECT ?, substr(t.name, 6), COUNT(*) {_LINKS}
                WHERE t.type = '{CUSTOM}' AND t.name IN ({marks}) {_IN_MATCHED}
                GROUP BY 2 ORDER BY 2 DESC""",
            (name, *STARS),
        )
    types = _BY_TAG[name]
    return Where(
        f"""SELECT ?, t.name, COUNT(*) {_LINKS}
            WHERE t.type IN ({", ".join("?" * len(types))}) AND t.count > 0 {_IN_MATCHED}
            GROUP BY 2 {end}""",
        (name, *types),
    )


_LINKS = "FROM tag AS t CROSS JOIN tag_media AS x ON x.tag_id = t.id"
# "+": each link is looked for among the matches, and not each match among the links of each tag.
_IN_MATCHED = "AND +x.media_id IN (SELECT id FROM matched)"
