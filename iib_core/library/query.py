"""What can be asked of the library, and the SQL that each question means.

`where(query)` is a condition on `media AS m` whose row is seen; values never enter the SQL text.
`matches(query, facts)` says the same in Python: a property test makes libraries and queries at
random and demands that both find the same media.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union

import regex

from iib_core.errors import BadQueryError
from iib_core.library.pattern_literals import needed_texts
from iib_core.library.text_match import alike, check_text, escaped

_ALWAYS_STATED = (
    *("width", "height", "size", "mtime_ns", "created_ns"),
    *("prompt_length", "negative_length", "workflow", "guess"),
)
_SOMETIMES_STATED = ("seed", "steps", "cfg", "guidance", "denoise", "clip_skip", "generated")
NUMBERS = {
    **{name: f"m.{name}" for name in (*_ALWAYS_STATED, *_SOMETIMES_STATED)},
    "pixels": "m.width * m.height",
}
"""What is counted of a row, and its SQL. The units are those of the columns (schema/)."""

NETWORKS = ("lora", "lyco")
"""Types of tags that stand for networks."""

MOST_LETTERS = 1_000_000
"""What a pattern may come to when its repeats are written out."""
_REPEATS = re.compile(r"\{(\d{1,9})")
_RECURSION = re.compile(r"(?<!\\)(?:\\\\)*(\(\?(?:R|&|P>|[+-]?\d))")


@dataclass(frozen=True, slots=True)
class HasTag:
    """Media carrying the tag with this id."""

    tag_id: int


@dataclass(frozen=True, slots=True)
class HasTagNamed:
    """Media carrying a tag of one of these types whose name is, or contains, a text (A to Z in
    either case)."""

    types: tuple[str, ...]
    name: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class IsTagged:
    """Media carrying any tag at all."""


@dataclass(frozen=True, slots=True)
class TextContains:
    """Media whose generation text contains this literally; A to Z match in either case."""

    text: str


@dataclass(frozen=True, slots=True)
class PromptContains:
    """As TextContains, for the prompt only."""

    text: str


@dataclass(frozen=True, slots=True)
class NegativeContains:
    """As TextContains, for the negative prompt only."""

    text: str


@dataclass(frozen=True, slots=True)
class HasNetwork:
    """Media with a LoRA or its like of this name, as HasTagNamed means it, and a weight between
    these, both included; None is open. What states no weight is not meant."""

    name: str
    whole: bool = False
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class PathContains:
    """Media whose full path contains this literally; A to Z match in either case."""

    text: str


@dataclass(frozen=True, slots=True)
class RelpathContains:
    """As PathContains, for the path from the root only."""

    text: str


@dataclass(frozen=True, slots=True)
class NameContains:
    """As PathContains, for the file name only."""

    text: str


@dataclass(frozen=True, slots=True)
class NoteContains:
    """Media with a note of the user's that contains this literally; A to Z match in either case."""

    text: str


@dataclass(frozen=True, slots=True)
class InAlbum:
    """Media that were put by hand into an album whose name is, or contains, a text. Those that an
    album's search finds come in with album_queries.py."""

    name: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class IsMissing:
    """Media whose file is gone while its root is there. A query that has this in it is about them,
    too; any other only about what can be seen."""


@dataclass(frozen=True, slots=True)
class MatchesPattern:
    """Media in whose generation text or path a regular expression finds something.

    Flags: ignore case, multi-line, dot matches all (contract 4.5).
    """

    pattern: str
    in_full_path: bool = True
    """Otherwise in the path from the root."""


@dataclass(frozen=True, slots=True)
class OfKind:
    """image, video or audio."""

    kind: str


@dataclass(frozen=True, slots=True)
class FolderScope:
    """A folder of a root, e.g. (3, "2026/01"); "" is the root itself."""

    root_id: int
    relpath: str
    with_those_below: bool = True


@dataclass(frozen=True, slots=True)
class InFolders:
    """Media in any of these folders, or below where the scope says so."""

    scopes: tuple[FolderScope, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """A number of the row, both ends included; None is open. What is not stated is not meant."""

    column: str
    """One of NUMBERS."""
    low: float | None
    high: float | None

    def __post_init__(self) -> None:
        if self.column not in NUMBERS:
            raise ValueError(self.column)


@dataclass(frozen=True, slots=True)
class Means:
    """Media whose prompts mean a text. Has no SQL: meaning.py puts a Nearest in its place."""

    text: str
    position: int = 0
    """Where it stands in the text of the search."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """What a search by meaning has found: media by their ids, the nearest first, and how far they
    are, in millionths of 1 - cosine."""

    ids: tuple[int, ...]
    distances: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HasText:
    """Media with a generation text."""


@dataclass(frozen=True, slots=True)
class Not:
    inner: Query


@dataclass(frozen=True, slots=True)
class All:
    """Media that match every part. No parts: all media."""

    parts: tuple[Query, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Media that match at least one part. No parts: none."""

    parts: tuple[Query, ...] = ()


# Union and not `|`: the names inside are not all defined yet when Python 3.10 reads this line.
Query = Union[  # noqa: UP007
    HasTag, HasTagNamed, HasNetwork, IsTagged, TextContains, PromptContains, NegativeContains,
    PathContains, RelpathContains, NameContains, NoteContains, InAlbum, IsMissing, MatchesPattern,
    OfKind, InFolders, Between, Means, Nearest, HasText, Not, All, AnyOf,
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Where:
    """An SQL condition on `media AS m`, with the values for its question marks."""

    sql: str
    values: tuple[object, ...] = ()


_FOLDER_OF_ROOT = "CASE f.relpath WHEN '' THEN '' ELSE f.relpath || '/' END"
_ROOT = "replace(r.path, '\\', '/')" if os.sep == "\\" else "r.path"
_FOLDER = f"{_ROOT} || CASE WHEN r.path LIKE '%/' THEN '' ELSE '/' END || {_FOLDER_OF_ROOT}"
"""The path of a folder with a slash behind it, so that a file's path is this and its name."""
_TEXT = "(SELECT g.text FROM generation AS g WHERE g.media_id = m.id)"


def where(query: Query) -> Where:  # noqa: C901  (one branch for each kind of question)
    """Translate a query. Values never enter the SQL text, so any name is safe. What comes out can
    stand between ANDs as it is."""
    match query:
        case HasTag(tag_id):
            return Where(
                "EXISTS (SELECT 1 FROM media_tag AS t WHERE t.media_id = m.id AND t.tag_id = ?)",
                (tag_id,),
            )
        case HasTagNamed():
            tags = tags_named(query)
            return Where(
                "EXISTS (SELECT 1 FROM media_tag AS t WHERE t.media_id = m.id"
                f" AND t.tag_id IN ({tags.sql}))",
                tags.values,
            )
        case IsTagged():
            return Where("EXISTS (SELECT 1 FROM media_tag AS t WHERE t.media_id = m.id)")
        case TextContains(text):
            return _in_generation("g.text", text)
        case PromptContains(text):
            return _in_generation("substr(g.text, 1, m.prompt_length)", text)
        case NegativeContains(text):
            negative = "substr(g.text, m.negative_start + 1, m.negative_length)"
            return _in_generation(negative, text)
        case HasNetwork(name, whole, low, high):
            tags = tags_named(HasTagNamed(NETWORKS, name, whole))
            weight = _between("n.weight", low, high)
            return Where(
                "EXISTS (SELECT 1 FROM network_weight AS n WHERE n.media_id = m.id"
                f" AND n.tag_id IN ({tags.sql}) AND {weight.sql})",
                tags.values + weight.values,
            )
        case PathContains(text):
            return _path_contains(_FOLDER, _slashes(text))
        case RelpathContains(text):
            return _path_contains(_FOLDER_OF_ROOT, _slashes(text))
        case NameContains(text):
            return Where(*alike("m.name", text, "%", "%"))
        case NoteContains(text):
            notes = notes_with(text)
            return Where(f"m.id IN ({notes.sql})", notes.values)
        case InAlbum():
            albums = albums_named(query)
            return Where(
                "EXISTS (SELECT 1 FROM album_media AS a WHERE a.media_id = m.id"
                f" AND a.album_id IN ({albums.sql}))",
                albums.values,
            )
        case IsMissing():
            return Where("m.missing_since IS NOT NULL")
        case MatchesPattern(pattern, in_full_path):
            return _matches(pattern, _FOLDER if in_full_path else _FOLDER_OF_ROOT)
        case OfKind(kind):
            return Where("m.kind = ?", (kind,))
        case InFolders(scopes):
            folders = folders_below(scopes)
            return Where(f"m.folder_id IN ({folders.sql})", folders.values)
        case Between(column, low, high):
            limits = _between(NUMBERS[column], low, high)
            if column in _SOMETIMES_STATED:
                # First, so that no comparison with NULL makes neither truth nor untruth.
                return Where(f"(m.{column} IS NOT NULL AND {limits.sql})", limits.values)
            return limits
        case Means(_, position):
            raise BadQueryError("Search by meaning is not possible here", position)
        case Nearest(ids):
            sql = ids_in(ids)
            return Where(f"m.id IN ({sql.sql})", sql.values)
        case HasText():
            return Where(
                "EXISTS (SELECT 1 FROM generation AS g WHERE g.media_id = m.id AND g.text <> '')"
            )
        case Not(inner):
            condition = where(inner)
            return Where(f"NOT ({condition.sql})", condition.values)
        case All(parts):
            return _joined("AND", "TRUE", parts)
        case AnyOf(parts):
            tag_ids = tuple(part.tag_id for part in parts if isinstance(part, HasTag))
            if tag_ids and len(tag_ids) == len(parts):
                return _has_any_tag(tag_ids)
            return _joined("OR", "FALSE", parts)


def _in_generation(part: str, text: str) -> Where:
    """Whether a text is in the generation text, or in a part of it, in SQL."""
    condition, values = alike(part, text, "%", "%")
    return Where(
        f"EXISTS (SELECT 1 FROM generation AS g WHERE g.media_id = m.id AND {condition})", values
    )


def _between(number: str, low: float | None, high: float | None) -> Where:
    ends = [(">=", low), ("<=", high)]
    given = [(sign, end) for sign, end in ends if end is not None]
    sql = " AND ".join(f"{number} {sign} ?" for sign, _ in given) or "TRUE"
    return Where(f"({sql})", tuple(end for _, end in given))


def _has_any_tag(tag_ids: tuple[int, ...]) -> Where:
    # One look-up for all of them: SQLite slows down with each further condition.
    marks = ", ".join("?" * len(tag_ids))
    return Where(
        f"EXISTS (SELECT 1 FROM media_tag AS t WHERE t.media_id = m.id AND t.tag_id IN ({marks}))",
        tag_ids,
    )


def _joined(word: str, empty: str, parts: tuple[Query, ...]) -> Where:
    if len(parts) < 2:
        return where(parts[0]) if parts else Where(empty)
    # In halves: SQLite takes no chain of 1000 conditions, but any tree that is not deep.
    middle = len(parts) // 2
    left, right = _joined(word, empty, parts[:middle]), _joined(word, empty, parts[middle:])
    return Where(f"({left.sql} {word} {right.sql})", left.values + right.values)


def folders_below(scopes: tuple[FolderScope, ...]) -> Where:
    """A SELECT of the ids of these folders, and all below them where the scope says so."""
    parts, values = [], []
    for scope in scopes:
        if not scope.with_those_below:
            parts.append("(root_id = ? AND relpath = ?)")
            values += [scope.root_id, scope.relpath]
        elif scope.relpath:
            # '0' follows '/': the range holds what begins with "relpath/".
            parts.append("(root_id = ? AND (relpath = ? OR (relpath > ? AND relpath < ?)))")
            values += [scope.root_id, scope.relpath, f"{scope.relpath}/", f"{scope.relpath}0"]
        else:
            parts.append("root_id = ?")
            values.append(scope.root_id)
    condition = " OR ".join(parts) or "FALSE"
    return Where(f"SELECT id FROM folder WHERE {condition}", tuple(values))


def tags_named(query: HasTagNamed) -> Where:
    """A SELECT of the ids of the tags that a HasTagNamed means."""
    types = ", ".join("?" * len(query.types))
    around = "" if query.whole else "%"
    condition, values = alike("name", query.name, around, around)
    sql = f"SELECT id FROM tag WHERE type IN ({types}) AND {condition}"
    return Where(sql, (*query.types, *values))


def albums_named(query: InAlbum) -> Where:
    """A SELECT of the ids of the albums that an InAlbum means."""
    around = "" if query.whole else "%"
    condition, values = alike("name", query.name, around, around)
    return Where(f"SELECT id FROM album WHERE {condition}", values)


def notes_with(text: str) -> Where:
    """A SELECT of the ids of media whose note contains a text."""
    condition, values = alike("text", text, "%", "%")
    return Where(f"SELECT media_id AS id FROM note WHERE {condition}", values)


def ids_in(ids: Sequence[int]) -> Where:
    """A SELECT of these ids, however many. As one value and not as many: so the statement is the
    same each time, and is parsed once."""
    return Where("SELECT value AS id FROM json_each(?)", (str(list(ids)),))


def asks_for_missing(query: Query) -> bool:
    """Whether a query is about missing media, too."""
    match query:
        case IsMissing():
            return True
        case Not(inner):
            return asks_for_missing(inner)
        case All(parts) | AnyOf(parts):
            return any(map(asks_for_missing, parts))
        case _:
            return False


def compile_pattern(pattern: str) -> regex.Pattern[str]:
    """A regular expression as the contract means it. Raises BadQueryError."""
    check_text(pattern)
    _check_cost(pattern)
    try:
        return regex.compile(
            pattern, regex.IGNORECASE | regex.MULTILINE | regex.DOTALL | regex.VERSION0
        )
    except (regex.error, OverflowError, RecursionError, MemoryError, ValueError) as error:
        position = getattr(error, "pos", None) or 0
        raise BadQueryError(f"This is not a regular expression: {error}", position) from error


def _check_cost(pattern: str) -> None:
    """Refuse what takes memory without bounds: the time limit comes too late for it."""
    recursion = _RECURSION.search(pattern)
    if recursion is not None:
        raise BadQueryError("A pattern cannot call itself", recursion.start(1))
    times = [int(number) for number in _REPEATS.findall(pattern)]
    # The library writes out what must be there at least: counts in counts multiply.
    if any(times) and math.prod(filter(None, times)) * len(pattern) > MOST_LETTERS:
        raise BadQueryError("This pattern repeats something too often")


def _matches(pattern: str, folder: str) -> Where:
    in_text, in_path = f"coalesce({_TEXT}, '')", f"{folder} || m.name"
    found_in_text, found_in_path = f"found(?, {in_text})", f"found(?, {in_path})"
    values: tuple[str, ...] = (pattern,)
    needed = needed_texts(pattern)
    if needed:
        # LIKE first: what it lets through is worth the way into Python.
        found_in_text = f"({in_text} LIKE ? ESCAPE '\\' AND {found_in_text})"
        found_in_path = f"({in_path} LIKE ? ESCAPE '\\' AND {found_in_path})"
        values = (_like_longest(needed), pattern)
    on_path = (
        "EXISTS (SELECT 1 FROM folder AS f JOIN root AS r ON r.id = f.root_id"
        f" WHERE f.id = m.folder_id AND {found_in_path})"
    )
    return Where(f"({found_in_text} OR {on_path})", values * 2)


def _like_longest(needed: tuple[str, ...]) -> str:
    """A LIKE pattern for the longest of these texts, with gaps where a letter of ASCII has another
    case outside of it, as K has the sign of Kelvin, s the long one, and i two in Turkish."""
    return f"%{re.sub('[iks]', '_', escaped(needed[0]), flags=re.IGNORECASE)}%"


def _slashes(text: str) -> str:
    return text.replace("\\", "/") if os.sep == "\\" else text


def _path_contains(folder: str, text: str) -> Where:
    """Whether a text is in a path: in the name, in the folder, or across the slash between them.

    Asked so, the folders are looked at once for the whole search, not once for each file.
    """
    head, slash, tail = text.rpartition("/")
    in_folder = _in_folder(*alike(folder, text, "%", "%"))
    if not slash:
        return _either(Where(*alike("m.name", text, "%", "%")), in_folder)
    if not tail:
        return in_folder
    before = _in_folder(*alike(folder, f"{head}/", "%", ""))
    name, values = alike("m.name", tail, "", "%")
    across = Where(f"({name} AND {before.sql})", (*values, *before.values))
    return _either(across, in_folder)


def _in_folder(condition: str, values: tuple[object, ...]) -> Where:
    return Where(
        "m.folder_id IN (SELECT f.id FROM folder AS f JOIN root AS r ON r.id = f.root_id"
        f" WHERE {condition})",
        values,
    )


def _either(one: Where, other: Where) -> Where:
    return Where(f"({one.sql} OR {other.sql})", one.values + other.values)
