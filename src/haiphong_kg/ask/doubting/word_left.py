"""One word that is left of a question: that something is new, or how much it is, which is asked of it then."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.telling.replying import Reply, reply, values_of
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import is_one_of, whole_words

_MOST: Final = 2

One = Callable[[str], Reply]


def without_word_left(lexicon: Lexicon, text: str, found: Reply, one: One) -> Reply | None:
    """The reply without the one word that was left, or to how much the projects are that are told without it."""
    left = _left(lexicon, text, found)
    if not left:
        return None
    rest = " ".join(re.sub(rf"(?<!\w){re.escape(left)}(?!\w)", " ", text, count=1, flags=re.IGNORECASE).split())
    if is_one_of(lexicon, "new", left):
        plain = one(rest)
        named = any(one.named and not one.home for one in phrases(lexicon, rest, found.lang))
        described = plain.kind == "answer" and (named or plain.meanings[0].target == Target.DESCRIBE)
        left_out = reply(lexicon, "unread", found.lang, left)
        return plain._replace(remarks=(*plain.remarks, left_out)) if described else None
    return _amounts(lexicon, one(rest), one) if is_one_of(lexicon, "amount-left", left) else None


def _left(lexicon: Lexicon, text: str, found: Reply) -> str:
    """The one word that was left; where none is named, that something is new."""
    if found.kind != "unsure" or len(found.unread) > 1:
        return ""
    new = whole_words(lexicon, "new").search(text)
    return found.unread[0] if found.unread else new[0] if new else ""


def _amounts(lexicon: Lexicon, told: Reply, one: One) -> Reply | None:
    """How much the one or two projects that are told are; None where it is more, or of one nothing is recorded."""
    listed = told.kind == "answer" and len(told.meanings) == 1 and told.meanings[0].frame == "project"
    works = [iri for iri in values_of(told.rows) if "Project" in lexicon.traits(iri)] if listed else []
    if not 0 < len(works) <= _MOST:
        return None
    asked = (reply(lexicon, "ask-amount", told.lang, name_of(lexicon, iri, told.lang)) for iri in works)
    sums = [found for found in map(one, asked) if found.kind == "answer" and not found.unread]
    if not sums:
        return None
    return both(sums[0], sums[1]) if len(sums) > 1 else sums[0]
