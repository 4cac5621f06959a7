"""What the parsers of several commands share: their errors, and the options that they have in common."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any, Final, NoReturn

from haiphong_kg.cli import asking, values
from haiphong_kg.cli.console import spoken
from haiphong_kg.errors import Message, UsageError, messages, told

_ANY: Final = 80


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line of the project's form."""

    _is_adding = False

    def error(self, message: str) -> NoReturn:
        """Raises UsageError, which is printed as all errors are."""
        raise UsageError(message, fix=Message("seeHelp", program=self.prog))

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:  # noqa: ANN401 - argparse's own signature
        """As argparse has it, with help and placeholder in the reader's language."""
        help_, metavar = options.get("help"), options.get("metavar")
        options |= {"help": told(help_, spoken())} if help_ else {}
        options |= {"metavar": Message(metavar).told(spoken())} if metavar in messages() else {}
        self._is_adding = True
        try:
            return super().add_argument(*names, **options)
        finally:
            self._is_adding = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # noqa: ANN401 - argparse's own signature
        """As argparse has it; an option that there is not is told with those that are written like it."""
        options, left = super().parse_known_args(args, namespace)
        slip = next((one.partition("=")[0] for one in left if one.startswith("--")), "")
        if slip and self._subparsers is None:
            fix = _meant(slip, self._option_string_actions, Message("seeHelp", program=self.prog))
            raise UsageError(Message("noOption", typed=slip), fix=fix)
        return options, left

    def _get_formatter(self) -> argparse.HelpFormatter:
        """As argparse has it, which tries one at each argument that is added: to ask for the width then takes 3 ms."""
        return argparse.HelpFormatter(self.prog, width=_ANY) if self._is_adding else super()._get_formatter()

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ANN401 - argparse's own signature
        """Prints help, or the version; that it cannot be written, argparse would not tell."""
        stream = file or sys.stderr
        stream.write(message)
        stream.flush()

    def _get_value(self, action: argparse.Action, arg_string: str) -> Any:  # noqa: ANN401 - argparse's own signature
        try:
            return super()._get_value(action, arg_string)
        except UsageError as error:
            name = "/".join(action.option_strings) or action.dest
            self.error(Message("ofArgument", name=name, said=error.message))

    def _check_value(self, action: argparse.Action, value: Any) -> None:  # noqa: ANN401 - argparse's own signature
        if action.choices is not None and value not in action.choices:
            choices = [str(choice) for choice in action.choices]
            fix = _meant(str(value), choices, Message("thereAre", names=choices))
            raise UsageError(Message("noChoice", typed=value), fix=fix)


def _meant(typed: str, known: Iterable[str], rest: Message) -> Message:
    """What may be meant of what is known, where something is like it, and the `rest` of the mend."""
    from haiphong_kg.base import CLOSE, nearest_names

    if not (near := nearest_names(typed, known, like=CLOSE)):
        return rest
    names = reduce(lambda one, other: Message("orElse", one=one, other=other), near)
    return Message("didYouMean", name=names, rest=rest)


def rows_options(parser: Parser, most: int | None = None) -> None:
    """The form of rows, how many of them (`most`, where nothing is given), and where they go."""
    help_ = Message("helpMostShown", n=most) if most else Message("helpMostOfAll")
    parser.add_argument("--limit", metavar="N", type=values.positive, default=most, help=help_)
    parser.add_argument("--format", choices=asking.ROWS, default="table", help=Message("helpRows"))
    parser.set_defaults(forms=asking.ROWS)
    output_options(parser)
    bom_options(parser)


def answer_options(parser: Parser) -> None:
    """What `query` and `sparql` share: the form of the answer, where it is asked for, and its bounds."""
    help_ = Message("helpForms", rows=asking.ROWS, results=asking.RESULTS, graphs=asking.GRAPHS)
    forms = (*asking.ROWS, *asking.RESULTS, *asking.GRAPHS)
    parser.add_argument("--format", choices=forms, default="table", metavar="FORM", help=help_)
    output_options(parser)
    bom_options(parser)
    terms_options(parser)
    parser.set_defaults(forms=forms)
    most = asking.MOST_ROWS
    parser.add_argument(
        "--limit",
        "--limit-rows",
        dest="limit_rows",
        metavar="N",
        type=values.positive,
        default=most,
        help=Message("helpMostRows", n=most),
    )
    endpoint_options(parser)


def terms_options(parser: Parser) -> None:
    """What stands for a thing: its label, its IRI, or both."""
    parser.add_argument("--iris", action="store_true", help=Message("helpIris"))
    parser.add_argument("--labels", action="store_true", help=Message("helpLabels"))


def endpoint_options(parser: Parser) -> None:
    """Where to ask, and how long to wait."""
    parser.add_argument("--endpoint", metavar="URL", help=Message("helpEndpoint"))
    patience_options(parser, Message("helpTimeout"))
    parser.set_defaults(ends=True)


def patience_options(parser: Parser, help_: Message) -> None:
    """How long to wait for a store, and as whom to ask it."""
    parser.add_argument("--timeout", type=values.seconds, metavar="SECONDS", help=help_)
    parser.add_argument("--user", default="", help=Message("helpUser"))


def output_options(parser: Parser) -> None:
    """Where the result goes."""
    parser.add_argument("-o", "--output", type=str, default="-", metavar="FILE", help=Message("helpOutput"))


def bom_options(parser: Parser) -> None:
    """The mark that Excel wants."""
    parser.add_argument("--bom", action="store_true", help=Message("helpBom"))


def names_of(folder: str) -> Callable[..., list[str]]:
    """What a shell offers for the name of a query of `queries/{folder}`."""

    def names(**_: object) -> list[str]:
        from haiphong_kg.store import find_layout, read_folder

        return list(read_folder(find_layout(None), folder))

    return names


def as_of_options(parser: Parser) -> None:
    """The day to go back to."""
    parser.add_argument("--as-of", metavar="DATE", help=Message("helpAsOf"))
