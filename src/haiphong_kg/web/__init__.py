"""What a browser or another system gets over the network: pages, and the server."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.web.serve import Limits, Settings, Where, run_assistant, run_server
else:
    __getattr__ = opened(
        __name__,
        {
            "serve": ("Limits", "Settings", "Where", "run_assistant", "run_server"),
        },
    )

__all__ = ["Limits", "Settings", "Where", "run_assistant", "run_server"]
