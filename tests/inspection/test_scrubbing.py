"""Texts without their words: what goes, what stays."""

from __future__ import annotations

import json
import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iib_core.inspection.scrubbing import Scrubber
from iib_core.inspection.vocabulary import Spot
from iib_core.metadata import Infotext, format_infotext, parse_infotext

SECRETS = ("Paris", "cat", "hair", "猫", "dreamy", "ink", "café", "Bob")


def scrubbed(text: str, name: str = "parameters") -> str:
    return Scrubber().text(text, Spot(name))


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{"a": ',
        '{"a": "b\\',
        "{'a': 'b",
        '{"text": "cat\\',
        "[" * 100_000,
        '{"a":' * 100_000,
        "<x:xmpmeta <a b='cat",
        "a: b, " * 20_000,
        '"' * 50_000,
        "Steps: 1, " + 'x: "' * 20_000,
        "0" * 200_000,
        "a1" * 100_000,
        "\\" * 50_000,
        "Steps: 1, a: {" * 5_000,
    ],
    ids=range(15),
)
def test_any_text_is_scrubbed_soon(text: str) -> None:
    begin = time.perf_counter()
    scrubbed(text)
    assert time.perf_counter() - begin < 5


@given(st.text(max_size=200))
def test_any_text_can_be_scrubbed_and_again_the_same_way(text: str) -> None:
    assert scrubbed(text) == scrubbed(text)


def test_words_go_and_the_form_of_a_prompt_stays() -> None:
    text = (
        "A cat in Paris, (red_hair:1.2), [day:night:0.5] \\(x\\) BREAK {a|b} <lora:my ink:0.8>\n"
        "猫, café"
    )
    new = scrubbed(text)
    assert not any(secret in new for secret in SECRETS)
    words = re.compile(r"[^\W\d_]+\d*|[一-龥〇]+")
    assert words.sub("", new.replace("BREAK", "")) == words.sub("", text.replace("BREAK", ""))
    assert " BREAK {a|b} <lora:" in new
    assert ":0.8>\n" in new
    assert "é" not in new
    assert new.splitlines()[1][0] in "文字"


@pytest.mark.parametrize("text", ["cat -hair", "video, cat", "猫", "<Paris:1>", "--Bob", "#ink"])
def test_nothing_passes_for_structure_by_its_look(text: str) -> None:
    assert not any(secret in scrubbed(text) for secret in SECRETS)


def test_equal_words_stay_equal_in_any_case() -> None:
    first, second, third = scrubbed("Paris paris PARIS").split()
    assert first.lower() == second == third.lower()
    assert first[0].isupper()
    assert third.isupper()


def test_a_word_keeps_about_its_length() -> None:
    for word in ("cat", "umbrella", "photorealistically"):
        assert len(scrubbed(word)) == len(word)


def test_settings_stay_with_numbers_and_choices_of_menus() -> None:
    text = (
        "a cat\nNegative prompt: Bob\n"
        "Steps: 24, Sampler: DPM++ 2M Karras, Seed: 123, Model hash: 31e35c80fc, Model: dreamy_v8, "
        'Lora hashes: "ink: 1a2b3c4d", ControlNet 0: "Module: depth, Model: Bob [abc12345]", '
        'Hashes: {"model": "1f2e3d4c", "lora:ink": "abcd1234"}, Version: v1.10.1-3-gabcdef12'
    )
    new = scrubbed(text)
    assert not any(secret in new for secret in SECRETS)
    assert not any(hash_ in new for hash_ in ("31e35c80fc", "1a2b3c4d", "1f2e3d4c", "abcd1234"))
    old, made = parse_infotext(text).settings, parse_infotext(new).settings
    assert list(made) == list(old)
    same = ("Steps", "Sampler", "Seed", "Version")
    assert [made[name] for name in same] == [old[name] for name in same]
    assert made["Model"].endswith("_v8")
    assert made["ControlNet 0"].startswith("Module: ")
    assert next(iter(json.loads(made["Hashes"]))) == "model"


VALUES = st.text(alphabet='ab cat猫,:"{}[]\\\n09é', max_size=20)
NAMES = st.sampled_from(["Seed", "Model", "Sampler", "ControlNet 0", "Hashes", "Size", "TI", "Eta"])
PROSE = st.text(alphabet="a catBOB猫, (:1.5)<lora>[]{}|\\é\n", max_size=60)


@example("{}", "", {"Seed": "", "Model": "", "Sampler": ""})
@example("", "{}", {"Seed": "", "Model": "", "Sampler": ""})
@given(PROSE, PROSE, st.dictionaries(NAMES, VALUES, min_size=3))
def test_the_names_of_settings_are_read_as_before(
    prompt: str, negative: str, settings: dict[str, str]
) -> None:
    text = format_infotext(Infotext(prompt, negative, {"Steps": "20", **settings}))
    assert list(parse_infotext(scrubbed(text)).settings) == list(parse_infotext(text).settings)


GRAPH = """{"3": {"class_type": "KSampler", "inputs": {"seed": 12345678901234567890, "steps": 20,
 "sampler_name": "dpmpp_2m_sde", "is_changed": [NaN], "positive": ["6:0", 0],},},
 "6:0": {"class_type": "CLIPTextEncode", "inputs": {"text": "a cat\\n\\u732b \\"Bob\\""},
 "_meta": {"title": "Bob's prompt"}},
 "4": {"inputs": {"ckpt_name": "Paris\\\\dreamy.safetensors"}}}"""


def test_a_graph_keeps_its_form_to_the_byte() -> None:
    new = scrubbed(GRAPH, "prompt")
    assert not any(secret in new for secret in (*SECRETS, "\\u732b"))
    strings = re.compile(r'"(?:[^"\\]|\\.)*"')
    assert strings.sub('""', new) == strings.sub('""', GRAPH)
    for kept in ("KSampler", "dpmpp_2m_sde", "12345678901234567890", "NaN", '["6:0", 0]', "\\n"):
        assert kept in new
    assert '.safetensors"' in new


def test_a_drawing_keeps_what_nodes_and_sockets_are_called() -> None:
    drawing = {
        "nodes": [
            {
                "id": 1,
                "type": "Power Lora Loader (rgthree)",
                "title": "Bob",
                "inputs": [
                    {"name": "model", "type": "MODEL", "link": 3, "widget": {"name": "cat"}}
                ],
                "properties": {"Node name for S&R": "Power Lora Loader (rgthree)"},
                "widgets_values": ["a cat in Paris", "randomize", 3, {"lora": "ink.safetensors"}],
            }
        ],
        "links": [[1, 4, 0, 3, 0, "MODEL"]],
        "extra": {"info": {"author": "Bob", "name": "Paris"}},
    }
    new = json.loads(scrubbed(json.dumps(drawing), "workflow"))
    node, old = new["nodes"][0], drawing["nodes"][0]  # type: ignore[index]
    for same in ("id", "type", "inputs", "properties"):
        assert node[same] == old[same]
    assert new["links"] == drawing["links"]
    assert node["widgets_values"][1:3] == ["randomize", 3]
    assert node["widgets_values"][3]["lora"].endswith(".safetensors")
    assert not any(
        secret in json.dumps([node["title"], node["widgets_values"], new["extra"]])
        for secret in SECRETS
    )
    assert new["extra"]["info"]["author"] == ""


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=12,
)


def form(value: object) -> object:
    if isinstance(value, dict):
        return sorted(map(form, value.values()), key=repr)
    if isinstance(value, list):
        return list(map(form, value))
    return str if isinstance(value, str) else value


@given(st.dictionaries(st.text(max_size=9), JSON, min_size=1), st.booleans())
def test_json_stays_json_of_the_same_form(value: dict[str, object], ascii_only: bool) -> None:
    new = json.loads(scrubbed(json.dumps(value, ensure_ascii=ascii_only)))
    assert form(new) == form(value)
    assert {*new} == {*value} or any("-" in key or "hash" in key for key in value)


def test_json_within_json_and_settings_within_json_are_scrubbed_too() -> None:
    inner = json.dumps({"prompt": "a cat", "sampler": "k_euler"})
    new = json.loads(
        scrubbed(
            json.dumps({"extraMetadata": inner, "parameters": "Bob\nSteps: 2, Seed: 1, Size: 1x1"})
        )
    )
    assert json.loads(new["extraMetadata"])["sampler"] == "k_euler"
    assert "cat" not in new["extraMetadata"]
    assert new["parameters"].endswith("\nSteps: 2, Seed: 1, Size: 1x1")


def test_xmp_keeps_its_tags_and_who_wrote_it() -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/rdf#">'
        '<rdf:Description rdf:about="" exif:GPSLatitude="48,51N" a:note="a &quot;cat&quot;">'
        "<xmp:CreatorTool>Draw Things</xmp:CreatorTool><dc:creator><rdf:Seq><rdf:li>Bob</rdf:li>"
        "</rdf:Seq></dc:creator><exif:UserComment>{&quot;c&quot;: &quot;a cat &lt;3&quot;}"
        "</exif:UserComment></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    new = scrubbed(packet, "XML:com.adobe.xmp")
    assert "Draw Things" in new
    assert 'GPSLatitude=""' in new
    assert "<rdf:li></rdf:li>" in new
    assert '{"c": ' in new.replace("&quot;", '"')
    assert "&lt;3" in new
    assert not any(secret in new for secret in SECRETS)
