"""The page as text: same bytes, inert data, positions, parallel edges. What it does in a browser: tests/web/browser."""

from __future__ import annotations

import base64
import collections
import gzip
import hashlib
import itertools
import json
import math
import os
import random
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from haiphong_kg.errors import HaiphongError, NotFoundError
from haiphong_kg.web.page import bundle, render_page
from haiphong_kg.web.page.canvas import draw, parallel_edges
from haiphong_kg.web.page.compact import compact_details, compact_edges
from haiphong_kg.web.page.embed import json_for_script, own_code
from haiphong_kg.web.page.layout.appearance import looks, wrap
from haiphong_kg.web.page.layout.crowd import crowding_types, overview_of
from haiphong_kg.web.page.layout.groups import groups
from haiphong_kg.web.page.layout.lettering import lettering
from haiphong_kg.web.page.layout.positions import node_room, place_nodes
from tests.large import CITY, large_graph
from tests.web.made import made_details

DETAILS = made_details()
EXPLORER = Path(__file__).parents[2] / "src" / "explorer"
TYPES = ("Country", "Enterprise", "Place", "Vessel")

Network = nx.MultiDiGraph  # an alias that runs; the annotations below give the parameter


def made_graph(nodes: int, seed: int = 1, *, shuffled: bool = False) -> nx.MultiDiGraph[str]:
    """A hub with branches and a few links between them; `shuffled` inserts the same things in another order."""
    chance = random.Random(seed)  # noqa: S311
    names = [f"n/{at:04}" for at in range(nodes)]
    links = [(name, chance.choice(["n/0000", names[chance.randrange(at)]])) for at, name in enumerate(names) if at]
    entries = [(name, {"label_vi": "Vật", "label_en": "Thing", "type": TYPES[at % 4]}) for at, name in enumerate(names)]
    if shuffled:
        chance.shuffle(links)
        chance.shuffle(entries)
    graph: nx.MultiDiGraph[str] = Network()
    graph.add_nodes_from(entries)
    for source, target in links:
        relate(graph, source, target)
    return graph


def relate(graph: nx.MultiDiGraph[str], source: str, target: str, kind: str = "hp:knows") -> None:
    """Adds one edge in the form of haiphong_kg.network."""
    graph.add_edge(source, target, key=f"{kind}|", kind=kind, label_vi="biết", label_en="knows", record="", weight=1.0)


def embedded(page: str, name: str) -> Any:  # noqa: ANN401  whatever JSON holds
    """The data that a page carries under `page-{name}`."""
    found = re.search(rf'id="page-{name}">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def unpacked(page: str) -> Any:  # noqa: ANN401  whatever JSON holds
    """The details that a page carries compressed."""
    found = re.search(r'id="page-details">(.*?)</script>', page)
    assert found is not None
    return json.loads(gzip.decompress(base64.b64decode(found[1])))


def test_same_graph_same_bytes_in_any_order() -> None:
    assert render_page(made_graph(80), DETAILS, "vi") == render_page(made_graph(80, shuffled=True), DETAILS, "vi")


def test_same_bytes_under_any_hash_seed() -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import hashlib, test_page as t;"
        "print(hashlib.sha256(t.render_page(t.made_graph(60), t.DETAILS, 'en').encode()).hexdigest())"
    )
    command = [sys.executable, "-W", "ignore", "-c", script, str(Path(__file__).parent)]
    shared = os.environ | {"PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}
    settings = [shared | {"PYTHONHASHSEED": seed} for seed in ("1", "2")]
    digests = {subprocess.run(command, env=each, capture_output=True, check=True).stdout for each in settings}
    assert len(digests) == 1


def test_page_carries_graph_details_and_start() -> None:
    graph = made_graph(5)
    page = render_page(graph, DETAILS, "en", focus="n/0002")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert [node["id"] for node in embedded(page, "nodes")] == sorted(graph)
    assert len(embedded(page, "edges")) == graph.number_of_edges()
    assert unpacked(page) == {**DETAILS, "texts": []}
    assert embedded(page, "start") == {"lang": "en", "focus": "n/0002", "without": [], "large": False}
    assert embedded(page, "kinds") == {"hp:knows": {"vi": "biết", "en": "knows"}}
    assert embedded(page, "options")["physics"] == {"enabled": False}
    assert "title" not in embedded(page, "nodes")[0]
    assert "<title>Graph</title>" in page


def test_unknown_focus_is_refused() -> None:
    with pytest.raises(NotFoundError, match="n/9999"):
        render_page(made_graph(3), DETAILS, "vi", focus="n/9999")


def test_missing_bundle_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bundle, "HERE", tmp_path)
    with pytest.raises(HaiphongError, match="without the interactive page") as caught:
        render_page(made_graph(3), DETAILS, "vi")
    assert "HAIPHONG_KG_SKIP_PAGE" in caught.value.fix


def test_title_from_data_is_escaped() -> None:
    page = render_page(made_graph(2), made_details(title={"vi": "</title><script>x</script>&"}), "vi")
    assert "<title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;&amp;</title>" in page


def test_json_in_a_script_holds_nothing_html_reads() -> None:
    text = "</script><!-- & \u2028\u2029 é đ"
    shown = json_for_script({text: [text]})
    assert not set(shown) & set("<>&\u2028\u2029")
    assert json.loads(shown) == {text: [text]}
    assert "é đ" in shown


def test_code_that_closes_its_own_tag_is_refused() -> None:
    with pytest.raises(ValueError, match="</script"):
        own_code("x = '</SCRIPT>'", "</script")


def inline_code(page: str) -> list[str]:
    """The scripts and styles in the page that are not data, as a browser delimits them."""
    found: list[str] = []

    class Reader(HTMLParser):
        inside = False

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.inside = tag in {"script", "style"} and not attrs

        def handle_data(self, data: str) -> None:
            if self.inside:
                found.append(data)

        def handle_endtag(self, _: str) -> None:
            self.inside = False

    Reader(convert_charrefs=False).feed(page)
    return found


def test_policy_allows_exactly_the_scripts_and_styles_of_the_page() -> None:
    page = render_page(made_graph(3), DETAILS, "vi")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    allowed = set(re.findall(r"sha256-([\w+/=]+)", policy[1].replace("&#43;", "+")))
    inline = inline_code(page)
    assert allowed == {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline}
    assert len(inline) == 3
    for rule in ("default-src 'none'", "connect-src 'none'", "img-src data:", "base-uri 'none'"):
        assert rule in policy[1].replace("&#39;", "'")


def test_hub_stands_in_the_middle_and_no_name_lies_on_another() -> None:
    graph = made_graph(120)
    places = place_nodes(graph)
    assert places["n/0000"] == (0, 0)
    assert all(isinstance(axis, int) for place in places.values() for axis in place)
    boxes = []
    for node, (x, y) in places.items():
        room = node_room(graph, node)
        boxes.append((x - room.half_width, x + room.half_width, y - room.above, y + room.below))
    slack = 12  # the air around a name
    for (left, right, top, bottom), (left2, right2, top2, bottom2) in itertools.combinations(boxes, 2):
        assert min(right, right2) - max(left, left2) < slack or min(bottom, bottom2) - max(top, top2) < slack


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("TPO", "TPO"),
        ("Trục giao thông Đông – Tây", "Trục giao thông\nĐông – Tây"),
        ("Lễ hội Hoa Phượng Đỏ", "Lễ hội Hoa\nPhượng Đỏ"),
        ("", ""),
        (" ".join(["chữ"] * 40), "\n".join(["chữ chữ chữ chữ"] * 4) + " …"),
    ],
)
def test_names_break_into_even_lines(name: str, lines: str) -> None:
    assert wrap(name) == lines


def test_nodes_of_one_type_stand_together() -> None:
    graph = made_graph(1)
    for at in range(1, 41):
        graph.add_node(f"n/{at:04}", label_vi="x", label_en="x", type=TYPES[at % 4])
        relate(graph, "n/0000", f"n/{at:04}")
    places = place_nodes(graph)
    angle = {node: math.atan2(y, x) for node, (x, y) in places.items() if node != "n/0000"}
    kinds = [graph.nodes[node]["type"] for node in sorted(angle, key=lambda node: angle[node])]
    assert sum(one != two for one, two in itertools.pairwise([*kinds, kinds[0]])) <= 8


@pytest.mark.parametrize("nodes", [0, 1, 2])
def test_smallest_graphs_are_placed(nodes: int) -> None:
    assert len(place_nodes(made_graph(nodes))) == nodes


def test_parts_without_a_path_to_the_hub_and_loops_are_placed() -> None:
    graph = made_graph(6)
    graph.add_node("z/alone", label_vi="x", label_en="x", type="Place")
    relate(graph, "z/alone", "z/alone")
    assert len(set(place_nodes(graph).values())) == 7


def test_parallel_edges_have_their_own_names_and_bends() -> None:
    graph = made_graph(2)
    relate(graph, "n/0000", "n/0001", "hp:a")
    relate(graph, "n/0001", "n/0000", "hp:b")
    relate(graph, "n/0000", "n/0001", "hp:c")
    edges = draw(graph, "en").edges
    assert len({edge["id"] for edge in edges}) == len(edges) == 4
    # Seen from one end, no two bends are the same.
    flip = {"curvedCW": 1, "curvedCCW": -1, "n/0000": 1, "n/0001": -1}
    bends = [edge["smooth"]["roundness"] * flip[edge["smooth"]["type"]] * flip[edge["from"]] for edge in edges]
    assert len(set(bends)) == 4


def test_a_single_edge_is_straight() -> None:
    assert ["smooth" in edge for edge in draw(made_graph(2), "vi").edges] == [False]


def test_pairs_are_grouped_whatever_their_direction() -> None:
    graph = made_graph(3)
    relate(graph, "n/0000", "n/0001", "hp:back")
    assert sorted(map(len, parallel_edges(graph))) == [1, 2]


def test_types_are_told_apart_by_colour_or_shape() -> None:
    known = looks(["Country", "Place", "Enterprise", "Vessel", "Indicator", *(f"New{at}" for at in range(20))])
    assert len(set(known.values())) == 25
    assert looks(["New1", "Country"])["Country"] == known["Country"]


def boxes_overlap(graph: nx.MultiDiGraph[str], sizes: dict[str, float]) -> list[tuple[str, str]]:
    """Pairs of nodes of `graph` whose names, in the given sizes, lie on one another by more than the air around."""
    places, boxes = place_nodes(graph), {}
    for node, letters in sizes.items():
        (x, y), room = places[node], node_room(graph, node, letters)
        air = letters  # on either side, and some of it is meant to be shared
        boxes[node] = (x - room.half_width, x + room.half_width - air, y - room.above, y + room.below - air)
    return [
        (one, other)
        for (one, a), (other, b) in itertools.combinations(boxes.items(), 2)
        if a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
    ]


def test_a_large_graph_opens_without_what_crowds_it() -> None:
    graph = large_graph()
    assert crowding_types(graph) == ["Event", "Indicator", "Person"]
    assert crowding_types(made_graph(120)) == []
    assert embedded(render_page(graph, DETAILS, "vi"), "start")["without"] == ["Event", "Indicator", "Person"]


def test_what_a_large_graph_opens_with_is_grouped() -> None:
    overview, hub = overview_of(large_graph())
    found = groups(overview, hub)
    assert hub == CITY
    members = collections.Counter(node for group in found for node in (group.head, *group.members) if node)
    assert set(members) == set(overview) - {hub}
    assert set(members.values()) == {1}
    heads = {group.head: set(group.members) for group in found}
    assert heads["place/country-1"] >= {f"place/partner-1-{at}" for at in range(12)}
    assert heads["place/zone-2"] >= {f"enterprise/firm-2-{at}" for at in range(16)}
    assert not heads["place/country-0"] & {f"enterprise/firm-2-{at}" for at in range(16)}


def test_circles_of_relations_do_not_lose_a_node() -> None:
    graph = made_graph(1)
    for at in range(1, 4):
        relate(graph, f"n/{at}", f"n/{at % 3 + 1}", "hp:partOfGroup")
        relate(graph, "n/0000", f"n/{at}")
    found = groups(graph, "n/0000")
    assert sorted(node for group in found for node in group.members) == ["n/1", "n/2", "n/3"]


def test_names_of_a_large_graph_do_not_lie_on_another() -> None:
    graph = large_graph()
    sizes = lettering(graph)
    overview, hub = overview_of(graph)
    first = [node for node in overview if sizes[node] > 20]
    assert 10 <= len(first) <= 40
    assert max(sizes, key=lambda node: sizes[node]) == hub
    assert {group.head for group in groups(overview, hub) if group.head} & set(first)
    assert boxes_overlap(graph, {node: sizes[node] for node in overview}) == []


def test_hidden_types_stand_apart_near_what_they_are_linked_to() -> None:
    graph = large_graph()
    places = place_nodes(graph)
    assert len(set(places.values())) == len(graph)
    figure = next(node for node in graph if node == "indicator/figure-0-3")
    near, far = (math.dist(places[figure], places[f"place/zone-{at}"]) for at in (0, 3))
    assert near < far


def test_large_graph_is_the_same_in_any_order() -> None:
    graph = large_graph()
    turned: nx.MultiDiGraph[str] = Network()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    for source, target, key, data in reversed(list(graph.edges(keys=True, data=True))):
        turned.add_edge(source, target, key=key, **data)
    assert render_page(graph, DETAILS, "vi") == render_page(turned, DETAILS, "vi")


def test_parallel_edges_of_a_large_graph_bend_only_when_chosen() -> None:
    graph = large_graph()
    relate(graph, "place/partner-1-3", "place/country-1", "hp:a")
    edges = draw(graph, "en").edges
    bends = {frozenset((edge["from"], edge["to"])) for edge in edges if "bend" in edge}
    assert frozenset(("place/partner-1-3", "place/country-1")) in bends
    assert frozenset(("place/partner-1-4", "place/country-1")) not in bends
    assert not any("smooth" in edge for edge in edges)


def test_every_text_of_the_records_is_written_once() -> None:
    name = {"vi": "giá trị", "en": "value"}
    record = {
        "type": "hp:Observation",
        "values": [("hp:value", {"vi": "5", "en": "5"}), ("hp:unit", name)],
        "claims": [{"text": name, "paragraph": 0, "start": None, "openList": False, "anchor": ""}],
        "notes": [],
        "formula": None,
    }
    packed = compact_details(made_details(records={"obs/a": record, "obs/b": record}, title=name))
    values = [["hp:value", 0], ["hp:unit", 1]]
    lean = {"type": "hp:Observation", "values": values, "claims": [{"text": 1, "paragraph": 0}]}
    records = {"obs/a": lean, "obs/b": lean}
    assert packed == made_details(records=records, title=name) | {"texts": ["5", ["giá trị", "value"]]}


def test_an_edge_with_a_label_of_its_own_keeps_it() -> None:
    common = {"from": "a", "to": "b", "kind": "hp:k", "record": "", "label": "x", "arrows": "to", "label_en": "knows"}
    edges = [{**common, "id": f"a|hp:k||b{extra}", "label_vi": f"biết{extra}"} for extra in ("", "!")]
    lean, kinds = compact_edges(edges)
    assert kinds == {"hp:k": {"vi": "biết", "en": "knows"}}
    ends = {"from": "a", "to": "b", "kind": "hp:k"}
    assert lean == [ends, {**ends, "id": "a|hp:k||b!", "label_vi": "biết!", "label_en": "knows"}]


def test_lock_file_names_no_address() -> None:
    lock = json.loads((EXPLORER / "package-lock.json").read_text(encoding="utf-8"))
    assert all("resolved" not in package for package in lock["packages"].values())
    assert all("integrity" in package for name, package in lock["packages"].items() if name)


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two #rrggbb colours."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_are_told_apart_by_weak_eyes(scheme: int) -> None:
    style = "".join((EXPLORER / "src" / name).read_text("utf-8") for name in ("styles/colours.css", "explorer.css"))
    colours = dict(
        re.findall(r"--([\w-]+): (#[0-9a-f]{6});", style.split("@media (prefers-color-scheme: dark)")[scheme])
    )
    grounds = ("page", "surface", "canvas")
    texts = itertools.product(("ink", "muted", "sea"), grounds)
    shapes = itertools.product((f"slot-{at}" for at in range(1, 11)), ("surface", "canvas"))
    pairs = [(*pair, 4.5) for pair in [*texts, ("ink", "flame-soft"), ("sea", "sea-soft"), ("surface", "sea")]]
    pairs += [(*pair, 3.0) for pair in [*shapes, ("flame", "surface"), ("active", "canvas")]]
    weak = [(one, other) for one, other, least in pairs if contrast(colours[one], colours[other]) < least]
    assert weak == []
