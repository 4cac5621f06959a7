"""A question for records with its rows → the answer in a sentence: yes, when, how many, which, from which source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import NamedNode

from haiphong_kg.ask.meaning.frames import ENDED, FRAMES
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.said_names import listed, name_of, source_said, sources_of
from haiphong_kg.ask.telling.left_open import left_open, unstated
from haiphong_kg.ask.telling.noting import notes
from haiphong_kg.ask.telling.replying import (
    Row,
    Told,
    begun,
    by_record,
    cell,
    held,
    known_at,
    reply,
    said_record,
    shortened,
    start_of,
    things_of,
    timed,
    values_of,
)
from haiphong_kg.ask.telling.seats import seat_since
from haiphong_kg.ask.telling.standing import is_ended, of_merged, standing, with_status
from haiphong_kg.ask.telling.succession import is_held, latest_first
from haiphong_kg.ask.telling.wholes import without_parts
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import text
from haiphong_kg.sparql import Answer
from haiphong_kg.store import Term, bare

# In which state works are but meant.
_MEANT: Final = ("planned", "announced", "proposed")
_MOST_SAID: Final = 3
# What has no time comes behind all years.
_LAST: Final = "9999"


def tell(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The answer to a question for records."""
    kept = ordered(meaning, rows)
    if not kept.rows:
        return Told("", kept, (), "none")
    tellers = {
        Target.YES_NO: _yes,
        Target.WHEN: _when,
        Target.END: _when,
        Target.COUNT: _count,
        Target.THINGS: _things,
        Target.SOURCES: _sources,
        Target.VALUE: _amounts,
    }
    return of_merged(lexicon, meaning, tellers.get(meaning.target, _things)(lexicon, meaning, kept, lang), lang)


def ordered(meaning: Meaning, rows: Answer) -> Answer:
    """Of the latest or the first only those, in that order; rows without a time have no place in it."""
    if meaning.order not in ("latest", "first") or meaning.frame == FIGURE or not rows.rows:
        return rows
    if meaning.frame == "event" and meaning.order == "latest":  # what is but planned did not come last
        held = tuple(row for row in rows.rows if not is_ended(rows, row, _MEANT))
        rows = rows._replace(rows=held or rows.rows)
    times = {row: _place(meaning, rows, row) for row in rows.rows}
    dated = sorted({one for one in times.values() if one[0]}, reverse=meaning.order == "latest")
    wanted = dated[: meaning.top or 1]
    return rows._replace(rows=tuple(row for one in wanted for row in rows.rows if times[row] == one))


def _place(meaning: Meaning, rows: Answer, row: Row) -> tuple[str, bool]:
    """The time by which a row stands in order; who is told only to have left a post had it before one who came then."""
    of_post = meaning.frame == "post"
    began = _times(rows, row, ("start", "known") if of_post else ("start",))
    return max(began or _times(rows, row, ("end",) * of_post), default=""), bool(began)


def _times(rows: Answer, row: Row, columns: Iterable[str]) -> list[str]:
    return [bare(term) for name in columns if (term := cell(rows, row, name)) is not None]


def lacking(meaning: Meaning, rows: Answer) -> list[str]:
    """Of names that must all be there, those of which there is no row."""
    given = {bare(term) for row in rows.rows for term in row if term is not None}
    return [iri for one in meaning.filled if one.every for iri in one.iris if iri not in given]


def _yes(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """Yes, with the records that say so; of several names each must have one."""
    if missing := lacking(meaning, rows):
        names = listed(lexicon, [name_of(lexicon, one, lang) for one in missing], lang)
        return Told(reply(lexicon, "none", lang, names), rows, (), "not all")
    groups = list(by_record(rows).values())
    told = []
    for group in groups[:_MOST_SAID]:
        said = said_record(lexicon, meaning, rows, group, lang)
        told.append(with_status(lexicon, rows, group[0], timed(lexicon, meaning, rows, group[0], said, lang), lang))
    more = f" … (+{len(groups) - _MOST_SAID})" if len(groups) > _MOST_SAID else ""
    key, polarity = standing(meaning, rows)
    sentence = reply(lexicon, key, lang, "; ".join(told) + more)
    return Told(sentence, rows, values_of(rows), polarity, tuple(unstated(lexicon, rows, lang)))


def _sources(lexicon: Lexicon, _: Meaning, rows: Answer, lang: str) -> Told:
    """The sources of the records, each once."""
    kg = lexicon.kg
    found = list(dict.fromkeys(one for record in by_record(rows) for one in sources_of(kg, record)))
    named = [source_said(kg, one, lang) for one in found]
    return Told(reply(lexicon, "count", lang, str(len(found)), listed(lexicon, named, lang)), rows, tuple(found))


def _amounts(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """What each record amounts to."""
    told, given, without = [], [], []
    in_unit = [row for row in rows.rows if meaning.unit and held(rows, row, "unit") == meaning.unit]
    rows = rows._replace(rows=tuple(in_unit)) if in_unit else rows
    for group in by_record(rows).values():
        said = said_record(lexicon, meaning, rows, group, lang)
        amounts = dict.fromkeys((cell(rows, row, "value"), cell(rows, row, "unit")) for row in group)
        for value, unit in amounts:
            if value is not None:
                given.append(bare(value))
                told.append(f"{said}: {text(lexicon.kg, value, lang)} {text(lexicon.kg, unit, lang)}")
            elif len(amounts) == 1:
                without.append(said)
    if not given:
        return Told(reply(lexicon, "not-stated", lang, said), rows, (), "not stated")
    remarks = [reply(lexicon, "not-added", lang)] * (len(given) > 1)
    remarks += [reply(lexicon, "no-amount", lang, "; ".join(dict.fromkeys(without)))] * bool(without)
    return Told(reply(lexicon, "one", lang, "; ".join(dict.fromkeys(told))), rows, tuple(given), "", tuple(remarks))


def _when(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The time of each record, or that no source states it."""
    column = "end" if meaning.target == Target.END else "start"
    told, given = [], []
    if noted := left_open(lexicon, rows, column, lang):
        return noted
    groups = [*by_record(rows).values()]
    if meaning.frame == "agreement":  # of the ties of two the first is told first
        groups.sort(key=lambda group: held(rows, group[0], column) or _LAST)
    for group in groups:
        said = said_record(lexicon, meaning, rows, group, lang)
        time = cell(rows, group[0], column)
        if time is not None:
            given.append(bare(time))
            ended = reply(lexicon, "until", lang, said, text(lexicon.kg, time, lang))
            lasting = _lasting(lexicon, meaning, rows, group[0], said, lang)
            told.append(ended if column == "end" else _standing(lexicon, meaning, rows, group[0], lasting, lang))
        elif column == "start" and (seat := seat_since(lexicon.kg, held(rows, group[0], "record"), lang)):
            told.append(seat[0])
            given.append(seat[1])
        else:
            untold = _no_time(lexicon, rows, group, column, said, lang)
            told.append(_standing(lexicon, meaning, rows, group[0], untold, lang))
    polarity = "" if given else "not stated"
    sentence = " ".join(reply(lexicon, "one", lang, one) for one in dict.fromkeys(told))
    return Told(sentence, rows, tuple(given), polarity, tuple(unstated(lexicon, rows, lang)))


def _lasting(lexicon: Lexicon, meaning: Meaning, rows: Answer, row: Row, said: str, lang: str) -> str:
    """When something was, from its first day to its last where it took several and its account does not say so."""
    start, end = cell(rows, row, "start"), cell(rows, row, "end")
    told = begun(lexicon, meaning, said, start, lang) if start is not None else said
    several = meaning.frame == "event" and end not in (None, start) and told != said
    return reply(lexicon, "until", lang, told, text(lexicon.kg, end, lang)) if several else told


def _no_time(lexicon: Lexicon, rows: Answer, group: list[Row], column: str, said: str, lang: str) -> str:
    told = reply(lexicon, "no-end" if column == "end" else "no-start", lang, said)
    known = [term for row in group if (term := cell(rows, row, "known")) is not None]
    return known_at(lexicon, told, known, lang) if known else told


def _count(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    if meaning.each:
        return _by_year(lexicon, meaning, rows, lang)
    wholes, remarks = without_parts(lexicon, rows, "record", lang) if meaning.frame == "zone" else (rows, ())
    things = things_of(meaning, wholes)
    names = listed(lexicon, _shown(lexicon, meaning, wholes, things, lang), lang)
    count = str(len(things))
    return Told(reply(lexicon, "count", lang, count, names), rows, (count,), "", remarks)


def _by_year(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """How many there are of each year, and how many of which no year is stated."""
    found: dict[str, set[Term]] = {}
    for row in rows.rows:
        thing = cell(rows, row, "record" if meaning.asked in ("", RECORD) else "thing")
        if thing is not None:
            found.setdefault(start_of(rows, row)[:4], set()).add(thing)
    years = [f"{year}: {len(things)}" for year, things in sorted(found.items()) if year]
    undated = reply(lexicon, "undated-count", lang, str(len(found[""]))) if "" in found else ""
    sentence = " ".join(filter(None, [reply(lexicon, "one", lang, "; ".join(years)), undated]))
    given = [one for year, things in found.items() for one in (year, str(len(things)))]
    return Told(sentence, rows, tuple(given))


def _things(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The things, each with its time where there are few; one alone in a whole sentence."""
    if meaning.order in ("most", "least"):
        return _by_number(lexicon, meaning, rows, lang)
    rows = latest_first(rows) if is_held(meaning) else rows
    things = things_of(meaning, rows)
    given = tuple(map(bare, things)) + tuple(dict.fromkeys(filter(None, (start_of(rows, row) for row in rows.rows))))
    if meaning.asked in ("", RECORD) and meaning.frame != "event":  # in which hosts take part as well as guests
        given += tuple(_far_side(meaning, rows))
    if len(things) == 1:
        said = _alone(lexicon, meaning, rows, lang)
        said = (
            reply(lexicon, "of", lang, _begun(lexicon, meaning, things[0], lang), said)
            if _unnamed(lexicon, meaning, lang)
            else said
        )
        sentence = reply(lexicon, "one", lang, said)
    else:
        names = listed(lexicon, _shown(lexicon, meaning, rows, things, lang), lang)
        sentence = reply(lexicon, "count", lang, str(len(things)), names)
    return Told(sentence, rows, given)


def _begun(lexicon: Lexicon, meaning: Meaning, thing: Term, lang: str) -> str:
    """What is asked for; an agreement that took the place of another with the day since when it is there."""
    name = text(lexicon.kg, thing, lang)
    start = lexicon.kg.objects(bare(thing), "hp:start") if meaning.asked == "successor" else ()
    return reply(lexicon, "since", lang, name, text(lexicon.kg, start[0], lang)) if start else name


def _alone(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> str:
    """What the records say of the one thing there is, the newest first: an older one alone may be over."""
    groups = sorted(by_record(rows).values(), key=lambda group: start_of(rows, group[0]), reverse=True)
    said = [(group[0], said_record(lexicon, meaning, rows, group, lang)) for group in groups]
    told = [
        _standing(lexicon, meaning, rows, row, timed(lexicon, meaning, rows, row, one, lang), lang) for row, one in said
    ]
    distinct = list(dict.fromkeys(told))
    return shortened(distinct, _MOST_SAID)


def _by_number(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The things with the most, or the fewest, records; how many each has."""
    found: dict[Term, set[Term]] = {}
    for row in rows.rows:
        thing, record = cell(rows, row, "thing"), cell(rows, row, "record")
        if thing is not None and record is not None:
            found.setdefault(thing, set()).add(record)
    wanted = (max if meaning.order == "most" else min)(map(len, found.values()))
    first = [thing for thing, records in found.items() if len(records) == wanted]
    names = listed(lexicon, [text(lexicon.kg, one, lang) for one in first], lang)
    sentence = reply(lexicon, "count-of", lang, names, str(wanted))
    return Told(sentence, rows, (*map(bare, first), str(wanted)))


def _unnamed(lexicon: Lexicon, meaning: Meaning, lang: str) -> bool:
    """Whether the words for the record do not name what is asked for."""
    frame = FRAMES[meaning.frame]
    role = frame.roles.get(meaning.asked)
    template = lexicon.vocabulary.sayings[f"frame/{frame.name}", lang]
    return role is not None and bool(role.path) and (frame.name == "event" or f"{{{meaning.asked}}}" not in template)


def _far_side(meaning: Meaning, rows: Answer) -> list[str]:
    far = FRAMES[meaning.frame].far
    return [bare(term) for row in rows.rows if (term := cell(rows, row, far)) is not None]


def _shown(lexicon: Lexicon, meaning: Meaning, rows: Answer, things: list[Term], lang: str) -> list[str]:
    if meaning.asked in ("", RECORD):
        groups = by_record(rows).values()
        said = [(group[0], said_record(lexicon, meaning, rows, group, lang)) for group in groups]
        told = [(row, timed(lexicon, meaning, rows, row, one, lang)) for row, one in said]
        return list(dict.fromkeys(_standing(lexicon, meaning, rows, row, one, lang) for row, one in told))
    noted = zip(things, notes(lexicon, meaning, rows, things, lang), strict=True)
    return [_since(lexicon, one, note, lang) for one, note in noted]


def _since(lexicon: Lexicon, thing: Term, start: str, lang: str) -> str:
    name = text(lexicon.kg, thing, lang) if isinstance(thing, NamedNode) else bare(thing)
    return f"{name} ({start})" if start else name


def _standing(lexicon: Lexicon, meaning: Meaning, rows: Answer, row: Row, said: str, lang: str) -> str:
    """A statement with the status where that tells that it is so no more, is but meant, or since when a plant works."""
    record = cell(rows, row, "record")
    begun = record is not None and bool(lexicon.kg.objects(bare(record), "hp:statusSince"))
    works = meaning.frame == "investment" and (begun or is_ended(rows, row, _MEANT))
    return with_status(lexicon, rows, row, said, lang) if works or is_ended(rows, row, ENDED) else said
