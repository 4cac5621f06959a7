"""Queries as text, and running them: here or at another store."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.sparql.bounds import ROWS, SECONDS, stopped
    from haiphong_kg.sparql.child import serve
    from haiphong_kg.sparql.copies import bounded
    from haiphong_kg.sparql.engine import Answer, Asker, Graphs, Row, asked_once, require_known, run, run_named
    from haiphong_kg.sparql.explain import explain_query
    from haiphong_kg.sparql.frames import HEAD, Frame, failure, framed, packed, raised, unpacked
    from haiphong_kg.sparql.guard import names_graphs
    from haiphong_kg.sparql.http import PASSWORD, Endpoint, endpoint
    from haiphong_kg.sparql.layout import format_query
    from haiphong_kg.sparql.push import push_graph
    from haiphong_kg.sparql.remote import Remote, ask, connect, empty, fetch
    from haiphong_kg.sparql.results import RESULTS, srj_packed
    from haiphong_kg.sparql.syntax import form, ordering, tokens
    from haiphong_kg.sparql.unknown_terms import unknown_names
    from haiphong_kg.sparql.workers import Bounded, WholeAnswers, end_workers, worker_environment
    from haiphong_kg.sparql.years import with_years
else:
    __getattr__ = opened(
        __name__,
        {
            "bounds": ("ROWS", "SECONDS", "stopped"),
            "child": ("serve",),
            "copies": ("bounded",),
            "engine": ("Answer", "Asker", "Graphs", "Row", "asked_once", "require_known", "run", "run_named"),
            "explain": ("explain_query",),
            "frames": ("Frame", "HEAD", "failure", "framed", "packed", "raised", "unpacked"),
            "guard": ("names_graphs",),
            "http": ("Endpoint", "PASSWORD", "endpoint"),
            "layout": ("format_query",),
            "push": ("push_graph",),
            "remote": ("Remote", "ask", "connect", "empty", "fetch"),
            "results": ("RESULTS", "srj_packed"),
            "syntax": ("form", "ordering", "tokens"),
            "unknown_terms": ("unknown_names",),
            "workers": ("Bounded", "WholeAnswers", "end_workers", "worker_environment"),
            "years": ("with_years",),
        },
    )

__all__ = [
    "HEAD",
    "PASSWORD",
    "RESULTS",
    "ROWS",
    "SECONDS",
    "Answer",
    "Asker",
    "Bounded",
    "Endpoint",
    "Frame",
    "Graphs",
    "Remote",
    "Row",
    "WholeAnswers",
    "ask",
    "asked_once",
    "bounded",
    "connect",
    "empty",
    "end_workers",
    "endpoint",
    "explain_query",
    "failure",
    "fetch",
    "form",
    "format_query",
    "framed",
    "names_graphs",
    "ordering",
    "packed",
    "push_graph",
    "raised",
    "require_known",
    "run",
    "run_named",
    "serve",
    "srj_packed",
    "stopped",
    "tokens",
    "unknown_names",
    "unpacked",
    "with_years",
    "worker_environment",
]
