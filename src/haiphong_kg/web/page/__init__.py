"""The interactive page: a networkx graph, drawn by pyvis, in one HTML file that needs nothing else."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.web.page.contract import (
        Claim,
        Details,
        DisagreementJson,
        Names,
        Partner,
        RecordJson,
        Score,
        Source,
        Text,
        Tie,
        TieKind,
        TiesPage,
        Time,
        Twin,
    )
    from haiphong_kg.web.page.contract_views import AnswersPage, Asked, Backing, Figure, FiguresPage, Territory, View
    from haiphong_kg.web.page.embed import json_for_script
    from haiphong_kg.web.page.picture import view_svg
    from haiphong_kg.web.page.pixels import png_of
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
                "Partner",
                "RecordJson",
                "Score",
                "Source",
                "Text",
                "Tie",
                "TieKind",
                "TiesPage",
                "Time",
                "Twin",
            ),
            "contract_views": ("AnswersPage", "Asked", "Backing", "Figure", "FiguresPage", "Territory", "View"),
            "embed": ("json_for_script",),
            "picture": ("view_svg",),
            "pixels": ("png_of",),
            "render": ("render_page",),
        },
    )

__all__ = [
    "AnswersPage",
    "Asked",
    "Backing",
    "Claim",
    "Details",
    "DisagreementJson",
    "Figure",
    "FiguresPage",
    "Names",
    "Partner",
    "RecordJson",
    "Score",
    "Source",
    "Territory",
    "Text",
    "Tie",
    "TieKind",
    "TiesPage",
    "Time",
    "Twin",
    "View",
    "json_for_script",
    "png_of",
    "render_page",
    "view_svg",
]
