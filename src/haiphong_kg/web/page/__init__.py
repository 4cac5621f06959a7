"""The interactive page: a networkx graph, drawn by pyvis, in one HTML file that needs nothing else."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.web.page.contract import (
        Claim,
        Details,
        DisagreementJson,
        Names,
        RecordJson,
        Score,
        Source,
        Text,
        Time,
    )
    from haiphong_kg.web.page.embed import json_for_script
    from haiphong_kg.web.page.render import render_page
else:
    __getattr__ = opened(
        __name__,
        {
            "contract": (
                "Claim",
                "Details",
                "DisagreementJson",
                "Names",
                "RecordJson",
                "Score",
                "Source",
                "Text",
                "Time",
            ),
            "embed": ("json_for_script",),
            "render": ("render_page",),
        },
    )

__all__ = [
    "Claim",
    "Details",
    "DisagreementJson",
    "Names",
    "RecordJson",
    "Score",
    "Source",
    "Text",
    "Time",
    "json_for_script",
    "render_page",
]
