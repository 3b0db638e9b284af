"""What is said about a file: its container, and who reads its fields."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from iib_core.inspection.container import container_of
from iib_core.inspection.report import report_on
from tests.metadata.made import INFOTEXT, avif, jpeg, png, text_chunk, webp
from tests.metadata.made_stealth import hiding, message


@pytest.mark.parametrize(
    ("head", "container"),
    [
        (b"", "empty"),
        (b"no media", "of no known kind"),
        (b"G", "of no known kind"),
        (png(), "PNG"),
        (jpeg(), "JPEG"),
        (webp(), "WebP"),
        (avif(b""), "ISOBMFF (MP4, AVIF, HEIC) of brand avif"),
        (b"\0\0\0\x08wide", "QuickTime"),
        (b"RIFF\0\0\0\0WAVE", "WAV"),
        (b"RIFF", "RIFF"),
        (b"\xef\xbb\xbf<svg>", "SVG"),
        (b"G" + bytes(187) + b"G", "MPEG transport stream"),
    ],
)
def test_a_container_is_told_by_its_first_bytes(head: bytes, container: str) -> None:
    assert container_of(head) == container


def test_a_file_is_read_by_its_bytes_whatever_its_name(tmp_path: Path) -> None:
    file = tmp_path / "no suffix"
    file.write_bytes(png(text_chunk("parameters", INFOTEXT)))
    assert report_on(file).chosen == "A1111"


def test_each_format_has_a_verdict_and_the_first_that_recognises_wins(tmp_path: Path) -> None:
    file = tmp_path / "both.png"
    graph = '{"1": {"class_type": "KSampler", "inputs": {"seed": 1}}}'
    file.write_bytes(png(text_chunk("prompt", graph), text_chunk("parameters", INFOTEXT)))
    report = report_on(file)
    assert [one.format for one in report.verdicts if one.recognises] == ["ComfyUI", "A1111"]
    assert [one.format for one in report.verdicts if one.is_chosen] == ["ComfyUI"]


def test_what_is_hidden_in_the_pixels_is_judged_when_nothing_is_in_the_open(
    tmp_path: Path,
) -> None:
    comment = json.dumps({"prompt": "a cat", "sampler": "k_euler", "steps": 28, "uncond_scale": 1})
    hidden = json.dumps({"Software": "NovelAI", "Description": "a cat", "Comment": comment})
    file = tmp_path / "hidden.png"
    hiding(message(hidden.encode(), packed=True), 64, 64).save(file)
    report = report_on(file)
    assert report.chosen == "NovelAI"
    assert report.facts.generation
    assert list(report.facts.fields) == ["stealth"]
