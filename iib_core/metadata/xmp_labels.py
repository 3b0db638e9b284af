"""The rating and the keywords in an XMP packet, as photo editors write and read them.

    xmp:Rating    0 to 5; -1 is "rejected"
    dc:subject    an unordered list of keywords

Everything else in a packet of another program stays as it is, letter for letter where it can: the
document is changed, not made anew. Source: ISO 16684-1 (XMP), sections 7 and 8.
"""

from __future__ import annotations

from typing import NamedTuple
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from iib_core.errors import MetadataError
from iib_core.metadata.xmp import LONGEST_PACKET

MOST_STARS = 5
_META = "adobe:ns:meta/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XMP = "http://ns.adobe.com/xap/1.0/"
_DC = "http://purl.org/dc/elements/1.1/"
_EMPTY = f'<x:xmpmeta xmlns:x="{_META}"><rdf:RDF xmlns:rdf="{_RDF}"/></x:xmpmeta>'


class Labels(NamedTuple):
    """What a person has said of a picture."""

    rating: int
    """Stars; 0 where there is none."""
    keywords: tuple[str, ...]


def read_labels(packet: str) -> Labels:
    """Raises MetadataError for what is no XMP packet."""
    document = _parsed(packet)
    ratings = [_stars(text) for text in _values(document, _XMP, "Rating")]
    keywords = [
        text
        for subject in document.getElementsByTagNameNS(_DC, "subject")
        for item in subject.getElementsByTagNameNS(_RDF, "li")
        if (text := _text(item))
    ]
    return Labels(next(iter(ratings), 0), tuple(dict.fromkeys(keywords)))


def with_labels(packet: str, labels: Labels) -> str:
    """The packet ("": a new one) with this rating in the place of its own, unless it is 0, and with
    these keywords beside its own. Raises MetadataError for what is no XMP packet."""
    document = _parsed(packet or _EMPTY)
    old = read_labels(packet) if packet else Labels(0, ())
    rating = labels.rating or old.rating
    keywords = tuple(dict.fromkeys((*old.keywords, *labels.keywords)))
    if packet and Labels(rating, keywords) == old:
        return packet
    if rating != old.rating:
        _remove(document, _XMP, "Rating")
    _remove(document, _DC, "subject")
    graph = document.getElementsByTagNameNS(_RDF, "RDF")[0]
    description = document.createElementNS(_RDF, "rdf:Description")
    description.setAttribute("rdf:about", "")
    for prefix, namespace in (("rdf", _RDF), ("xmp", _XMP), ("dc", _DC)):
        description.setAttribute(f"xmlns:{prefix}", namespace)
    if rating != old.rating:
        description.setAttribute("xmp:Rating", str(rating))
    if keywords:
        subject = description.appendChild(document.createElementNS(_DC, "dc:subject"))
        bag = subject.appendChild(document.createElementNS(_RDF, "rdf:Bag"))
        for keyword in keywords:
            item = bag.appendChild(document.createElementNS(_RDF, "rdf:li"))
            item.appendChild(document.createTextNode(keyword))
    graph.appendChild(description)
    made = "".join(node.toxml() for node in document.childNodes) + "\n"
    _parsed(made)  # a keyword may hold what XML cannot
    return made


def _parsed(packet: str) -> minidom.Document:
    start = packet.find("<")
    if start < 0 or len(packet) > LONGEST_PACKET or "<!DOCTYPE" in packet:
        raise MetadataError("This is no XMP packet")
    try:
        # Entities cannot be declared without a DOCTYPE, so none can grow.
        # As text, since the encoding that it declares is no longer that of these letters.
        document = minidom.parseString(packet[start : packet.rfind(">") + 1])
    except (ExpatError, ValueError, UnicodeEncodeError) as error:
        raise MetadataError(f"This is no XMP packet: {error}") from error
    if not document.getElementsByTagNameNS(_RDF, "RDF"):
        raise MetadataError("This is XML, but no XMP packet")
    return document


def _values(document: minidom.Document, namespace: str, name: str) -> list[str]:
    """Of a simple property, an attribute or an element."""
    found = [
        description.getAttributeNS(namespace, name)
        for description in document.getElementsByTagNameNS(_RDF, "Description")
        if description.hasAttributeNS(namespace, name)
    ]
    return found + [_text(each) for each in document.getElementsByTagNameNS(namespace, name)]


def _remove(document: minidom.Document, namespace: str, name: str) -> None:
    for description in document.getElementsByTagNameNS(_RDF, "Description"):
        if description.hasAttributeNS(namespace, name):
            description.removeAttributeNS(namespace, name)
    for element in document.getElementsByTagNameNS(namespace, name):
        parent = element.parentNode
        if parent is not None:
            parent.removeChild(element)


def _text(element: minidom.Element) -> str:
    # A section of CDATA is a Text, too.
    texts = [child.data for child in element.childNodes if isinstance(child, minidom.Text)]
    return "".join(texts).strip()


def _stars(text: str) -> int:
    """0 for what is no rating. Some write "4.0", and "-1" for what they reject."""
    try:
        return min(max(int(float(text)), 0), MOST_STARS)
    except (ValueError, OverflowError):
        return 0
