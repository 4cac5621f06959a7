"""The graph as a library: open it, ask it by name, by SPARQL or by search, and take it on to rdflib and networkx.

Examples:
    >>> import haiphong_kg
    >>> kg = haiphong_kg.open_graph(lang="en")
    >>> print(kg.query("priority-partners", partner="Nhật Bản"))
    partner  evidence
    ───────  ──────────────────────────
    Japan    article-2020 ¶8 “Nhật Bản”
    >>> kg.sparql("ASK { <id/place/hai-phong> hp:hasPriorityPartner <id/place/japan> }").to_dicts()
    [{'answer': True}]
"""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.library.graph import Graph
    from haiphong_kg.library.opening import open_graph
else:
    __getattr__ = opened(__name__, {"graph": ("Graph",), "opening": ("open_graph",)})

__all__ = ["Graph", "open_graph"]
