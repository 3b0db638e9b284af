"""Names that the user gives to what is theirs: albums, saved searches."""

from __future__ import annotations

import unicodedata

from iib_core.errors import InvalidError
from iib_core.files import is_text

LONGEST_NAME = 200


def checked_name(name: str, what: str) -> str:
    """The name without the blanks around it. `what` begins the sentence if it cannot be one: "An
    album". Raises InvalidError."""
    name = name.strip()
    if not name:
        raise InvalidError(f"{what} needs a name")
    if len(name) > LONGEST_NAME:
        raise InvalidError(f"The name has at most {LONGEST_NAME} characters")
    if not is_text(name) or any(unicodedata.category(letter) == "Cc" for letter in name):
        raise InvalidError("A name is one line of text")
    if '"' in name:
        # In the search box a name with blanks stands in quotes, which nothing can escape.
        raise InvalidError("A name has no quotation marks in it")
    return name
