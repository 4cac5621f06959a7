"""Queries as text, and running them: here or at another store."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.sparql.engine import Answer, Asker, Row, require_known, run, run_named
    from haiphong_kg.sparql.explain import explain_query
    from haiphong_kg.sparql.http import PASSWORD, Endpoint, endpoint
    from haiphong_kg.sparql.layout import format_query
    from haiphong_kg.sparql.push import push_graph
    from haiphong_kg.sparql.remote import ask, connect, empty, fetch
    from haiphong_kg.sparql.results import RESULTS
    from haiphong_kg.sparql.syntax import form, ordering, tokens
    from haiphong_kg.sparql.unknown_terms import unknown_names
else:
    __getattr__ = opened(
        __name__,
        {
            "engine": ("Answer", "Asker", "Row", "require_known", "run", "run_named"),
            "explain": ("explain_query",),
            "http": ("Endpoint", "PASSWORD", "endpoint"),
            "layout": ("format_query",),
            "push": ("push_graph",),
            "remote": ("ask", "connect", "empty", "fetch"),
            "results": ("RESULTS",),
            "syntax": ("form", "ordering", "tokens"),
            "unknown_terms": ("unknown_names",),
        },
    )

__all__ = [
    "PASSWORD",
    "RESULTS",
    "Answer",
    "Asker",
    "Endpoint",
    "Row",
    "ask",
    "connect",
    "empty",
    "endpoint",
    "explain_query",
    "fetch",
    "form",
    "format_query",
    "ordering",
    "push_graph",
    "require_known",
    "run",
    "run_named",
    "tokens",
    "unknown_names",
]
