"""One thing of the graph: its names, finding it, its records with their evidence, its account in sentences."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.entities.account import account_json, account_of_date, account_text, date_json
    from haiphong_kg.entities.counts import summarise
    from haiphong_kg.entities.names import both, classes, label, text
    from haiphong_kg.entities.ranking import Index, find_names
    from haiphong_kg.entities.record_json import backing, details, short, source_json
    from haiphong_kg.entities.records import Evidence, cited, evidence, record
    from haiphong_kg.entities.search import build_index, resolve, search_names
    from haiphong_kg.entities.vocabulary import Token, Vocabulary, language, phrases, read_vocabulary, stem, tokens
else:
    __getattr__ = opened(
        __name__,
        {
            "account": ("account_text", "account_json", "account_of_date", "date_json"),
            "counts": ("summarise",),
            "names": ("both", "classes", "label", "text"),
            "ranking": ("Index", "find_names"),
            "record_json": ("backing", "details", "short", "source_json"),
            "records": ("Evidence", "cited", "evidence", "record"),
            "search": ("build_index", "resolve", "search_names"),
            "vocabulary": ("Token", "Vocabulary", "language", "phrases", "read_vocabulary", "stem", "tokens"),
        },
    )

__all__ = [
    "Evidence",
    "Index",
    "Token",
    "Vocabulary",
    "account_json",
    "account_of_date",
    "account_text",
    "backing",
    "both",
    "build_index",
    "cited",
    "classes",
    "date_json",
    "details",
    "evidence",
    "find_names",
    "label",
    "language",
    "phrases",
    "read_vocabulary",
    "record",
    "resolve",
    "search_names",
    "short",
    "source_json",
    "stem",
    "summarise",
    "text",
    "tokens",
]
