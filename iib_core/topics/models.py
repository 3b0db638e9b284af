"""Which model is used."""

from __future__ import annotations

import logging
import threading

from iib_core.errors import InvalidError
from iib_core.settings import Settings
from iib_core.topics.embedders import Embedder
from iib_core.topics.local import WORDLLAMA, WORDS, WordLlama, Words, wordllama_folder
from iib_core.topics.remote import Provider, RemoteEmbedder

logger = logging.getLogger(__name__)


class Models:
    """The models there are. Safe to use from any thread."""

    def __init__(self, settings: Settings, provider: Provider) -> None:
        self._remote_name = settings.embedding_model
        self._provider = provider
        self._lock = threading.Lock()
        self._local: Embedder | None = None

    def choose(self, name: str | None) -> Embedder:
        """The one of this name; with none the service's if there is a key, else the local one.

        Raises InvalidError for a name that nobody has.
        """
        if not name:
            return (
                RemoteEmbedder(self._provider, self._remote_name)
                if self._provider.has_key
                else self.local()
            )
        local = self.local()
        if name in (local.name, "local"):
            return local
        if name == WORDS:
            return Words()
        if self._provider.has_key and not name.startswith("local/"):
            return RemoteEmbedder(self._provider, name)
        raise InvalidError(
            f"There is no model {name}: without a key of a service there is {local.name} only"
        )

    def local(self) -> Embedder:
        """WordLlama's where its files are."""
        with self._lock:
            if self._local is None:
                self._local = _local_model()
            return self._local


def _local_model() -> Embedder:
    folder = wordllama_folder()
    if folder is not None:
        try:
            return WordLlama(folder)
        except (OSError, ValueError, ImportError) as error:
            logger.warning("%s cannot be used, words are compared instead: %s", WORDLLAMA, error)
    return Words()
