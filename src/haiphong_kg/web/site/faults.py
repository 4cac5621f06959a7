"""Where a reader reports a fault: a mail or a form of an issue tracker, with its text begun."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from haiphong_kg.base import expression, word
from haiphong_kg.errors import Message, UsageError

_MAIL = expression(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_FORM = expression(r"https?://[^\s<>\"']+")


class Desk(NamedTuple):
    """Takes reports at `to`: a mail address, the address of an issue form, or "" for nobody."""

    to: str = ""

    def address(self, iri: str, said: str, release: str, lang: str) -> str:
        """The link that begins a report on what is said of `iri`."""
        if not self.to:
            return ""
        subject = quote(word("reportSubject", lang, iri=iri), safe="")
        body = quote(word("reportBody", lang, iri=iri, text=said, release=release), safe="")
        if _MAIL.fullmatch(self.to):
            return f"mailto:{self.to}?subject={subject}&body={body}"
        return f"{self.to}{'&' if '?' in self.to else '?'}title={subject}&body={body}"


def desk_at(to: str) -> Desk:
    """The desk at `to`.

    Raises:
        UsageError: it is neither a mail address nor an http address.
    """
    if to and not (_MAIL.fullmatch(to) or _FORM.fullmatch(to)):
        raise UsageError(Message("noReports", address=to[:80]), fix=Message("nameReports"))
    return Desk(to)
