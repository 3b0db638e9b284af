from __future__ import annotations

import numpy as np

from iib_core.topics.embedders import unit, without_usual


def test_what_all_have_in_common_does_not_count() -> None:
    dice = np.random.default_rng(1)
    common, own = dice.standard_normal(64), dice.standard_normal((1000, 64))
    vectors = unit(own + 3 * common)
    compared, share = without_usual(vectors)
    assert share > 0.95
    assert vectors[0] @ vectors[1] > 0.8
    assert abs(compared[0] @ compared[1]) < 0.5
    assert np.allclose(np.linalg.norm(compared, axis=1), 1, atol=1e-5)


def test_few_do_not_tell_what_is_usual() -> None:
    twins = unit([[1.0, 0.1], [1.0, 0.0]])
    compared, share = without_usual(twins)
    assert share < 0.1
    assert compared[0] @ compared[1] > 0.98
