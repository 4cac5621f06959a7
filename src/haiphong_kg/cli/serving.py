"""The commands that stay: `serve` and `mcp`."""

from __future__ import annotations

import argparse
import gc
from typing import TYPE_CHECKING, Final

from haiphong_kg.cli.console import missing

if TYPE_CHECKING:
    from haiphong_kg.web import Limits

Options = argparse.Namespace
# A command that stays looks for circles in memory as often as any program of Python does.
_BETWEEN_LOOKS: Final = 700


def serve(options: Options) -> int:
    """`serve`."""
    try:
        from haiphong_kg.web import Settings, Where, run_server
    except ImportError as error:
        raise missing("serve", error) from None
    gc.set_threshold(_BETWEEN_LOOKS)
    where = Where(options.host, options.port, options.prefix, options.reload, options.mcp, options.url)
    try:
        run_server(
            options.data,
            where,
            _limits(options),
            Settings(endpoint=options.endpoint, user=options.user, faults=options.faults),
        )
    except ImportError as error:
        raise missing("mcp", error) from None
    return 0


def mcp(options: Options) -> int:
    """`mcp`."""
    try:
        from haiphong_kg.web import Settings, run_assistant
    except ImportError as error:
        raise missing("mcp", error) from None
    gc.set_threshold(_BETWEEN_LOOKS)
    settings = Settings(endpoint=options.endpoint, user=options.user)
    run_assistant(options.data, _limits(options), settings, sparql=options.sparql)
    return 0


def _limits(options: Options) -> Limits:
    from haiphong_kg.web import Limits

    return Limits() if options.timeout is None else Limits(seconds=options.timeout)
