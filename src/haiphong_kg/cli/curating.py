"""The commands of a curator: where the sources are, and what they say now."""

from __future__ import annotations

import argparse

from haiphong_kg.cli.console import opened, print_rows, say

Options = argparse.Namespace


def sources(options: Options) -> int:
    """`sources`: the list; it visits an address only with `--check`."""
    from haiphong_kg.checks import Limits, source_rows, visited_rows

    kg, text = opened(options), " ".join(options.text)
    if not options.check:
        return print_rows(options, *source_rows(kg, text, options.lang))
    limits = Limits(options.timeout, options.size * 2**20, options.pause)
    return print_rows(options, *visited_rows(kg, text, options.lang, limits, say))
