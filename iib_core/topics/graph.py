"""Groups, what they are about, and what that is about, as layers of a graph (contract 5.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from iib_core.topics.clustering import group, middle_of
from iib_core.topics.embedders import Embedder

MOST_TAGS = 500
FEWEST_TAGS = 4
"""Fewer than this need no order."""


@dataclass(frozen=True)
class Category:
    """Tags of a kind."""

    name: str
    tags: tuple[str, ...]


def tag_graph(
    clusters: Sequence[Mapping[str, Any]], categories: Sequence[Category], cache_key: str
) -> dict[str, object]:
    """As the wire has it. Sizes and weights are numbers of pictures."""
    sizes: dict[str, int] = {}
    spread: dict[str, int] = {}
    links: list[dict[str, object]] = []
    groups = []
    for cluster in clusters:
        size, node = int(cluster["size"]), f"cluster_{cluster['id']}"
        about = {"type": "cluster", "image_count": size, "cluster_id": cluster["id"]}
        groups.append(_node(node, cluster["title"], size, about))
        for tag in dict.fromkeys(cluster["keywords"]):
            sizes[tag] = sizes.get(tag, 0) + size
            spread[tag] = spread.get(tag, 0) + 1
            links.append(_link(node, f"tag_{tag}", size))
    ordered = sorted(sizes, key=lambda tag: (-sizes[tag], tag))
    tags = [
        _node(
            f"tag_{tag}",
            tag,
            sizes[tag],
            {"type": "tag", "cluster_count": spread[tag], "image_count": sizes[tag]},
        )
        for tag in ordered
    ]
    layers = [_layer(0, "Clusters", groups), _layer(1, "Tags", tags)]
    nodes = []
    for number, category in enumerate(categories, 1):
        node, own = f"abstract_l1_g{number}", [tag for tag in category.tags if tag in sizes]
        nodes.append(
            _node(
                node,
                category.name,
                sum(map(sizes.__getitem__, own)),
                {"type": "abstract", "level": 1},
            )
        )
        links += [_link(f"tag_{tag}", node, sizes[tag]) for tag in own]
    if nodes:
        layers.append(_layer(2, "Abstract-1", nodes))
    return {
        "layers": layers,
        "links": links,
        "stats": {
            "total_clusters": len(groups),
            "selected_clusters": len(groups),
            "total_tags": len(tags),
            "selected_tags": len(tags),
            "abstraction_layers": len(layers) - 2,
            "total_links": len(links),
            "topic_cluster_cache_key": cache_key,
        },
    }


def local_categories(tags: Sequence[str], embedder: Embedder) -> list[Category]:
    """Tags that mean alike, without a service. Each tag is in one category, whose name is the tag
    in the middle of it."""
    chosen = sorted(set(tags))[:MOST_TAGS]
    if len(chosen) < FEWEST_TAGS:
        return []
    vectors = embedder.embed(chosen)
    cosine = embedder.cosine_for(0.85)
    found = group(vectors, [1] * len(chosen), cosine=cosine, assign_cosine=cosine, least=2)
    categories = []
    for number in range(found.number):
        places = [place for place, label in enumerate(found.labels) if label == number]
        middle = chosen[places[middle_of(vectors[places])]]
        categories.append(Category(middle.title(), tuple(chosen[place] for place in places)))
    return categories


def repaired(said: object, tags: Sequence[str]) -> list[Category]:
    """The categories that a model has named: no tag twice, none that there is not, and what it has
    left out in one of its own."""
    left = dict.fromkeys(tags)
    categories = []
    for each in said if isinstance(said, list) else []:
        if not isinstance(each, dict) or not isinstance(each.get("name"), str):
            continue
        own = [tag for tag in dict.fromkeys(_texts_in(each.get("tags"))) if tag in left]
        for tag in own:
            del left[tag]
        if own:
            categories.append(Category(each["name"].strip() or own[0], tuple(own)))
    if categories and left:
        categories.append(Category("…", tuple(left)))
    return categories


def _texts_in(members: object) -> list[str]:
    return [each for each in members if isinstance(each, str)] if isinstance(members, list) else []


def _layer(level: int, name: str, nodes: list[dict[str, object]]) -> dict[str, object]:
    return {"level": level, "name": name, "nodes": nodes}


def _node(node: str, label: object, size: int, about: dict[str, object]) -> dict[str, object]:
    return {"id": node, "label": label, "size": float(size), "metadata": about}


def _link(source: str, target: str, weight: int) -> dict[str, object]:
    return {"source": source, "target": target, "weight": float(weight)}
