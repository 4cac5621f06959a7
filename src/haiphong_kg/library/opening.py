"""How a program or a notebook opens the graph."""

from __future__ import annotations

import os
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Literal

from haiphong_kg import store
from haiphong_kg.base import LANGUAGES, language_named, language_of, seconds_of, typed
from haiphong_kg.errors import Message, UsageError
from haiphong_kg.library.graph import Graph
from haiphong_kg.sparql import PASSWORD, SECONDS, Remote, ask, connect, fetch
from haiphong_kg.sparql import endpoint as where
from haiphong_kg.store import KnowledgeGraph, find_layout

Language = Literal["vi", "en"]


def open_graph(
    data: str | Path | None = None,
    lang: Language | None = None,
    *,
    as_of: str | int | date | None = None,
    endpoint: str | None = None,
    user: str = "",
    timeout: float | None = None,
) -> Graph:
    """Loads the graph of the folder `data`, or of the data found (see `layout.find_layout`), with what follows from it.

    Names, numbers and dates are shown in `lang`; without it, in the language of the locale. `as_of`, a year, a month or
    a day, gives the graph as it was then. With `endpoint`, the address of a SPARQL store into which the graph was
    pushed, queries run there; the password of `user` is read from `HAIPHONG_KG_PASSWORD`. Each query may take
    `timeout` seconds (60 unless said), here as there.

    Raises:
        UsageError: the folder lacks a data folder, the language is not one of the two, or a bound or a date is none.
        DataError: a file is not what it should be; with file and line.
        EndpointError: the endpoint cannot be reached, or does not answer as it should.

    Examples:
        >>> open_graph(lang="vi")
        <Graph: Đồ thị quan hệ đối tác của Hải Phòng>
        >>> [len(open_graph(as_of=day).sparql("SELECT * { ?x a hp:Agreement }")) > 40 for day in ("1990", "2026")]
        [False, True]
    """
    chosen = language_named(str(lang)) or str(lang) if lang else language_of(os.environ)
    if chosen not in LANGUAGES:
        raise UsageError(Message("noLanguage", name=chosen), fix=Message("choose", names=LANGUAGES))
    seconds = seconds_of(timeout) or SECONDS
    layout = find_layout(Path(data) if data is not None else None)
    remote = _reached(typed(endpoint), seconds, user) if endpoint is not None else None
    kg = fetch(remote, layout) if remote and remote.graphs else store.open_compiled(layout)
    if as_of is not None:
        return Graph(_past(kg, as_of), chosen, seconds=seconds)
    return Graph(kg, chosen, partial(ask, remote) if remote else None, seconds)


def _reached(endpoint: str, seconds: float, user: str) -> Remote:
    return connect(where(endpoint, seconds, user, os.environ.get(PASSWORD, "")))


def _past(kg: KnowledgeGraph, as_of: str | int | date) -> KnowledgeGraph:
    """The graph as it was at a date, or on the day of a point in time."""
    return store.as_of(kg, str(as_of.date() if isinstance(as_of, datetime) else as_of))
