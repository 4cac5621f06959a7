"""What a reader sees of a page, and whether some words stand there."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cached_property
from html.parser import HTMLParser
from typing import Final

from haiphong_kg.base import expression

_CHARSET: Final = expression(rb"""charset\s*=\s*["']?([\w.:-]+)""", re.I)
_MODIFIED: Final = expression(r'"dateModified"\s*:\s*"(\d{4}-\d{2}-\d{2})')
_DAY: Final = expression(r"\d{4}-\d{2}-\d{2}")
_REFRESH: Final = expression(r"\s*[0-5](?:\.\d*)?\s*;\s*url\s*=\s*[\"']?([^\"']+)", re.I)
_NO_TEXT: Final = frozenset(("script", "style", "template", "noscript"))
_INLINE: Final = frozenset(("a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u"))
_SAYING: Final = frozenset(("description", "og:title", "og:description"))
_CHANGED: Final = frozenset(("article:modified_time", "og:updated_time", "last-modified"))
_SHORT: Final = 6
_SENTENCE_ENDS: Final = expression(r"(?<=[.!?])\s+|(?<=[。！？])")
_HEAD: Final = 2048


class PageText(HTMLParser):
    """A page of HTML as text: `text`, the day on which it says that it was `modified`, and where a `refresh` leads."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.modified, self.refresh = "", ""
        self._parts: list[str] = []
        self._open: list[str] = []
        self.feed(html.replace("<![", "<! ["))  # a comment in HTML, and a fault to this parser
        self.close()
        self.text = "".join(self._parts)

    @cached_property
    def words(self) -> str:
        """Letters and digits, in one form and small, parted by single spaces."""
        return normal(self.text)

    @cached_property
    def run(self) -> str:
        """The words without what parts them, as scripts without spaces have them."""
        return self.words.replace(" ", "")

    def holds(self, words: str) -> bool:
        """Whether `words` stand there, whatever the signs, spaces and marks-up between them."""
        wanted = normal(words)
        if re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", self.words):
            return True
        return len(wanted) >= _SHORT and wanted.replace(" ", "") in self.run

    @cached_property
    def passages(self) -> frozenset[str]:
        """The digests of its lines and of their sentences."""
        lines = [line for line in self.text.split("\n") if line.strip()]
        return frozenset(passage_digest(one) for line in lines for one in (line, *_SENTENCE_ENDS.split(line)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follows what hides text, and reads what a page says of itself."""
        if tag not in _INLINE:
            self._parts.append("\n")
        if tag in _NO_TEXT:
            self._open.append(tag)
        named = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta(named)
        if tag == "img":
            self._parts.append(f" {named.get('alt', '')} ")

    def handle_endtag(self, tag: str) -> None:
        """Ends what hid text."""
        if tag in _NO_TEXT and tag in self._open:
            del self._open[self._open.index(tag) :]
        if tag not in _INLINE:
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Takes up text; of a script only the day of the last change that it states for search engines."""
        if not self._open:
            self._parts.append(data)
        elif self._open == ["script"] and (found := _MODIFIED.search(data)):
            self.modified = max(self.modified, found[1])

    def _meta(self, named: dict[str, str]) -> None:
        key, content = named.get("name") or named.get("property") or "", named.get("content", "")
        if key.lower() in _SAYING:
            self._parts.append(f"\n{content}\n")
        if key.lower() in _CHANGED and (found := _DAY.match(content)):
            self.modified = max(self.modified, found[0])
        if named.get("http-equiv", "").lower() == "refresh" and (leads := _REFRESH.match(content)):
            self.refresh = leads[1].strip()


def read_page(body: bytes, media: str) -> PageText:
    """The page in `body`, by the encoding that `media` (the Content-Type) or the page itself names, else UTF-8."""
    found = _CHARSET.search(media.encode()) or _CHARSET.search(body[:_HEAD])
    name = found[1].decode() if found else "utf-8"
    try:
        text = body.decode(name, errors="replace")
    except LookupError:
        text = body.decode(errors="replace")
    return PageText(text.removeprefix("\ufeff"))


def passage_digest(passage: str) -> str:
    """The digest of a sentence or paragraph as it was read, whatever the signs, spaces and cases in it."""
    return "sha256:" + hashlib.sha256(normal(passage).encode()).hexdigest()


def normal(text: str) -> str:
    """The letters and digits of `text` with their marks, in one form, without case, parted by single spaces."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded).split())
