"""Which page tells of an IRI: names of files that every system takes, one to one; and links between pages.

A name under the base becomes a path of small ASCII letters, digits, hyphens and underscores; `id/place/hai-phong` stays
as it is. What else an IRI may hold is spelled so that no two IRIs share a file, not even where a system takes capital
letters for small ones, or composed letters for decomposed ones: a capital becomes `_` and the small letter, any other
sign its code point between tildes. So an IRI with `ả` and one with `%E1%BA%A3` have pages of their own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final
from urllib.parse import urlencode

from haiphong_kg.base import expression
from haiphong_kg.store import BASE

Link = Callable[[str], str]
MOST_HITS: Final = 200
# The folder of the graph in every format.
ALL: Final = "data/all"

_PLAIN: Final = expression(r"[^a-z0-9-]")
_RESERVED: Final = expression(r"(con|prn|aux|nul|com\d|lpt\d)\Z")
_MOST: Final = 100
_KEPT: Final = 80
# A full stop stands nowhere else in a segment, so that `def#x` and `def/x` stay apart.
_HASH: Final = "/term."


@lru_cache(maxsize=20_000)
def path_of(iri: str) -> str:
    """The path of the page of `iri`, without language and ending: `id/place/hai-phong`, `def/term._agreement`."""
    local, hash_, term = iri.removeprefix(BASE).partition("#")
    path = "/".join(_segment(part) for part in local.split("/"))
    return path + _HASH + _segment(term) if hash_ else path


def page_path(iri: str, lang: str) -> str:
    """Where the page of `iri` in `lang` is, from the top of the site."""
    return f"{lang}/{path_of(iri)}.html"


def data_path(iri: str) -> str:
    """Where the Turtle of `iri` is, from the top of the site."""
    return f"data/{path_of(iri)}.ttl"


def question_path(name: str, lang: str) -> str:
    """Where the page of the question called `name` is, from the top of the site."""
    return f"{lang}/questions/{name}.html"


def downloads_path(lang: str) -> str:
    """Where the page that lists the files to download is, from the top of the site."""
    return f"{lang}/downloads.html"


def search_path(typed: str, lang: str, limit: int) -> str:
    """Where a server shows the first `limit`, at most `MOST_HITS`, of what it finds by the name `typed`."""
    return "search?" + urlencode({"q": typed, "lang": lang, "limit": limit})


def relative(here: str) -> Link:
    """Links from the page at the path `here` to paths from the top: they hold on disk and under any address."""
    top = "../" * here.count("/")
    return lambda path: path if path.startswith("#") else top + path


def under(prefix: str) -> Link:
    """Links to paths from the top of a site that a server shows under `prefix`, such as "" or "/hai-phong"."""
    return lambda path: path if path.startswith("#") else f"{prefix}/{path}"


def _segment(text: str) -> str:
    spelled = _PLAIN.sub(_spelled, text) or "~"
    if _RESERVED.match(spelled):
        spelled = f"~{spelled}"
    if len(spelled) <= _MOST:
        return spelled
    return f"{spelled[:_KEPT]}~~{hashlib.sha256(text.encode()).hexdigest()[:32]}"


def _spelled(match: re.Match[str]) -> str:
    sign = match[0]
    if "A" <= sign <= "Z":
        return f"_{sign.lower()}"
    return "__" if sign == "_" else f"~{ord(sign):x}~"
