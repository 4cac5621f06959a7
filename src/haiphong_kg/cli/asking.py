"""The commands that put a query: `query`, `sparql`, and `push`, which loads the graph where others may ask it."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from haiphong_kg.cli.console import (
    MEMORY,
    compiled,
    endpoint_of,
    for_readers,
    layout_of,
    opened,
    print_bytes,
    print_rows,
    print_text,
    say,
    stoppable,
    width_of,
    with_count,
)
from haiphong_kg.cli.deadline import within
from haiphong_kg.cli.typed import query_text, settings
from haiphong_kg.errors import EndpointError, Message, NotWholeError, OtherGraphsError, UsageError
from haiphong_kg.store import KnowledgeGraph

if TYPE_CHECKING:
    from haiphong_kg.ask import Asking, Reply
    from haiphong_kg.sparql import Answer, Asker
    from haiphong_kg.store import Query

Options = argparse.Namespace


ROWS: Final = ("table", "csv", "tsv", "json", "md")
RESULTS: Final = ("srj", "srx")
MOST_ROWS: Final = 100_000
_WIDE: Final = 100
GRAPHS: Final = ("turtle", "ntriples", "jsonld", "rdfxml", "trig")


def query(options: Options) -> int:
    """`query`."""
    from haiphong_kg.questions import bound, with_held
    from haiphong_kg.store import find_query

    asked = find_query(layout_of(options), "questions", options.name)
    _require_form(options, asked.text)
    kg, ask = _source(options, asked.text, names=bool(options.set))
    answer = bound(kg, asked, settings(options.set), options.lang, ask)
    answer, told = with_held(kg, answer, asked)
    return _print_answer(options, kg, answer, asked.text, told)


def series(options: Options) -> int:
    """`series`: one figure a year, or with `--beside` what the series does not take; without a figure what there is."""
    from haiphong_kg.questions import series_rows

    bare = _bare(options)
    title, columns, rows, beside = series_rows(
        opened(options),
        options.figure,
        options.of,
        options.counterpart,
        options.lang,
        beside=options.beside,
        bare=bare,
        named=options.labels and not for_readers(options),
    )
    if beside:
        say(beside)
    return print_rows(options, columns, rows, columns, title=title)


def ask(options: Options) -> int:
    """`ask`: the answer to a question in words; else what was not understood, what would be, and status 1."""
    from haiphong_kg import ask as asking
    from haiphong_kg.base import language_of
    from haiphong_kg.sparql import SECONDS

    kg, where = _source(options, names=True, own=True)
    prepared = asking.prepare(kg)
    with stoppable(), within(None if options.timeout else SECONDS):
        found = asking.ask(prepared, " ".join(options.text), options.lang or "", language_of(os.environ), where)
    if found.kind not in ("answer", "none"):
        for line in (found.sentence, *found.remarks):
            say(line)
        for further in (asking.held(prepared, found, width_of(options)), asking.offers(prepared, found)):
            if further:
                say(further)
        if options.format == "json" and found.nearest:
            print_text(options, f"{json.dumps({'nearest': found.nearest.json}, ensure_ascii=False, indent=2)}\n")
        return 1
    options.lang = found.lang
    if options.format != "table":
        say(asking.account(prepared, found))
        if more := tuple(one.question for one in found.also if one.rows.rows):
            say(Message("rowsOfFirst", n=len(more) + 1, names=more))
        return _print_reply(options, prepared, found)
    parts = [asking.account(prepared, found, width_of(options))]
    for one in (found, *found.also):
        if one.rows.rows:
            parts.append(asking.shown(prepared, one, "table", bare_terms=bool(options.iris), width=width_of(options)))
        parts.append(asking.sources(prepared, one, width_of(options) or _WIDE))
    parts.append(asking.offers(prepared, found))
    parts += [f"SPARQL\n\n{one.sparql}" for one in (found, *found.also) if options.sparql]
    return print_text(options, "\n\n".join(part.rstrip("\n") for part in parts if part) + "\n")


def _print_reply(options: Options, prepared: Asking, found: Reply) -> int:
    """The rows of a reply in a format for programs, or a table of text."""
    from haiphong_kg.ask import shown
    from haiphong_kg.questions import with_labels
    from haiphong_kg.sparql import RESULTS as WRITERS

    if options.sparql:
        say(found.sparql)
    if options.labels and not for_readers(options):
        found = found._replace(rows=with_labels(prepared.kg, found.rows, options.lang))
    if options.format in RESULTS:
        return print_text(options, WRITERS[options.format](found.rows))
    return print_text(
        options, shown(prepared, found, options.format, bare_terms=_bare(options), width=width_of(options))
    )


def sparql(options: Options) -> int:
    """`sparql`."""
    text = query_text(options)
    _require_form(options, text)
    kg, ask = _source(options, text, names=options.explain)
    if options.endpoint is None or options.explain:
        _warn(kg, text)
    if options.explain:
        from haiphong_kg.sparql import explain_query

        return print_text(options, explain_query(kg, text, options.lang))
    return _print_answer(options, kg, ask(text, {}), text)


def push(options: Options) -> int:
    """`push`."""
    from haiphong_kg.sparql import push_graph as load

    to = endpoint_of(options, options.url)
    counts = load(opened(options), to, say, graph_store=options.graph_store)
    arrived = _arrived(options, counts)
    say(Message("pushedAll", url=to.url, triples=sum(counts.values()), n=len(counts), arrived=arrived))
    return 0


def _arrived(options: Options, counts: Mapping[str, int]) -> Message:
    """Whether the store has what was pushed, and heeds how our queries ask for it: asked where it takes queries.

    Raises:
        EndpointError: it has less, or answers otherwise.
    """
    from haiphong_kg.sparql import connect

    place = options.check or options.url
    try:
        remote = connect(endpoint_of(options, place))
    except (NotWholeError, OtherGraphsError):
        raise
    except EndpointError:
        if options.check:
            raise
        return Message("takesNoQueries")
    if remote.graphs != counts:
        raise EndpointError(Message("doesNotList", url=place), fix=Message("sameStore"))
    return Message("allThereByText" if remote.by_text else "allThere")


def _source(options: Options, text: str = "", *, names: bool, own: bool = False) -> tuple[KnowledgeGraph, Asker]:
    """The graph that gives labels and resolves names, and what runs a query: here, or at the endpoint.

    Here a query runs in a process of its own, but for our `own` queries. What was pushed to the endpoint is fetched
    only where labels, `names` that a person typed, or the state on a date need it.
    """
    limit = _reach(options, text)
    if options.endpoint is None or getattr(options, "as_of", None) is not None:
        kg = opened(options)
        if own:
            from haiphong_kg.sparql import run

            return kg, partial(run, kg, limit=limit)
        from haiphong_kg.sparql import SECONDS, bounded

        return kg, bounded(kg, limit, options.timeout or SECONDS, MEMORY)
    from haiphong_kg.sparql import ask, connect, empty, fetch

    remote = connect(endpoint_of(options, options.endpoint))
    asker = partial(ask, remote, limit=limit)
    if not names and (_bare(options) or options.format not in ROWS):
        return empty(layout_of(options)), asker
    if remote.graphs:
        return fetch(remote, layout_of(options)).closed(), asker
    say(Message("ownDefaultGraph", url=remote.endpoint.url))
    return compiled(layout_of(options)), asker


def _reach(options: Options, text: str) -> int:
    """How many rows to ask for: a table in the reader's alphabet is cut behind his order, which the engine cannot."""
    from haiphong_kg.sparql import ordering

    limit: int = options.limit_rows
    by_names = text and for_readers(options) and not options.iris and ordering(text)
    return max(limit, MOST_ROWS) if by_names else limit


def _print_answer(options: Options, kg: KnowledgeGraph, answer: Answer, text: str, asked: Query | None = None) -> int:
    counts = options.format == "table" and options.output == "-"
    if not counts and (not answer.whole or len(answer.rows) > options.limit_rows):
        say(Message("onlyFirst", n=options.limit_rows))
    if not answer.rows:
        from haiphong_kg.base import word

        say(word("noRows", options.lang))
    if options.labels and not for_readers(options):
        from haiphong_kg.questions import with_labels

        answer = with_labels(kg, answer, options.lang)
    if options.format in RESULTS:
        from haiphong_kg.sparql import RESULTS as WRITERS

        return print_text(options, WRITERS[options.format](answer))
    if options.format in GRAPHS:
        from haiphong_kg.release import constructed

        return print_bytes(options.output, constructed(answer.rows, options.format))
    from haiphong_kg.questions import as_read, formatted

    width, form, lang = width_of(options), options.format, options.lang
    most, bare = options.limit_rows, _bare(options)
    shown = formatted(kg, answer, form, lang, text=text, query=asked, bare=bare, width=width, most=most)
    count = len(answer.rows)
    if counts and answer.form != "ask":
        shown = with_count(options, shown, min(count, most), count, whole=answer.whole)
    if bare or not counts:
        return print_text(options, shown)
    told = as_read(kg, answer, text, lang, most)
    return print_text(options, _with_context(kg, told, asked, lang, shown, width or _WIDE))


def _with_context(kg: KnowledgeGraph, answer: Answer, asked: Query | None, lang: str, shown: str, width: int) -> str:
    """The table under what was asked, and below it on what sources do not agree, and where they are."""
    import textwrap

    from haiphong_kg.questions import remarks, sources, sources_text

    heading = [asked.summary[lang], textwrap.fill(asked.description[lang], width)] if asked else []
    disagreements = [textwrap.fill(f"! {one}", width, subsequent_indent="  ") for one in remarks(kg, answer, lang)]
    below = ["\n".join(disagreements), sources_text(sources(kg, answer, lang), lang)]
    parts = ["\n".join(filter(None, heading)), shown.rstrip("\n"), *below]
    return "\n\n".join(filter(None, parts)) + "\n"


def _require_form(options: Options, text: str) -> None:
    """Refuses a format that the query's kind of answer does not have, before the query runs."""
    from haiphong_kg.sparql import form

    kind = form(text)
    if kind in ("select", "ask") and options.format in GRAPHS:
        fix = Message("chooseOrConstruct", names=ROWS + RESULTS)
        raise UsageError(Message("formOfGraphs", form=options.format, kind=kind.upper()), fix=fix)
    if kind in ("construct", "describe") and options.format in RESULTS:
        said = Message("formOfRows", form=options.format, kind=kind.upper())
        raise UsageError(said, fix=Message("choose", names=ROWS + GRAPHS))


def _warn(kg: KnowledgeGraph, text: str) -> None:
    from haiphong_kg.sparql import unknown_names

    for sentence in unknown_names(kg, text):
        say(Message("warningLine", said=sentence))


def _bare(options: Options) -> bool:
    return bool(options.iris) or options.format in ("json", "csv", "tsv")
