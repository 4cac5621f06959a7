"""Zones that are counted, without those that are but places of another of them."""

from __future__ import annotations

from haiphong_kg.ask.meaning.said_names import listed
from haiphong_kg.ask.telling.replying import held, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label
from haiphong_kg.sparql import Answer
from haiphong_kg.store import bare


def without_parts(lexicon: Lexicon, rows: Answer, column: str, lang: str) -> tuple[Answer, tuple[str, ...]]:
    """The rows of zones that lie in no other of these, and a remark on the others."""
    kg = lexicon.kg
    zones = dict.fromkeys(held(rows, row, column) for row in rows.rows)
    around = {one: {bare(term) for term in kg.objects(one, "hp:locatedInZone")} for one in zones}
    parts = [one for one in zones if around[one].intersection(zones)]
    if not parts:
        return rows, ()
    kept = tuple(row for row in rows.rows if held(rows, row, column) not in parts)
    names = listed(lexicon, [label(kg, one, lang) for one in parts], lang)
    return rows._replace(rows=kept), (reply(lexicon, "parts-uncounted", lang, names),)
