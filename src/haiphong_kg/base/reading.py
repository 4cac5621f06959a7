"""Inputs are UTF-8 text in the composed normal form; what is not UTF-8 is named with file and line."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from haiphong_kg.errors import DataError


def read_text(path: Path, shown: str) -> str:
    """The text of a source file in NFC; `shown` is its name in messages.

    Raises:
        DataError: it cannot be read, is not UTF-8, or begins with a byte order mark.
    """
    try:
        raw = path.read_bytes()
        if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
            raise DataError("begins with a byte order mark", fix="save it as UTF-8 without one", file=shown, line=1)
        return unicodedata.normalize("NFC", raw.decode())
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DataError("not UTF-8 text", fix="save the file as UTF-8", file=shown, line=line) from None
    except OSError as error:
        raise DataError(f"cannot be read: {error.strerror}", fix="check the path and its rights", file=shown) from None
