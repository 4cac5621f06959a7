"""Named questions: their parameters, and their answers as a reader sees them."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.questions.answers import (
        as_read,
        bound,
        cells,
        claims_behind,
        formatted,
        headings,
        with_held,
        with_labels,
    )
    from haiphong_kg.questions.backing import remarks, sources, sources_text
    from haiphong_kg.questions.cookbook import cookbook_page
    from haiphong_kg.questions.order import RECORD, reading_order
    from haiphong_kg.questions.result import Account, Result
    from haiphong_kg.questions.results import listed, result_of
    from haiphong_kg.questions.series import series_listed, series_rows
else:
    __getattr__ = opened(
        __name__,
        {
            "answers": (
                "as_read",
                "bound",
                "cells",
                "claims_behind",
                "formatted",
                "headings",
                "with_held",
                "with_labels",
            ),
            "backing": ("remarks", "sources", "sources_text"),
            "cookbook": ("cookbook_page",),
            "order": ("RECORD", "reading_order"),
            "result": ("Account", "Result"),
            "results": ("listed", "result_of"),
            "series": ("series_listed", "series_rows"),
        },
    )

__all__ = [
    "RECORD",
    "Account",
    "Result",
    "as_read",
    "bound",
    "cells",
    "claims_behind",
    "cookbook_page",
    "formatted",
    "headings",
    "listed",
    "reading_order",
    "remarks",
    "result_of",
    "series_listed",
    "series_rows",
    "sources",
    "sources_text",
    "with_held",
    "with_labels",
]
