from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iib_core.media.memory_cache import MemoryCache


def test_what_is_larger_than_the_budget_is_not_kept_and_throws_nothing_else_out() -> None:
    cache = MemoryCache[str](10)
    cache.put("small", "s", 4)
    cache.put("large", "l", 11)
    assert cache.get("large") is None
    assert cache.get("small") == "s"


def test_the_least_recently_used_goes_first() -> None:
    cache = MemoryCache[str](10)
    for key in ("a", "b"):
        cache.put(key, key, 5)
    assert cache.get("a") == "a"
    cache.put("c", "c", 5)
    assert cache.get("b") is None
    assert cache.get("a") == "a"


def test_a_value_put_again_replaces_the_first() -> None:
    cache = MemoryCache[str](10)
    for value in ("old", "new"):
        cache.put("a", value, 6)
    assert cache.get("a") == "new"
    cache.put("b", "b", 4)
    assert cache.get("a") == "new"


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 12))))
def test_what_is_kept_never_exceeds_the_budget(puts: list[tuple[str, int]]) -> None:
    cache = MemoryCache[int](10)
    for key, size in puts:
        cache.put(key, size, size)
        assert sum(cache.get(kept) or 0 for kept in "abcdef") <= 10
