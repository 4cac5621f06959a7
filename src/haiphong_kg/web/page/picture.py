"""A view of the page as an SVG file: drawn by the page's own program, in an engine that reaches nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import networkx as nx
import quickjs

from haiphong_kg.errors import Message, NotFoundError
from haiphong_kg.web.page.bundle import read_drawing
from haiphong_kg.web.page.canvas import draw
from haiphong_kg.web.page.compact import compact_details, compact_edges, compact_nodes
from haiphong_kg.web.page.render import NO_FIGURES, NO_TIES, start_of

if TYPE_CHECKING:
    from haiphong_kg.web.page.contract import Details, Text, TiesPage
    from haiphong_kg.web.page.contract_views import FiguresPage, PictureGiven, View

_MOST_BYTES: Final = 512 * 1024 * 1024
_SECONDS: Final = 60


def view_svg(
    graph: nx.MultiDiGraph[str],
    details: Details[Text],
    lang: str,
    view: View,
    ties: TiesPage | None = None,
    figures: FiguresPage | None = None,
) -> str:
    """`view` as the page first shows it, as the text of an SVG file; the same for the same input.

    Args:
        graph: is drawn, and gives the names, as in `render_page`.
        details: gives the title of the data, their release and their licence (`entities.caption`).
        lang: "vi" or "en".
        view: "table" is that of partners and kinds of tie.
        ties: what `analysis.partner_ties` gives; all but the charts and the net show them.
        figures: what `analysis.figure_series` gives, for the charts.

    Raises:
        NotFoundError: there is nothing for this view to show.
        HaiphongError: the package was built without the page's program.
    """
    ties = ties or NO_TIES
    drawn = draw(graph, lang, ties["places"])
    edges, kinds = compact_edges(drawn.edges)
    given: PictureGiven = {
        "view": view,
        "page": start_of(graph, lang, None),
        "nodes": compact_nodes(drawn.nodes),
        "edges": edges,
        "kinds": kinds,
        "details": compact_details(details),
        "ties": ties,
        "figures": figures or NO_FIGURES,
    }
    engine = quickjs.Context()
    engine.set_memory_limit(_MOST_BYTES)
    engine.set_time_limit(_SECONDS)
    engine.eval(read_drawing())
    svg = json.loads(engine.get("draw")(json.dumps(given, sort_keys=True)))
    if svg is None:
        raise NotFoundError(Message("nothingInView", view=view), fix=Message("writePage"))
    return str(svg)
