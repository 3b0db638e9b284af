"""`python -m iib_core inspect`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from iib_core import __main__ as program
from tests.metadata.comfyui.made import encoder, json_of, link, text_to_image
from tests.metadata.made import INFOTEXT, jpeg, png, text_chunk
from tests.metadata.made_stealth import hiding, message
from tests.program import save_png

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def cat(tmp_path: Path) -> Path:
    return save_png(tmp_path / "cat.png", INFOTEXT)


def inspect(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Its exit code, and what it wrote."""
    code = program.main(["inspect", *map(str, words)])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("words", [(), ("--json",), ("--bug-sample", "x"), ("a", "--unknown")])
def test_a_command_line_that_makes_no_sense_ends_with_2(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        program.main(["inspect", *words])
    assert ended.value.code == 2
    assert "usage: python -m iib_core inspect" in capsys.readouterr().err


def test_a_bad_file_gets_a_line_and_the_rest_goes_on(
    cat: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, folder = tmp_path / "bad.png", tmp_path / "folder"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n")
    folder.mkdir()
    code, out, err = inspect(capsys, bad, tmp_path / "gone.png", folder, cat)
    assert code == 1
    assert "a cat on a roof" in out
    problems = err.splitlines()
    assert len(problems) == 3
    assert problems[0].startswith(f"{bad}: The picture is damaged")
    assert "gone.png: The file cannot be read" in problems[1]
    assert "folders are not walked" in problems[2]


def test_everything_a_file_says_is_printed(cat: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = inspect(capsys, cat)
    assert (code, err) == (0, "")
    lines = [line.strip() for line in out.splitlines()]
    for line in (
        str(cat),
        "container  PNG",
        "size       30 × 20 pixels",
        "level      parsed",
        f"fields     parameters ({len(INFOTEXT)} characters): a cat on a roof",
        "format     A1111",
        "prompt     a cat on a roof",
        "negative   blurry",
        "Sampler: DPM++ 2M",
        "Model: dreams_v8",
        "pos: a cat on a roof",
    ):
        assert line in lines
    assert "not by NovelAI, " in out


def test_as_json_each_file_is_an_object(
    cat: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = inspect(capsys, "--json", cat, tmp_path / "gone.png")
    found, gone = json.loads(out)
    assert (code, err) == (1, "")
    assert gone == {"path": str(tmp_path / "gone.png"), "problem": gone["problem"]}
    assert found["level"] == "parsed"
    assert found["format"] == "A1111"
    assert found["fields"] == [
        {"name": "parameters", "characters": len(INFOTEXT), "first_line": "a cat on a roof"}
    ]
    assert [one["format"] for one in found["verdicts"] if one["chosen"]] == ["A1111"]
    assert found["generation"]["settings"]["Seed"] == "1234567"
    assert ["Model", "dreams_v8"] in found["tags"]


def test_fields_that_nobody_understands_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "odd.png"
    file.write_bytes(png(text_chunk("Odd", "\n\n  what is this")))
    code, out, _ = inspect(capsys, file)
    assert code == 0
    assert "level      raw" in out
    assert "Odd (16 characters): what is this" in out
    assert "none recognises the fields" in out
    file.write_bytes(png())
    assert "level      none" in inspect(capsys, file)[1]


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_no_file_can_reach_the_terminal(
    options: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = "\x1b[31mred\x1b]0;title\x07 \u202eturned \x9b2J\r\x00\u2028 a: b\x85end"
    file = tmp_path / "hostile.png"
    file.write_bytes(
        png(
            text_chunk(
                "parameters", f"{hostile}\n{hostile}\nSteps: 1, Seed: 2, {hostile}: {hostile}"
            ),
            text_chunk(f"\x1b[2J{hostile[:10]}", hostile),
        )
    )
    _, out, err = inspect(capsys, *options, file)
    assert all(char.isprintable() or char == "\n" for char in out + err)
    assert "\\x1b[31mred" in out or "\\u001b[31mred" in out


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text are Linux's own")
def test_a_name_that_is_no_text_is_printed_in_any_encoding(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\x1b[31m\xe7\x8c\xab.png"
    Path(os.fsdecode(name)).write_bytes(png(text_chunk("parameters", f"猫 {INFOTEXT}")))
    done = subprocess.run(
        [sys.executable, "-m", "iib_core", "inspect", name, b"gone\xff.png"],
        cwd=PROJECT,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout
    assert b"\\udcff" in done.stdout
    assert b"\\u732b a cat on a roof" in done.stdout
    assert b"Traceback" not in done.stderr


def test_a_bug_sample_says_what_is_in_it_and_is_read_the_same(
    cat: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out_file = tmp_path / "sample.png"
    code, out, err = inspect(capsys, cat, "--bug-sample", out_file)
    assert (code, err) == (0, "")
    assert "kept, without its words: tEXt parameters" in out
    assert "read as the original is: A1111, parsed" in out
    assert "Look at it before you send it" in out
    assert b"roof" not in out_file.read_bytes()
    assert "Sampler: DPM++ 2M" in inspect(capsys, out_file)[1]


def test_as_json_a_bug_sample_is_told_with_its_original(
    cat: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out_file = tmp_path / "sample.png"
    words = ("--json", cat, "--bug-sample", out_file)
    code, out, err = inspect(capsys, *words)
    (found,) = json.loads(out)
    assert (code, err) == (0, "")
    assert found["format"] == "A1111"
    assert found["bug_sample"] == {
        "path": str(out_file),
        "kept": ["tEXt parameters"],
        "left_out": [],
        "read_as": {"format": "A1111", "level": "parsed"},
        "read_as_original": True,
    }
    code, out, err = inspect(capsys, *words)
    (refused,) = json.loads(out)
    assert (code, err) == (1, "")
    assert refused["path"] == str(cat)
    assert "exists already" in refused["problem"]


def test_a_bug_sample_never_replaces_a_file(
    cat: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = cat.read_bytes()
    code, out, err = inspect(capsys, cat, "--bug-sample", cat)
    assert (code, out) == (1, "")
    assert "exists already" in err
    assert cat.read_bytes() == before
    assert inspect(capsys, cat, "--bug-sample", tmp_path / "gone" / "x.png")[0] == 1


def test_a_kind_without_samples_says_so_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gif = tmp_path / "a.gif"
    gif.write_bytes(b"GIF89a" + bytes([1, 0, 1, 0, 0, 0, 0]) + b";")
    code, _, err = inspect(capsys, gif, "--bug-sample", tmp_path / "x.gif")
    assert code == 1
    assert "No bug sample can be made yet of this kind of file (GIF)" in err
    assert not (tmp_path / "x.gif").exists()


def test_exactly_one_file_makes_a_bug_sample(
    cat: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        inspect(capsys, cat, cat, "--bug-sample", tmp_path / "x.png")
    assert ended.value.code == 2


def test_what_was_lost_on_the_way_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "beside.jpg"
    file.write_bytes(jpeg())
    file.with_suffix(".txt").write_text(INFOTEXT)
    _, out, _ = inspect(capsys, file, "--bug-sample", tmp_path / "x.jpg")
    assert "read in another way than the original: by no format, none" in out


def test_files_are_read_as_the_program_would_read_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IIB_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    hidden, graph = tmp_path / "hidden.png", tmp_path / "graph.png"
    hiding(message(INFOTEXT.encode()), 40, 60).save(hidden)
    words = ("MyWords", {"nice": "a heron", "mood": "a text that nobody wants to read"})
    nodes = text_to_image(words=words, positive=encoder(link("words")))
    graph.write_bytes(png(text_chunk("prompt", json_of(nodes))))

    def prompts() -> list[str | None]:
        _, out, _ = inspect(capsys, "--json", hidden, graph)
        made = [report["generation"] for report in json.loads(out)]
        return [each and each["prompt"] for each in made]

    before = prompts()
    assert before[0] == "a cat on a roof"
    assert before[1] != "a heron"
    monkeypatch.setenv("IIB_ENABLE_SD_WEBUI_STEALTH_PARSER", "false")
    rules = {"nodes": {"MyWords": {"inputs": {"nice": "positive"}}}}
    (tmp_path / "data" / "comfyui_rules.json").write_text(json.dumps(rules), "utf-8")
    assert prompts() == [None, "a heron"]
    monkeypatch.setenv("IIB_COMFYUI_EXTRACT_ALL_PROMPTS", "true")
    assert prompts() == [None, "a heron\nBREAK\nblurry"]


def test_rules_that_cannot_be_used_are_named(
    cat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "comfyui_rules.json").write_text('{"nodes": {]}', "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "iib_core", "inspect", str(cat)],
        capture_output=True,
        text=True,
        check=True,
        cwd=PROJECT,
        env={**os.environ, "IIB_DATA_DIR": str(tmp_path)},
    )
    assert "a cat on a roof" in done.stdout
    assert "comfyui_rules.json cannot be used" in done.stderr
    assert "line 1, column 12" in done.stderr
