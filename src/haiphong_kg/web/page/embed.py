"""What may stand inside the page: data as inert JSON, our own scripts and styles named by their digests."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterable
from typing import Final

from markupsafe import Markup

_INERT: Final = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def json_for_script(value: object) -> Markup:
    """`value` as JSON that no HTML parser can take for markup: `<`, `>`, `&`, U+2028 and U+2029 as escapes."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return Markup(text.translate(_INERT))  # noqa: S704  nothing that HTML reads as markup is left


def packed_for_script(value: object) -> Markup:
    """`value` as JSON, compressed, in the letters of base64; the same bytes for the same value."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return Markup(base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode())  # noqa: S704  letters of base64


def own_code(text: str, closing: str) -> Markup:
    """A script or style of ours or of pyvis, as it goes between its tags.

    Raises:
        ValueError: it holds its own closing tag, which would end it early.
    """
    if closing in text.lower():
        raise ValueError(f"the text holds {closing}")
    return Markup(text.replace("\r\n", "\n").strip())  # noqa: S704  not data, and checked above


def content_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The Content-Security-Policy under which only these scripts and styles run, and nothing is ever loaded."""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src " + " ".join(map(_digest, scripts)),
            "style-src " + " ".join(map(_digest, styles)),
            "img-src data:",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
