"""One function a command: call the library, print what it gives. Each imports only what it needs, to start quickly."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from haiphong_kg.cli.console import (
    for_readers,
    layout_of,
    missing,
    opened,
    print_bytes,
    print_files,
    print_rows,
    print_text,
    say,
    stoppable,
    width_of,
)
from haiphong_kg.cli.deadline import within
from haiphong_kg.errors import Message, NotFoundError, UsageError

if TYPE_CHECKING:
    from haiphong_kg.store import KnowledgeGraph
    from haiphong_kg.web.page import View

Options = argparse.Namespace
_PICTURES: Final = (".svg", ".png")
_PAGES: Final = (".html", ".htm", "")


def build(options: Options) -> int:
    """`build`."""
    from haiphong_kg.release import build_release as make

    written = make(layout_of(options), options.output, options.lang, say)
    say(Message("wroteFiles", path=options.output, n=len(written)))
    return 0


def queries(options: Options) -> int:
    """`queries`."""
    from haiphong_kg.store import read_folder

    found = read_folder(layout_of(options), "questions").values()
    rows = [(one.name, one.summary[options.lang], ", ".join(f"{p.name}:{p.type}" for p in one.params)) for one in found]
    return print_rows(options, ("name", "question", "parameters"), rows)


def search(options: Options) -> int:
    """`search`."""
    from haiphong_kg.entities import classes, label
    from haiphong_kg.entities import search_names as find
    from haiphong_kg.store import compact

    kg = opened(options)
    text = " ".join(options.text)
    hits = find(kg, text)
    if not hits:
        raise NotFoundError(Message("nothingCalled", name=text[:80]), fix=Message("tryPart"))
    rows = [
        (
            label(kg, hit.iri, options.lang),
            ", ".join(label(kg, one, options.lang) for one in classes(kg, hit.iri)[:1]),
            compact(hit.iri),
            hit.matched,
        )
        for hit in hits[: options.limit]
    ]
    return print_rows(options, ("label", "type", "name", "matched"), rows, total=len(hits))


def show(options: Options) -> int:
    """`show`."""
    from haiphong_kg.base import is_date
    from haiphong_kg.entities import Choice, account_json, account_of_date, account_text, date_json, resolve

    kg, name, width = opened(options), " ".join(options.entity), min(width_of(options) or 100, 100)
    if is_date(name):
        text = date_json(kg, name) if options.format == "json" else account_of_date(kg, name, options.lang, width)
        return print_text(options, text)
    iri, choice = resolve(kg, name, options.lang), Choice(options.kind, options.sort, options.limit)
    text = account_json(kg, iri) if options.format == "json" else account_text(kg, iri, options.lang, width, choice)
    return print_text(options, text)


def path(options: Options) -> int:
    """`path`."""
    from haiphong_kg.analysis import find_paths, path_json, path_text
    from haiphong_kg.entities import resolve

    kg = opened(options)
    start, end, *avoid = (resolve(kg, name, options.lang) for name in (options.start, options.end, *options.avoid))
    found = find_paths(kg, start, end, most=options.max, avoid=avoid)
    if options.format == "json":
        return print_text(options, path_json(kg, found))
    return print_text(options, path_text(kg, found, options.lang, min(width_of(options) or 100, 100)))


def network(options: Options) -> int:
    """`network`."""
    from haiphong_kg.store import read_folder

    if options.name is None:
        found = read_folder(layout_of(options), "networks").values()
        return print_rows(options, ("name", "question"), [(one.name, one.summary[options.lang]) for one in found])
    from haiphong_kg.analysis import MEASURES, network_measures, network_words
    from haiphong_kg.sparql import SECONDS

    with stoppable(), within(None if options.timeout else SECONDS):
        measured = network_measures(opened(options), options.name, options.lang)
    if not for_readers(options):
        keys = [*MEASURES, *["unknown_then"] * measured.unknown]
        return print_rows(options, keys, measured.rows, keys)
    told, headings, rows = network_words(measured, options.lang, width_of(options) or 100)
    say(told)
    return print_rows(options, headings, rows, headings)


def graph(options: Options) -> int:
    """`graph`."""
    if (suffix := Path(options.output).suffix.lower()) in _PICTURES:
        return _picture(options)
    if suffix not in _PAGES:
        fix = Message("thereAre", names=[_PAGES[0], *_PICTURES])
        raise UsageError(Message("notWrittenHere", path=options.output, suffix=suffix), fix=fix)
    from haiphong_kg.analysis import WHOLE, build_network, ego
    from haiphong_kg.entities import details
    from haiphong_kg.release import whole_page
    from haiphong_kg.web.page import render_page

    if options.view:
        raise UsageError(Message("viewOfPicture"), fix=Message("nameSvg"))
    kg = opened(options)
    focus = _focus(options, kg)
    drawn = build_network(kg, options.network, options.lang)
    if focus:
        drawn = ego(drawn, focus, options.depth)
    is_whole = not focus and options.network == WHOLE
    page = whole_page(kg, drawn, options.lang) if is_whole else render_page(drawn, details(kg), options.lang, focus)
    print_text(options, page)
    say(Message("wroteGraph", path=options.output, n=drawn.number_of_nodes(), relations=drawn.number_of_edges()))
    return _shown(options)


def _focus(options: Options, kg: KnowledgeGraph) -> str | None:
    """The id of what the network is drawn around, if that is wished for."""
    from haiphong_kg.entities import resolve, short

    return short(resolve(kg, options.focus, options.lang)) if options.focus else None


def _picture(options: Options) -> int:
    """A view of the page into a file; a part of the graph, or another network, has the net alone."""
    from haiphong_kg.analysis import WHOLE, build_network, ego, figure_series, partner_ties
    from haiphong_kg.entities import caption

    view: View = options.view or "ring"
    if view != "net" and (options.focus or options.network != WHOLE):
        raise UsageError(Message("pictureOfAll"), fix=Message("viewNet"))
    kg = opened(options)
    focus, ties = _focus(options, kg), partner_ties(kg)
    drawn = build_network(kg, options.network, options.lang)
    if focus:
        drawn = ego(drawn, focus, options.depth)
    try:
        from haiphong_kg.web.page import png_of, view_svg

        svg = view_svg(drawn, caption(kg), options.lang, view, ties, figure_series(kg))
        data = png_of(svg) if options.output.lower().endswith(".png") else svg.encode()
    except ImportError as error:
        raise missing("picture", error) from None
    print_bytes(options.output, data)
    say(Message("wroteView", path=options.output, view=view))
    return _shown(options)


def _shown(options: Options) -> int:
    """Opens what was written in the browser, where that is wished for."""
    if options.open and options.output != "-":
        import webbrowser

        webbrowser.open(Path(options.output).absolute().as_uri())
    return 0


def site(options: Options) -> int:
    """`site`."""
    from haiphong_kg.web import write_site

    written = write_site(layout_of(options), options.output, say, options.faults, options.url)
    say(Message("wroteFiles", path=options.output, n=written))
    return 0


def export(options: Options) -> int:
    """`export`."""
    from haiphong_kg.release import Exported, exporter_named

    exporter = exporter_named(options.format)
    return print_files(options, exporter.files, lambda: exporter.write(Exported(opened(options))))


def check(options: Options) -> int:
    """`check`."""
    from haiphong_kg.base import word
    from haiphong_kg.checks import report_rows, run_checks
    from haiphong_kg.sparql import format_query
    from haiphong_kg.store import load_derived, reformat

    layout = layout_of(options)
    if options.fix:
        turtle = [*layout.ontology_files(), *layout.graph_files(), *layout.wording_files()]
        for path in [*reformat(turtle), *reformat(layout.all_query_files(), format_query)]:
            say(Message("reformatted", path=layout.shown(path)))
    say(word("checking", options.lang))
    report = run_checks(load_derived(layout), options.source)
    if report.findings:
        plain = not for_readers(options)
        print_rows(options, *report_rows(report, options.lang, plain=plain), counted=False)
    for part in report.not_run:
        say(part[options.lang])
    say(report.verdict[options.lang])
    return 1 if report.failed else 0


def info(options: Options) -> int:
    """`info`."""
    from haiphong_kg.entities import summarise

    lang = options.lang if for_readers(options) else "en"  # what is measured is a key to a program
    return print_rows(options, ("measure", "value"), summarise(opened(options), lang), counted=False)
