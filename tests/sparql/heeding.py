"""A small store for tests, which heeds the graphs that a request names in one way, in the other, in part, or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs

from pyoxigraph import NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Store, serialize

from tests.sparql.servers import answering

_PARAMETERS = {"default-graph-uri": "default_graph", "named-graph-uri": "named_graphs"}


@contextmanager
def heeding(what: str) -> Iterator[str]:
    """The address of a store that heeds the graphs of the "protocol", of the "text" of a query, or "nothing".

    Of those of the protocol it may heed the "default" only, or the "first" of each kind; then those of a text too.
    Where it heeds nothing, it reads its own default graph, which no push fills.
    """
    store = Store()

    def reply(handler: BaseHTTPRequestHandler) -> None:
        body = getattr(handler, "body", b"").decode()
        if "sparql-update" in str(handler.headers["Content-Type"]):
            store.update(body)
            _say(handler, b"", "text/plain")
        else:
            _say(handler, *_answered(store, parse_qs(body), what))

    with answering(reply) as url:
        yield url


def _answered(store: Store, fields: dict[str, list[str]], what: str) -> tuple[bytes, str]:
    text = fields["query"][0]
    if what in ("protocol", "nothing"):
        text = re.sub(r"FROM (NAMED )?<[^>]*>", "", text)
    found = store.query(text, **_dataset(store, fields, what))
    if isinstance(found, QuerySolutions | QueryBoolean):
        return found.serialize(format=QueryResultsFormat.JSON) or b"", "application/sparql-results+json"
    return serialize(found, format=RdfFormat.N_TRIPLES) or b"", "application/n-triples"


def _dataset(store: Store, fields: dict[str, list[str]], what: str) -> dict[str, Any]:
    told = {name: [NamedNode(one) for one in fields[key]] for key, name in _PARAMETERS.items() if key in fields}
    if what == "default" and told:
        return {**told, "named_graphs": list(store.named_graphs())}
    if what == "first":
        return {name: graphs[:1] for name, graphs in told.items()}
    return told if what == "protocol" else {}


def _say(handler: BaseHTTPRequestHandler, body: bytes, media: str) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", media)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
