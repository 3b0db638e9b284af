"""Videos and sounds: how they are played, and the pictures that stand for them."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.answers import VideoFacts
from iib_core.api.covers import chosen_cover, sent_cover
from iib_core.api.file_answer import CANNOT_RUN, YEAR_S, file_answer
from iib_core.api.named_media import NamedMedia
from iib_core.api.played import PlayedResponse
from iib_core.api.responses import answer, unless_known
from iib_core.api.routers import Routers
from iib_core.api.schemas import VideoCover
from iib_core.api.services import Services
from iib_core.errors import InvalidError
from iib_core.media import (
    COVER_PX,
    Players,
    is_playable,
    is_playable_sound,
    read_video_info,
)
from iib_core.metadata import MediaKind, kind_of

LATEST_S = 10_000_000
WEBP = "image/webp"
EXPOSED = "content-type, accept-ranges, content-length, content-range, content-encoding"
"""Headers that a page of another site may look at, if it may ask at all (contract 3.14)."""


def video_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    library, reach = services.library, services.reach
    named = NamedMedia(library, reach)
    players = Players()

    @routers.read.head("/stream_video", response_class=Response, include_in_schema=False)
    @routers.read.get("/stream_video", response_class=Response)
    def stream_video(request: Request, path: str) -> Response:
        """A video or a sound, or the part that the Range header asks for."""
        real = reach.resolve_file(path)
        if kind_of(real.name) not in (MediaKind.VIDEO, MediaKind.AUDIO):
            raise InvalidError(f"{real.name} is not a video or an audio file")
        sent = file_answer(request, real, keep=False)
        sent.headers["Access-Control-Expose-Headers"] = EXPOSED
        return sent

    @routers.read.get("/video_cover", response_class=Response)
    def video_cover(path: str, mt: str) -> Response:
        """The picture that stands for a video, in full size: the chosen one, or else a frame. `mt`
        is the file's date, for older programs."""
        return cover_answer(video_at(path))

    @routers.upload.post("/set_target_frame_as_video_cover", response_class=Response)
    def set_target_frame_as_video_cover(body: VideoCover) -> Response:
        """Choose the picture that stands for a video. It belongs to the file: it stays when the
        file is moved or changed, and is part of the backups."""
        real = video_at(body.path)
        picture = sent_cover(body.base64_img)
        (media_id,) = named.ids([body.path])
        library.covers.choose(media_id, picture)
        return cover_answer(real)

    @routers.write.delete("/video_cover", response_class=Response)
    def remove_video_cover(path: str) -> Response:
        """Let a frame stand for a video again, in the place of the chosen picture. It is the
        answer."""
        real = video_at(path)
        media = library.media.by_path(real)
        if media is not None:
            library.covers.take_back(media.id)
        return cover_answer(real)

    @routers.read.get("/video_info", response_model=VideoFacts)
    def video_info(path: str) -> Response:
        """How long and large a video is, what it is made of, and whether browsers play it."""
        real = video_at(path)
        info = read_video_info(real)
        facts: VideoFacts = {
            "path": path,
            "duration": info.duration_s,
            "width": info.width,
            "height": info.height,
            "frames_per_second": info.frames_per_second,
            "video_codec": info.video_codec,
            "audio_codec": info.audio_codec,
            "playable": is_playable(real.name, info),
        }
        return answer(facts)

    @routers.read.get("/play_video", response_class=Response)
    def play_video(request: Request, path: str, t: str, start: float = 0) -> Response:
        """A video or a sound as every browser plays it: the file itself, or where that will not do,
        MP4 made while it is sent, from the second `start` on. `t` is the file's date."""
        if not 0 <= start < LATEST_S:
            raise InvalidError(f"start is a number of seconds, not {start}")
        real = reach.resolve_file(path)
        info = None if kind_of(real.name) is MediaKind.AUDIO else read_video_info(video_at(path))
        plays = is_playable_sound(real.name) if info is None else is_playable(real.name, info)
        if plays:
            return file_answer(request, real, keep=False)
        headers = {
            **CANNOT_RUN,
            "Cache-Control": "no-store",
            "Accept-Ranges": "none",
            "Content-Encoding": "identity",
        }
        if info is None:
            return PlayedResponse(players.play_sound(real, start), headers, "audio/mp4")
        return PlayedResponse(players.play(real, info, start), headers)

    @routers.read.get("/video_storyboard", response_class=Response)
    def video_storyboard(request: Request, path: str, t: str, count: int = 10) -> Response:
        """Frames of a video, evenly spread, from left to right in one picture. Headers say how many
        there are and how large one is. `t` is the file's date, and the answer may be kept."""
        strip, etag = services.thumbnails.storyboard(video_at(path), count)
        headers = {
            **CANNOT_RUN,
            "Cache-Control": f"private, max-age={YEAR_S}",
            "X-IIB-Frames": str(strip.frames),
            "X-IIB-Frame-Width": str(strip.width),
            "X-IIB-Frame-Height": str(strip.height),
        }
        return unless_known(request, etag, strip.data, WEBP, headers)

    def video_at(path: str) -> Path:
        real = reach.resolve_file(path)
        if kind_of(real.name) is not MediaKind.VIDEO:
            raise InvalidError(f"{real.name} is not a video")
        return real

    def cover_answer(real: Path) -> Response:
        # Not kept by the browser: the user may choose another one at any time.
        headers = {**CANNOT_RUN, "Cache-Control": "no-store"}
        chosen = chosen_cover(library, real)
        if chosen is not None:
            headers["ETag"] = f'"{chosen.digest}"'
            return Response(chosen.read(), media_type=WEBP, headers=headers)
        frame = services.thumbnails.get(real, COVER_PX, COVER_PX)
        headers["ETag"] = frame.etag
        return Response(frame.data, media_type=frame.mime, headers=headers)

    return routers.together()
