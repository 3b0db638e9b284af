"""What the pictures are about, by what their prompts mean."""

from iib_core.topics.clustering import group
from iib_core.topics.local import WORDLLAMA, WORDS, WordLlama, Words, wordllama_folder
from iib_core.topics.texts import text_of
from iib_core.topics.topics import Asked, Topics

__all__ = [
    "WORDLLAMA",
    "WORDS",
    "Asked",
    "Topics",
    "WordLlama",
    "Words",
    "group",
    "text_of",
    "wordllama_folder",
]
