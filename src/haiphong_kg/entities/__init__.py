"""One thing of the graph: its names, finding it, its records with their evidence, its account in sentences."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.entities.account import portrait, portrait_json, portrait_of_time, time_json
    from haiphong_kg.entities.counts import summarise
    from haiphong_kg.entities.names import both, classes, label, text
    from haiphong_kg.entities.ranking import Index, find_names, one_slip
    from haiphong_kg.entities.record_json import details, short
    from haiphong_kg.entities.records import INPUTS, Evidence, cited, evidence, record
    from haiphong_kg.entities.search import build_index, resolve, search_names
    from haiphong_kg.entities.vocabulary import Token, Vocabulary, language, read_vocabulary, stem, tokens
else:
    __getattr__ = opened(
        __name__,
        {
            "account": ("portrait", "portrait_json", "portrait_of_time", "time_json"),
            "counts": ("summarise",),
            "names": ("both", "classes", "label", "text"),
            "ranking": ("Index", "find_names", "one_slip"),
            "record_json": ("details", "short"),
            "records": ("Evidence", "INPUTS", "cited", "evidence", "record"),
            "search": ("build_index", "resolve", "search_names"),
            "vocabulary": ("Token", "Vocabulary", "language", "read_vocabulary", "stem", "tokens"),
        },
    )

__all__ = [
    "INPUTS",
    "Evidence",
    "Index",
    "Token",
    "Vocabulary",
    "both",
    "build_index",
    "cited",
    "classes",
    "details",
    "evidence",
    "find_names",
    "label",
    "language",
    "one_slip",
    "portrait",
    "portrait_json",
    "portrait_of_time",
    "read_vocabulary",
    "record",
    "resolve",
    "search_names",
    "short",
    "stem",
    "summarise",
    "text",
    "time_json",
    "tokens",
]
