"""One function a command: call the library, print what it gives. Each imports only what it needs, to start quickly."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from haiphong_kg.derive import open_graph
from haiphong_kg.errors import NotFoundError, UsageError
from haiphong_kg.layout import Layout, find_layout
from haiphong_kg.store import KnowledgeGraph

Options = argparse.Namespace


def build(options: Options) -> int:
    """`build`."""
    from haiphong_kg.build import build as make

    written = make(_layout(options), options.output, options.lang, _say)
    _say(f"{options.output}: {len(written)} files")
    return 0


def queries(options: Options) -> int:
    """`queries`."""
    from haiphong_kg.catalog import read_folder
    from haiphong_kg.i18n import word

    found = read_folder(_layout(options), "questions").values()
    columns = [word(key, options.lang) for key in ("name", "question", "parameters")]
    rows = [(one.name, one.summary[options.lang], ", ".join(f"{p.name}:{p.type}" for p in one.params)) for one in found]
    return _print_rows(options, columns, rows)


def query(options: Options) -> int:
    """`query`."""
    from haiphong_kg.answers import bound, formatted
    from haiphong_kg.catalog import find, read_folder

    kg = _open(options)
    asked = find(read_folder(kg.layout, "questions"), options.name, "question")
    answer = bound(kg, asked, _settings(options.set), options.lang)
    text = formatted(kg, answer, options.format, options.lang, query=asked, bare=_bare(options), width=_width(options))
    if options.format == "table" and options.output == "-":
        text = f"{asked.summary[options.lang]}\n\n{text}"
    return _print(options, text)


def sparql(options: Options) -> int:
    """`sparql`."""
    from haiphong_kg.answers import formatted
    from haiphong_kg.query import run

    kg = _open(options)
    answer = run(kg, _query_text(options))
    return _print(
        options, formatted(kg, answer, options.format, options.lang, bare=_bare(options), width=_width(options))
    )


def search(options: Options) -> int:
    """`search`."""
    from haiphong_kg.i18n import word
    from haiphong_kg.labels import classes, label
    from haiphong_kg.namespaces import compact
    from haiphong_kg.search import search as find

    kg = _open(options)
    text = " ".join(options.text)
    hits = find(kg, text, options.limit)
    if not hits:
        raise NotFoundError(f"nothing here is called {text!r}", fix="try a part of the name, or another language")
    rows = [
        (
            label(kg, hit.iri, options.lang),
            label(kg, classes(kg, hit.iri)[0], options.lang),
            compact(hit.iri),
            hit.matched,
        )
        for hit in hits
    ]
    return _print_rows(options, [word(key, options.lang) for key in ("label", "type", "name", "matched")], rows)


def show(options: Options) -> int:
    """`show`."""
    from haiphong_kg.as_of import is_date
    from haiphong_kg.portrait import portrait, portrait_json, portrait_of_time, time_json
    from haiphong_kg.search import resolve

    kg, name, width = _open(options), " ".join(options.entity), min(_width(options) or 100, 100)
    if is_date(name):
        text = time_json(kg, name) if options.format == "json" else portrait_of_time(kg, name, options.lang, width)
        return _print(options, text)
    iri = resolve(kg, name, options.lang)
    text = portrait_json(kg, iri) if options.format == "json" else portrait(kg, iri, options.lang, width)
    return _print(options, text)


def network(options: Options) -> int:
    """`network`."""
    from haiphong_kg.catalog import read_folder
    from haiphong_kg.i18n import word

    if options.name is None:
        found = read_folder(_layout(options), "networks").values()
        names = [(one.name, one.summary[options.lang]) for one in found]
        return _print_rows(options, [word(key, options.lang) for key in ("name", "question")], names)
    from haiphong_kg.network import build_network, measures, overview

    graph = build_network(_open(options), options.name, options.lang)
    _say(overview(graph, options.lang))
    columns, rows = measures(graph, options.lang)
    return _print_rows(options, columns, rows)


def graph(options: Options) -> int:
    """`graph`."""
    from haiphong_kg.details import details, short
    from haiphong_kg.network import build_network, ego
    from haiphong_kg.page import render_page
    from haiphong_kg.search import resolve

    kg = _open(options)
    focus = short(resolve(kg, options.focus, options.lang)) if options.focus else None
    drawn = build_network(kg, options.network, options.lang)
    if focus:
        drawn = ego(drawn, focus, options.depth)
    _print(options, render_page(drawn, details(kg), options.lang, focus))
    _say(f"{options.output}: {drawn.number_of_nodes()} entities, {drawn.number_of_edges()} relations")
    if options.open and options.output != "-":
        import webbrowser

        webbrowser.open(Path(options.output).absolute().as_uri())
    return 0


def export(options: Options) -> int:
    """`export`."""
    from haiphong_kg.export import export_format

    files = export_format(_open(options), options.format)
    return _print_files(options, files)


def check(options: Options) -> int:
    """`check`."""
    from haiphong_kg.check import report_rows, run_checks
    from haiphong_kg.turtle import reformat

    layout = _layout(options)
    if options.fix:
        for path in reformat(layout.ontology_files() + layout.graph_files()):
            _say(f"{layout.shown(path)}: put into canonical form")
    report = run_checks(_open(options), options.source)
    columns, rows = report_rows(report, options.lang)
    if rows:
        _print_rows(options, columns, rows)
    for part in report.not_run:
        _say(part[options.lang])
    _say(report.verdict[options.lang])
    return 1 if report.failed else 0


def info(options: Options) -> int:
    """`info`."""
    from haiphong_kg.i18n import word
    from haiphong_kg.summary import summarise

    rows = summarise(_open(options), options.lang)
    return _print_rows(options, [word("measure", options.lang), word("value", options.lang)], rows)


def _layout(options: Options) -> Layout:
    return find_layout(options.data)


def _open(options: Options) -> KnowledgeGraph:
    kg = open_graph(_layout(options))
    if not getattr(options, "as_of", None):
        return kg
    from haiphong_kg.as_of import as_of

    return as_of(kg, options.as_of)


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
        return str(data.decode("utf-8-sig"))
    except OSError as error:
        raise NotFoundError(f"cannot read {name}: {error.strerror}", fix="check the path") from None
    except UnicodeDecodeError:
        raise UsageError(f"{name} is not UTF-8 text", fix="save it as UTF-8") from None


def _bare(options: Options) -> bool:
    return bool(options.iris) or options.format in ("json", "csv", "tsv")


def _width(options: Options) -> int | None:
    return os.get_terminal_size().columns if options.output == "-" and sys.stdout.isatty() else None


def _print_rows(options: Options, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    from haiphong_kg.tables import FORMATS, table

    form = options.format
    return _print(options, table(columns, rows, _width(options)) if form == "table" else FORMATS[form](columns, rows))


def _print(options: Options, text: str) -> int:
    return _print_bytes(options.output, text.encode())


def _print_files(options: Options, files: dict[str, bytes]) -> int:
    if len(files) == 1:
        return _print_bytes(options.output, *files.values())
    if options.output == "-":
        raise UsageError(f"{options.format} is several files: {', '.join(files)}", fix="name a folder with -o")
    from haiphong_kg.outputs import write_into

    write_into(Path(options.output), files)
    return 0


def _print_bytes(output: str, data: bytes) -> int:
    if output == "-":
        sys.stdout.buffer.write(data)
    else:
        from haiphong_kg.outputs import write_whole

        write_whole(Path(output), data)
    return 0


def _say(message: str) -> None:
    sys.stderr.write(message + "\n")
