"""What may be typed after `haiphong-kg`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from haiphong_kg import __version__
from haiphong_kg.base import LANGUAGES, language_of, nfc
from haiphong_kg.cli import asking, commands, curating, serving, values
from haiphong_kg.cli.shared import (
    Parser,
    answer_options,
    as_of_options,
    bom_options,
    endpoint_options,
    names_of,
    output_options,
    patience_options,
    rows_options,
)

_COMPLETION: Final = "_ARGCOMPLETE"
# What may stand before the command too.
_EVERYWHERE: Final = ("--lang", "--data")
# The formats whose files do not end in their name.
_SUFFIXES: Final = {".ttl": "turtle", ".nt": "ntriples", ".rdf": "rdfxml", ".txt": "table"}

_PROPOSED: Final = ("agreement", "membership", "event", "figure", "correction", "dispute")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of one command; `run` is the function that carries it out.

    Raises:
        UsageError: the arguments are not of a form that the command takes.
    """
    if _COMPLETION in os.environ:  # a shell asks what may be typed next
        with suppress(ImportError):
            from argcomplete import autocomplete

            autocomplete(build_parser())
    ordered = _command_first(arguments)
    named = next((one for one in ordered if not one.startswith("-")), "")
    options = build_parser(named).parse_args(ordered)
    suffix = Path(str(getattr(options, "output", ""))).suffix.lower()
    form = _SUFFIXES.get(suffix, suffix[1:])
    if form in getattr(options, "forms", ()) and not any(map(_chooses_form, ordered)):
        options.format = form
    return options


def _chooses_form(argument: str) -> bool:
    """Whether it is --format, which may be shortened as all options may."""
    name = argument.partition("=")[0]
    return len(name) > len("--f") and "--format".startswith(name)


def _command_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with the options that every command has behind the command."""
    before, rest = list[str](), list(arguments)
    while rest and rest[0].partition("=")[0] in _EVERYWHERE:
        width = 1 if "=" in rest[0] else 2
        before, rest = before + rest[:width], rest[width:]
    return rest[:1] + before + rest[1:]


def build_parser(named: str = "") -> argparse.ArgumentParser:
    """The parser of all commands, from which the reference page is made; with a command `named`, of that one alone."""
    parser = Parser(prog="haiphong-kg", description="A knowledge graph of the international partnerships of Hải Phòng.")
    parser.add_argument("--version", action="version", version=__version__)
    sub = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    known = {name: (help_, run, options) for name, help_, run, options in _commands()}
    for name in [named] if named in known else known:
        help_, run, options = known[name]
        options(_command(sub, name, help_, run, lang="question" if name == "ask" else "locale"))
    return parser


def _commands() -> Iterator[tuple[str, str, Callable[[argparse.Namespace], int], Callable[[Parser], None]]]:
    """Name, help, what runs it and what adds its options, of each command."""
    yield "build", "make everything: page, exports, answers, catalogue, manifest", commands.build, _build
    yield "queries", "list the named questions and their parameters", commands.queries, rows_options
    yield "query", "answer a named question", asking.query, _query
    yield "series", "one figure a year of an indicator, with the reason for taking it", asking.series, _series
    yield "ask", "answer a question in words, Vietnamese or English", asking.ask, _ask
    yield "sparql", "run SPARQL: a text, a file, or standard input", asking.sparql, _sparql
    yield "search", "find entities by name, with or without accents", commands.search, _search
    yield "show", "all that is known of one entity, or of one date, with sources", commands.show, _show
    yield "path", "how two entities are connected, as sentences with sources", commands.path, _path
    yield "network", "measures of a network; without a name, the networks", commands.network, _network
    yield "graph", "write the interactive page, or a picture", commands.graph, _graph
    yield "site", "write a static site: a page for every name, in both languages", commands.site, _site
    yield "export", "write the graph in a format for other systems", commands.export, _export
    yield "push", "load the graph into an outside SPARQL store", asking.push, _push
    yield "serve", "serve the graph: SPARQL, questions, linked data, over HTTP", serving.serve, _serve
    yield "mcp", "serve the graph to an assistant, over standard input and output", serving.mcp, _mcp
    yield "check", "check files, model, facts and evidence", commands.check, _check
    yield "sources", "list the sources; --check visits their addresses", curating.sources, _sources
    yield "propose", "checked Turtle for a new fact, a correction or a dispute", curating.propose, _propose
    yield "info", "version, licence, digest and counts", commands.info, rows_options


def _command(sub: Any, name: str, help_: str, run: Any, lang: str = "locale") -> Parser:  # noqa: ANN401 - argparse names no public type
    parser: Parser = sub.add_parser(name, help=help_, description=help_[0].upper() + help_[1:] + ".")
    parser.register("type", None, nfc)  # of what is typed; names of files keep the form they have
    parser.set_defaults(run=run)
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder with ontology/, graph/ and queries/")
    default = language_of(os.environ) if lang == "locale" else None
    parser.add_argument("--lang", choices=LANGUAGES, default=default, help=f"language; the default follows the {lang}")
    return parser


def _build(parser: Parser) -> None:
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("build"), metavar="DIR", help="folder (default: build)"
    )


def _query(parser: Parser) -> None:
    as_of_options(parser)
    name = parser.add_argument("name", help="a name from haiphong-kg queries")
    setattr(name, "completer", names_of("questions"))  # noqa: B010 - argcomplete reads it there
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="keep only rows with this value"
    )
    answer_options(parser)


def _series(parser: Parser) -> None:
    as_of_options(parser)
    parser.add_argument("figure", help="an indicator by name, such as fdi; haiphong-kg search finds it")
    parser.add_argument("--of", default="Hải Phòng", metavar="ENTITY", help="of what (default: Hải Phòng)")
    parser.add_argument("--with", dest="counterpart", metavar="ENTITY", help="the share of this partner, not the whole")
    parser.add_argument("--beside", action="store_true", help="the figures that the series does not take, and why")
    parser.add_argument("--iris", action="store_true", help="show IRIs and plain numbers where labels would stand")
    rows_options(parser)
    endpoint_options(parser)


def _ask(parser: Parser) -> None:
    as_of_options(parser)
    parser.add_argument("text", nargs="+", help="the question")
    forms = (*asking.ROWS, *asking.RESULTS)
    parser.add_argument("--format", choices=forms, default="table", help="form of the answer (default: table)")
    parser.set_defaults(forms=forms)
    output_options(parser)
    parser.add_argument("--iris", action="store_true", help="show IRIs and plain numbers where labels would stand")
    parser.add_argument("--sparql", action="store_true", help="show the query that gives the answer as well")
    endpoint_options(parser)
    parser.set_defaults(limit_rows=asking.MOST_ROWS, worker=False)


def _sparql(parser: Parser) -> None:
    parser.add_argument("text", nargs="?", help="the query; - reads standard input")
    parser.add_argument("-f", "--file", type=Path, help="a file that holds the query")
    parser.add_argument(
        "--explain", action="store_true", help="show how many triples each pattern fits, not the answer"
    )
    answer_options(parser)


def _search(parser: Parser) -> None:
    parser.add_argument("text", nargs="+", help="a name or a part of one")
    parser.add_argument("--limit", type=values.positive, default=20, help="most rows to show (default: 20)")
    rows_options(parser)
    endpoint_options(parser)


def _show(parser: Parser) -> None:
    as_of_options(parser)
    parser.add_argument(
        "entity", nargs="+", help="an IRI, a CURIE such as id:place/japan, a name, or a date such as 2020"
    )
    parser.add_argument("--kind", choices=("relations", "figures", "facts"), default="", help="tell only these")
    orders = ("weight", "date", "name")
    help_ = "the best supported first, the latest, or by the alphabet (default: weight)"
    parser.add_argument("--sort", choices=orders, default="weight", help=help_)
    parser.add_argument("--limit", type=values.positive, help="most to tell of each kind (default: all)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form (default: text)")
    parser.set_defaults(forms=("text", "json"))
    output_options(parser)
    endpoint_options(parser)


def _path(parser: Parser) -> None:
    as_of_options(parser)
    for end in ("start", "end"):
        parser.add_argument(end, help="an IRI, a CURIE such as id:place/japan, or a name")
    parser.add_argument(
        "--limit", "--max", dest="max", metavar="N", type=values.positive, default=3, help="most paths (default: 3)"
    )
    parser.add_argument("--avoid", action="append", default=[], metavar="ENTITY", help="no path leads through it")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form (default: text)")
    parser.set_defaults(forms=("text", "json"))
    output_options(parser)
    endpoint_options(parser)


def _network(parser: Parser) -> None:
    as_of_options(parser)
    name = parser.add_argument("name", nargs="?", help="a network; leave out to list them")
    setattr(name, "completer", names_of("networks"))  # noqa: B010 - argcomplete reads it there
    rows_options(parser)
    endpoint_options(parser)


def _site(parser: Parser) -> None:
    parser.add_argument("-o", "--output", type=Path, default=Path("site"), metavar="DIR", help="folder (default: site)")
    _faults(parser)
    parser.add_argument("--url", default="", help="where the site will be, for the map of its pages and its feed")


def _faults(parser: Parser) -> None:
    parser.add_argument(
        "--faults", default="", metavar="ADDRESS", help="mail or form for readers' reports; without it they find none"
    )


def _graph(parser: Parser) -> None:
    as_of_options(parser)
    default = "haiphong-kg.html"
    parser.add_argument(
        "-o",
        "--output",
        type=str,
        default=default,
        metavar="FILE",
        help=f"the page, or with .svg or .png the ring alone (default: {default})",
    )
    parser.add_argument("--network", default="all", metavar="NAME", help="the network to draw (default: all)")
    parser.add_argument("--focus", metavar="ENTITY", help="draw only what surrounds this entity")
    parser.add_argument("--depth", type=values.positive, default=1, help="how many steps around it (default: 1)")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    endpoint_options(parser)


def _export(parser: Parser) -> None:
    as_of_options(parser)
    parser.add_argument("format", help="turtle, ntriples, nquads, trig, jsonld, rdfxml, graphml, gexf, csv or xlsx")
    parser.add_argument(
        "-o", "--output", type=str, default="-", metavar="FILE", help="a file; for csv a folder; - is standard output"
    )
    bom_options(parser)
    endpoint_options(parser)


def _push(parser: Parser) -> None:
    parser.add_argument("url", metavar="URL", help="where the store takes SPARQL updates")
    parser.add_argument("--graph-store", action="store_true", help="URL takes the Graph Store protocol instead")
    parser.add_argument("--check", metavar="QUERY_URL", help="ask there afterwards whether all has arrived")
    patience_options(parser, "how many seconds the store may take for one portion (default: 60)")


def _serve(parser: Parser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at (default: 127.0.0.1)")
    parser.add_argument("--port", type=values.port, default=8000, help="the port; 0 takes a free one (default: 8000)")
    parser.add_argument("--prefix", type=values.prefix, default="", metavar="/PATH", help="what its paths begin with")
    parser.add_argument("--endpoint", default="", metavar="URL", help="put queries to the SPARQL store there")
    patience_options(parser, "most for one question (default: 10)")
    parser.add_argument("--reload", action="store_true", help="read the files anew when one of them changes")
    parser.add_argument("--mcp", action="store_true", help="serve assistants too, at /mcp")
    _faults(parser)


def _mcp(parser: Parser) -> None:
    parser.add_argument("--timeout", type=values.seconds, metavar="SECONDS", help="most for one question (default: 10)")
    parser.add_argument("--sparql", action="store_true", help="let the assistant write SPARQL too")


def _check(parser: Parser) -> None:
    parser.add_argument(
        "--source", type=Path, metavar="FILE", help="read this source article again and compare anchors"
    )
    parser.add_argument("--fix", action="store_true", help="first bring the Turtle files into canonical form")
    rows_options(parser)


def _propose(parser: Parser) -> None:
    parser.add_argument("what", choices=_PROPOSED, help=", ".join(_PROPOSED))
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="an answer")
    parser.add_argument("--ask", action="store_true", help="ask for the answers that are not given, line by line")
    output_options(parser)


def _sources(parser: Parser) -> None:
    parser.add_argument("text", nargs="*", help="a part of the name, the title or the publisher; without it, all")
    parser.add_argument("--check", action="store_true", help="visit each address: is it alive, moved, changed, gone?")
    parser.add_argument(
        "--timeout", type=values.seconds, default=20.0, metavar="SECONDS", help="most for one page (20)"
    )
    parser.add_argument("--size", type=values.positive, default=5, metavar="MB", help="most of one page (5)")
    parser.add_argument(
        "--pause", type=values.pause, default=1.0, metavar="SECONDS", help="between two pages of a host (1)"
    )
    rows_options(parser)
