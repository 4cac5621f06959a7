"""The interactive page: a networkx graph, drawn by pyvis, in one HTML file that needs nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import networkx as nx
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from haiphong_kg.errors import Message, NotFoundError
from haiphong_kg.web.page.bundle import HERE, read_assets
from haiphong_kg.web.page.canvas import draw
from haiphong_kg.web.page.compact import compact_details, compact_edges, compact_nodes
from haiphong_kg.web.page.embed import content_policy, json_for_script, packed_for_script
from haiphong_kg.web.page.layout.crowd import LARGE, crowding_types

if TYPE_CHECKING:
    from haiphong_kg.web.page.contract import Details, Start, Text, TiesPage
    from haiphong_kg.web.page.contract_views import AnswersPage, FiguresPage


NO_TIES: Final[TiesPage] = {
    "home": "",
    "kinds": [],
    "partners": [],
    "ties": [],
    "statuses": {},
    "sectors": {},
    "lenders": [],
    "networks": [],
    "places": {},
}
NO_ANSWERS: Final[AnswersPage] = {"questions": [], "texts": []}
NO_FIGURES: Final[FiguresPage] = {"figures": [], "units": {}, "hedges": {}, "statuses": {}, "territories": {}}


def render_page(
    graph: nx.MultiDiGraph[str],
    details: Details[Text],
    lang: str,
    focus: str | None = None,
    ties: TiesPage | None = None,
    answers: AnswersPage | None = None,
    figures: FiguresPage | None = None,
) -> str:
    """One self-contained HTML page of `graph`, the same bytes for the same input.

    Nodes carry `label_vi`, `label_en`, `type`; edges carry `kind`, `label_vi`, `label_en`, `record`; `details` is what
    `entities.details` gives. The page opens in `lang` ("vi" or "en"), and at the node `focus` if there is one. With
    `ties`, what `analysis.partner_ties` gives for the same graph, it opens with the partners around the city; with
    `answers`, what `release.whole_page` collects, its box answers the named questions; with `figures`, what
    `analysis.figure_series` gives, it has charts.

    Raises:
        NotFoundError: `focus` is no node of `graph`.
        HaiphongError: the package was built without the page's program.
    """
    if focus is not None and focus not in graph:
        raise NotFoundError(Message("notShown", name=focus), fix=Message("nameShown"))
    assets = read_assets()
    ties = ties or NO_TIES
    network = draw(graph, lang, ties["places"])
    network.set_template_dir(str(HERE), "template.html")
    network.templateEnv = _environment(str(HERE))
    network.templateEnv.globals.update(
        scripts=assets.scripts,
        styles=assets.styles,
        policy=content_policy(assets.scripts.values(), assets.styles.values()),
        details=compact_details(details),
        ties=ties,
        answers=answers or NO_ANSWERS,
        figures=figures or NO_FIGURES,
        start=start_of(graph, lang, focus),
        title=details["title"].get("vi" if lang == "vi" else "en") or next(iter(details["title"].values()), ""),
    )
    return str(network.generate_html(local=True, notebook=False))


def start_of(graph: nx.MultiDiGraph[str], lang: str, focus: str | None) -> Start:
    """How the page of `graph` opens."""
    return {
        "lang": "vi" if lang == "vi" else "en",
        "focus": focus,
        "without": crowding_types(graph),
        "large": len(graph) > LARGE,
    }


def _environment(folder: str) -> Environment:
    loader = FileSystemLoader(folder, encoding="utf-8")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    environment.filters.update(
        json=json_for_script, packed=packed_for_script, parsed=json.loads, lean=compact_nodes, lean_edges=compact_edges
    )
    return environment
