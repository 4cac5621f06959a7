"""Where a figure comes from that is named by what it is of: the figure, and the sources that state it."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.meaning.said_names import listed, source_said, sources_of
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import tokens
from haiphong_kg.sparql import Row

_SOURCE: Final = "ask/source"
_STATED: Final = "stated/"
_FROM: Final = ("ask/where", "ask/is-there", _STATED, "from/where")
_FAMILY: Final = "family/"
_COUNTED: Final = "ask/how-many"
# Words for a figure, and for giving it, which name none.
_FIGURE: Final = ("figure", "number", "figures", "numbers", "số", "con số", "số liệu")
# These ask for the source where they stand last: "FDI 2024, source?".
_NOUNS: Final = ("source", "sources", "nguồn")
_GIVES: Final = ("giving/", "voice/", "matter/")
# What tells of one figure from another of its row.
_PERIOD: Final = ("start", "end", "known")


def with_its_sources(lexicon: Lexicon, text: str, whole: One) -> Reply | None:
    """The figure for whose source `text` asks, with the sources that state it; None where it asks for no such."""
    items = phrases(lexicon, text)
    if not any(one.has(_FAMILY, _COUNTED) for one in items):
        return None
    left_out = _asking(items)
    if not left_out:
        return None
    said = tokens(text)
    kept = [word.typed for place, word in enumerate(said) if not any(one.start <= place < one.end for one in left_out)]
    found = whole(" ".join(kept))
    if found.kind != "answer" or found.unread or len(found.meanings) != 1:
        return None
    meaning = found.meanings[0]
    if meaning.frame != FIGURE or meaning.target != Target.VALUE or meaning.change:
        return None
    return _told(lexicon, found)


def _asking(items: tuple[Item, ...]) -> list[Item]:
    """The phrases that ask where something is from, with the words for a figure beside them; none where none asks."""
    source = [one for one in items if one.has(_SOURCE) or (one is items[-1] and one.text.casefold() in _NOUNS)]
    if not source and any(one.has("ask/where") for one in items) and any(one.has(_STATED) for one in items):
        source = [one for one in items if one.has(*_FROM)]
    plain = [one for one in items if one.text.casefold() in _FIGURE or (one.idle and one.has(*_GIVES))]
    return [*source, *plain] if source else []


def _told(lexicon: Lexicon, found: Reply) -> Reply | None:
    """The reply with the sources of the figure that it tells first, and of others of the same time."""
    rows = found.rows.rows
    if not rows or "record" not in found.rows.columns:
        return None
    first = _period(found, rows[0])
    records = [held(found.rows, row, "record") for row in rows if _period(found, row) == first]
    sources = list(dict.fromkeys(one for record in records for one in sources_of(lexicon.kg, record)))
    if not sources:
        return None
    names = listed(lexicon, [source_said(lexicon.kg, one, found.lang) for one in sources], found.lang)
    said = f"{found.sentence} {reply(lexicon, 'sources', found.lang)}: {names}."
    return found._replace(sentence=said, given=(*found.given, *sources))


def _period(found: Reply, row: Row) -> tuple[str, ...]:
    return tuple(held(found.rows, row, name) for name in _PERIOD if name in found.rows.columns)
