"""The data folders as one loaded and derived graph, as it is now or was on a date."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.store.changing import changed
    from haiphong_kg.store.compiled import kept, open_compiled, shelved
    from haiphong_kg.store.folders import Layout, find_layout
    from haiphong_kg.store.folding import kept_for
    from haiphong_kg.store.formatter import format_text, reformat
    from haiphong_kg.store.iris import (
        BASE,
        DATASET,
        DEF,
        DERIVED,
        GRAPH,
        HOME,
        ID,
        PREFIXES,
        SCHEME,
        compact,
        expand,
        iri_of,
    )
    from haiphong_kg.store.keeping import writable
    from haiphong_kg.store.loading import DECIMALS, Changes, KnowledgeGraph, canonical, load, load_file, remembered
    from haiphong_kg.store.model import INPUTS, MEMBERS, is_situation, situations
    from haiphong_kg.store.past import as_of, open_ties
    from haiphong_kg.store.query_files import (
        HEADER_KEYS,
        Query,
        find_query,
        kept_queries,
        read_folder,
        read_query,
        shelved_beside,
    )
    from haiphong_kg.store.rdflib_view import dataset, union_graph
    from haiphong_kg.store.rules import derive, load_derived
    from haiphong_kg.store.terms import Native, Term, bare, in_range, iri_in, native, spoken_in, well_typed
    from haiphong_kg.store.turtle import LONGEST, blocks, trig_text, triple_order, turtle_text
else:
    __getattr__ = opened(
        __name__,
        {
            "changing": ("changed",),
            "compiled": ("kept", "open_compiled", "shelved"),
            "folders": ("Layout", "find_layout"),
            "folding": ("kept_for",),
            "formatter": ("format_text", "reformat"),
            "iris": (
                "BASE",
                "DATASET",
                "DEF",
                "DERIVED",
                "GRAPH",
                "HOME",
                "ID",
                "PREFIXES",
                "SCHEME",
                "compact",
                "expand",
                "iri_of",
            ),
            "keeping": ("writable",),
            "loading": ("Changes", "DECIMALS", "KnowledgeGraph", "canonical", "load", "load_file", "remembered"),
            "model": ("INPUTS", "MEMBERS", "is_situation", "situations"),
            "past": ("as_of", "open_ties"),
            "query_files": (
                "HEADER_KEYS",
                "Query",
                "find_query",
                "kept_queries",
                "read_folder",
                "read_query",
                "shelved_beside",
            ),
            "rdflib_view": ("dataset", "union_graph"),
            "rules": ("derive", "load_derived"),
            "terms": ("Native", "Term", "bare", "in_range", "iri_in", "native", "spoken_in", "well_typed"),
            "turtle": ("LONGEST", "blocks", "triple_order", "trig_text", "turtle_text"),
        },
    )

__all__ = [
    "BASE",
    "DATASET",
    "DECIMALS",
    "DEF",
    "DERIVED",
    "GRAPH",
    "HEADER_KEYS",
    "HOME",
    "ID",
    "INPUTS",
    "LONGEST",
    "MEMBERS",
    "PREFIXES",
    "SCHEME",
    "Changes",
    "KnowledgeGraph",
    "Layout",
    "Native",
    "Query",
    "Term",
    "as_of",
    "bare",
    "blocks",
    "canonical",
    "changed",
    "compact",
    "dataset",
    "derive",
    "expand",
    "find_layout",
    "find_query",
    "format_text",
    "in_range",
    "iri_in",
    "iri_of",
    "is_situation",
    "kept",
    "kept_for",
    "kept_queries",
    "load",
    "load_derived",
    "load_file",
    "native",
    "open_compiled",
    "open_ties",
    "read_folder",
    "read_query",
    "reformat",
    "remembered",
    "shelved",
    "shelved_beside",
    "situations",
    "spoken_in",
    "trig_text",
    "triple_order",
    "turtle_text",
    "union_graph",
    "well_typed",
    "writable",
]
