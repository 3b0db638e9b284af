"""One file: its thumbnail, its bytes, and what it says about how it was made."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.answers import Field, GenerationAnswer, MakingAnswer, RawMetadata, Warming
from iib_core.api.covers import chosen_cover
from iib_core.api.exif import exif_of
from iib_core.api.file_answer import CANNOT_RUN, YEAR_S, file_answer, stripped_answer
from iib_core.api.responses import answer, is_known, unless_known
from iib_core.api.routers import Routers
from iib_core.api.schemas import EditedText, Paths, WarmingUp
from iib_core.api.services import Services
from iib_core.errors import InvalidError, MediaNotFoundError, UnreadableError
from iib_core.files import Roots, describe, format_date, to_disk
from iib_core.library import Library, facts_of_text
from iib_core.media import MOST_WANTED, mime_of
from iib_core.metadata import (
    Facts,
    MediaKind,
    ReadingOptions,
    kind_of,
    read_facts_at,
    sidecars_of,
)

NO_ROW = 0
SVG = "image/svg+xml"
NO_FACTS = Facts(0, 0, {}, None, "")
SIZE = re.compile(r"([0-9]{1,4})x([0-9]{1,4})")


def media_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    library, reach = services.library, services.reach

    @routers.read.get("/image-thumbnail", response_class=Response)
    def image_thumbnail(
        request: Request, path: str, t: str, size: str = "256x256", animated: bool = False
    ) -> Response:
        """The picture in a box of `size`, its shape kept. `t` is the file's date: another date,
        another address, so that the browser may keep the answer. Of an animation it is the first
        frame, or if asked for, an animation of up to 60 frames."""
        width, height = _box(size)
        real = reach.resolve_file(path)
        cover = chosen_cover(library, real)
        headers = {**CANNOT_RUN, "Cache-Control": _kept_for(real)}
        etag = services.thumbnails.etag_of(real, width, height, cover, moving=animated)
        if is_known(request, etag):
            return Response(status_code=304, headers={**headers, "ETag": etag})
        thumbnail = services.thumbnails.get(real, width, height, cover, moving=animated)
        headers["ETag"] = thumbnail.etag
        return Response(thumbnail.data, media_type=thumbnail.mime, headers=headers)

    @routers.read.post("/warm_thumbnails", response_model=Warming)
    def warm_thumbnails(body: WarmingUp) -> Response:
        """Make thumbnails of what is about to be on the screen, while nobody waits for others. The
        next request of the same page takes the place of this one; an empty one ends it."""
        width, height = _box(body.size)
        files = list(reach.find_each(body.paths[:MOST_WANTED]).values())
        wanted = [(path, chosen_cover(library, path)) for path in files]
        services.thumbnails.warm(body.page, wanted, width, height)
        return answer({"wanted": len(wanted)})

    @routers.read.head("/file", response_class=Response, include_in_schema=False)
    @routers.read.get("/file", response_class=Response)
    def file(
        request: Request, path: str, t: str, disposition: str | None = None, strip: bool = False
    ) -> Response:
        """A file, or the part that the Range header asks for. `disposition` is a name to save it
        under. With `strip` a picture comes without what it says about itself."""
        real = reach.resolve_file(path)
        if strip:
            return stripped_answer(real, disposition or real.name)
        keep = kind_of(real.name) is not None and reach.roots().contains(real)
        return file_answer(request, real, keep=keep, download_name=disposition)

    @routers.read.get("/display", response_class=Response)
    def display(request: Request, path: str, t: str) -> Response:
        """A picture in full, as every browser shows it: the file itself, or made from it. `t` is
        the file's date, and the answer may be kept."""
        real = reach.resolve_file(path)
        mime = mime_of(real.name)
        if not mime.startswith("image/"):
            raise InvalidError(f"{real.name} is not a picture")
        # A drawing is sent as it is, never to be run (see file_answer).
        made = None if mime == SVG else services.thumbnails.display(real)
        if made is None:
            return file_answer(request, real, keep=mime != SVG and reach.roots().contains(real))
        headers = {**CANNOT_RUN, "Cache-Control": f"private, max-age={YEAR_S}"}
        return unless_known(request, made.etag, made.data, made.mime, headers)

    @routers.read.get("/image_geninfo", response_model=str)
    def image_geninfo(path: str) -> Response:
        """The generation text of a file; "" if it has none, or cannot be read."""
        if not path:
            return answer("")
        return answer(infotext_of(services, reach.resolve(path)))

    @routers.read.post("/image_geninfo_batch", response_model=dict[str, str])
    def image_geninfo_batch(body: Paths) -> Response:
        """The generation text of each file, from the index where it is known there."""
        real = reach.find_each(body.paths)
        rows, roots = library.media.by_paths(list(real.values())), reach.readable()
        options = services.reading()
        texts = library.media.texts([row.id for row in rows.values()])

        def text_of(path: Path) -> str:
            return texts[rows[path].id] if path in rows else facts_of(path, roots, options).text

        return answer({path: text_of(real[path]) if path in real else "" for path in body.paths})

    @routers.read.get("/image_exif", response_model=dict[str, str])
    def image_exif(path: str) -> Response:
        """EXIF tags by number and text chunks by name; nothing for what is no picture."""
        real = reach.resolve(path)
        is_picture = kind_of(real.name) is MediaKind.IMAGE and real.is_file()
        return answer(exif_of(real, services.reading()) if is_picture else {})

    @routers.read.get("/generation", response_model=GenerationAnswer)
    def generation(path: str) -> Response:
        """How a picture was made, as far as its file says."""
        real = reach.resolve_file(path)
        kind = kind_of(real.name)
        if kind is None:
            raise UnreadableError(f"{path} is not a picture, a video or an audio file")
        entry = describe(real)
        if entry is None:
            raise MediaNotFoundError(path)
        facts, edited = facts_now(real), edited_text_of(library, real)
        if edited is not None:
            facts = facts._replace(generation=edited.generation, text=edited.text)
        media = library.media.by_path(real)
        media_id = media.id if media else NO_ROW
        tags = library.tags.custom_of([media_id]).get(media_id, ())
        made: GenerationAnswer = {
            "path": path,
            **_making(facts),
            "width": facts.width,
            "height": facts.height,
            "media_type": kind.value,
            "bytes": entry.size,
            "date": format_date(entry.mtime_ns),
            "created_time": format_date(entry.created_ns),
            "tags": [wire.tag_answer(tag) for tag in tags],
            "id": media.id if media else None,
            "albums": list(library.albums.of([media_id]).get(media_id, ())),
            "note": library.notes.of([media_id]).get(media_id, ""),
            "edited": edited is not None,
        }
        return answer(made)

    @routers.write.post("/update_exif", response_model=None)
    def update_exif(body: EditedText) -> Response:
        """Say something else about how a picture was made than its file does, which is not changed.
        A blank text means what the file says."""
        real = reach.roots().resolve_file(to_disk(body.path))
        library.edit_text(real, body.exif or "")
        return answer(None)

    def facts_now(real: Path) -> Facts:
        return facts_of(real, reach.readable(), services.reading())

    @routers.read.get("/raw_metadata", response_model=RawMetadata)
    def raw_metadata(path: str) -> Response:
        """The text that stands in a file, by chunk or tag, as it stands there."""
        facts = facts_of(reach.resolve_file(path), reach.readable(), services.reading())
        return answer({"path": path, "fields": _fields(facts)})

    return routers.together()


def infotext_of(services: Services, real: Path) -> str:
    """What the user says, or else the file, of how it was made; "" if neither says anything."""
    edited = edited_text_of(services.library, real)
    if edited is not None:
        return edited.text
    return facts_of(real, services.reach.readable(), services.reading()).text


def edited_text_of(library: Library, real: Path) -> Facts | None:
    media = library.media.by_path(real)
    text = library.edited_texts.of([media.id]).get(media.id) if media else None
    return facts_of_text(text) if text else None


def _box(size: str) -> tuple[int, int]:
    """Width and height. Raises InvalidError."""
    box = SIZE.fullmatch(size)
    if box is None:
        raise InvalidError(f"The size {size!r} is not of the form 256x256")
    return int(box[1]), int(box[2])


def _kept_for(path: Path) -> str:
    """How long a browser may show a thumbnail unasked. Of a video the user may choose another one,
    which changes nothing of the file."""
    is_video = kind_of(path.name) is MediaKind.VIDEO
    return "private, no-cache" if is_video else f"private, max-age={YEAR_S}"


def facts_of(path: Path, roots: Roots, options: ReadingOptions) -> Facts:
    """What a file says about itself; nothing for one that is not there, no media, or damaged."""
    kind = kind_of(path.name)
    if kind is None or not path.is_file():
        return NO_FACTS
    # The text beside it may be a link that leads out of the roots.
    sidecars = {Path(each).name for each in sidecars_of(str(path)) if roots.contains(each)}
    try:
        return read_facts_at(str(path), kind, sidecars, options)
    except UnreadableError:
        return NO_FACTS


def _level(facts: Facts) -> Literal["parsed", "guess", "raw", "none"]:
    if facts.generation is None:
        return "raw" if facts.fields else "none"
    return "guess" if facts.generation.is_guess else "parsed"


def _making(facts: Facts) -> MakingAnswer:
    made = facts.generation
    return {
        "level": _level(facts),
        "origins": [[name, place] for name, place in made.origins.items()] if made else [],
        "generator": made.generator if made else "",
        "prompt": made.prompt if made else "",
        "negative": made.negative if made else "",
        "parameters": [[name, value] for name, value in made.settings.items()] if made else [],
        "loras": [
            {"name": lora.name, "weight": lora.weight} for lora in (made.loras if made else ())
        ],
        "text": facts.text,
        "fields": _fields(facts),
    }


def _fields(facts: Facts) -> list[Field]:
    return [{"name": name, "text": text} for name, text in facts.fields.items()]
