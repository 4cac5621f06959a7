"""Inputs are UTF-8 text in the composed normal form; what is not UTF-8 is named with file and line."""

from __future__ import annotations

import stat
import unicodedata
from pathlib import Path
from typing import Final

from haiphong_kg.errors import DataError, Message, reason

_MARKS_OF_16: Final = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path, shown: str) -> str:
    """The text of a source file in NFC; `shown` is its name in messages.

    Raises:
        DataError: it cannot be read, is no file such as a pipe, is not UTF-8, or begins with a byte order mark.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise DataError(Message("noRegularFile"), fix=Message("saveAsFile"), file=shown)
        raw = path.read_bytes()
        if raw.startswith(_MARKS_OF_16) or raw[:2].count(0) == 1:  # in ASCII one of two bytes is 0
            key = "byteOrderMark16" if raw.startswith(_MARKS_OF_16) else "isUtf16"
            raise DataError(Message(key), fix=Message("saveUtf8"), file=shown, line=1)
        if raw.startswith(b"\xef\xbb\xbf"):
            raise DataError(Message("byteOrderMark"), fix=Message("saveWithoutMark"), file=shown, line=1)
        return unicodedata.normalize("NFC", raw.decode())
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DataError(Message("notUtf8"), fix=Message("saveUtf8"), file=shown, line=line) from None
    except OSError as error:
        why = Message("cannotBeRead", why=reason(error))
        raise DataError(why, fix=Message("checkPathAndRights"), file=shown) from None
