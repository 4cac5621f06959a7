"""A figure in words: of what it is, when, and how much, with its hedge and whether it is foreseen only."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from haiphong_kg.ask.telling.replying import Row, cell, held, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.base import number
from haiphong_kg.entities import label, text
from haiphong_kg.sparql import Answer
from haiphong_kg.store import KnowledgeGraph, expand

_EXACT: Final = "/exact"
_NUMBER: Final = expand("unit:NUM")
_FORECAST: Final = expand("sdmx-code:obsStatus-F")
# Names of measures that say themselves that they are of a plan.
_PLANS: Final = ("planned", "announced", "expected", "proposed", "target", "example")


def plain(rows: Answer, row: Row) -> str:
    """The figure without needless zeros."""
    value = Decimal(held(rows, row, "value"))
    return f"{value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize():f}"


def said_figure(lexicon: Lexicon, rows: Answer, row: Row, lang: str) -> str:
    """A figure in words: indicator, entity, counterpart, time, and the value with hedge and unit."""
    kg = lexicon.kg
    names = [text(kg, cell(rows, row, one), lang) for one in ("indicator", "entity", "counterpart")]
    time = cell(rows, row, "period")
    names.append(text(kg, time if time is not None else cell(rows, row, "known"), lang))
    value = said_value(lexicon, rows, row, lang)
    value = reply(lexicon, "foreseen", lang, value) if is_foreseen(kg, held(rows, row, "record")) else value
    return f"{', '.join(filter(None, names))}: {value}"


def is_foreseen(kg: KnowledgeGraph, record: str) -> bool:
    """Whether a figure is a forecast, or a plan, and the name of its measure does not say so."""
    name = kg.value(record, "hp:indicator").removeprefix(INDICATOR)
    return not any(one in name.split("-") for one in _PLANS) and kg.value(record, "sdmxa:obsStatus") == _FORECAST


def said_value(lexicon: Lexicon, rows: Answer, row: Row, lang: str) -> str:
    """A value with its hedge and unit."""
    hedge, unit = held(rows, row, "hedge"), held(rows, row, "unit")
    parts = [label(lexicon.kg, hedge, lang)] if hedge and not hedge.endswith(_EXACT) else []
    parts.append(number(plain(rows, row), lang))
    parts += [label(lexicon.kg, unit, lang)] if unit != _NUMBER else []
    return " ".join(parts)
