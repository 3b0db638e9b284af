"""A service that speaks OpenAI's API: OpenAI itself, Ollama, LM Studio, vLLM, llama.cpp, …"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from iib_core.errors import ProviderError, UnavailableError
from iib_core.topics.embedders import Matrix, unit

logger = logging.getLogger(__name__)

PATIENCE_S = 120.0
CHAT_PATIENCE_S = 60.0
RETRIES = 4
"""After 429, 5xx and a broken network, with pauses that grow, or as long as the service says."""
ANY_KEY = "none"
"""Services on one's own machine want none, but the library does."""


class Provider:
    """The service, as far as it is set up. Safe to use from any thread."""

    def __init__(self, base_url: str, api_key: str) -> None:
        self._base_url = base_url
        self._api_key = api_key
        self._client: Any = None

    @property
    def is_set_up(self) -> bool:
        """With a key, or at an address of one's own that may need none."""
        own = self._base_url not in ("", "https://api.openai.com/v1")
        return bool(self._base_url) and (bool(self._api_key) or own)

    @property
    def host(self) -> str:
        """Where texts go, e.g. "api.openai.com"; "" where nothing is set up."""
        return urlsplit(self._base_url).netloc.rpartition("@")[2] if self.is_set_up else ""

    @property
    def has_key(self) -> bool:
        return bool(self._api_key) and bool(self._base_url)

    def vectors(self, model: str, texts: Sequence[str]) -> Matrix:
        """Raises ProviderError."""
        vectors = self._asking(
            lambda client: _in_order(
                client.embeddings.create(model=model, input=list(texts), encoding_format="float")
            )
        )
        if len(vectors) != len(texts) or len({len(vector) for vector in vectors}) != 1:
            raise ProviderError("The service answered with other vectors than asked for", 502)
        try:
            matrix = unit(vectors)
        except (ValueError, TypeError, OverflowError) as error:
            raise ProviderError("The service answered with what are no vectors", 502) from error
        if not np.isfinite(matrix).all() or not matrix.any(axis=1).all():
            raise ProviderError("The service answered with vectors that hold no number", 502)
        return matrix

    def chat(self, body: Mapping[str, object], *, retries: int = RETRIES) -> dict[str, Any]:
        """The answer to a chat as it came. Raises ProviderError."""
        raw = self._asking(
            lambda client: client.with_options(
                max_retries=retries, timeout=CHAT_PATIENCE_S
            ).chat.completions.with_raw_response.create(**body)
        )
        try:
            answer = json.loads(raw.content)
        except ValueError as error:
            raise ProviderError("The service did not answer with JSON", 502) from error
        if not isinstance(answer, dict):
            raise ProviderError("The service did not answer with an object", 502)
        return answer

    def chat_stream(self, body: Mapping[str, object]) -> Iterator[bytes]:
        """The same, piece by piece, as server-sent events. Raises ProviderError at once, not while
        it is iterated."""
        opened = self._asking(
            lambda client: client.chat.completions.with_streaming_response.create(
                **{**body, "stream": True}
            ).__enter__()
        )

        def pieces() -> Iterator[bytes]:
            try:
                yield from opened.iter_bytes()
            except Exception as error:
                # The status is sent: whoever listens is told as the service would tell it.
                logger.warning("The service broke off: %s", error)
                told = {"error": {"message": "The service broke off", "code": ProviderError.code}}
                yield f"\n\ndata: {json.dumps(told)}\n\n".encode()
            finally:
                opened.close()

        return pieces()

    def _asking(self, ask: Callable[[Any], Any]) -> Any:
        try:
            import openai
        except ImportError as error:
            raise UnavailableError(
                "The Python package openai is not installed, which speaks with the service"
            ) from error
        if self._client is None:
            self._client = openai.OpenAI(
                base_url=self._base_url,
                api_key=self._api_key or ANY_KEY,
                timeout=PATIENCE_S,
                max_retries=RETRIES,
            )
        try:
            return ask(self._client)
        except openai.APIStatusError as error:
            raise ProviderError(_said(error), error.status_code) from error
        except openai.APITimeoutError as error:
            raise ProviderError("The service took too long to answer", 504) from error
        except openai.APIError as error:
            raise ProviderError(f"The service cannot be reached: {error}", 502) from error
        except (ValueError, TypeError, AttributeError) as error:
            raise ProviderError("The service did not answer as it should", 502) from error


class RemoteEmbedder:
    """A model of the service."""

    is_remote = True

    def __init__(self, provider: Provider, name: str) -> None:
        self._provider = provider
        self.name = name

    def embed(self, texts: Sequence[str]) -> Matrix:
        return self._provider.vectors(self.name, texts)

    def cosine_for(self, threshold: float, share: float = 0.0) -> float:
        return threshold


def _in_order(answer: Any) -> list[Any]:
    """The vectors of an answer. Their places count, where it states them, and not their order."""
    rows = [
        (at if row.index is None else row.index, row.embedding)
        for at, row in enumerate(answer.data)
    ]
    return [vector for _, vector in sorted(rows, key=lambda row: int(row[0]))]


def _said(error: Any) -> str:
    """Its own words, without what may be long or secret."""
    return f"The service refused with {error.status_code}: {str(error.message)[:300]}"
