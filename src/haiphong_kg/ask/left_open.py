"""What sources leave open, where curators noted it: said beside an answer, or in place of hundreds of sentences."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.replying import Told, by_record, cell, reply
from haiphong_kg.base import capital
from haiphong_kg.entities import label
from haiphong_kg.sparql import Answer
from haiphong_kg.store import bare

# So many records may each be said to have no time.
_MOST_UNTIMED: Final = 10


def unstated(lexicon: Lexicon, rows: Answer, lang: str) -> list[str]:
    """What the sources leave open of the records."""
    records = dict.fromkeys(bare(term) for row in rows.rows if (term := cell(rows, row, "record")) is not None)
    found = [one for record in records for one in lexicon.kg.subjects("hp:unstatedOf", record)]
    return [label(lexicon.kg, one, lang) for one in dict.fromkeys(found)]


def left_open(lexicon: Lexicon, rows: Answer, column: str, lang: str) -> Told | None:
    """What is noted to be open of the few among many records none of which has a time in `column`; None for others."""
    groups = by_record(rows)
    if len(groups) <= _MOST_UNTIMED or any(cell(rows, row, column) is not None for row in rows.rows):
        return None
    noted = [one for one in groups if lexicon.kg.subjects("hp:unstatedOf", one)]
    few = rows._replace(rows=tuple(row for one in noted for row in groups[one]))
    said = "; ".join(unstated(lexicon, few, lang))
    return Told(reply(lexicon, "one", lang, capital(said)), few, (), "not stated") if noted else None
