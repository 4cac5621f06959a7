"""One thing of the graph: its names, finding it, its records with their evidence, its account in sentences."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.entities.account import (
        Choice,
        account_json,
        account_of_date,
        account_text,
        choice,
        date_json,
        disagreement_text,
    )
    from haiphong_kg.entities.circumstances import may_not_have_held, measured, score, time_and_status
    from haiphong_kg.entities.counts import summarise
    from haiphong_kg.entities.introduction import defined, kind_of, lede, since
    from haiphong_kg.entities.names import both, by_language, classes, in_the_language, label, text
    from haiphong_kg.entities.ranking import Index, find_names, one_slip
    from haiphong_kg.entities.record_json import backing, caption, details, short, source_json, told
    from haiphong_kg.entities.records import (
        Disagreement,
        Evidence,
        Record,
        cited,
        evidence,
        record,
        situations_of,
        source_line,
    )
    from haiphong_kg.entities.search import build_index, resolve, search_names
    from haiphong_kg.entities.turns import Fault
    from haiphong_kg.entities.vocabulary import (
        Token,
        Vocabulary,
        language,
        read_vocabulary,
        stem,
        tokens,
    )
    from haiphong_kg.entities.wording import faults_of_turns
else:
    __getattr__ = opened(
        __name__,
        {
            "account": (
                "Choice",
                "account_text",
                "account_json",
                "account_of_date",
                "choice",
                "date_json",
                "disagreement_text",
            ),
            "circumstances": ("may_not_have_held", "measured", "score", "time_and_status"),
            "counts": ("summarise",),
            "introduction": ("defined", "kind_of", "lede", "since"),
            "names": ("both", "by_language", "classes", "in_the_language", "label", "text"),
            "ranking": ("Index", "find_names", "one_slip"),
            "record_json": ("backing", "caption", "details", "short", "source_json", "told"),
            "records": (
                "Disagreement",
                "Evidence",
                "Record",
                "cited",
                "evidence",
                "record",
                "situations_of",
                "source_line",
            ),
            "search": ("build_index", "resolve", "search_names"),
            "turns": ("Fault",),
            "vocabulary": (
                "Token",
                "Vocabulary",
                "language",
                "read_vocabulary",
                "stem",
                "tokens",
            ),
            "wording": ("faults_of_turns",),
        },
    )

__all__ = [
    "Choice",
    "Disagreement",
    "Evidence",
    "Fault",
    "Index",
    "Record",
    "Token",
    "Vocabulary",
    "account_json",
    "account_of_date",
    "account_text",
    "backing",
    "both",
    "build_index",
    "by_language",
    "caption",
    "choice",
    "cited",
    "classes",
    "date_json",
    "defined",
    "details",
    "disagreement_text",
    "evidence",
    "faults_of_turns",
    "find_names",
    "in_the_language",
    "kind_of",
    "label",
    "language",
    "lede",
    "may_not_have_held",
    "measured",
    "one_slip",
    "read_vocabulary",
    "record",
    "resolve",
    "score",
    "search_names",
    "short",
    "since",
    "situations_of",
    "source_json",
    "source_line",
    "stem",
    "summarise",
    "text",
    "time_and_status",
    "tokens",
    "told",
]
