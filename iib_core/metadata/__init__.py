"""Bytes to facts: what a media file says about itself.

Two steps, kept apart: containers give *fields* (text by chunk or tag name), formats turn fields
into a *generation*. A new container or a new generator is one module and one line in a list.
"""

from iib_core.metadata.batch import (
    Batch,
    Reading,
    Request,
    read_batch,
    receive,
    send,
    understand_batch,
)
from iib_core.metadata.facts import NO_FACTS, Facts, Fields, Generation, Lora
from iib_core.metadata.formats import (
    PARSER_VERSION,
    facts_from_fields,
    formats_for,
    has_graph,
    read_generation,
    understood_by,
)
from iib_core.metadata.infotext import Infotext, format_infotext, parse_infotext
from iib_core.metadata.kinds import MEDIA_SUFFIXES, MediaKind, kind_of
from iib_core.metadata.options import STANDARD, OptionsInUse, ReadingOptions
from iib_core.metadata.prompt import terms_of
from iib_core.metadata.raw_fields import (
    BLOCK_CHARACTERS,
    Block,
    Packer,
    RawFields,
    fields_from,
    unpack,
)
from iib_core.metadata.reading import read_facts, read_facts_at
from iib_core.metadata.rewriting import LARGEST_REWRITTEN, with_infotext
from iib_core.metadata.searchable import (
    DECIMALS,
    SEEDS,
    Searchable,
    searchable,
    stored_seed,
)
from iib_core.metadata.sidecar import LOG_PAGE, SIDECAR, SIDECAR_ENDINGS, sidecars_of
from iib_core.metadata.stripping import (
    LARGEST_STRIPPED,
    STRIPPED_SUFFIXES,
    without_metadata,
    without_metadata_at,
)
from iib_core.metadata.tags import Tag, tags_of
from iib_core.metadata.window import open_file
from iib_core.metadata.xmp_labels import Labels, read_labels, with_labels

__all__ = [
    "BLOCK_CHARACTERS",
    "DECIMALS",
    "LARGEST_REWRITTEN",
    "LARGEST_STRIPPED",
    "LOG_PAGE",
    "MEDIA_SUFFIXES",
    "NO_FACTS",
    "PARSER_VERSION",
    "SEEDS",
    "SIDECAR",
    "SIDECAR_ENDINGS",
    "STANDARD",
    "STRIPPED_SUFFIXES",
    "Batch",
    "Block",
    "Facts",
    "Fields",
    "Generation",
    "Infotext",
    "Labels",
    "Lora",
    "MediaKind",
    "OptionsInUse",
    "Packer",
    "RawFields",
    "Reading",
    "ReadingOptions",
    "Request",
    "Searchable",
    "Tag",
    "facts_from_fields",
    "fields_from",
    "format_infotext",
    "formats_for",
    "has_graph",
    "kind_of",
    "open_file",
    "parse_infotext",
    "read_batch",
    "read_facts",
    "read_facts_at",
    "read_generation",
    "read_labels",
    "receive",
    "searchable",
    "send",
    "sidecars_of",
    "stored_seed",
    "tags_of",
    "terms_of",
    "understand_batch",
    "understood_by",
    "unpack",
    "with_infotext",
    "with_labels",
    "without_metadata",
    "without_metadata_at",
]
