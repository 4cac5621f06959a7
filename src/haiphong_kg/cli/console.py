"""What the commands share: the graph they open, and where their results and messages go."""

from __future__ import annotations

import argparse
import codecs
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Final

from haiphong_kg.errors import Message, UsageError, told
from haiphong_kg.store import KnowledgeGraph, Layout, find_layout, open_compiled

if TYPE_CHECKING:
    from haiphong_kg.base import Value
    from haiphong_kg.sparql import Endpoint

Options = argparse.Namespace
MEMORY: Final = 4 * 2**30
_SPOKEN: Final = ContextVar("spoken", default="en")
_STANDARD: Final = 2
_TABLES: Final = ("csv", "tsv")
_READ: Final = ("table", "md", "text")


def layout_of(options: Options) -> Layout:
    """The data folders that the command was told of, or those found."""
    return find_layout(options.data)


def opened(options: Options) -> KnowledgeGraph:
    """The graph of the data folders, or with `--endpoint` what was pushed there; with `--as-of` as it was then.

    No command changes it, so what is looked up in it is remembered, wherever its store is.
    """
    kg = _found(options)
    if getattr(options, "as_of", None) is None:
        return kg.closed()
    from haiphong_kg.base import date_text, word
    from haiphong_kg.store import as_of, open_ties

    past = as_of(kg, options.as_of)
    when, count = open_ties(past)
    lang = options.lang or "en"
    if count:
        say(word("openTies" if count > 1 else "openTie", lang, n=count, when=date_text(when, lang)))
    return past.closed()


def _found(options: Options) -> KnowledgeGraph:
    layout = layout_of(options)
    if getattr(options, "endpoint", None) is None:
        return compiled(layout)
    from haiphong_kg.sparql import connect, fetch

    return fetch(connect(endpoint_of(options, options.endpoint)), layout)


def compiled(layout: Layout) -> KnowledgeGraph:
    """The derived graph of a layout; what questions look up is made beside a new one, and not waited for."""
    return open_compiled(layout, further=_made_ready)


def _made_ready(kg: KnowledgeGraph) -> None:
    from haiphong_kg.ask import make_ready

    make_ready(kg)


def endpoint_of(options: Options, url: str) -> Endpoint:
    """The endpoint at `url`, for the user of `--user`, with the patience of `--timeout`."""
    from haiphong_kg.sparql import PASSWORD, endpoint

    return endpoint(url, options.timeout, options.user, os.environ.get(PASSWORD, ""))


def width_of(options: Options) -> int | None:
    """Columns of the terminal that a table must fit; None where it goes elsewhere."""
    return os.get_terminal_size().columns if options.output == "-" and sys.stdout.isatty() else None


def for_readers(options: Options) -> bool:
    """Whether the format is one that people read, in their language; else programs do."""
    return getattr(options, "format", "") in _READ


def print_rows(
    options: Options,
    keys: Sequence[str],
    rows: Sequence[Sequence[Value]],
    headings: Sequence[str] = (),
    total: int | None = None,
    *,
    counted: bool = True,
    title: str = "",
) -> int:
    """Prints rows in the chosen format: under `keys` for a program, in any language the same; else for a reader.

    `headings` are what a reader sees in place of the keys, which are else keys of words. Of `total` rows these are the
    first, of which `--limit` keeps some. Above a table stands the `title`, below it how many there are, where they are
    `counted` or cut.
    """
    from haiphong_kg.base import FORMATS, bare_cell, column_name, json_text, read_cell, table, word

    form, lang, total = options.format, options.lang, total or len(rows)
    rows = rows[: options.limit]
    if len(rows) < total and (form != "table" or options.output != "-"):
        say(Message("onlyFirst", n=len(rows)))
    bare = [[bare_cell(value) for value in row] for row in rows]
    if form in (*_TABLES, "json"):
        names = list(keys) if headings else [column_name(key) for key in keys]
        values = [[None if value == "" else value for value in row] for row in rows]
        return print_text(options, json_text(names, values) if form == "json" else FORMATS[form](names, bare))
    shown = bare if getattr(options, "iris", False) else [[read_cell(value, lang) for value in row] for row in rows]
    heads = headings or [word(key, lang) for key in keys]
    if form != "table":
        return print_text(options, FORMATS[form](heads, shown))
    text = table(heads, shown, width_of(options))
    text = with_count(options, text, len(rows), total) if counted or len(rows) < total else text
    return print_text(options, f"{title}\n\n{text}" if title and options.output == "-" else text)


def with_count(options: Options, table: str, rows: int, total: int | None = None, *, whole: bool = True) -> str:
    """A table with the number of its rows below it, where it is printed: of how many, and what gives the rest.

    Where it is not known how many there are, it is not `whole`.
    """
    from haiphong_kg.base import number, word

    if options.output != "-" or not rows:
        return table
    lang = options.lang
    count, of = (number(str(one), lang) for one in (rows, total or rows))
    if not whole:
        return f"{table}\n{word('firstRow', lang) if rows == 1 else word('firstRows', lang, n=count)}\n"
    if count != of:
        return f"{table}\n{word('rowsOf', lang, n=count, total=of)}\n"
    return f"{table}\n{word('oneRow', lang) if rows == 1 else word('manyRows', lang, n=count)}\n"


def print_text(options: Options, text: str) -> int:
    """Prints `text` to standard output or into the file of `-o`; no sign in what is for readers steers a terminal."""
    from haiphong_kg.base import printable_lines

    if for_readers(options):
        text = printable_lines(text)
    return print_bytes(options.output, _mark(options) + text.encode())


def _mark(options: Options) -> bytes:
    """The byte-order mark by which some spreadsheets know UTF-8, where `--bom` asks for it."""
    if not getattr(options, "bom", False):
        return b""
    if options.format not in _TABLES:
        raise UsageError(Message("noMark", form=options.format), fix=Message("bomGoesWith"))
    return codecs.BOM_UTF8


def print_files(options: Options, names: Sequence[str], make: Callable[[], dict[str, bytes]]) -> int:
    """Prints the one file that `make` gives, or fills the folder of `-o` anew with several; they are called `names`.

    Raises:
        UsageError: there are several and no folder is named; nothing is made then.
        OutputError: the folder holds what was not made here, or cannot be written; nothing is made then either.
    """
    mark = _mark(options)
    if len(names) == 1:
        return print_bytes(options.output, *(mark + data for data in make().values()))
    if options.output == "-":
        raise UsageError(Message("severalFiles", form=options.format, names=list(names)), fix=Message("nameFolder"))
    from haiphong_kg.base import MANIFEST, manifest, whole_folder, write_into

    with whole_folder(Path(options.output)) as folder:
        files = {name: mark + data for name, data in make().items()}
        write_into(folder, files | {MANIFEST: manifest(files.items())})
    return 0


def print_bytes(output: str, data: bytes) -> int:
    """Writes `data` to standard output where `output` is `-`, else into that file.

    Raises:
        UsageError: it is no text, and standard output is a terminal.
    """
    from haiphong_kg.base import write_all, write_whole

    if output == "-":
        if b"\0" in data and sys.stdout.isatty():
            raise UsageError(Message("notForTerminal"), fix=Message("nameFileOrPipe"))
        write_all(sys.stdout.buffer, _shown(data) if sys.stdout.isatty() else data)
    else:
        write_whole(Path(output), data)
    return 0


def _shown(data: bytes) -> bytes:
    """A text for a terminal, which no sign in it may steer, whatever its format."""
    from haiphong_kg.base import printable_lines

    return printable_lines(data.decode(errors="replace")).encode()


def stand_in() -> None:
    """Puts what refuses every byte in the place of standard output where it is closed, and nothing in that of errors.

    Else a file that is opened later would get its number, and what is printed with it.
    """
    if sys.stdin and sys.stdout and sys.stderr:
        return
    while (stream := os.open(os.devnull, os.O_RDONLY)) <= _STANDARD:
        pass
    os.close(stream)
    sys.stdin = sys.stdin or os.fdopen(0, "r", encoding="utf-8")
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def say(message: str) -> None:
    """Tells a person something on standard error, away from the results; no sign in it steers a terminal."""
    from haiphong_kg.base import printable_lines

    sys.stderr.write(printable_lines(told(message, spoken())) + "\n")


def speak(lang: str) -> None:
    """Lets errors, notices and help be in `lang` from now on."""
    _SPOKEN.set(lang)


def spoken() -> str:
    """The language of errors, notices and help."""
    return _SPOKEN.get()


@contextmanager
def stoppable() -> Iterator[None]:
    """Inside, ctrl-C ends this process at once, because the engine would not let Python hear of it.

    The engine may use no more than `MEMORY` there, so that a query without end does not take that of the computer.
    """
    if threading.current_thread() is not threading.main_thread():  # which alone may set and hear signals
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    limits = _limited_memory()
    try:
        yield
    finally:
        if limits:
            limits()
        signal.signal(signal.SIGINT, before)


def _limited_memory() -> Callable[[], None] | None:
    """Lowers the limit of this process's memory where the system has one; returns what restores it."""
    if sys.platform == "win32":
        return None
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft != resource.RLIM_INFINITY and soft <= MEMORY:
        return None
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def missing(extra: str, error: ImportError) -> UsageError:
    """What to say of a command that needs the packages of `extra`."""
    said = Message("needsPackage", what=extra, package=error.name)
    return UsageError(said, fix=Message("pipInstall", extra=extra))
