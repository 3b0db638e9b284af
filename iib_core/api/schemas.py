"""Request bodies, in the subset that pydantic 1 and 2 read alike.

Unknown fields are ignored and "39" is taken for 39; a number is not taken for text.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field, StrictStr

LARGEST_ID = 2**63 - 1
"""What SQLite can hold: a larger number is no id, and would be a fault deep inside."""

DEFAULT_PAGE = 200
LARGEST_PAGE = 1000

Stars = Literal[0, 1, 2, 3, 4, 5]
"""0 means not rated. Each is named, as pydantic 1 would cut 2.5 down to 2."""

Sort = Literal[
    "newest", "oldest", "largest", "smallest", "random",
    "modified", "modified-asc", "modified-desc", "created", "created-asc", "created-desc",
    "generated", "generated-asc", "generated-desc", "name", "name-asc", "name-desc",
    "size", "size-asc", "size-desc", "resolution", "resolution-asc", "resolution-desc",
    "rating", "rating-asc", "rating-desc", "model", "model-asc", "model-desc",
    "seed", "seed-asc", "seed-desc",
]  # fmt: skip
Facet = Literal[
    "model", "lora", "sampler", "scheduler", "vae", "controlnet", "generator", "tag",
    "type", "year", "month", "day", "size", "rating",
]  # fmt: skip


def page_size(size: int | None) -> int:
    """How many rows a request gets: None means the default, anything else is brought in range."""
    return DEFAULT_PAGE if size is None else min(max(size, 1), LARGEST_PAGE)


class Setting(BaseModel):
    name: StrictStr
    value: StrictStr
    """A JSON text."""


class SettingName(BaseModel):
    name: StrictStr


class Paths(BaseModel):
    paths: list[StrictStr]


class WarmingUp(BaseModel):
    paths: list[StrictStr]
    """About to be on the screen, the nearest first; of more than 500 the first."""
    size: StrictStr = "256x256"
    page: StrictStr = Field("", max_length=100)
    """Who asks: what the same page wanted before is wanted no more."""


class ListRequest(BaseModel):
    folder: StrictStr
    recursive: bool = False
    sort: Sort = "newest"
    cursor: StrictStr = ""
    size: int | None = DEFAULT_PAGE
    media_type: StrictStr | None = None


class QueryRequest(BaseModel):
    q: StrictStr
    sort: Sort | Literal["nearest"] | None = None
    """None: the nearest first in a search by meaning, else the newest."""
    like: StrictStr | None = None
    """The path of a picture: only what is like it, by its prompt."""
    cursor: StrictStr = ""
    size: int | None = DEFAULT_PAGE
    folder_paths: list[StrictStr] | None = None
    facets: list[Facet] = []
    """What of all matches to count: how many have each model, and so on."""


class SubstringSearch(BaseModel):
    surstr: StrictStr
    cursor: StrictStr
    regexp: StrictStr
    path_only: bool | None = False
    folder_paths: list[StrictStr] | None = None
    size: int | None = DEFAULT_PAGE
    media_type: StrictStr | None = None


class TagSearch(BaseModel):
    and_tags: list[int]
    or_tags: list[int]
    not_tags: list[int]
    cursor: StrictStr
    folder_paths: list[StrictStr] | None = None
    size: int | None = DEFAULT_PAGE
    random_sort: bool | None = False


class TagColour(BaseModel):
    id: int = Field(..., ge=0, le=LARGEST_ID)
    color: StrictStr


class TagToggle(BaseModel):
    img_path: StrictStr
    tag_id: int = Field(..., ge=0, le=LARGEST_ID)


class TagBatch(BaseModel):
    img_paths: list[StrictStr]
    action: Literal["add", "remove"]
    tag_id: int = Field(..., ge=0, le=LARGEST_ID)


class Rating(BaseModel):
    img_paths: list[StrictStr]
    rating: Stars


class Note(BaseModel):
    path: StrictStr
    text: StrictStr
    """Blank: no note."""


class EditedText(BaseModel):
    path: StrictStr
    exif: StrictStr | None = Field(...)
    """The generation text; null or blank: what the file says."""


class WrittenText(BaseModel):
    path: StrictStr
    text: StrictStr | None = None
    """The generation text; null: the one that was edited."""


class VideoCover(BaseModel):
    base64_img: StrictStr
    """A picture as base64, plain or in a data URL."""
    path: StrictStr
    updated_time: StrictStr
    """The file's date, for older programs; the cover belongs to the file whatever its date."""


class NewAlbum(BaseModel):
    name: StrictStr
    q: StrictStr | None = None
    """A search. Null: the album is filled by hand."""


class AlbumChange(BaseModel):
    name: StrictStr | None = None
    q: StrictStr | None = None


class AlbumCover(BaseModel):
    path: StrictStr | None = Field(...)
    """Must be said, as pydantic 1 would take nothing for null. Null: the newest one."""


class SearchToSave(BaseModel):
    name: StrictStr
    q: StrictStr
    sort: Sort = "newest"
    folder_paths: list[StrictStr] = []
    """Where it looks; none means everywhere."""


class Which(BaseModel):
    """Files by their paths, or all that a search finds: one of the two."""

    img_paths: list[StrictStr] | None = None
    q: StrictStr | None = None


class Rules(BaseModel):
    rules: list[Any]
    """As the setting auto_tag_rules has them."""


class Deletion(BaseModel):
    file_paths: list[StrictStr]
    with_content: bool = False
    """Folders that are not empty are deleted, too, with all in them."""


class Packing(BaseModel):
    paths: list[StrictStr]
    compress: bool
    pack_only: bool
    """The archive stays on the machine of the server."""
    parameters: Literal["csv", "json"] | None = None
    """With a file in it that says how each picture was made."""
    with_sidecars: bool = False
    """With the texts beside the files."""
    metadata: Literal["keep", "strip", "prompt"] = "keep"
    """strip: pictures without what they say about themselves; prompt: with nothing of it but how
    they were made."""
    format: Literal["jpeg", "png", "webp"] | None = None
    """Pictures of other formats in this one. Of what they say about themselves nothing but how they
    were made goes along."""
    quality: int = Field(90, ge=1, le=100)
    """Of JPEG and WebP that is made."""


class PathOf(BaseModel):
    path: StrictStr


class NewFolder(BaseModel):
    dest_folder: StrictStr


OnConflict = Literal["refuse", "rename", "skip", "replace"]
"""Where a name is taken: refuse; "cat (1).png"; leave the file where it is; put what has the name
into the trash."""


class Transfer(BaseModel):
    file_paths: list[StrictStr]
    dest: StrictStr
    create_dest_folder: bool = False
    continue_on_error: bool = False
    on_conflict: OnConflict = "refuse"


class Renaming(BaseModel):
    path: StrictStr
    name: StrictStr


class Flattening(BaseModel):
    folder_path: StrictStr
    on_conflict: OnConflict = "rename"


class Undoing(BaseModel):
    operation_id: int | None = Field(None, ge=0, le=LARGEST_ID)
    """Null: the last one that was not undone."""


class Restoring(BaseModel):
    ids: list[StrictStr]
    on_conflict: OnConflict = "refuse"


class Emptying(BaseModel):
    ids: list[StrictStr] | None = None
    all: bool = False
    """All that is in the trash, instead of `ids`."""


class TagName(BaseModel):
    tag_name: StrictStr


class TagId(BaseModel):
    tag_id: int = Field(..., ge=0, le=LARGEST_ID)


class TagOfMedia(BaseModel):
    img_id: int = Field(..., ge=0, le=LARGEST_ID)
    tag_id: int = Field(..., ge=0, le=LARGEST_ID)


class ExtraPathRequest(BaseModel):
    path: StrictStr
    types: list[Literal["scanned", "scanned-fixed", "walk"]]
    alias: StrictStr | None = ""


class ExtraPathRemoval(BaseModel):
    path: StrictStr
    types: list[StrictStr]


class Relocation(BaseModel):
    path: StrictStr
    """Of the root."""
    new_path: StrictStr


class Forgetting(BaseModel):
    ids: list[int] | None = None
    all: bool = False
    """All that is listed, instead of `ids`."""


class Alias(BaseModel):
    path: StrictStr
    alias: StrictStr


class VectorRequest(BaseModel):
    folder: StrictStr | None = None
    model: StrictStr | None = None
    force: bool = False
    batch_size: int = 64
    max_chars: int = 4000


class EstimateRequest(BaseModel):
    folder_paths: list[StrictStr]
    model: StrictStr | None = None


class MeaningSearch(BaseModel):
    query: StrictStr
    folder: StrictStr | None = None
    folder_paths: list[StrictStr] | None = None
    model: StrictStr | None = None
    top_k: int = 50
    min_score: float = 0.0
    ensure_embed: bool = True
    max_chars: int = 4000


class TopicRequest(BaseModel):
    folder: StrictStr | None = None
    folder_paths: list[StrictStr] | None = None
    model: StrictStr | None = None
    force_embed: bool = False
    threshold: float | None = 0.90
    batch_size: int = 64
    max_chars: int = 4000
    min_cluster_size: int | None = 2
    title_model: StrictStr | None = None
    assign_noise_threshold: float | None = None
    use_title_cache: bool = True
    force_title: bool = False
    lang: StrictStr | None = None


class GraphRequest(BaseModel):
    folder_paths: list[StrictStr]
    lang: StrictStr | None = "en"


class ClusterOfResult(BaseModel):
    topic_cluster_cache_key: StrictStr
    cluster_id: StrictStr


class Chat(BaseModel):
    messages: list[dict[str, Any]]
    temperature: float = 0.7
    max_tokens: int | None = None
    stream: bool = False
