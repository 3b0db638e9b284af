"""ControlNets, in the ways in which generators write them."""

from __future__ import annotations

import pytest

from iib_core.metadata import Generation
from iib_core.metadata.control_nets import control_nets_of


def of(settings: dict[str, str], extra: dict[str, object] | None = None) -> tuple[str, ...]:
    return control_nets_of(Generation("", "", "", settings, extra=extra or {}))


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"ControlNet 0": ""},
        {"ControlNet 0": "Module: none, Model: None, Weight: 1"},
        {"controlnet_strength": "1", "Control mode": "Balanced", "uncontrolled": "model"},
        {"ControlNet Enabled": "True", "ControlNet Model": "None"},
    ],
)
def test_none_is_none(settings: dict[str, str]) -> None:
    assert of(settings) == ()


@pytest.mark.parametrize("listed", [None, "x", {}, [], [None], [1, {}, {"model": {"model": {}}}]])
def test_odd_json_names_none(listed: object) -> None:
    assert of({}, {"controlnets": listed}) == ()


def test_the_number_of_units_has_a_bound() -> None:
    many = {f"ControlNet {number}": f"Model: net{number}" for number in range(99)}
    assert len(of(many)) == 16


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        (
            {"ControlNet 0": "Module: canny, Model: control_canny [d14c016b], Weight: 1"},
            ("canny", "control_canny [d14c016b]"),
        ),
        (
            {
                "ControlNet 0": "preprocessor: depth, model: d15, weight: 1",
                "ControlNet 1": "Model: d15",
            },
            ("depth", "d15"),
        ),
        ({"ControlNet Module": "hed", "ControlNet-1 Model": "pose"}, ("hed", "pose")),
        ({"Control process": "Edges", "Control model": "Canny;Depth"}, ("Edges", "Canny", "Depth")),
        ({"controlnetmodel": "a", "controlnettwomodel": "b"}, ("a", "b")),
        ({"use_controlnet_model": "a", "controlnet_model": "b"}, ("a", "b")),
    ],
)
def test_settings_name_models_and_preprocessors(
    settings: dict[str, str], names: tuple[str, ...]
) -> None:
    assert of(settings) == names


def test_json_names_models() -> None:
    units = [
        {"control_model": {"name": "canny", "key": "1f"}},
        {"control_model": {"model_name": "depth"}},
        {"file": "pose.ckpt", "weight": 1},
    ]
    assert of({}, {"controlnets": units, "other": [{"file": "x"}]}) == (
        "canny",
        "depth",
        "pose.ckpt",
    )
