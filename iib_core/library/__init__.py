"""The index: the only layer that knows SQL."""

from iib_core.library.facets import FACETS, FacetValue
from iib_core.library.ignoring import IGNORE_FILE, is_hidden
from iib_core.library.library import IMPORT, RESTORE, SCAN, TEXT_INDEX, Library
from iib_core.library.media_store import StoredText
from iib_core.library.missing import MissingMedia, MissingPage
from iib_core.library.orders import ORDERS, Order, natural_key
from iib_core.library.peer.path_map import PathMap, read_path_map
from iib_core.library.peer.report import ImportReport
from iib_core.library.peer.source import PeerSummary, is_peer_database, summary_of
from iib_core.library.query import (
    All,
    AnyOf,
    Between,
    HasNetwork,
    HasTag,
    HasTagNamed,
    HasText,
    InFolders,
    IsTagged,
    MatchesPattern,
    NameContains,
    NegativeContains,
    Not,
    OfKind,
    PathContains,
    PromptContains,
    Query,
    RelpathContains,
    TextContains,
)
from iib_core.library.query_language import parse_query
from iib_core.library.recovery import recover
from iib_core.library.root_store import PATH_TYPES
from iib_core.library.rows import CUSTOM, LIKE, MOST_STARS, Media, Page, Root, Tag, rating_of
from iib_core.library.running_mark import RunningMark

__all__ = [
    "CUSTOM",
    "FACETS",
    "IGNORE_FILE",
    "IMPORT",
    "LIKE",
    "MOST_STARS",
    "ORDERS",
    "PATH_TYPES",
    "RESTORE",
    "SCAN",
    "TEXT_INDEX",
    "All",
    "AnyOf",
    "Between",
    "FacetValue",
    "HasNetwork",
    "HasTag",
    "HasTagNamed",
    "HasText",
    "ImportReport",
    "InFolders",
    "IsTagged",
    "Library",
    "MatchesPattern",
    "Media",
    "MissingMedia",
    "MissingPage",
    "NameContains",
    "NegativeContains",
    "Not",
    "OfKind",
    "Order",
    "Page",
    "PathContains",
    "PathMap",
    "PeerSummary",
    "PromptContains",
    "Query",
    "RelpathContains",
    "Root",
    "RunningMark",
    "StoredText",
    "Tag",
    "TextContains",
    "is_hidden",
    "is_peer_database",
    "natural_key",
    "parse_query",
    "rating_of",
    "read_path_map",
    "recover",
    "summary_of",
]
