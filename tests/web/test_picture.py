"""The views as files: the page's own drawing without a browser, the same bytes, everything from data as text."""

from __future__ import annotations

import builtins
import math
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import pytest

from haiphong_kg.cli import main
from haiphong_kg.errors import NotFoundError
from haiphong_kg.web.page import TiesPage, View, png_of, view_svg
from tests.web.made import made_figure, made_figures
from tests.web.partners import SHOWN, few_details, few_graph, few_ties

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parents[2]


VIEWS: tuple[View, ...] = get_args(View)
FDI = "indicator/fdi"


def drawn(lang: str = "en", view: View = "ring") -> str:
    ties, graph = few_ties(), few_graph()
    graph.add_node(FDI, label_vi="Vốn", label_en="Foreign investment", type="Indicator")
    ties["places"] = {"place/hai-phong": (106.7, 20.9), "place/japan": (139.7, 35.7)}
    days: dict[str, Any] = {"reach": "year", "first": "2013-01-01", "last": "2013-12-31"}
    figures = [
        made_figure("obs/1", FDI, 1.0e9, **days),
        made_figure("obs/2", FDI, 2.5e9, **days | {"last": "2014-12-31"}),
    ]
    return view_svg(graph, few_details(), lang, view, ties, made_figures(figures, {}))


def texts(svg: str) -> list[str]:
    return ["".join(one.itertext()).strip() for one in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


def test_a_picture_says_all_that_a_reader_needs() -> None:
    said = texts(drawn())
    assert {"Japan", "Kitakyushu 2014", "Korea", "Incheon (?)", "Twinned 2", "Investors 2"} <= set(said)
    whole = " ".join(said)
    assert "2 partner countries and economies and 1 bloc: 2 twin cities, 2 foreign investors" in whole
    assert "A point is a partner country" in whole
    assert "The graph · Released: 2026-01-02 · Data licence: CC BY 4.0" in whole


def test_a_picture_is_in_the_language_that_is_asked_for() -> None:
    said = texts(drawn("vi"))
    assert {"Nhật Bản", "Kết nghĩa 2"} <= set(said)
    assert "Mỗi điểm là một nước" in " ".join(said)


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("timeline", {"4 ties in time", "Japan", "2014"}),
        ("map", {"Map of the ties: Hải Phòng", "Japan"}),
        ("charts", {"Figures over time: Hải Phòng", "Foreign investment", "Billion CCY_USD"}),
        ("table", {"Japan", "Twinned"}),
        ("net", {"The graph: 8 of 8 entities, 1 of 1 relations shown", "Kitakyushu", "Enterprise"}),
    ],
)
def test_each_view_says_what_it_shows_and_whence_it_is(view: View, said: set[str]) -> None:
    found = texts(drawn(view=view))
    assert said <= set(found)
    assert "The graph · Released: 2026-01-02 · Data licence: CC BY 4.0" in found


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_the_same_bytes_and_loads_nothing(view: View) -> None:
    svg = drawn(view=view)
    assert svg == drawn(view=view)
    elements = {one.tag.removeprefix(SVG) for one in ET.fromstring(svg).iter()}  # noqa: S314
    assert not elements & {"image", "use", "script", "foreignObject", "a"}
    assert not [sign for sign in ("href", "url(", "@import", "var(", "onclick", "undefined", "NaN") if sign in svg]


@pytest.mark.parametrize("view", ["map", "charts", "timeline"])
def test_a_view_without_data_is_said_to_be_empty(view: View) -> None:
    with pytest.raises(NotFoundError, match=f"nothing to draw a picture of {view}"):
        view_svg(few_graph(), few_details(), "en", view, {**few_ties(), "partners": [], "places": {}})


def test_what_comes_from_data_is_text() -> None:
    svg = drawn()
    assert "<script" not in svg
    assert SHOWN.replace("\x01", "\ufffd") in texts(svg)


def test_a_picture_loads_nothing_and_leaves_no_colour_open() -> None:
    svg = drawn()
    elements = {one.tag.removeprefix(SVG) for one in ET.fromstring(svg).iter()}  # noqa: S314
    assert not elements & {"image", "use", "script", "foreignObject", "a"}
    assert not [sign for sign in ("href", "url(", "@import", "var(", "onclick", "undefined", "NaN") if sign in svg]


def test_strands_have_the_colour_of_their_kind() -> None:
    style = next(ET.fromstring(drawn()).iter(f"{SVG}style")).text or ""  # noqa: S314
    assert '.strand[data-kind="twinned"], [data-kind="twinned"] .strand { stroke: #b3261e; fill: none; }' in style


def test_the_same_data_give_the_same_bytes() -> None:
    assert drawn() == drawn()
    assert png_of(drawn()) == png_of(drawn())


def test_a_png_has_two_pixels_for_each_unit() -> None:
    height = int(ET.fromstring(drawn()).attrib["height"])  # noqa: S314
    png = png_of(drawn())
    assert png.startswith(b"\x89PNG")
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (2400, 2 * height)


def test_without_partners_there_is_no_ring() -> None:
    with pytest.raises(NotFoundError, match="nothing to draw a picture of ring"):
        view_svg(few_graph(), few_details(), "en", "ring", {**few_ties(), "partners": []})


@pytest.mark.usefixtures("at_hand")
def test_the_command_writes_the_ring(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ring.svg"
    assert main(["graph", "--data", str(ROOT), "--lang", "en", "-o", str(file)]) == 0
    assert "picture of ring" in capsys.readouterr().err
    assert {"Japan", "Kitakyushu 2014"} <= set(texts(file.read_text(encoding="utf-8")))


@pytest.mark.usefixtures("at_hand")
def test_the_command_says_what_it_cannot_draw(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ring.png"
    assert main(["graph", "--data", str(ROOT), "--focus", "Incheon", "-o", str(file)]) == 2
    assert "add --view net, or leave out --focus and --network" in capsys.readouterr().err
    page = tmp_path / "page.html"
    assert main(["graph", "--data", str(ROOT), "--view", "map", "-o", str(page)]) == 2
    assert "write a picture: -o FILE.svg or FILE.png" in capsys.readouterr().err
    assert not file.exists()
    assert not page.exists()


@pytest.mark.usefixtures("at_hand")
@pytest.mark.parametrize("view", VIEWS)
def test_the_command_draws_every_view(view: View, tmp_path: Path) -> None:
    file = tmp_path / f"{view}.svg"
    assert main(["graph", "--data", str(ROOT), "--view", view, "--lang", "vi", "-o", str(file)]) == 0
    assert "Giấy phép dữ liệu" in file.read_text(encoding="utf-8")


@pytest.mark.usefixtures("at_hand", "dated_once")
@pytest.mark.parametrize("view", ["ring", "timeline", "net"])
def test_a_picture_of_a_date_says_which(view: View, tmp_path: Path) -> None:
    file = tmp_path / f"{view}.svg"
    asked = ["--as-of", "2014-04", "--view", view, "--lang", "en"]
    assert main(["graph", "--data", str(ROOT), *asked, "-o", str(file)]) == 0
    said = " ".join(texts(file.read_text(encoding="utf-8")))
    assert "Hải Phòng Partnership Graph, as of April 2014" in said
    left_out = "Left out: Enterprise" if view == "net" else "Time: April 2014. What began later or had ended before"
    assert left_out in said


@pytest.mark.usefixtures("at_hand")
def test_the_command_draws_what_surrounds_a_thing(tmp_path: Path) -> None:
    file = tmp_path / "net.svg"
    asked = ["--focus", "Incheon", "--view", "net", "--lang", "en"]
    assert main(["graph", "--data", str(ROOT), *asked, "-o", str(file)]) == 0
    assert {"Incheon", "Republic of Korea", "Hải Phòng"} <= set(texts(file.read_text(encoding="utf-8")))


def test_the_command_says_what_must_be_installed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "haiphong_kg.web.page" and isinstance(rest[-2], Sequence) and "view_svg" in rest[-2]:
            raise ModuleNotFoundError("No module named 'quickjs'", name="quickjs")
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["graph", "--data", str(ROOT), "-o", str(tmp_path / "ring.svg")]) == 2
    assert capsys.readouterr().err.startswith(
        "Error: picture needs quickjs, which is not installed; pip install 'haiphong-kg[picture]'"
    )


def test_one_company_more_moves_no_partner_by_a_tenth() -> None:
    ties = few_ties()
    more = few_ties()
    more["ties"] += [dict(ties["ties"][2]) | {"record": "investment/new", "parties": ["enterprise/new"]}]  # type: ignore[list-item]

    def points(page: TiesPage) -> list[tuple[float, float]]:
        drawn = ET.fromstring(view_svg(few_graph(), few_details(), "en", "ring", page))  # noqa: S314
        return [
            (float(one.attrib["cx"]), float(one.attrib["cy"]))
            for one in drawn.iter(f"{SVG}circle")
            if one.get("class") == "dot"
        ]

    moved = [math.dist(one, other) / 1200 for one, other in zip(points(ties), points(more), strict=True)]
    assert len(moved) > 0
    assert max(moved) <= 0.1
