"""Names of groups: by a model of the service where there is one, or of their own words."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from iib_core.errors import IibError
from iib_core.library import TopicStore
from iib_core.topics.keywords import MOST, title_of
from iib_core.topics.remote import Provider

AT_ONCE = 4
SAMPLES = 6
LONGEST_SAMPLE = 400
LONGEST_TITLE = 60
LANGUAGES = {"zh-hans": "Simplified Chinese", "zh-hant": "Traditional Chinese", "de": "German"}
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)


@dataclass(frozen=True)
class Named:
    """A group with its name."""

    title: str
    keywords: tuple[str, ...]


class Titles:
    """Names groups, and remembers what the service has said."""

    def __init__(self, provider: Provider, store: TopicStore) -> None:
        self._provider = provider
        self._store = store

    def name(
        self,
        groups: Sequence[Sequence[str]],
        keywords: Sequence[Sequence[str]],
        *,
        model: str,
        lang: str | None,
        uses_cache: bool,
        is_forced: bool,
    ) -> list[Named]:
        """A name for each group of texts. One that the service does not name gets a name of its own
        words: no failure of the service is one of ours."""
        own = [Named(title_of(words) or "…", tuple(words)) for words in keywords]
        if not self._provider.has_key:
            return own
        language = language_of(lang)
        keys = [_key(model, language, words) for words in keywords]
        known = {} if is_forced or not uses_cache else self._store.titles(keys)
        named = {key: named for key in keys if (named := _read(known.get(key))) is not None}
        wanted = {key: texts for key, texts in zip(keys, groups, strict=True) if key not in named}

        def ask(item: tuple[str, Sequence[str]]) -> tuple[str, Named | None]:
            return item[0], self._asked(item[1], model, language)

        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="titles") as pool:
            said = {key: made for key, made in pool.map(ask, wanted.items()) if made is not None}
        self._store.keep_titles(
            {key: {"title": each.title, "keywords": each.keywords} for key, each in said.items()}
        )
        named.update(said)
        return [named.get(key, mine) for key, mine in zip(keys, own, strict=True)]

    def _asked(self, texts: Sequence[str], model: str, language: str) -> Named | None:
        samples = "\n".join(f"- {text[:LONGEST_SAMPLE]}" for text in texts[:SAMPLES])
        body = {
            "model": model,
            "temperature": 0,
            "messages": [
                {
                    "role": "system",
                    "content": "You name groups of pictures by their prompts. Answer with a JSON "
                    'object only: {"title": a name of two to five words, "keywords": three to six '
                    f"words}}. Write in {language}. Name what is shown, not how well it is made.",
                },
                {"role": "user", "content": samples},
            ],
        }
        try:
            answer = self._provider.chat(body)
        except IibError:
            return None
        return _read(object_in(content_of(answer)))


def content_of(answer: Mapping[str, Any]) -> str:
    """What the model has said; "" for an answer of another form."""
    try:
        content = answer["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError):
        return ""
    return content if isinstance(content, str) else ""


def object_in(text: str) -> Mapping[str, Any] | None:
    """The JSON object in a text, whatever stands around it."""
    match = _OBJECT.search(text)
    try:
        found = json.loads(match.group()) if match else None
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def language_of(lang: str | None) -> str:
    """What to tell a model; English where it is not known."""
    code = (lang or "").replace("_", "-").lower()
    if code in ("zh-cn", "zh-sg", "zhhans", "zh"):
        code = "zh-hans"
    if code in ("zh-tw", "zh-hk", "zhhant"):
        code = "zh-hant"
    return LANGUAGES.get(code) or LANGUAGES.get(code.split("-", 1)[0], "English")


def _key(model: str, language: str, keywords: Sequence[str]) -> str:
    """Of what a group is about, so that one picture more does not give it another name."""
    about = json.dumps([model, language, sorted(keywords[:4])], ensure_ascii=False)
    return hashlib.sha1(about.encode("utf-8", "surrogatepass")).hexdigest()


def _read(said: Mapping[str, Any] | None) -> Named | None:
    title = said.get("title") if said else None
    if not isinstance(title, str) or not title.strip():
        return None
    words = said.get("keywords") if said else None
    keywords = (
        [word.strip() for word in words if isinstance(word, str)] if isinstance(words, list) else []
    )
    return Named(_short(title.strip()), tuple(word for word in keywords if word)[:MOST])


def _short(title: str) -> str:
    """Never cut in a word."""
    if len(title) <= LONGEST_TITLE:
        return title
    return title[:LONGEST_TITLE].rsplit(" ", 1)[0]
