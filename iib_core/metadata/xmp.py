"""Read the properties of an XMP packet that generators write.

A property stands as an attribute of rdf:Description, as an element with text, or as an element
with a list of rdf:li in it, of which the first counts.

Source: ISO 16684-1 (XMP), section 7.
"""

from __future__ import annotations

from xml.etree import ElementTree

LONGEST_PACKET = 1024 * 1024
"""Characters. Larger ones come from photo editors, which keep histories and masks in them."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DESCRIPTION = _RDF + "Description"
_ITEM = _RDF + "li"


def read_xmp(packet: str) -> dict[str, str]:
    """Texts by the name of their property without its namespace: "CreatorTool", "UserComment".

    Empty if the packet is no XML. The first of equal names counts.
    """
    start = packet.find("<")
    if start < 0 or len(packet) > LONGEST_PACKET or "<!DOCTYPE" in packet:
        return {}
    try:
        # Entities cannot be declared without a DOCTYPE, so none can grow.
        root = ElementTree.fromstring(packet[start : packet.rfind(">") + 1])
    except (ElementTree.ParseError, ValueError):
        return {}
    found: dict[str, str] = {}
    for description in root.iter(_DESCRIPTION):
        for name, text in description.attrib.items():
            found.setdefault(_local(name), text)
        for element in description:
            text = _text(element)
            if text:
                found.setdefault(_local(element.tag), text)
    return found


def _text(element: ElementTree.Element) -> str:
    item = next(element.iter(_ITEM), element)
    return (item.text or "").strip()


def _local(name: str) -> str:
    return name.rpartition("}")[2]
