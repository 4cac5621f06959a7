"""What may be typed after `haiphong-kg`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from haiphong_kg import __version__
from haiphong_kg.base import LANGUAGES, language_named, language_of, nfc
from haiphong_kg.cli import asking, commands, curating, serving, values
from haiphong_kg.cli.console import spoken
from haiphong_kg.cli.file_forms import form_of
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
    terms_options,
)
from haiphong_kg.cli.translation import translated
from haiphong_kg.errors import Message

_COMPLETION: Final = "_ARGCOMPLETE"
# What may stand before the command too.
_EVERYWHERE: Final = ("--lang", "--data")
# The views that can be pictures; the page's own program draws them.
_VIEWS: Final = ("ring", "timeline", "map", "charts", "table", "net")
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
    with translated(spoken()):
        options = build_parser(named).parse_args(ordered)
    forms = getattr(options, "forms", ())
    if forms and not any(map(_chooses_form, ordered)):
        options.format = form_of(options.output, forms) or options.format
    return options


def language(arguments: Sequence[str]) -> str:
    """The language that the arguments name, whether or not they can be read; else the locale's."""
    named = language_of(os.environ)
    for one, following in zip(arguments, [*arguments, ""][1:], strict=True):
        name, equals, value = one.partition("=")
        value = value if equals else following
        if len(name) > len("--l") and "--lang".startswith(name):
            named = language_named(value) or named
    return named


def _chooses_form(argument: str) -> bool:
    """Whether it is --format, which may be shortened as all options may."""
    name = argument.partition("=")[0]
    return len(name) > len("--f") and "--format".startswith(name)


def _command_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with the options that every command has behind the command; where there is none, without them."""
    before, rest = list[str](), list(arguments)
    while rest and rest[0].partition("=")[0] in _EVERYWHERE:
        width = 1 if "=" in rest[0] else 2
        before, rest = before + rest[:width], rest[width:]
    return rest[:1] + before + rest[1:] if rest and not rest[0].startswith("-") else rest


def build_parser(named: str = "") -> argparse.ArgumentParser:
    """The parser of all commands, from which the reference page is made; with a command `named`, of that one alone."""
    parser = Parser(prog="haiphong-kg", description=Message("helpProgram").told(spoken()))
    parser.add_argument("--version", action="version", version=__version__, help=Message("helpVersion"))
    title, command = (Message(key).told(spoken()) for key in ("commands", "COMMAND"))
    sub = parser.add_subparsers(title=title, metavar=command, required=True, parser_class=Parser, prog=parser.prog)
    known = {name: (help_, run, options) for name, help_, run, options in _commands()}
    for name in [named] if named in known else known:
        help_, run, options = known[name]
        options(_command(sub, name, help_, run, lang="helpLangOfQuestion" if name == "ask" else "helpLang"))
    return parser


def _commands() -> Iterator[tuple[str, str, Callable[[argparse.Namespace], int], Callable[[Parser], None]]]:
    """Name, key of the help, what runs it and what adds its options, of each command."""
    yield "build", "helpBuild", commands.build, _build
    yield "queries", "helpQueries", commands.queries, rows_options
    yield "query", "helpQuery", asking.query, _query
    yield "series", "helpSeries", asking.series, _series
    yield "ask", "helpAsk", asking.ask, _ask
    yield "sparql", "helpSparql", asking.sparql, _sparql
    yield "search", "helpSearch", commands.search, _search
    yield "show", "helpShow", commands.show, _show
    yield "path", "helpPath", commands.path, _path
    yield "network", "helpNetwork", commands.network, _network
    yield "graph", "helpGraph", commands.graph, _graph
    yield "site", "helpSite", commands.site, _site
    yield "export", "helpExport", commands.export, _export
    yield "push", "helpPush", asking.push, _push
    yield "serve", "helpServe", serving.serve, _serve
    yield "mcp", "helpMcp", serving.mcp, _mcp
    yield "check", "helpCheck", commands.check, _check
    yield "sources", "helpSources", curating.sources, _sources
    yield "propose", "helpPropose", curating.propose, _propose
    yield "info", "helpInfo", commands.info, rows_options


def _command(sub: Any, name: str, help_: str, run: Any, lang: str) -> Parser:  # noqa: ANN401 - argparse names no public type
    about = Message(help_).told(spoken())
    parser: Parser = sub.add_parser(name, help=about, description=about[0].upper() + about[1:] + ".")
    parser.register("type", None, nfc)  # of what is typed; names of files keep the form they have
    parser.set_defaults(run=run)
    parser.add_argument("--data", type=Path, metavar="DIR", help=Message("helpData"))
    default = language_of(os.environ) if lang == "helpLang" else None
    parser.add_argument("--lang", type=values.language, choices=LANGUAGES, default=default, help=Message(lang))
    return parser


def _build(parser: Parser) -> None:
    help_ = Message("helpFolder", default="build")
    parser.add_argument("-o", "--output", type=values.folder, default=Path("build"), metavar="DIR", help=help_)


def _query(parser: Parser) -> None:
    as_of_options(parser)
    name = parser.add_argument("name", help=Message("helpName"))
    setattr(name, "completer", names_of("questions"))  # noqa: B010 - argcomplete reads it there
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help=Message("helpSet"))
    answer_options(parser)


def _series(parser: Parser) -> None:
    as_of_options(parser)
    parser.add_argument("figure", nargs="?", help=Message("helpFigure"))
    parser.add_argument("--of", default="Hải Phòng", metavar="ENTITY", help=Message("helpOf"))
    parser.add_argument("--with", dest="counterpart", metavar="ENTITY", help=Message("helpWith"))
    parser.add_argument("--beside", action="store_true", help=Message("helpBeside"))
    terms_options(parser)
    rows_options(parser)
    endpoint_options(parser)


def _ask(parser: Parser) -> None:
    as_of_options(parser)
    parser.add_argument("text", nargs="+", help=Message("helpText"))
    forms = (*asking.ROWS, *asking.RESULTS)
    parser.add_argument("--format", choices=forms, default="table", help=Message("helpAnswer"))
    parser.set_defaults(forms=forms)
    output_options(parser)
    bom_options(parser)
    terms_options(parser)
    parser.add_argument("--sparql", action="store_true", help=Message("helpShowQuery"))
    endpoint_options(parser)
    parser.set_defaults(limit_rows=asking.MOST_ROWS, worker=False)


def _sparql(parser: Parser) -> None:
    parser.add_argument("text", nargs="?", help=Message("helpQueryText"))
    parser.add_argument("-f", "--file", type=Path, help=Message("helpFile"))
    parser.add_argument("--explain", action="store_true", help=Message("helpExplain"))
    answer_options(parser)


def _search(parser: Parser) -> None:
    parser.add_argument("text", nargs="+", help=Message("helpPart"))
    rows_options(parser, 20)
    endpoint_options(parser)


def _show(parser: Parser) -> None:
    as_of_options(parser)
    parser.add_argument("entity", nargs="+", help=Message("helpEntity"))
    parser.add_argument("--kind", choices=("relations", "figures", "facts"), default="", help=Message("helpKind"))
    orders = ("weight", "date", "name")
    parser.add_argument("--sort", choices=orders, default="weight", help=Message("helpSort"))
    parser.add_argument("--limit", type=values.positive, help=Message("helpMostTold"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=Message("helpTextForm"))
    parser.set_defaults(forms=("text", "json"))
    output_options(parser)
    endpoint_options(parser)


def _path(parser: Parser) -> None:
    as_of_options(parser)
    for end in ("start", "end"):
        parser.add_argument(end, help=Message("helpEnd"))
    help_ = Message("helpMostPaths", n=3)
    parser.add_argument("--limit", "--max", dest="max", metavar="N", type=values.positive, default=3, help=help_)
    parser.add_argument("--avoid", action="append", default=[], metavar="ENTITY", help=Message("helpAvoid"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=Message("helpTextForm"))
    parser.set_defaults(forms=("text", "json"))
    output_options(parser)
    endpoint_options(parser)


def _network(parser: Parser) -> None:
    as_of_options(parser)
    name = parser.add_argument("name", nargs="?", help=Message("helpNetworkName"))
    setattr(name, "completer", names_of("networks"))  # noqa: B010 - argcomplete reads it there
    rows_options(parser)
    endpoint_options(parser)


def _site(parser: Parser) -> None:
    help_ = Message("helpFolder", default="site")
    parser.add_argument("-o", "--output", type=values.folder, default=Path("site"), metavar="DIR", help=help_)
    _faults(parser)
    parser.add_argument("--url", type=values.address, default="", help=Message("helpUrl"))


def _faults(parser: Parser) -> None:
    parser.add_argument("--faults", default="", metavar="ADDRESS", help=Message("helpFaults"))


def _graph(parser: Parser) -> None:
    as_of_options(parser)
    default = "haiphong-kg.html"
    help_ = Message("helpPage", default=default)
    parser.add_argument("-o", "--output", type=str, default=default, metavar="FILE", help=help_)
    parser.add_argument("--view", choices=_VIEWS, help=Message("helpView"))
    parser.add_argument("--network", default="all", metavar="NAME", help=Message("helpNetworkDrawn"))
    parser.add_argument("--focus", metavar="ENTITY", help=Message("helpFocus"))
    parser.add_argument("--depth", type=values.positive, default=1, help=Message("helpDepth"))
    parser.add_argument("--open", action="store_true", help=Message("helpOpen"))
    endpoint_options(parser)


def _export(parser: Parser) -> None:
    as_of_options(parser)
    parser.add_argument("format", help=Message("helpFormats"))
    parser.add_argument("-o", "--output", type=str, default="-", metavar="FILE", help=Message("helpFileOrFolder"))
    bom_options(parser)
    endpoint_options(parser)


def _push(parser: Parser) -> None:
    parser.add_argument("url", metavar="URL", help=Message("helpUpdates"))
    parser.add_argument("--graph-store", action="store_true", help=Message("helpGraphStore"))
    parser.add_argument("--check", metavar="QUERY_URL", help=Message("helpArrived"))
    patience_options(parser, Message("helpPortion"))


def _serve(parser: Parser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help=Message("helpHost"))
    parser.add_argument("--port", type=values.port, default=8000, help=Message("helpPort"))
    parser.add_argument("--prefix", type=values.prefix, default="", metavar="/PATH", help=Message("helpPrefix"))
    parser.add_argument("--url", type=values.address, default="", help=Message("helpServedUrl"))
    parser.add_argument("--endpoint", default="", metavar="URL", help=Message("helpBehind"))
    patience_options(parser, Message("helpMostSeconds"))
    parser.add_argument("--reload", action="store_true", help=Message("helpReload"))
    parser.add_argument("--mcp", action="store_true", help=Message("helpAssistants"))
    _faults(parser)


def _mcp(parser: Parser) -> None:
    parser.add_argument("--endpoint", default="", metavar="URL", help=Message("helpBehind"))
    patience_options(parser, Message("helpMostSeconds"))
    parser.add_argument("--sparql", action="store_true", help=Message("helpAssistantQueries"))


def _check(parser: Parser) -> None:
    parser.add_argument("--source", type=Path, metavar="FILE", help=Message("helpSource"))
    parser.add_argument("--fix", action="store_true", help=Message("helpFix"))
    rows_options(parser)


def _propose(parser: Parser) -> None:
    parser.add_argument("what", choices=_PROPOSED, help=", ".join(_PROPOSED))
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help=Message("helpGiven"))
    parser.add_argument("--ask", action="store_true", help=Message("helpAskFor"))
    output_options(parser)


def _sources(parser: Parser) -> None:
    parser.add_argument("text", nargs="*", help=Message("helpSourceText"))
    parser.add_argument("--check", action="store_true", help=Message("helpVisit"))
    most, pause = Message("helpMostOfPage", n=20), Message("helpPause", n=1)
    parser.add_argument("--timeout", type=values.seconds, default=20.0, metavar="SECONDS", help=most)
    parser.add_argument("--size", type=values.positive, default=5, metavar="MB", help=Message("helpSize", n=5))
    parser.add_argument("--pause", type=values.pause, default=1.0, metavar="SECONDS", help=pause)
    rows_options(parser)
