"""The interactive page: a networkx graph, drawn by pyvis, in one HTML file that needs nothing else."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.web.page.render import render_page
else:
    __getattr__ = opened(
        __name__,
        {
            "render": ("render_page",),
        },
    )

__all__ = ["render_page"]
