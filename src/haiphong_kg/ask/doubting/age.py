"""That something still is so rests on the newest source there is: told, for what came later is in none."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import last_time
from haiphong_kg.ask.telling.replying import Reply, reply, values_of
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import date_text
from haiphong_kg.store import KnowledgeGraph

_STILL: Final = "time/still"


def with_age(lexicon: Lexicon, text: str, found: Reply) -> Reply:
    """A "yes" to what is asked to be so still, with the date of the newest source that says so."""
    if found.polarity != "yes" or not any(one.has(_STILL) for one in phrases(lexicon, text, found.lang)):
        return found
    records = {*found.given, *values_of(found.rows), *(one for each in found.meanings for one in each.records)}
    newest = max((_newest(lexicon.kg, one) for one in records), default="")
    key, day = ("newest-source", newest) if newest else ("newest-time", _last(lexicon.kg, records))
    if not day:
        return found
    line = reply(lexicon, key, found.lang, date_text(day, found.lang))
    return found._replace(remarks=(*found.remarks, line))


def _last(kg: KnowledgeGraph, records: set[str]) -> str:
    return max((last_time(kg, one) for one in records), default="")


def _newest(kg: KnowledgeGraph, record: str) -> str:
    """The day of the newest source that tells of a record; "" where none is dated."""
    sources = (kg.value(claim, "hp:source") for claim in kg.subjects("hp:claims", record))
    return max((kg.value(one, "dcterms:issued") for one in sources if one), default="")
