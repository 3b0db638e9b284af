"""Albums, and which files are in them."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.answers import AlbumAnswer, Albums, Changed
from iib_core.api.named_media import NamedMedia
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import AlbumChange, AlbumCover, NewAlbum, Paths
from iib_core.api.services import Services
from iib_core.library import Album


def album_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    prefix = f"{services.settings.base}/db/albums"
    routers = Routers(services.access, prefix, services.settings.lang)
    library = services.library
    named = NamedMedia(library, services.reach)

    @routers.read.get("", response_model=Albums)
    def albums() -> Response:
        """All albums by name. What is in one is found by db/query: album:"its name"."""
        return answer({"albums": [shown(album) for album in library.albums.all()]})

    @routers.write.post("", response_model=AlbumAnswer)
    def make(body: NewAlbum) -> Response:
        """A new album: an empty one, or with `q` one that holds whatever that search finds."""
        return answer(shown(library.albums.make(body.name, body.q)))

    @routers.write.post("/{album_id}", response_model=AlbumAnswer)
    def change(album_id: int, body: AlbumChange) -> Response:
        """Give an album another name, or another search."""
        return answer(shown(library.albums.change(album_id, name=body.name, text=body.q)))

    @routers.write.delete("/{album_id}", response_model=None)
    def remove(album_id: int) -> Response:
        """Remove an album. Its files stay."""
        library.albums.remove(album_id)
        return answer(None)

    @routers.write.post("/{album_id}/add", response_model=Changed)
    def add(album_id: int, body: Paths) -> Response:
        """Put files into an album; all or none of them."""
        return answer({"changed": library.albums.put(album_id, named.ids(body.paths))})

    @routers.write.post("/{album_id}/remove", response_model=Changed)
    def take(album_id: int, body: Paths) -> Response:
        """Take files out of an album; all or none of them."""
        return answer({"changed": library.albums.take(album_id, named.ids(body.paths))})

    @routers.write.post("/{album_id}/cover", response_model=AlbumAnswer)
    def cover(album_id: int, body: AlbumCover) -> Response:
        """Choose the file that stands for an album; null for the newest one."""
        media_id = None if body.path is None else named.ids([body.path])[0]
        return answer(shown(library.albums.set_cover(album_id, media_id)))

    def shown(album: Album) -> AlbumAnswer:
        cover = wire.media_items(library, [album.cover])[0] if album.cover else None
        return {
            "id": album.id,
            "name": album.name,
            "q": album.text,
            "count": album.count,
            "cover": cover,
            "created_time": wire.date_of(album.made_at),
            "problem": album.problem,
        }

    return routers.together()
