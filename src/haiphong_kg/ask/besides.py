"""What an answer that is bound to a time leaves out, told beside it."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.figure_queries import is_of_years
from haiphong_kg.ask.figuring import FIGURE
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.meaning import Meaning, Target
from haiphong_kg.ask.queries import query_text
from haiphong_kg.ask.replying import cell, held, reply
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import bare, expand

_DAY: Final = len("2025-07-01")
_MOST_YEARS: Final = 30
_DERIVED: Final = expand("hp:DerivedObservation")


def besides(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str, where: Asker) -> tuple[str, ...]:
    """Remarks on years without a figure and figures that follow from others, undated records, all else of a day."""
    if meaning.frame == FIGURE:
        return _of_years(lexicon, meaning, rows, lang) if is_of_years(meaning) and rows.rows else ()
    span = meaning.span
    if span is None or meaning.joined or meaning.target not in (Target.THINGS, Target.COUNT):
        return ()
    day = span.first == span.last and len(span.first) == _DAY and not rows.rows
    told = (reply(lexicon, "of-the-day", lang, span.first),) if day else ()
    return (*told, *_undated(lexicon, meaning, rows, lang, where))


def _of_years(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> tuple[str, ...]:
    follows = any(_follows(lexicon, held(rows, row, "record")) for row in rows.rows)
    told = (reply(lexicon, "derived-too", lang),) if follows else ()
    if meaning.change or meaning.span is None:
        return told
    first, last = (meaning.span.first, meaning.span.last) if meaning.span else ("0", "0")
    had = {(held(rows, row, "period") or held(rows, row, "known"))[:4] for row in rows.rows}
    lacking = [str(year) for year in range(int(first), int(last) + 1) if str(year) not in had][:_MOST_YEARS]
    return (*told, reply(lexicon, "no-years", lang, ", ".join(lacking))) if lacking else told


def _follows(lexicon: Lexicon, record: str) -> bool:
    return any(bare(one) == _DERIVED for one in lexicon.kg.objects(record, "rdf:type"))


def _undated(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str, where: Asker) -> tuple[str, ...]:
    """How many more records there are whose beginning no source states."""
    every = where(query_text(meaning._replace(span=None, order=""), lexicon.members), {})
    given = {cell(rows, row, "record") for row in rows.rows}
    undated = {cell(every, row, "record") for row in every.rows if cell(every, row, "start") is None} - given
    return (reply(lexicon, "undated-besides", lang, str(len(undated))),) if undated else ()
