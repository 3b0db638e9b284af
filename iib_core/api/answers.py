"""What endpoints answer, field by field, under the names of the wire (contract §2).

These are the types of the OpenAPI document, and so of the page's client. Times are local time,
"YYYY-MM-DD HH:MM:SS"; `bytes` is a number, `size` its human form.
"""

from __future__ import annotations

from typing import Any, Literal

# pydantic 2 reads typing's own TypedDict from Python 3.12 on only.
from typing_extensions import TypedDict

MediaType = Literal["image", "video", "audio"]


class MediaItem(TypedDict):
    """A picture, video or audio file of a root (variant D of the contract, and more)."""

    type: Literal["file"]
    id: int | None
    """None while the file is not indexed yet."""
    date: str
    created_date: str
    created_time: str
    size: str
    bytes: int
    is_under_scanned_path: bool
    name: str
    fullpath: str
    media_type: MediaType
    width: int
    """In pixels, as shown; 0 when unknown."""
    height: int
    tags: list[int]
    """Ids of its custom tags."""
    rating: int
    """Stars, 0 to 5."""


class FileOnDisk(TypedDict):
    """Variant A."""

    type: Literal["file"]
    date: str
    size: str
    name: str
    bytes: int
    created_time: str
    fullpath: str
    is_under_scanned_path: bool


class FolderOnDisk(TypedDict):
    """Variant B."""

    type: Literal["dir"]
    date: str
    created_time: str
    size: str
    name: str
    is_under_scanned_path: bool
    fullpath: str


class Drive(TypedDict):
    """Variant C: a drive of Windows."""

    type: Literal["dir"]
    size: str
    name: str
    fullpath: str


class Files(TypedDict):
    files: list[FileOnDisk | FolderOnDisk | Drive]


class Cursor(TypedDict):
    """`next` asks for the next page, sent back as it is; it is "" when there is none."""

    has_next: bool
    next: str


class MediaPage(TypedDict):
    files: list[MediaItem]
    cursor: Cursor


class CountedPage(MediaPage):
    total: int


class FacetCount(TypedDict):
    value: str
    count: int


class FacetedPage(CountedPage):
    """`facets`: of what was asked for, the most frequent values among all matches."""

    facets: dict[str, list[FacetCount]]


class MissingItem(MediaItem):
    missing_since: str


class MissingPage(TypedDict):
    """Files that are gone while their root is there, those that went last first."""

    files: list[MissingItem]
    cursor: Cursor
    total: int


class Forgotten(TypedDict):
    forgotten: int


class SubFolder(TypedDict):
    name: str
    fullpath: str
    date: str
    count: int
    """Media in it and below."""


class Listing(CountedPage):
    folder: str
    folders: list[SubFolder]
    """On the first page of a listing that is not recursive; empty otherwise."""


class Folder(TypedDict):
    name: str
    fullpath: str
    count: int
    online: bool
    types: list[str]


class Folders(TypedDict):
    path: str | None
    parent: str | None
    folders: list[Folder]


class TagAnswer(TypedDict):
    name: str
    score: int
    type: str
    count: int
    id: int
    color: str
    display_name: str | None


class Tags(TypedDict):
    tags: list[TagAnswer]


class Expired(TypedDict):
    expired: bool
    expired_dirs: list[str]


class BasicInfo(Expired):
    img_count: int
    tags: list[TagAnswer]


class ExtraPath(TypedDict):
    path: str
    types: list[str]
    alias: str


class Rated(TypedDict):
    rated: int
    """How many files."""


class AlbumAnswer(TypedDict):
    id: int
    name: str
    q: str | None
    """A search: the album holds whatever it finds. None: it is filled by hand."""
    count: int
    cover: MediaItem | None
    """The file that was chosen, or the newest one."""
    created_time: str
    problem: str
    """Why nobody knows what its search finds; "" if nothing is wrong with it."""


class Albums(TypedDict):
    albums: list[AlbumAnswer]


class Changed(TypedDict):
    changed: int
    """How many files."""


class SavedSearchAnswer(TypedDict):
    id: int
    name: str
    q: str
    sort: str
    folder_paths: list[str]
    """None means everywhere."""


class SavedSearches(TypedDict):
    saved_searches: list[SavedSearchAnswer]


class RuleCount(TypedDict):
    tag: str
    matches: int
    """Files that the rule means."""
    new: int
    """Those of them that do not have the tag yet."""
    problem: str
    """Why it means none; "" if nothing is wrong with it."""


class RuleCounts(TypedDict):
    """In the order of the rules."""

    rules: list[RuleCount]


class Taken(TypedDict):
    """What became of everything of one kind."""

    read: int
    taken: int
    known: int
    """Here already."""
    kept: int
    not_taken: int
    notes: list[str]
    """Why."""


class TakenIn(TypedDict):
    roots: Taken
    tags: Taken
    albums: Taken
    saved_searches: Taken
    settings: Taken
    media: Taken


class Written(TypedDict):
    """How many sidecars are new or have changed; the job tells which could not be written."""

    written: int
    failures: list[FailureAnswer]


class ReadBack(TypedDict):
    """How many files got a tag or a rating; the job tells which sidecars could not be read."""

    changed: int
    failures: list[FailureAnswer]


class Toggled(TypedDict):
    is_remove: bool


class GlobalSetting(TypedDict):
    global_setting: dict[str, Any]
    cwd: str
    is_win: bool
    home: str | None
    sd_cwd: str
    all_custom_tags: list[TagAnswer]
    extra_paths: list[ExtraPath]
    enable_access_control: bool
    launch_mode: Literal["server", "sd"]
    export_fe_fn: bool
    app_fe_setting: dict[str, Any]
    is_readonly: bool


class Version(TypedDict):
    python_version: str
    platform: str
    hash: str | None
    tag: str | None
    av: str | None
    imageio: str | None
    pillow: str | None
    imageio_ffmpeg: str | None
    pillow_avif_plugin: str | None
    requests: str | None
    numpy: str | None
    hnswlib: str | None


class LoraAnswer(TypedDict):
    name: str
    weight: float | None


class Field(TypedDict):
    name: str
    text: str


class RawMetadata(TypedDict):
    path: str
    fields: list[Field]


class MakingAnswer(TypedDict):
    """How a picture was made, as far as its file says."""

    level: Literal["parsed", "guess", "raw", "none"]
    """parsed: stated by the file. guess: inferred, see origins. raw: the file holds text, but in no
    known format. none: it holds none."""
    origins: list[list[str]]
    """[fact, place] pairs of what was inferred: ["prompt", "node 6 (CLIPTextEncode)"]."""
    generator: str
    prompt: str
    negative: str
    parameters: list[list[str]]
    """[name, value] pairs in the order of the file."""
    loras: list[LoraAnswer]
    text: str
    fields: list[Field]
    """The raw text, by chunk or tag of the file."""


class GenerationAnswer(MakingAnswer):
    """That, and the file it is about."""

    path: str
    width: int
    height: int
    media_type: MediaType
    bytes: int
    date: str
    created_time: str
    tags: list[TagAnswer]
    id: int | None
    albums: list[str]
    """The names of those it was put into by hand."""
    note: str
    """What the user has written about it."""
    edited: bool
    """Whether all this is what the user has said, and not the file."""


class FailureAnswer(TypedDict):
    path: str
    reason: str


class JobAnswer(TypedDict):
    """Background work. Times in seconds since 1970, `rate` in items a second."""

    id: str
    kind: str
    state: Literal["running", "paused", "done", "failed", "cancelled"]
    stage: str
    done: int
    total: int | None
    rate: float
    seconds_left: float | None
    started_at: float
    ended_at: float | None
    failed: int
    failures: list[FailureAnswer]
    result: dict[str, Any]
    error: str


class VideoFacts(TypedDict):
    """What a video is made of. Codecs have the names that ffmpeg gives them."""

    path: str
    duration: float | None
    """Seconds; None when the file does not say."""
    width: int
    """In pixels, as shown."""
    height: int
    frames_per_second: float | None
    video_codec: str
    audio_codec: str
    """"" when there is no sound."""
    playable: bool
    """Whether every browser plays the file as it is."""


class JobList(TypedDict):
    jobs: list[JobAnswer]


class JobStarted(TypedDict):
    job_id: str


class PeerLibrary(TypedDict):
    """A database of the older program that was found at its usual place, and what is in it."""

    path: str | None
    """None where there is none."""
    tags: int
    """Of the user's."""
    links: int
    """How often they were given to files."""
    folders: int
    pictures: int
    imported: bool
    """Once, to its end."""
    report: dict[str, Any] | None
    """Of the last import."""


class Message(TypedDict):
    message: str


class Problem(TypedDict):
    """Every error."""

    detail: Any
    """A sentence; for a missing or wrong secret key the object {"type": ...}."""
    code: str
    hint: str
    details: dict[str, Any]


class FileOutcome(TypedDict):
    path: str
    new_path: str | None
    """Where it is now; null for what was not moved, or is in the trash."""
    status: Literal["done", "skipped", "failed", "left"]
    """left: not tried, since another one failed before."""
    reason: str


class Deleted(TypedDict):
    ok: bool
    operation_id: int | None
    """For undo; null if nothing was done."""
    files: list[FileOutcome]


class Transferred(TypedDict):
    errors: list[str]
    """A sentence for each file that was not done."""
    operation_id: int | None
    files: list[FileOutcome]


class Renamed(TypedDict):
    detail: str
    new_path: str
    operation_id: int | None


class Warming(TypedDict):
    wanted: int
    """How many may be made in advance; the others are no files of the library."""


class WrittenIn(TypedDict):
    detail: str
    operation_id: int | None
    """For undo; null if the file said so already."""
    date: str
    """Of the file now, as listings say it: another one means other bytes."""


class Operation(TypedDict):
    id: int
    kind: str
    """delete, move, copy, rename, restore, rewrite, text or tags."""
    time: str
    files: int
    """How many it is about."""
    about: dict[str, Any]
    """What can be told of it: path, to and name of its first file; or tag, action, rating."""
    undone: bool


class History(TypedDict):
    operations: list[Operation]
    cursor: Cursor


class Undone(TypedDict):
    operation: Operation
    errors: list[str]
    files: list[FileOutcome]


class TrashItem(TypedDict):
    id: str
    path: str
    """Where it was."""
    name: str
    type: Literal["file", "dir"]
    bytes: int
    """With all in it."""
    size: str
    deleted_time: str


class TrashPage(TypedDict):
    items: list[TrashItem]
    cursor: Cursor
    total: int
    bytes: int
    """Of all that is in the trash."""


class DoctorAnswer(TypedDict):
    ok: bool
    """Nothing is missing."""
    text: str
    facts: dict[str, str]
    problems: list[str]


class BuiltVectors(TypedDict):
    """Numbers are of pictures."""

    folder: str
    count: int
    updated: int
    skipped: int
    skipped_failed: int
    failed: int
    model: str


class EmbeddingEstimate(TypedDict):
    model: str
    host: str
    """Where texts would go; "" if they stay on this machine."""
    count: int
    """Of pictures with a prompt."""
    to_embed: int
    """Of texts without a vector."""
    tokens: int


class MeaningHit(TypedDict):
    id: int
    path: str
    score: float
    sample_prompt: str


class FoundByMeaning(TypedDict):
    query: str
    folder: str
    folders: list[str]
    model: str
    count: int
    top_k: int
    results: list[MeaningHit]


class CachedTopics(TypedDict):
    cache_key: str
    cache_hit: bool
    cached_at: str
    result: dict[str, Any] | None
    stale: bool
    stale_reason: dict[str, Any]


class TopicJob(TypedDict):
    job_id: str


class TopicJobState(TypedDict, total=False):
    job_id: str
    status: str
    stage: str
    created_at: float
    updated_at: float
    req: dict[str, Any]
    folders: list[str]
    progress: dict[str, Any]
    result: dict[str, Any]
    cache_hit: bool
    error: str


class TagGraph(TypedDict):
    layers: list[dict[str, Any]]
    links: list[dict[str, Any]]
    stats: dict[str, Any]


class ClusterPaths(TypedDict):
    paths: list[str]
