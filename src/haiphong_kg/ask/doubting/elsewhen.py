"""What the graph records of another time, where it records nothing of the time that is asked for."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.doubting.nothing import indicators_of
from haiphong_kg.ask.meaning.frames import FRAMES, POINTS
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Span, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.said_names import span_said
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.telling.replying import Reply, Row, Told, is_sound, reply, start_of, time_of
from haiphong_kg.ask.telling.said_value import said_figure
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import HOME

# Of how many records it can be told that all of them are of another time.
_MOST: Final = 3


def elsewhen(lexicon: Lexicon, found: Reply, where: Asker) -> Reply | None:
    """The figures of the nearest times, or since when that is which was asked; None where there is nothing of that."""
    certain = found.kind == "none" and len(found.meanings) == 1
    meaning = found.meanings[0] if certain else found.nothing
    if meaning is None or meaning.span is None or meaning.change or meaning.sides:
        return None
    if meaning.frame == "post" and meaning.asked == "holder" and not (meaning.words or meaning.without):
        return _holders(lexicon, meaning, found, where)
    figure = meaning.frame == FIGURE and meaning.asked == "value"
    if not figure and (meaning.frame not in FRAMES or meaning.target != Target.YES_NO):
        return None
    wider = meaning._replace(span=None)
    query = query_text(wider, lexicon.members)
    rows = where(query, {})
    say = _figures if figure else _records
    told = say(lexicon, wider, meaning.span, rows, found.lang) if rows.rows else None
    if told is None:
        return None
    kind = "none" if figure else "answer"
    said = found._replace(kind=kind, question=said_back(lexicon, meaning, found.lang), offers=(), nothing=None)
    polarity = "none" if figure and certain else told.polarity
    said = said._replace(sentence=told.sentence, rows=told.rows, given=told.given, polarity=polarity)
    return said._replace(sparql=query, meanings=(meaning,))


def _holders(lexicon: Lexicon, meaning: Meaning, found: Reply, where: Asker) -> Reply | None:
    """That no source states who had a post then, and who is known to have had it when."""
    wider = meaning._replace(span=None, target=Target.THINGS, order="", still=False)
    query = query_text(wider, lexicon.members)
    rows = where(query, {})
    told = tell(lexicon, wider, rows, found.lang) if rows.rows else None
    if told is None:
        return None
    said = reply(lexicon, "no-holder-then", found.lang, span_said(lexicon, meaning.span, found.lang), told.sentence)
    anew = found._replace(kind="none", question=said_back(lexicon, meaning, found.lang), sentence=said, rows=told.rows)
    anew = anew._replace(given=told.given, polarity="none", remarks=(), offers=(), nothing=None)
    return anew._replace(sparql=query, meanings=(meaning,))


def is_measured(lexicon: Lexicon, meaning: Meaning | None) -> bool:
    """Whether it is a figure of the city alone, or one that those who are named have, if of another time."""
    if meaning is None or meaning.frame != FIGURE:
        return False
    known = meaning.span is not None and not set(meaning.indicators).isdisjoint(indicators_of(lexicon, meaning))
    return known or all(one.iris == (HOME,) for one in meaning.filled)


def _figures(lexicon: Lexicon, _: Meaning, span: Span, rows: Answer, lang: str) -> Told | None:
    """That there is no figure of the time, and the last before it with the first after it."""
    sound = [row for row in rows.rows if is_sound(rows, row)]
    near = [row for row in (_last_before(rows, sound, span), _first_after(rows, sound, span)) if row is not None]
    if not near:
        return None
    said = "; ".join(said_figure(lexicon, rows, row, lang) for row in near)
    none = reply(lexicon, "no-figure-then", lang, span_said(lexicon, span, lang))
    return Told(f"{none} {reply(lexicon, 'instead', lang, said)}", rows, (), "not stated")


def _last_before(rows: Answer, sound: list[Row], span: Span) -> Row | None:
    edge = span.first or span.last
    before = [row for row in sound if (time := time_of(rows, row)) and time[: len(edge)] < edge]
    return max(before, key=lambda row: time_of(rows, row), default=None)


def _first_after(rows: Answer, sound: list[Row], span: Span) -> Row | None:
    edge = span.last or span.first
    after = [row for row in sound if time_of(rows, row)[: len(edge)] > edge]
    return min(after, key=lambda row: time_of(rows, row), default=None)


def _records(lexicon: Lexicon, wider: Meaning, span: Span, rows: Answer, lang: str) -> Told | None:
    """What is recorded in place of what was asked: not so, where all that is began only later or is over at once."""
    told = tell(lexicon, wider, rows, lang)
    if told.polarity not in ("yes", "over"):
        return None
    said = told.said
    if wider.asked not in ("", RECORD) or all(one.home for one in wider.filled):  # whoever it is, and not one named
        none = reply(lexicon, "none-begun", lang, span_said(lexicon, span, lang), said)
        return told._replace(sentence=none, polarity="no")
    starts = {start_of(rows, row) for row in rows.rows}
    later = all(start and span.last and start[: len(span.last)] > span.last for start in starts)
    key = "otherwise" if later or (wider.frame in POINTS and len(starts) <= _MOST and all(starts)) else "recorded"
    return told._replace(sentence=reply(lexicon, key, lang, said), polarity="no" if key == "otherwise" else "")
