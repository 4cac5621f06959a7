"""What the parsers of several commands share: their errors, and the options that they have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, NoReturn

from haiphong_kg.cli import asking, values
from haiphong_kg.errors import UsageError


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line of the project's form."""

    def error(self, message: str) -> NoReturn:
        """Raises UsageError, which is printed as all errors are."""
        raise UsageError(message, fix=f"see {self.prog} --help")

    def _check_value(self, action: argparse.Action, value: Any) -> None:  # noqa: ANN401 - argparse's own signature
        if action.choices is not None and value not in action.choices:
            from haiphong_kg.base import CLOSE, nearest_names

            choices = [str(choice) for choice in action.choices]
            near = nearest_names(str(value), choices, like=CLOSE)
            meant = f"did you mean {' or '.join(near)}? " if near else ""
            fix = f"{meant}there are: {', '.join(choices)}"
            raise UsageError(f"{value!r} is not one of the choices here", fix=fix)


def rows_options(parser: Parser) -> None:
    """The form of rows, and where they go."""
    help_ = "form of the rows (default: as the name behind -o ends, else table)"
    parser.add_argument("--format", choices=asking.ROWS, default="table", help=help_)
    parser.set_defaults(forms=asking.ROWS)
    output_options(parser)
    bom_options(parser)


def answer_options(parser: Parser) -> None:
    """What `query` and `sparql` share: the form of the answer, where it is asked for, and its bounds."""
    rows, results, graphs = (", ".join(forms) for forms in (asking.ROWS, asking.RESULTS, asking.GRAPHS))
    default = "default: as the name behind -o ends, else table"
    help_ = f"form of the answer: {rows} ({default}); of rows also {results}, of a graph also {graphs}"
    forms = (*asking.ROWS, *asking.RESULTS, *asking.GRAPHS)
    parser.add_argument("--format", choices=forms, default="table", metavar="FORM", help=help_)
    output_options(parser)
    bom_options(parser)
    parser.add_argument("--iris", action="store_true", help="show IRIs and plain numbers where labels would stand")
    parser.add_argument("--labels", action="store_true", help="in formats for programs, labels beside the IRIs too")
    parser.set_defaults(forms=forms)
    most = asking.MOST_ROWS
    parser.add_argument(
        "--limit",
        "--limit-rows",
        dest="limit_rows",
        metavar="N",
        type=values.positive,
        default=most,
        help=f"most rows to give (default: {most})",
    )
    endpoint_options(parser)


def endpoint_options(parser: Parser) -> None:
    """Where to ask, and how long to wait."""
    parser.add_argument("--endpoint", metavar="URL", help="ask the SPARQL store there, not the files here")
    patience_options(parser, "end the command after so many seconds, whatever it is doing")
    parser.set_defaults(ends=True)


def patience_options(parser: Parser, help_: str) -> None:
    """How long to wait for a store, and as whom to ask it."""
    parser.add_argument("--timeout", type=values.seconds, metavar="SECONDS", help=help_)
    parser.add_argument("--user", default="", help="name for the store; its password is read from HAIPHONG_KG_PASSWORD")


def output_options(parser: Parser) -> None:
    """Where the result goes."""
    parser.add_argument(
        "-o", "--output", type=str, default="-", metavar="FILE", help="write there; - is standard output"
    )


def bom_options(parser: Parser) -> None:
    """The mark that Excel wants."""
    parser.add_argument("--bom", action="store_true", help="begin csv and tsv with a byte-order mark, for Excel")


def names_of(folder: str) -> Callable[..., list[str]]:
    """What a shell offers for the name of a query of `queries/{folder}`."""

    def names(**_: object) -> list[str]:
        from haiphong_kg.store import find_layout, read_folder

        return list(read_folder(find_layout(None), folder))

    return names


def as_of_options(parser: Parser) -> None:
    """The day to go back to."""
    parser.add_argument(
        "--as-of", metavar="DATE", help="keep what held then: a year, a month or a day, such as 2014-04-18"
    )
