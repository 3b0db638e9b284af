"""Words from a model of the service (contract 5.1)."""

from __future__ import annotations

import json

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import Chat
from iib_core.api.services import Services
from iib_core.errors import InvalidError, UnavailableError

MOST_MESSAGES = 200
MOST_LETTERS = 4_000_000
"""Of all messages as JSON: some pictures as data URLs may be among them."""


def chat_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    provider, model = services.topics.provider, services.settings.ai_model

    # As a write, though it changes nothing: it spends the user's money.
    @routers.write.post("/ai-chat", response_model=None)
    async def ai_chat(body: Chat) -> Response:
        """Pass messages on to the model that the settings name, and its answer back as it came;
        with `stream` piece by piece."""
        if not body.messages:
            raise InvalidError("There are no messages")
        if len(body.messages) > MOST_MESSAGES:
            raise InvalidError(f"A chat has at most {MOST_MESSAGES} messages")
        if len(json.dumps(body.messages)) > MOST_LETTERS:
            raise InvalidError(f"A chat has at most {MOST_LETTERS:,} characters")
        if not provider.is_set_up:
            raise UnavailableError("No service is set up: see OPENAI_API_KEY and OPENAI_BASE_URL")
        wish = {"model": model, "messages": body.messages, "temperature": body.temperature}
        if body.max_tokens:
            wish["max_tokens"] = body.max_tokens
        if not body.stream:
            return answer(await run_in_threadpool(lambda: provider.chat(wish, retries=0)))
        pieces = await run_in_threadpool(lambda: provider.chat_stream(wish))
        headers = {"Cache-Control": "no-store", "Content-Encoding": "identity"}
        return StreamingResponse(pieces, media_type="text/event-stream", headers=headers)

    return routers.together()
