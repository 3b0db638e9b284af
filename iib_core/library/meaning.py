"""Search by meaning, as a part of a query: `~cat` stands for the media that are nearest to "cat".

Which those are is not known here. Whoever knows it is told to the library (`Library.understand`),
and asked before a query becomes SQL.
"""

from __future__ import annotations

from typing import Protocol

from iib_core.errors import BadQueryError
from iib_core.library.query import All, AnyOf, Means, Nearest, Not, Query

FARTHEST = 3_000_000
"""The distance of what a search by meaning has not found."""


class Meaning(Protocol):
    def nearest(self, text: str) -> Nearest:
        """The media whose prompts mean this, or nearly. Raises ProviderError."""


def resolved(query: Query, meaning: Meaning | None) -> Query:
    """The query with what is nearest in the place of what is meant. Texts side by side are one
    sentence: `~sleeping ~cat` is `~"sleeping cat"`. Raises BadQueryError without a Meaning."""
    match query:
        case Means(text, position):
            if meaning is None:
                raise BadQueryError("Search by meaning is not possible here", position)
            return meaning.nearest(text)
        case Not(inner):
            return Not(resolved(inner, meaning))
        case AnyOf(parts):
            return AnyOf(tuple([resolved(part, meaning) for part in parts]))
        case All(parts):
            meant = [part for part in parts if isinstance(part, Means)]
            others: list[Query] = [part for part in parts if not isinstance(part, Means)]
            if len(meant) > 1:
                sentence = Means(" ".join(part.text for part in meant), meant[0].position)
                return resolved(All((sentence, *others)), meaning)
            return All(tuple([resolved(part, meaning) for part in parts]))
        case _:
            return query


def first_meant(query: Query) -> Means | None:
    """A part of the query that searches by meaning, if there is one."""
    match query:
        case Means():
            return query
        case Not(inner):
            return first_meant(inner)
        case All(parts) | AnyOf(parts):
            return next((found for part in parts if (found := first_meant(part))), None)
        case _:
            return None


def distances(query: Query) -> dict[int, int] | None:
    """How far media are from what a query means, by id: the least of several distances. None for a
    query that does not search by meaning."""
    match query:
        case Nearest(ids, distances_of):
            return dict(zip(ids, distances_of, strict=True))
        case All(parts) | AnyOf(parts):
            found = [each for part in parts if (each := distances(part)) is not None]
            if not found:
                return None
            least = found[0]
            for more in found[1:]:
                least |= {key: min(far, least.get(key, FARTHEST)) for key, far in more.items()}
            return least
        case _:
            return None


def is_within_nearest(query: Query) -> bool:
    """Whether all matches are among those that a search by meaning has found."""
    match query:
        case Nearest():
            return True
        case All(parts):
            return any(map(is_within_nearest, parts))
        case AnyOf(parts):
            return bool(parts) and all(map(is_within_nearest, parts))
        case _:
            return False
