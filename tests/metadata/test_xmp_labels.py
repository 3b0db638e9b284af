from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.errors import MetadataError
from iib_core.metadata import Labels, read_labels, with_labels

FOREIGN = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<!-- by an editor -->
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Editor 1">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:xap="http://ns.adobe.com/xap/1.0/"
    xmlns:my="http://editor.example/" xap:Rating="2" my:curve="1, 2">
   <dc:subject xmlns:dc="http://purl.org/dc/elements/1.1/">
    <rdf:Bag><rdf:li>sea</rdf:li><rdf:li> R&amp;D </rdf:li></rdf:Bag>
   </dc:subject>
   <my:history><rdf:Seq><rdf:li>opened</rdf:li></rdf:Seq></my:history>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


@pytest.mark.parametrize(
    "packet",
    [
        "",
        "x",
        "<",
        "<a/>",
        "<a>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<a>" * 1000,
        "\ud800<a/>",
        "<a>\ud800</a>",
        "<a/>" + " " * (1 << 20),
    ],
)
def test_what_is_no_packet_is_refused(packet: str) -> None:
    with pytest.raises(MetadataError):
        read_labels(packet)
    if packet:
        with pytest.raises(MetadataError):
            with_labels(packet, Labels(1, ("a",)))


def test_labels_of_an_editor_are_read() -> None:
    assert read_labels(FOREIGN) == Labels(2, ("sea", "R&D"))


def test_what_an_editor_has_written_stays() -> None:
    made = with_labels(FOREIGN, Labels(5, ("night", "sea")))
    assert read_labels(made) == Labels(5, ("sea", "R&D", "night"))
    for kept in ("<!-- by an editor -->", "Editor 1", 'my:curve="1, 2"', "opened", 'end="w"'):
        assert kept in made
    assert "Rating" in made
    assert made.count("Rating") == 1
    assert with_labels(made, Labels(5, ("night",))) == made


def test_no_rating_of_ours_leaves_that_of_an_editor() -> None:
    assert read_labels(with_labels(FOREIGN, Labels(0, ("x",)))).rating == 2
    assert with_labels(FOREIGN, Labels(0, ())) == FOREIGN


@pytest.mark.parametrize(
    ("written", "stars"),
    [("3", 3), ("4.0", 4), ("-1", 0), ("9", 5), ("", 0), ("good", 0), ("nan", 0), ("inf", 0)],
)
def test_ratings_of_all_kinds(written: str, stars: int) -> None:
    assert read_labels(FOREIGN.replace('Rating="2"', f'Rating="{written}"')).rating == stars
    as_element = FOREIGN.replace(' xap:Rating="2"', "").replace(
        "<my:history>", f"<xap:Rating>{written}</xap:Rating><my:history>"
    )
    assert read_labels(as_element).rating == stars


@given(st.integers(0, 5), st.lists(st.text(max_size=8), max_size=4))
def test_what_is_written_is_read(rating: int, keywords: list[str]) -> None:
    labels = Labels(rating, tuple(dict.fromkeys(word.strip() for word in keywords if word.strip())))
    try:
        made = with_labels("", labels)
    except MetadataError:
        return  # a keyword that XML cannot hold
    read = read_labels(made)
    assert read.rating == rating
    assert len(read.keywords) <= len(labels.keywords)
    assert with_labels(made, Labels(*read)) == made


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    for packet in (text, f"<a>{text}</a>", FOREIGN.replace("sea", text)):
        with suppress(MetadataError):
            with_labels(packet, Labels(1, ("a",)))
