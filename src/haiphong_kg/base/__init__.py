"""What every room may use and what knows nothing of graphs: text, words of both languages, figures, files, tables."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.base.figures import Figure, compute, stated
    from haiphong_kg.base.processes import can_copy, side_by_side
    from haiphong_kg.base.reading import read_text
    from haiphong_kg.base.rows import FORMATS, csv_text, escape_markdown, table
    from haiphong_kg.base.telex import decoded
    from haiphong_kg.base.text import all_words, fold, folded_words, nfc, printable, sort_key, spelled
    from haiphong_kg.base.words import LANGUAGES, date, language_of, number, period, word
    from haiphong_kg.base.writing import whole_folder, write_into, write_whole
    from haiphong_kg.base.xml import kept_returns, legal
else:
    __getattr__ = opened(
        __name__,
        {
            "figures": ("Figure", "compute", "stated"),
            "processes": ("can_copy", "side_by_side"),
            "reading": ("read_text",),
            "rows": ("FORMATS", "csv_text", "escape_markdown", "table"),
            "telex": ("decoded",),
            "text": ("all_words", "fold", "folded_words", "nfc", "printable", "sort_key", "spelled"),
            "words": ("LANGUAGES", "date", "language_of", "number", "period", "word"),
            "writing": ("whole_folder", "write_into", "write_whole"),
            "xml": ("kept_returns", "legal"),
        },
    )

__all__ = [
    "FORMATS",
    "LANGUAGES",
    "Figure",
    "all_words",
    "can_copy",
    "compute",
    "csv_text",
    "date",
    "decoded",
    "escape_markdown",
    "fold",
    "folded_words",
    "kept_returns",
    "language_of",
    "legal",
    "nfc",
    "number",
    "period",
    "printable",
    "read_text",
    "side_by_side",
    "sort_key",
    "spelled",
    "stated",
    "table",
    "whole_folder",
    "word",
    "write_into",
    "write_whole",
]
