from __future__ import annotations

from typing import Any

from iib_core.topics.graph import Category, repaired, tag_graph

CLUSTERS = [
    {"id": "topic_a", "title": "Cats", "keywords": ["cat", "sofa"], "size": 4},
    {"id": "topic_b", "title": "Ships", "keywords": ["ship", "sofa", "sofa"], "size": 3},
]


def test_weights_are_numbers_of_pictures() -> None:
    graph: dict[str, Any] = tag_graph(CLUSTERS, [Category("Things", ("sofa", "ship"))], "key")
    clusters, tags, things = graph["layers"]
    assert [node["size"] for node in clusters["nodes"]] == [4, 3]
    assert [(node["label"], node["size"]) for node in tags["nodes"]] == [
        ("sofa", 7),
        ("cat", 4),
        ("ship", 3),
    ]
    assert things["nodes"][0]["size"] == 10
    ids = {node["id"] for layer in graph["layers"] for node in layer["nodes"]}
    links = graph["links"]
    assert all(link["source"] in ids and link["target"] in ids for link in links)
    assert {"source": "cluster_topic_b", "target": "tag_sofa", "weight": 3.0} in links
    assert graph["stats"]["topic_cluster_cache_key"] == "key"


def test_what_a_model_repeats_omits_or_makes_up_is_put_right() -> None:
    said = [
        {"name": "Animals", "tags": ["cat", "unicorn", "cat"]},
        {"name": "More", "tags": ["cat", 7]},
        "nonsense",
        {"name": "Sea", "tags": ["ship"]},
    ]
    assert repaired(said, ["cat", "ship", "sofa"]) == [
        Category("Animals", ("cat",)),
        Category("Sea", ("ship",)),
        Category("…", ("sofa",)),
    ]
    assert repaired("nonsense", ["cat"]) == []
