"""The commands that put a query: `query`, `sparql`, and `push`, which loads the graph where others may ask it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from haiphong_kg.cli.console import opened, print_text, width_of
from haiphong_kg.errors import NotFoundError, UsageError
from haiphong_kg.text import nfc

Options = argparse.Namespace


def query(options: Options) -> int:
    """`query`."""
    from haiphong_kg.answers import bound, formatted
    from haiphong_kg.catalog import find, read_folder

    kg = opened(options)
    asked = find(read_folder(kg.layout, "questions"), options.name, "question")
    answer = bound(kg, asked, _settings(options.set), options.lang)
    text = formatted(
        kg, answer, options.format, options.lang, query=asked, bare=_bare(options), width=width_of(options)
    )
    if options.format == "table" and options.output == "-":
        text = f"{asked.summary[options.lang]}\n\n{text}"
    return print_text(options, text)


def sparql(options: Options) -> int:
    """`sparql`."""
    from haiphong_kg.answers import formatted
    from haiphong_kg.query import run

    kg = opened(options)
    answer = run(kg, _query_text(options))
    return print_text(
        options, formatted(kg, answer, options.format, options.lang, bare=_bare(options), width=width_of(options))
    )


def _settings(pairs: Sequence[str]) -> dict[str, str]:
    settings: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name or not value:
            raise UsageError(f"cannot read --set {pair!r}", fix="write --set name=value")
        settings[name] = value
    return settings


def _query_text(options: Options) -> str:
    if (options.text is None) == (options.file is None):
        raise UsageError("give the query as a text or as a file", fix="for standard input write -")
    if options.text not in (None, "-"):
        return str(options.text)
    name = options.file or "standard input"
    try:
        data = sys.stdin.buffer.read() if options.file is None else options.file.read_bytes()
        return nfc(str(data.decode("utf-8-sig")))
    except OSError as error:
        raise NotFoundError(f"cannot read {name}: {error.strerror}", fix="check the path") from None
    except UnicodeDecodeError:
        raise UsageError(f"{name} is not UTF-8 text", fix="save it as UTF-8") from None


def _bare(options: Options) -> bool:
    return bool(options.iris) or options.format in ("json", "csv", "tsv")
