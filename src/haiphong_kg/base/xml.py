"""What XML 1.0 can hold."""

from __future__ import annotations

from typing import Final

from haiphong_kg.base.expressions import expression

_ILLEGAL: Final = expression("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """`text` with U+FFFD for each character outside of XML 1.0's `Char` (section 2.2), such as control characters."""
    return _ILLEGAL.sub("\ufffd", text)


def kept_returns(xml: bytes) -> bytes:
    """`xml` with its carriage returns as character references; a reader would turn bare ones into line feeds."""
    return xml.replace(b"\r", b"&#13;")
