from __future__ import annotations

import pytest

from iib_core.library import ORDERS, natural_key


@pytest.mark.parametrize(
    "names",
    [
        ["2.png", "10.png"],
        ["a2b9.png", "a2b10.png", "a10b1.png"],
        ["img 1.png", "Img 2.png", "img 10.png"],
        ["00001-9.png", "00001-10.png", "00002-1.png"],
        ["a.png", "b.png"],
        ["9" * 100 + ".png", "1" + "0" * 100 + ".png"],
    ],
)
def test_names_are_sorted_as_people_count(names: list[str]) -> None:
    assert sorted(sorted(names, reverse=True), key=natural_key) == names


def test_zeros_in_front_do_not_count() -> None:
    assert natural_key("007.png") == natural_key("7.PNG")
    assert natural_key("0") != natural_key("")


def test_each_order_has_both_directions() -> None:
    for name in ("modified", "created", "generated", "name", "size", "resolution", "rating"):
        assert not ORDERS[f"{name}-asc"].descending
        assert ORDERS[f"{name}-desc"].descending
        assert ORDERS[name].by == name
    assert ORDERS["newest"] == ORDERS["modified"] == ORDERS["modified-desc"]
    assert ORDERS["smallest"] == ORDERS["size-asc"]
