"""The page as text: same bytes, inert data, colours. What it does in a browser: tests/web/browser."""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from haiphong_kg.errors import HaiphongError, NotFoundError
from haiphong_kg.web.page import bundle, render_page
from haiphong_kg.web.page.compact import compact_details, compact_edges
from haiphong_kg.web.page.embed import json_for_script, own_code
from tests.web.made import embedded, made_details, made_graph

DETAILS = made_details()

EXPLORER = Path(__file__).parents[2] / "src" / "explorer"


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
    assert embedded(page, "details") == {**DETAILS, "texts": []}
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
    """The scripts and styles in the page that are not data, as a browser delimits them; one waits for the net."""
    found: list[str] = []

    class Reader(HTMLParser):
        inside = False

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.inside = tag in {"script", "style"} and (not attrs or ("id", "page-vis") in attrs)

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
