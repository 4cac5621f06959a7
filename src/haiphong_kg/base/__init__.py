"""What every room may use and what knows nothing of graphs: text, words of both languages, figures, files, tables."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.base.bounds import count_of, seconds_of, typed
    from haiphong_kg.base.dates import MONTH, Span, date_text, is_date, iso_days, read_date, span
    from haiphong_kg.base.edtf import period_text
    from haiphong_kg.base.expressions import expression, know, noted
    from haiphong_kg.base.figures import Figure, compute, stated
    from haiphong_kg.base.limits import limit_memory, limits_held, no_descriptors
    from haiphong_kg.base.manifests import MANIFEST, Entry, entry, manifest, manifest_of
    from haiphong_kg.base.nearest import CLOSE, nearest_names, nearest_things, suggestion
    from haiphong_kg.base.output_folders import whole_folder
    from haiphong_kg.base.processes import Copy, aside, has_one_thread, side_by_side
    from haiphong_kg.base.reading import read_text
    from haiphong_kg.base.required import Needed
    from haiphong_kg.base.rows import FORMATS, Value, bare_cell, csv_text, escape_markdown, json_text, read_cell, table
    from haiphong_kg.base.telex import decoded, is_syllable
    from haiphong_kg.base.text import (
        all_words,
        capital,
        enumerated,
        fold,
        folded_words,
        nfc,
        printable,
        printable_lines,
        sentence,
        sort_key,
        spelled,
        unaccented,
    )
    from haiphong_kg.base.words import (
        LANGUAGES,
        column_name,
        is_word,
        language_named,
        language_of,
        number,
        open_words,
        word,
    )
    from haiphong_kg.base.writing import write_all, write_into, write_whole
    from haiphong_kg.base.xml import kept_returns, legal
else:
    __getattr__ = opened(
        __name__,
        {
            "bounds": ("count_of", "seconds_of", "typed"),
            "dates": ("MONTH", "Span", "date_text", "is_date", "iso_days", "read_date", "span"),
            "edtf": ("period_text",),
            "expressions": ("expression", "know", "noted"),
            "figures": ("Figure", "compute", "stated"),
            "limits": ("limit_memory", "limits_held", "no_descriptors"),
            "manifests": ("Entry", "MANIFEST", "entry", "manifest", "manifest_of"),
            "nearest": ("CLOSE", "nearest_names", "nearest_things", "suggestion"),
            "output_folders": ("whole_folder",),
            "processes": ("Copy", "aside", "has_one_thread", "side_by_side"),
            "reading": ("read_text",),
            "required": ("Needed",),
            "rows": ("FORMATS", "Value", "bare_cell", "csv_text", "escape_markdown", "json_text", "read_cell", "table"),
            "telex": ("decoded", "is_syllable"),
            "text": (
                "all_words",
                "capital",
                "enumerated",
                "fold",
                "folded_words",
                "nfc",
                "printable",
                "printable_lines",
                "sentence",
                "sort_key",
                "spelled",
                "unaccented",
            ),
            "words": (
                "LANGUAGES",
                "column_name",
                "is_word",
                "language_named",
                "language_of",
                "number",
                "open_words",
                "word",
            ),
            "writing": ("write_all", "write_into", "write_whole"),
            "xml": ("kept_returns", "legal"),
        },
    )

__all__ = [
    "CLOSE",
    "FORMATS",
    "LANGUAGES",
    "MANIFEST",
    "MONTH",
    "Copy",
    "Entry",
    "Figure",
    "Needed",
    "Span",
    "Value",
    "all_words",
    "aside",
    "bare_cell",
    "capital",
    "column_name",
    "compute",
    "count_of",
    "csv_text",
    "date_text",
    "decoded",
    "entry",
    "enumerated",
    "escape_markdown",
    "expression",
    "fold",
    "folded_words",
    "has_one_thread",
    "is_date",
    "is_syllable",
    "is_word",
    "iso_days",
    "json_text",
    "kept_returns",
    "know",
    "language_named",
    "language_of",
    "legal",
    "limit_memory",
    "limits_held",
    "manifest",
    "manifest_of",
    "nearest_names",
    "nearest_things",
    "nfc",
    "no_descriptors",
    "noted",
    "number",
    "open_words",
    "period_text",
    "printable",
    "printable_lines",
    "read_cell",
    "read_date",
    "read_text",
    "seconds_of",
    "sentence",
    "side_by_side",
    "sort_key",
    "span",
    "spelled",
    "stated",
    "suggestion",
    "table",
    "typed",
    "unaccented",
    "whole_folder",
    "word",
    "write_all",
    "write_into",
    "write_whole",
]
