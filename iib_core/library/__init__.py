"""The index: the only layer that knows SQL."""

from iib_core.library.acts.file_acts import ActKind, FileResult, Outcome
from iib_core.library.acts.journal import Act as PastAct
from iib_core.library.acts.trash import Trashed
from iib_core.library.albums import Album
from iib_core.library.auto_rules import rules_of
from iib_core.library.auto_tagging import RULES
from iib_core.library.edited_texts import facts_of_text
from iib_core.library.facets import FACETS, FacetValue
from iib_core.library.ignoring import IGNORE_FILE, is_hidden
from iib_core.library.lease import BEAT_S, Lease
from iib_core.library.library import IMPORT, RESTORE, SCAN, TEXT_INDEX, Library
from iib_core.library.meaning import Meaning, first_meant
from iib_core.library.media_store import StoredText
from iib_core.library.missing import MissingMedia, MissingPage
from iib_core.library.orders import ORDERS, Order, natural_key
from iib_core.library.peer.path_map import PathMap, read_path_map
from iib_core.library.peer.report import ImportReport
from iib_core.library.peer.source import PeerSummary, is_peer_database, summary_of
from iib_core.library.prompt_texts import PromptTexts
from iib_core.library.query import (
    All,
    AnyOf,
    Between,
    FolderScope,
    HasNetwork,
    HasTag,
    HasTagNamed,
    HasText,
    InAlbum,
    InFolders,
    IsMissing,
    IsTagged,
    MatchesPattern,
    Means,
    NameContains,
    Nearest,
    NegativeContains,
    Not,
    NoteContains,
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
from iib_core.library.saved_searches import SavedSearch
from iib_core.library.taking_in import read_document
from iib_core.library.topic_store import StoredResult, TopicStore

__all__ = [
    "BEAT_S",
    "CUSTOM",
    "FACETS",
    "IGNORE_FILE",
    "IMPORT",
    "LIKE",
    "MOST_STARS",
    "ORDERS",
    "PATH_TYPES",
    "RESTORE",
    "RULES",
    "SCAN",
    "TEXT_INDEX",
    "ActKind",
    "Album",
    "All",
    "AnyOf",
    "Between",
    "FacetValue",
    "FileResult",
    "FolderScope",
    "HasNetwork",
    "HasTag",
    "HasTagNamed",
    "HasText",
    "ImportReport",
    "InAlbum",
    "InFolders",
    "IsMissing",
    "IsTagged",
    "Lease",
    "Library",
    "MatchesPattern",
    "Meaning",
    "Means",
    "Media",
    "MissingMedia",
    "MissingPage",
    "NameContains",
    "Nearest",
    "NegativeContains",
    "Not",
    "NoteContains",
    "OfKind",
    "Order",
    "Outcome",
    "Page",
    "PastAct",
    "PathContains",
    "PathMap",
    "PeerSummary",
    "PromptContains",
    "PromptTexts",
    "Query",
    "RelpathContains",
    "Root",
    "RunningMark",
    "SavedSearch",
    "StoredResult",
    "StoredText",
    "Tag",
    "TextContains",
    "TopicStore",
    "Trashed",
    "facts_of_text",
    "first_meant",
    "is_hidden",
    "is_peer_database",
    "natural_key",
    "parse_query",
    "rating_of",
    "read_document",
    "read_path_map",
    "recover",
    "rules_of",
    "summary_of",
]
