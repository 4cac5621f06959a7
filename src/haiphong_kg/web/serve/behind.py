"""Where a process of the server asks: the graph that it has open, or a store behind it, of which it has a copy."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from haiphong_kg.base import printable_lines
from haiphong_kg.errors import EndpointError, Message, QueryError
from haiphong_kg.sparql import PASSWORD, Answer, Remote, ask, connect, endpoint, fetch, names_graphs, run
from haiphong_kg.store import KnowledgeGraph, Term, find_layout, open_compiled
from haiphong_kg.web.serve.protocol import RefusedError

Run = Callable[..., Answer]
_BAD_GATEWAY: Final = 502


def graph_behind(data: str, url: str, user: str) -> tuple[KnowledgeGraph, Run]:
    """The graph of the folder `data` ("" for the one found), and what runs a query on it as `sparql.run` does.

    With `url` the graph is a copy of what was pushed to the store there, and the store runs the queries.

    Raises:
        EndpointError: the store cannot be asked, or nothing was pushed there.
        DataError: a file is not what it should be.
    """
    layout = find_layout(Path(data) if data else None)
    if not url:
        kg = open_compiled(layout)
        return kg, partial(run, kg)
    remote = connect(endpoint(url, None, user, os.environ.get(PASSWORD, "")))
    return fetch(remote, layout).closed(), partial(_asked, remote)


def _asked(remote: Remote, text: str, bindings: Mapping[str, Term] | None = None, **bounds: Any) -> Answer:  # noqa: ANN401 - those of `ask`
    """The answer of the store behind, whose troubles are for the log and not for the stranger who asks.

    Raises:
        QueryError: the query is none, or would have the store read what it likes by FROM.
        RefusedError: the store does not answer.
    """
    if names_graphs(text):
        raise QueryError(Message("givesNoFrom"), fix=Message("nameGraphs"))
    try:
        return ask(remote, text, bindings, **bounds)
    except EndpointError as error:
        sys.stderr.write(f"{printable_lines(str(error))}\n")
    raise RefusedError(_BAD_GATEWAY, Message("storeBehind"), fix=Message("askLater"))
