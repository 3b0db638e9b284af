"""A video that is made while it is sent."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from iib_core.media import Playing


class PlayedResponse(StreamingResponse):
    """Sends what `playing` makes, and ends it when all is sent or the client has left."""

    def __init__(
        self, playing: Playing, headers: Mapping[str, str], mime: str = "video/mp4"
    ) -> None:
        super().__init__(playing.chunks(), media_type=mime, headers=dict(headers))
        self._playing = playing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._playing.close()
