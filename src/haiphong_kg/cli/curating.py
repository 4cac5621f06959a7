"""The commands of a curator: where the sources are, and what they say now."""

from __future__ import annotations

import argparse
import sys

from haiphong_kg.base import printable_lines
from haiphong_kg.cli.console import for_readers, opened, print_rows, print_text, say
from haiphong_kg.cli.typed import settings
from haiphong_kg.errors import Message, UsageError

Options = argparse.Namespace


def sources(options: Options) -> int:
    """`sources`: the list; it visits an address only with `--check`."""
    from haiphong_kg.checks import Limits, source_rows, visited_rows

    kg, text = opened(options), " ".join(options.text)
    if not options.check:
        return print_rows(options, *source_rows(kg, text))
    limits = Limits(options.timeout, options.size * 2**20, options.pause)
    return print_rows(options, *visited_rows(kg, text, options.lang, limits, say, plain=not for_readers(options)))


def propose(options: Options) -> int:
    """`propose`: blocks of Turtle that were checked, from answers given or asked for."""
    from haiphong_kg.checks import propose as proposed

    ask = _asked if options.ask else None
    return print_text(options, proposed(opened(options), options.what, settings(options.set), options.lang, ask))


def _asked(prompt: str) -> str:
    """One line of standard input; what is asked stands on standard error, away from the result."""
    sys.stderr.write(printable_lines(prompt))
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise UsageError(Message("answersEnded"), fix=Message("answerEach"))
    return line
