"""JSON as generators write it."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata.json_text import read_json, read_object


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "a cat",
        "{",
        "[" * 100_000,
        "{'a': " * 50_000,
        "{'a': f()}",
        "{{'a'}}",
        "12",
        "\0",
    ],
)
def test_what_is_no_json_is_nothing(text: str) -> None:
    assert read_json(text) is None
    assert read_object(text) == {}


def test_a_list_is_no_object() -> None:
    assert read_object("[1]") == {}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": NaN, "b": -Infinity}', {"a": None, "b": None}),
        ('{"seed": 123456789012345678901234567890}', {"seed": 123456789012345678901234567890}),
        ('\ufeff{"a": 1}\0\0', {"a": 1}),
        ('{"a": "two\nlines"}', {"a": "two\nlines"}),
        ("{'a': True, 'b': None}", {"a": True, "b": None}),
        ("{'a': (1, 2), 3: 'b'}", {"a": [1, 2], "3": "b"}),
        (r'{"half": "\ud83d", "whole": "\ud83e\udd8a"}', {"half": "\ufffd", "whole": "\U0001f98a"}),
        ('{"a": 1e999}', {"a": None}),
    ],
)
def test_nearly_json_is_read(text: str, value: object) -> None:
    assert read_json(text) == value


@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    read_json(text)


@pytest.mark.parametrize("part", ["[]", "{}", '"a"', "1", '{"%x": 1}'])
def test_a_text_whose_value_would_fill_the_memory_is_not_read(part: str) -> None:
    large = ",".join(part % at if "%" in part else part for at in range(1_500_000))
    assert read_json(f"[{large}]") is None


def test_a_large_graph_of_many_nodes_is_read() -> None:
    node = '{"inputs": {"text": "a cat, %d", "clip": ["4", 1]}, "class_type": "CLIPTextEncode"}'
    text = "{" + ", ".join(f'"{at}": {node % at}' for at in range(45_000)) + "}"
    assert len(text) > 4_000_000
    assert len(read_object(text)) == 45_000


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def standard(text: str) -> object:
    """As Python's own decoder reads it, with what read_json() makes of numbers that are none."""
    return json.JSONDecoder(
        strict=False,
        parse_constant=lambda _: None,
        parse_float=lambda number: float(number) if math.isfinite(float(number)) else None,
    ).decode(text)


@given(st.lists(values), st.booleans())
def test_quick_reading_is_no_other_reading(value: list[object], ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert repr(read_json(text)) == repr(standard(text))


@pytest.mark.parametrize(
    "number",
    ["-0", "-0.0", "1e999", "-1e999", "1E5", "5e-324", "0.30000000000000004441"]
    + [
        str(sign * (2**power + one))
        for sign in (1, -1)
        for power in (53, 63, 64, 200)
        for one in (-1, 0, 1)
    ],
)
def test_each_number_is_the_one_that_is_written(number: str) -> None:
    assert repr(read_json(f"[{number}]")) == repr(standard(f"[{number}]"))


def test_of_two_values_of_one_name_the_last_counts() -> None:
    text = '{"a": 1, "b": 2, "a": 3}'
    assert list(read_object(text).items()) == list(json.loads(text).items())
