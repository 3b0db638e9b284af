"""What the user says of media: tags, stars, notes."""

from __future__ import annotations

from contextlib import suppress

from fastapi import APIRouter
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.answers import Rated, TagAnswer, Toggled
from iib_core.api.named_media import NamedMedia
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import (
    Note,
    Paths,
    Rating,
    TagBatch,
    TagColour,
    TagId,
    TagName,
    TagOfMedia,
    TagToggle,
)
from iib_core.api.services import Services
from iib_core.errors import NotFoundError
from iib_core.library import Tag


def tag_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    routers = Routers(services.access, f"{services.settings.base}/db", services.settings.lang)
    library, reach = services.library, services.reach
    named = NamedMedia(library, reach)

    @routers.read.get("/img_selected_custom_tag", response_model=list[TagAnswer])
    def img_selected_custom_tag(path: str) -> Response:
        """The custom tags of one file; none for what is not in the index."""
        return answer([wire.tag_answer(tag) for tag in custom_tags_of([path]).get(path, ())])

    @routers.read.post("/get_image_tags", response_model=dict[str, list[TagAnswer]])
    def get_image_tags(body: Paths) -> Response:
        """The custom tags of each file that has any, by the path as sent."""
        found = custom_tags_of(body.paths)
        return answer({path: [wire.tag_answer(tag) for tag in found[path]] for path in found})

    def custom_tags_of(paths: list[str]) -> dict[str, tuple[Tag, ...]]:
        real = reach.find_each(paths)
        rows = library.media.by_paths(list(real.values()))
        tags = library.tags.custom_of([row.id for row in rows.values()])
        return {
            path: tags[rows[where].id]
            for path, where in real.items()
            if where in rows and rows[where].id in tags
        }

    @routers.write.post("/update_tag", response_model=None)
    def update_tag(body: TagColour) -> Response:
        """Change the colour of a tag."""
        library.tags.recolour(body.id, body.color)
        return answer(None)

    @routers.write.post("/toggle_custom_tag_to_img", response_model=Toggled)
    def toggle_custom_tag_to_img(body: TagToggle) -> Response:
        """Give a file a custom tag, or take it away. Indexes the file if it is not yet."""
        (media_id,) = named.ids([body.img_path])
        return answer({"is_remove": library.tags.toggle(media_id, body.tag_id)})

    @routers.write.post("/batch_update_image_tag", response_model=None)
    def batch_update_image_tag(body: TagBatch) -> Response:
        """Give many files a custom tag, or take it from them. All or none."""
        media_ids = named.ids(body.img_paths)
        change = library.tags.link if body.action == "add" else library.tags.unlink
        change(media_ids, body.tag_id)
        return answer(None)

    @routers.write.post("/note", response_model=None)
    def note(body: Note) -> Response:
        """Write a note about a file in the place of the one there is; a blank one removes it."""
        (media_id,) = named.ids([body.path])
        library.notes.write(media_id, body.text)
        return answer(None)

    @routers.write.post("/rate", response_model=Rated)
    def rate(body: Rating) -> Response:
        """Give many files 0 to 5 stars; all or none of them. Older clients see a custom tag, star-1
        to star-5."""
        media_ids = named.ids(body.img_paths)
        library.tags.rate(media_ids, body.rating)
        return answer({"rated": len(set(media_ids))})

    @routers.write.post("/add_custom_tag", response_model=TagAnswer)
    def add_custom_tag(body: TagName) -> Response:
        """The custom tag of this name: the one that exists, or a new one."""
        return answer(wire.tag_answer(library.tags.add_custom(body.tag_name)))

    @routers.write.post("/remove_custom_tag", response_model=None)
    def remove_custom_tag(body: TagId) -> Response:
        """Remove a custom tag, also from all files that carry it."""
        library.tags.remove_custom(body.tag_id)
        return answer(None)

    @routers.write.post("/remove_custom_tag_from_img", response_model=None)
    def remove_custom_tag_from_img(body: TagOfMedia) -> Response:
        """Take a custom tag from a file."""
        with suppress(NotFoundError):
            library.tags.unlink([body.img_id], body.tag_id)
        return answer(None)

    return routers.together()
