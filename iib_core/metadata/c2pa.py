"""Say who signed a picture as made by whom: C2PA, alias Content Credentials.

OpenAI, Adobe, Google and Microsoft sign what their models make. A store holds manifests, the last
of which is the active one; a manifest holds assertions ("created by this software, of this kind of
source"), a claim and a signature with its certificates. No prompt is in it. Nothing is verified:
this says what is written, not that it is true.

A store stands in a PNG's `caBX` chunk, a JPEG's APP11 segments, a WebP's `C2PA` chunk, a `uuid` box
of MP4, AVIF and HEIC, a `jumb` box of JPEG XL, an application extension of a GIF.

Source: C2PA specification 2.2, sections 11 (JUMBF) and 15 (embedding); ISO/IEC 19566-5 (JUMBF).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from iib_core.metadata.boxes import Box, boxes_in
from iib_core.metadata.cbor import read_cbor
from iib_core.metadata.field_collector import FieldCollector

C2PA = "c2pa"
"""Field name. Its text is a JSON object of what is known."""

UUID = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
"""Of the `uuid` box that holds a store in MP4, AVIF and HEIC."""

MAX_STORE_BYTES = 4 * 1024 * 1024
"""With its thumbnails; a store without is about 20 kB."""

_MAX_DEPTH = 8
_MAX_PARTS = 4_096
_ORGANISATION = b"\x06\x03\x55\x04\x0a"
"""DER of the object identifier 2.5.4.10."""


class _Part(NamedTuple):
    """A content box of the store: the labels of the boxes around it, outermost first."""

    labels: tuple[str, ...]
    kind: bytes
    content: bytes

    @property
    def label(self) -> str:
        return self.labels[-1]


def add_c2pa(store: bytes, found: FieldCollector) -> None:
    """Put what a store says about the origin of a picture into `found`."""
    said = read_c2pa(store)
    if said:
        found.add(C2PA, json.dumps(said, ensure_ascii=False))


def read_c2pa(store: bytes) -> dict[str, str]:
    """Claim generator, software, source type, title, format, issuer: what is known of them.

    The active manifest, the last, counts; what it leaves open is taken from the one before, as
    when a program has edited a generated picture.
    """
    said: dict[str, str] = {}
    for manifest in reversed(_manifests(store)):
        for key, value in _said_by(manifest).items():
            said.setdefault(key, value)
    return said


def _manifests(store: bytes) -> list[list[_Part]]:
    manifests: dict[str, list[_Part]] = {}
    for part in _parts(store):
        if len(part.labels) > 2:  # the store, a manifest, and something in it
            manifests.setdefault(part.labels[1], []).append(part)
    return list(manifests.values())


def _parts(store: bytes) -> Iterator[_Part]:
    """The contents of a store, in order, without recursion."""
    waiting: list[tuple[tuple[str, ...], Box]] = [
        ((), box) for box in reversed(list(boxes_in(store, 0, len(store))))
    ]
    for _ in range(_MAX_PARTS):
        if not waiting:
            return
        labels, box = waiting.pop()
        if box.kind != b"jumb":
            yield _Part(labels, box.kind, store[box.begin : box.end])
        elif len(labels) < _MAX_DEPTH and len(waiting) < _MAX_PARTS:
            inner = list(boxes_in(store, box.begin, box.end))
            if inner and inner[0].kind == b"jumd":
                label = _label(store[inner[0].begin : inner[0].end])
                waiting += [((*labels, label), each) for each in reversed(inner[1:])]


def _label(description: bytes) -> str:
    """The name of a box: behind a UUID and flags, up to a NUL."""
    return description[17:].partition(b"\0")[0].decode("utf-8", "replace")


def _said_by(manifest: list[_Part]) -> dict[str, str]:
    said: dict[str, str] = {}
    for part in manifest:
        if part.kind != b"cbor":
            continue
        if part.label.startswith("c2pa.claim"):
            said.update(_of_claim(read_cbor(part.content)))
        elif part.label.startswith("c2pa.actions"):
            said.update(_of_actions(read_cbor(part.content)))
        elif part.label == "c2pa.signature":
            said.update(_of_signature(read_cbor(part.content)))
    return said


def _of_claim(claim: object) -> dict[str, str]:
    if not isinstance(claim, dict):
        return {}
    info = claim.get("claim_generator_info")
    if isinstance(info, list):  # in the first version of claims
        info = info[0] if info else None
    said = {
        "claim_generator": claim.get("claim_generator") or _named(info),
        "title": claim.get("dc:title"),
        "format": claim.get("dc:format"),
    }
    return {key: value for key, value in said.items() if value and isinstance(value, str)}


def _of_actions(assertion: object) -> dict[str, str]:
    """The software and kind of source of the first action that names them."""
    actions = assertion.get("actions") if isinstance(assertion, dict) else None
    said: dict[str, str] = {}
    for action in actions if isinstance(actions, list) else []:
        if not isinstance(action, dict):
            continue
        agent = _named(action.get("softwareAgent"))
        source = action.get("digitalSourceType")
        if agent:
            said.setdefault("software_agent", agent)
        if source and isinstance(source, str):
            said.setdefault("digital_source_type", source.rpartition("/")[2])
    return said


def _named(software: object) -> str:
    """A program's name and version, written as text or as an object."""
    if isinstance(software, dict):
        parts = [software.get("name"), software.get("version")]
        return " ".join(part for part in parts if part and isinstance(part, str))
    return software if isinstance(software, str) else ""


def _of_signature(signature: object) -> dict[str, str]:
    """Who holds the certificate: COSE_Sign1, whose headers list a chain of them."""
    headers = signature[:2] if isinstance(signature, list) else []
    for header in headers:
        values = read_cbor(header) if isinstance(header, bytes) else header
        chain = (values.get("33") or values.get("x5chain")) if isinstance(values, dict) else None
        first = chain[0] if isinstance(chain, list) and chain else chain
        if isinstance(first, bytes) and (holder := _holder(first)):
            return {"issuer": holder}
    return {}


def _holder(certificate: bytes) -> str:
    """The organisation in the subject of an X.509 certificate; the issuer's stands before it."""
    _, _, behind = certificate.rpartition(_ORGANISATION)
    length = behind[1] if len(behind) > 1 else 0
    return behind[2 : 2 + length].decode("utf-8", "replace") if length < 0x80 else ""
