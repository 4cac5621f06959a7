"""The ring of partners as an SVG file: drawn by the page's own program, in an engine that reaches nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import networkx as nx
import quickjs

from haiphong_kg.errors import Message, NotFoundError
from haiphong_kg.web.page.bundle import read_drawing

if TYPE_CHECKING:
    from haiphong_kg.web.page.contract import Details, Text, TiesPage
    from haiphong_kg.web.page.contract_views import RingGiven

_MOST_BYTES: Final = 512 * 1024 * 1024
_SECONDS: Final = 60


def ring_svg(graph: nx.MultiDiGraph[str], details: Details[Text], lang: str, ties: TiesPage) -> str:
    """The ring of `ties` as it is first seen in the page, as the text of an SVG file; the same for the same input.

    Args:
        graph: gives the names, as in `render_page`.
        details: gives the title of the data, their release and their licence.
        lang: "vi" or "en".
        ties: what `analysis.partner_ties` gives.

    Raises:
        NotFoundError: no partner has a tie with the city.
        HaiphongError: the package was built without the page's program.
    """
    if not ties["partners"]:
        raise NotFoundError(Message("noPartner"), fix=Message("writePage"))
    named = {ties["home"], *ties["lenders"], *ties["networks"]} | {one["id"] for one in ties["partners"]}
    named |= {party for tie in ties["ties"] for party in tie["parties"]}
    given: RingGiven = {
        "lang": "vi" if lang == "vi" else "en",
        "ties": ties,
        "names": {name: _labels(graph, name) for name in sorted(named)},
        "title": details["title"],
        "release": details["release"],
        "licence": details["licence"],
    }
    engine = quickjs.Context()
    engine.set_memory_limit(_MOST_BYTES)
    engine.set_time_limit(_SECONDS)
    engine.eval(read_drawing())
    return str(json.loads(engine.get("draw")(json.dumps(given, sort_keys=True))))


def _labels(graph: nx.MultiDiGraph[str], name: str) -> Text:
    node = graph.nodes.get(name, {})
    vi, en = str(node.get("label_vi") or ""), str(node.get("label_en") or "")
    return {"vi": vi or en or name, "en": en or vi or name}
