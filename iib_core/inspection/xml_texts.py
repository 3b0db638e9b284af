"""Replace the texts and attribute values of an XML text (XMP), and nothing else of it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from xml.sax.saxutils import escape

LONGEST_XML = 1024 * 1024
"""Characters; the reader of XMP takes no more."""

_TOKEN = re.compile(r"""<!\[CDATA\[.*?\]\]> | <[^<>]*> | [^<]+ | <""", re.VERBOSE | re.DOTALL)
_ATTRIBUTE = re.compile(r"""(?P<name>[\w:.-]+) (?P<is>\s*=\s*) (?P<value>"[^"]*"|'[^']*')""", re.X)
_TAG_NAME = re.compile(r"<([\w:.-]+)")
_KEPT = re.compile(r"xmlns\b|(?:rdf:)?about\Z|.*:?(?:parseType|lang|xmptk|HasExtendedXMP)\Z")
_IN_ATTRIBUTE = {'"': "&quot;", "'": "&apos;", "\n": "&#10;", "\t": "&#9;"}
_CDATA, _CDATA_END = "<![CDATA[", "]]>"

Replace = Callable[[str, str], str]
"""(text, name of its element or attribute without the namespace) → text"""


def is_xml(text: str) -> bool:
    return text.lstrip("\ufeff \r\n\t").startswith(("<?xpacket", "<x:xmpmeta", "<rdf:RDF"))


def in_xml_texts(text: str, replace: Replace) -> str:
    """The text with `replace` applied. "" if it is longer than any reader takes."""
    if len(text) > LONGEST_XML:
        return ""
    name = ""
    pieces = []
    for token in _TOKEN.findall(text):
        if token.startswith(_CDATA):
            inner = token[len(_CDATA) : -len(_CDATA_END)]
            pieces.append(_CDATA + replace(inner, name) + _CDATA_END)
        elif token.startswith("<"):
            name = _name_behind(token, name)
            pieces.append(_in_attributes(token, replace))
        elif token.isspace():
            pieces.append(token)
        else:
            pieces.append(escape(replace(html.unescape(token), name)))
    return "".join(pieces)


def _name_behind(tag: str, name: str) -> str:
    """Which element a text behind a tag belongs to: lists are written out, item by item."""
    found = _TAG_NAME.match(tag)
    is_list = found is not None and found[1] in ("rdf:li", "rdf:Alt", "rdf:Seq", "rdf:Bag")
    return name if found is None or is_list else _local(found[1])


def _in_attributes(tag: str, replace: Replace) -> str:
    def replaced(found: re.Match[str]) -> str:
        name, value = found["name"], found["value"]
        if _KEPT.match(name):
            return found[0]
        text = replace(html.unescape(value[1:-1]), _local(name))
        return f"{name}{found['is']}{value[0]}{escape(text, _IN_ATTRIBUTE)}{value[0]}"

    return tag if tag.startswith("<?") else _ATTRIBUTE.sub(replaced, tag)


def _local(name: str) -> str:
    return name.rpartition(":")[2]
