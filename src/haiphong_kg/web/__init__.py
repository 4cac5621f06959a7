"""What a browser or another system gets: the static site, and the server of pages, queries and answers."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.web.serve import Limits, Settings, Where, run_assistant, run_server
    from haiphong_kg.web.site.making import write_site
else:
    __getattr__ = opened(
        __name__,
        {
            "serve": ("Limits", "Settings", "Where", "run_assistant", "run_server"),
            "site.making": ("write_site",),
        },
    )

__all__ = ["Limits", "Settings", "Where", "run_assistant", "run_server", "write_site"]
