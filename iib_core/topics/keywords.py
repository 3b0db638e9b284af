"""What a group of texts is about, in its own words: what comes often in it and seldom elsewhere."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence

MOST = 6
MOST_WORDS = 4
"""In a term: longer ones are sentences, and are looked at word by word."""
FEWEST_LETTERS = 3
LONGEST_TITLE = 48

_STOP_WORDS = """
a an the of in on at by to for from with without and or but is are was were be been being it its
this that these those his her their our your my as into onto over under up down out off very
more most some any all no not only just there here while during through between behind front
back side near far one two three who which what where when how he she they we you has have had
having wearing wears holding holds standing sitting looking background view shot photo image
picture style lighting light scene quality
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())


def keywords_of(groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """Up to six for each group of texts, the most telling first."""
    counted = [_terms(texts) for texts in groups]
    spread: Counter[str] = Counter(term for terms in counted for term in terms)
    return [
        _best(terms, len(texts), spread, len(groups))
        for terms, texts in zip(counted, groups, strict=True)
    ]


def title_of(keywords: Sequence[str]) -> str:
    """A name made of the first of them, never cut in a word."""
    title = ""
    for keyword in keywords[:3]:
        longer = f"{title}, {keyword}" if title else keyword
        if title and len(longer) > LONGEST_TITLE:
            break
        title = longer
    return title[:1].upper() + title[1:]


def _best(terms: Counter[str], texts: int, spread: Counter[str], groups: int) -> list[str]:
    scores = {
        term: number / texts * math.log(1 + groups / spread[term]) * (1 + 0.15 * term.count(" "))
        for term, number in terms.items()
    }
    found: list[str] = []
    for term in sorted(scores, key=lambda each: (-scores[each], each)):
        words = set(term.split())
        # Not "lighthouse" beside "lone lighthouse".
        if any(words <= set(other.split()) or words >= set(other.split()) for other in found):
            continue
        found.append(term)
        if len(found) == MOST:
            break
    return found


def _terms(texts: Sequence[str]) -> Counter[str]:
    """In how many texts each term and word is."""
    counted: Counter[str] = Counter()
    for text in texts:
        own: set[str] = set()
        for term in text.split(", "):
            words = [word.strip(".,:;!?'\"()[]") for word in term.split()]
            if len(words) <= MOST_WORDS and any(map(_tells, words)):
                own.add(" ".join(words))
            own.update(word for word in words if _tells(word))
            pairs = itertools.pairwise(words)
            own.update(f"{one} {two}" for one, two in pairs if _tells(one) and _tells(two))
        counted.update(own)
    return counted


def _tells(word: str) -> bool:
    if not word.isascii():
        return len(word) > 1
    return len(word) >= FEWEST_LETTERS and word not in STOP_WORDS and not word.isdigit()
