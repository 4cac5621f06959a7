"""The graph over HTTP and MCP: an endpoint that no query can stop, and that opens nothing for a stranger."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.web.serve.desk import Settings
    from haiphong_kg.web.serve.mcp import assistant_over_http, assistant_server, run_assistant
    from haiphong_kg.web.serve.pool import Limits
    from haiphong_kg.web.serve.running import Where, run_server
else:
    __getattr__ = opened(
        __name__,
        {
            "desk": ("Settings",),
            "mcp": ("assistant_over_http", "assistant_server", "run_assistant"),
            "pool": ("Limits",),
            "running": ("Where", "run_server"),
        },
    )

__all__ = [
    "Limits",
    "Settings",
    "Where",
    "assistant_over_http",
    "assistant_server",
    "run_assistant",
    "run_server",
]
