"""What was typed for a query, or named: its text, and the values of its parameters."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from haiphong_kg.base import nfc
from haiphong_kg.errors import Message, NotFoundError, UsageError, reason

Options = argparse.Namespace
_LONGEST: Final = 2**20


def settings(pairs: Sequence[str]) -> dict[str, str]:
    """The values of `--set NAME=VALUE` by name.

    Raises:
        UsageError: one is of another form, or given twice.
    """
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name or not value:
            raise UsageError(Message("cannotReadSet", pair=pair), fix=Message("writeSet"))
        if name in found:
            raise UsageError(Message("setTwice", name=name), fix=Message("keepOne"))
        found[name] = value
    return found


def query_text(options: Options) -> str:
    """The text of the query: what was typed, or what the file or standard input holds.

    Raises:
        UsageError: there is none, or two, or it is no text, or too long.
        NotFoundError: the file cannot be read.
    """
    if (options.text is None) == (options.file is None):
        raise UsageError(Message("textOrFile"), fix=Message("dashForInput"))
    name: Path | Message = options.file or Message("standardInput")
    try:
        if options.text not in (None, "-"):
            name = Message("theQuery")
            data = os.fsencode(options.text)
        elif options.file is None:
            data = sys.stdin.buffer.read(_LONGEST + 1)
        else:
            with options.file.open("rb") as stream:
                data = stream.read(_LONGEST + 1)
        text = nfc(data.decode("utf-8-sig"))
    except OSError as error:
        raise NotFoundError(Message("cannotReadIt", name=name, why=reason(error)), fix=Message("checkPath")) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(Message("notUtf8InLine", name=name, line=line), fix=Message("saveItUtf8")) from None
    if len(data) > _LONGEST:
        raise UsageError(Message("longerThan", name=name, n=_LONGEST >> 20), fix=Message("queryIsShorter"))
    return text
