"""The form of what is written, by the name of the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from haiphong_kg.cli import asking
from haiphong_kg.errors import Message, UsageError

# The formats whose files do not end in their name.
_SUFFIXES: Final = {".ttl": "turtle", ".nt": "ntriples", ".rdf": "rdfxml", ".txt": "table"}
_WORKBOOK: Final = ".xlsx"
# What other programs open by the name of the file.
_OFFICE: Final = (_WORKBOOK, ".xls", ".ods", ".docx", ".pdf")
_MARKED_UP: Final = (".html", ".htm", ".xml", ".yaml", ".yml", ".gexf", ".graphml", ".svg")
_ELSEWHERE: Final = frozenset((*_OFFICE, *_MARKED_UP, ".parquet", ".gz", ".zip", ".png"))
_ALL_FORMS: Final = frozenset(("csv", "tsv", "json", *asking.RESULTS, *asking.GRAPHS))


def form_of(output: str, forms: Sequence[str]) -> str:
    """Which of `forms` the name of the file asks for; "" where it asks for none.

    Raises:
        UsageError: it asks for one that is not written here, and whoever opens the file would find it broken.
    """
    suffix = Path(output).suffix.lower()
    form = _SUFFIXES.get(suffix, suffix[1:])
    if form in forms:
        return form
    if suffix in _ELSEWHERE or form in _ALL_FORMS:
        fix = Message("thereAre", names=forms)
        if suffix == _WORKBOOK:
            fix = Message("pair", one=Message("workbookIs"), other=fix)
        raise UsageError(Message("notWrittenHere", path=output, suffix=suffix), fix=fix)
    return ""
