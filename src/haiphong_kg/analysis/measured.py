"""The measures of a network as they were worked out once, so that networkx need not be started to tell them again."""

from __future__ import annotations

import textwrap
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

from haiphong_kg.base import Value, number, read_cell, word
from haiphong_kg.store import KnowledgeGraph, find_query, kept

# The names of a row's values for programs, and the keys of the words for them.
MEASURES: Final[dict[str, str]] = {
    "label": "label",
    "type": "type",
    "degree": "tiesAtIt",
    "in": "tiesToIt",
    "out": "tiesFromIt",
    "betweenness": "betweenOthers",
    "pagerank": "pageRank",
    "community": "groupNumber",
    "bridges": "onlyWays",
    "cut_point": "holdsTogether",
    "id": "identifier",
}
_SHARES: Final = ("betweenness", "pagerank")


class Measured(NamedTuple):
    """Counts of the whole network, names of its types, a row a node with values in the order of `MEASURES`.

    With `unknown`, of a graph of a date, a row ends with the number of relations there that may not have held then.
    """

    whole: dict[str, float]
    types: dict[str, str]
    rows: list[list[Value]]
    unknown: bool


def network_measures(kg: KnowledgeGraph, name: str, lang: str) -> Measured:
    """The measures of the network `name` (see `network.measured`)."""
    query = find_query(kg.layout, "networks", name)
    key = f"measured-{crc32(query.text.encode()):08x}-{lang}-{_installed()}"
    return Measured(*kept(kg, key, lambda: import_module("haiphong_kg.analysis.network").measured(kg, name, lang)))


def network_words(found: Measured, lang: str, width: int) -> tuple[str, list[str], list[list[str]]]:
    """The network in sentences, with what it is sorted by; headings and rows as a reader finds them."""
    counts = {name: number(str(count), lang) for name, count in found.whole.items()}
    sentences = (word("networkTold", lang, **counts), word("networkSorted", lang))
    headings = [word(key, lang) for key in (*MEASURES.values(), *["openHere"] * found.unknown)]
    shares = [place for place, name in enumerate(MEASURES) if name in _SHARES]
    rows = [
        [_share(value, lang) if place in shares else read_cell(value, lang) for place, value in enumerate(row)]
        for row in ([row[0], found.types[str(row[1])], *row[2:]] for row in found.rows)
    ]
    return "\n".join(textwrap.fill(sentence, width) for sentence in sentences), headings, rows


def _share(value: Value, lang: str) -> str:
    return number(f"{float(str(value)) * 100:.1f}", lang) + " %"


def _installed() -> str:
    """Which networkx is there, whose measures they are, told without starting it: when it was installed."""
    found = find_spec("networkx")
    return f"{Path(found.origin).stat().st_mtime_ns:x}" if found and found.origin else ""
