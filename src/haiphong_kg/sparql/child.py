"""What a worker process does: it opens a graph, lets the system bar every further file and socket, then answers."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import IO, Final

from pyoxigraph import NamedNode, RdfFormat, Store, parse

from haiphong_kg import store
from haiphong_kg.base import limit_memory, no_descriptors
from haiphong_kg.errors import EndpointError, HaiphongError, Message, QueryError
from haiphong_kg.sparql.engine import Graphs, run
from haiphong_kg.sparql.frames import Frame, answer_bytes, changes_packed, failure, packed, receive, terms_of
from haiphong_kg.sparql.guard import require_safe
from haiphong_kg.store import KnowledgeGraph, Layout

Handle = Callable[[Frame], bytes]
GIVEN: Final = "-"
UPDATES: Final = "updates"
MARGIN: Final = 2.0


def main(arguments: Sequence[str]) -> None:
    """Answers SPARQL over the store in the folder `arguments[1]`, or over N-Quads that it is first given (`-`).

    `arguments[0]` is how many bytes of memory it may have; a third one says that there will be updates.
    """
    memory, place, *further = arguments
    source, to = pipes()
    limit_memory(int(memory))
    kg = KnowledgeGraph(_store(place, source), Layout(Path()), {})
    handle = partial(answered, kg)
    for text in ("SELECT ?x { ?x ?y ?z }", "ASK {}", "CONSTRUCT WHERE { ?x ?y ?z }", "no query"):
        guarded(handle, Frame({"text": text, "bindings": {}, "limit": 1, "size": 1}))  # imports what is imported late
    if further:
        store.changed(KnowledgeGraph(Store(), Layout(Path()), {}), "DELETE DATA { <a:a> <a:b> 1 }", {}, "")
    with no_descriptors():
        serve(handle, source, to)


def pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Where requests come from and answers go; what a library prints goes to standard error."""
    source, to = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return source, to


def serve(handle: Handle, source: IO[bytes], to: IO[bytes]) -> None:
    """Answers request after request until there is none; says first that it is ready."""
    _say(to, packed({"ready": True}))
    while (frame := receive(source)) is not None:
        _alarm(frame.about.get("seconds", 0))
        said = guarded(handle, frame)
        _alarm(0)
        _say(to, said)


def guarded(handle: Handle, frame: Frame) -> bytes:
    """The answer of `handle`, or what is wrong."""
    try:
        return handle(frame)
    except HaiphongError as error:
        return packed(failure(error))
    except MemoryError:
        return packed(failure(QueryError(Message("tooLarge"), fix=Message("askForLess"))))
    except Exception:  # noqa: BLE001 - a fault of ours is told as such, and the next question is answered
        traceback.print_exc()
        fault = EndpointError(Message("ownFault"), fix=Message("askElse"))
        fault.status = 500
        return packed(failure(fault))


def answered(kg: KnowledgeGraph, frame: Frame) -> bytes:
    """The answer to the query `text` with `bindings`, cut to `limit` rows and `size` characters; or to an update."""
    about = frame.about
    if "update" in about:
        require_safe(about["update"])
        return changes_packed(store.changed(kg, about["update"], terms_of(about["bindings"]), about["graph"]))
    default = about.get("default")
    graphs = Graphs((default,), tuple(_graph_names(kg.store))) if default else None
    found = run(kg, about["text"], terms_of(about["bindings"]), about["limit"], size=about["size"], graphs=graphs)
    return packed({"form": found.form, "whole": found.whole}, answer_bytes(found))


def _store(place: str, source: IO[bytes]) -> Store:
    if place != GIVEN:
        return Store.read_only(place)
    store, given = Store(), receive(source)
    if given:  # parsed apart, because what loads gives blank nodes names of its own
        store.bulk_extend(parse(given.body, format=RdfFormat.N_QUADS))
    return store


def _graph_names(store: Store) -> Iterator[str]:
    return (graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode))


def _say(to: IO[bytes], said: bytes) -> None:
    to.write(said)
    to.flush()


def _alarm(seconds: float) -> None:
    """The system ends this process then, should nobody else have done so: the engine listens to nobody."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds + MARGIN if seconds else 0)
