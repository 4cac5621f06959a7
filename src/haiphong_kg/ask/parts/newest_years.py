"""A figure of last year where nothing tells which year it is: those of the newest years, each with its year."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, YEAR, Meaning, Target
from haiphong_kg.ask.parts.lately import LATELY
from haiphong_kg.ask.signals.units import is_growth
from haiphong_kg.ask.telling.counting import by_period
from haiphong_kg.ask.telling.of_one_year import not_of_one_year
from haiphong_kg.ask.telling.replying import Reply, Row, held, is_sound, period_of, reply, time_of
from haiphong_kg.ask.telling.said_value import plain, said_figure
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression

# Years told from today, by the names of their words.
_YEARS: Final = ("this-year", "last-year", "two-years-ago", LATELY)
_REFUSED: Final = "clock"
_OF: Final = "of|for|in|from|during|trong|của"
_NEWEST: Final = 2


def of_newest_years(
    lexicon: Lexicon, text: str, found: Reply, one: Callable[[str], Reply], told: Callable[[Meaning, str], Reply]
) -> Reply | None:
    """The figures of the newest years, said to be that; None where no figure is asked of a year told from today."""
    words = "|".join(one_of(lexicon, name, found.lang) for name in _YEARS)
    undated = expression(rf"(?<!\w)(?:(?:{_OF}) )?(?:{words})(?!\w)", re.IGNORECASE).sub("", text)
    if found.refusal != _REFUSED or undated == text:
        return None
    bare = " ".join(undated.split()).strip(" ,?")
    ways = (one(way) for way in (reply(lexicon, "each-year", found.lang, bare), bare))
    meaning = next((way.meanings[0] for way in ways if _is_of_figure(way)), None)
    grows = any(item.has("change/") for item in phrases(lexicon, text, found.lang))
    if grows and not (meaning and is_growth(meaning.indicators[0])):
        return None  # by how much a figure grew is not how large it was
    each = meaning and told(meaning._replace(each=True, order=""), found.lang)
    newest = _newest(each) if each else []
    if not each or not newest:
        return None
    said = "; ".join(said_figure(lexicon, each.rows, row, found.lang) for row in newest)
    given = tuple(plain(each.rows, row) for row in newest)
    none = not_of_one_year(lexicon, each.meanings[0], found.lang)
    sentence = " ".join(filter(None, (none, reply(lexicon, "newest", found.lang, said))))
    return each._replace(sentence=sentence, given=given, polarity="not stated")


def _newest(each: Reply) -> list[Row]:
    """The figures of the newest years, the last first, with others of the same years."""
    rows = each.rows
    newest = by_period(rows, list(rows.rows))[-_NEWEST:][::-1]
    sound = [row for row in rows.rows if is_sound(rows, row)]
    last = time_of(rows, newest[0]) if newest else ""
    later = [row for row in sound if last and held(rows, row, "earliest")[:YEAR] > last[:YEAR]]
    parts = sorted(later, key=lambda row: time_of(rows, row))[-1:]  # a year of which only some months are known
    times = [period_of(rows, row) for row in newest]
    return [*parts, *(row for time in times for row in sound if period_of(rows, row) == time)]


def _is_of_figure(found: Reply) -> bool:
    """Whether a figure is told, of no other time, and not how it changed."""
    if found.kind != "answer" or found.unread or len(found.meanings) != 1:
        return False
    meaning = found.meanings[0]
    whole = meaning.span is None and not (meaning.change or meaning.sides or meaning.disputed)
    return meaning.frame == FIGURE and meaning.target == Target.VALUE and whole
