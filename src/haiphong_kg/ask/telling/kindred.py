"""Figures of another measure without which the one that is told would be taken for more than it is."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.telling.replying import Told, held, reply, time_of
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import told as told_of
from haiphong_kg.store import MEMBERS, KnowledgeGraph

# What is put in, by stages: of a thing the last of them counts.
_PUT_IN: Final = ("registered-capital", "invested-capital", "total-investment", "project-cost")
_MEANT: Final = ("planned-investment", "announced-investment", "planned-capital", "expected-capital")
# Measures of one thing of which none is the whole, or none the only one: they are told of one time together.
_TOGETHER: Final = (
    ("grdp", "grdp-current-prices", "grdp-constant-prices", "grdp-2010-prices"),
    ("people-settled-abroad", "people-abroad-for-a-term"),
)


def with_kindred(lexicon: Lexicon, meaning: Meaning, told: Told, lang: str) -> Told:
    """What was told of one figure, with those of other measures that belong to it."""
    one = meaning.frame == FIGURE and meaning.target == Target.VALUE and told.polarity != "none"
    if not one or not told.rows.rows or meaning.change or meaning.each or meaning.disputed or meaning.sides:
        return told
    records = _together(lexicon.kg, told) or (_later(lexicon.kg, told) if meaning.span is None else [])
    if not records or meaning.order == "first" or meaning.unit:
        return told
    said = "; ".join(told_of(lexicon.kg, record, lang).rstrip(".") for record in records)
    return told._replace(sentence=f"{told.sentence} {reply(lexicon, 'kindred', lang, said)}")


def _together(kg: KnowledgeGraph, told: Told) -> list[str]:
    """The figures of the other measures of the same matter and time."""
    first = told.rows.rows[0]
    indicator = held(told.rows, first, "indicator").removeprefix(INDICATOR)
    others = [one for group in _TOGETHER if indicator in group for one in group if one != indicator]
    time = time_of(told.rows, first)
    return [one for one in _of_entity(kg, told, tuple(others)) if _time(kg, one) == time]


def _later(kg: KnowledgeGraph, told: Told) -> list[str]:
    """The newest figure of what was put in, where it is later than the one that is told by another measure."""
    first = told.rows.rows[0]
    indicator = held(told.rows, first, "indicator").removeprefix(INDICATOR)
    others = tuple(one for one in _PUT_IN if one != indicator) if indicator in (*_PUT_IN, *_MEANT) else ()
    time = time_of(told.rows, first)
    later = [one for one in _of_entity(kg, told, others) if time and _time(kg, one) > time]
    return sorted(later, key=lambda one: _time(kg, one))[-1:]


def _of_entity(kg: KnowledgeGraph, told: Told, names: tuple[str, ...]) -> list[str]:
    """The figures of these measures that are of the thing of the first row, none preferred to them."""
    entity = held(told.rows, told.rows.rows[0], "entity")
    found = [one for name in names for one in kg.subjects("hp:indicator", INDICATOR + name)]
    own = [one for one in found if kg.value(one, "hp:observedEntity") == entity and not kg.value(one, "hp:counterpart")]
    stated = [one for one in own if not kg.value(one, "hp:formula")]
    return [one for one in stated if not _is_lesser(kg, one)]


def _is_lesser(kg: KnowledgeGraph, record: str) -> bool:
    disputes = kg.subjects(MEMBERS[0], record)
    return any((better := kg.value(one, MEMBERS[1])) and better != record for one in disputes)


def _time(kg: KnowledgeGraph, record: str) -> str:
    return kg.value(record, "hp:latestEnd") or kg.value(record, "hp:knownOn")
