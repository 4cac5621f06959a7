"""What XML 1.0 can hold."""

from __future__ import annotations

import re
from functools import cache


def legal(text: str) -> str:
    """`text` with U+FFFD for each character outside of XML 1.0's `Char` (section 2.2), such as control characters."""
    return _illegal().sub("\ufffd", text)


def kept_returns(xml: bytes) -> bytes:
    """`xml` with its carriage returns as character references; a reader would turn bare ones into line feeds."""
    return xml.replace(b"\r", b"&#13;")


@cache
def _illegal() -> re.Pattern[str]:
    """All that is no `Char`; made when it is asked for, because that takes 5 ms."""
    return re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
