"""Words that say nothing, in the place of words that do.

A placeholder is of the script, the case and about the length of its word, and the same wherever the
word stands: what was equal stays equal, and what a reader tells by its shape keeps that shape.

    A cat in Paris, 猫が好き   becomes   A wo1 w2 Word3, 文が文文
"""

from __future__ import annotations

import re

_CHINESE_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")

_CJK = "文字"
_SCRIPTS: tuple[tuple[int, int, str], ...] = (
    # First and last character, stem.
    (0x0370, 0x03FF, "λεξη"),
    (0x0400, 0x052F, "слово"),
    (0x0590, 0x05FF, "מילה"),
    (0x0600, 0x06FF, "كلمة"),
    (0x0900, 0x0DFF, "शबद"),
    (0x0E00, 0x0E7F, "คำ"),
    (0x3040, 0x30FF, "かな"),
    (0x3400, 0x9FFF, _CJK),
    (0x20000, 0x323AF, _CJK),
    (0xAC00, 0xD7A3, "낱말"),
    (0xFF00, 0xFFEF, "ｗｏｒｄ"),
)
_LATIN = "wörd"
_ASCII = "word"


class Placeholders:
    """Remembers what it has replaced, for one file."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def word(self, word: str) -> str:
        """For a run of letters. A single letter of ASCII gives nothing away, and stays."""
        if len(word) == 1 and word.isascii():
            return word
        stem = _stem_for(word)
        number = str(self._number(word.casefold()))
        if stem == _CJK:
            number = number.translate(_CHINESE_DIGITS)
        letters = max(len(word) - len(number), 1)
        return _in_case_of(word, (stem * letters)[:letters]) + number

    def hash(self, digits: str) -> str:
        """For a run of hexadecimal digits, of the same length."""
        return f"{self._number(digits.casefold()):x}".zfill(len(digits))

    def uuid(self, uuid: str) -> str:
        return f"00000000-0000-4000-8000-{self._number(uuid.casefold()):012x}"

    def _number(self, word: str) -> int:
        """From 1, in the order in which words are met."""
        return self._numbers.setdefault(word, len(self._numbers) + 1)


def is_letter(char: str) -> bool:
    return _LETTER.fullmatch(char) is not None


_LETTER = re.compile(r"[^\W\d_]")


def _stem_for(word: str) -> str:
    if word.isascii():
        return _ASCII
    code = next(ord(char) for char in word if not char.isascii())
    return next((stem for first, last, stem in _SCRIPTS if first <= code <= last), _LATIN)


def _in_case_of(word: str, stem: str) -> str:
    if word.isupper():
        return stem.upper()
    return stem[0].upper() + stem[1:] if word[0].isupper() else stem
