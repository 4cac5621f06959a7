"""The measures of a network as they were worked out once, so that networkx need not be started to tell them again."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from zlib import crc32

from haiphong_kg.store import KnowledgeGraph, find_query, kept


def network_measures(kg: KnowledgeGraph, name: str, lang: str) -> tuple[str, list[str], list[list[str]]]:
    """One line about the network `name`, the columns of its measures, and a row a node (see `network.measured`)."""
    query = find_query(kg.layout, "networks", name)
    key = f"measures-{crc32(query.text.encode()):08x}-{lang}-{_installed()}"
    line, columns, rows = kept(kg, key, lambda: import_module("haiphong_kg.analysis.network").measured(kg, name, lang))
    return line, columns, rows


def _installed() -> str:
    """Which networkx is there, whose measures they are, told without starting it: when it was installed."""
    found = find_spec("networkx")
    return f"{Path(found.origin).stat().st_mtime_ns:x}" if found and found.origin else ""
