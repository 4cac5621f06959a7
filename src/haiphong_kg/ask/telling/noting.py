"""What stands in brackets behind each thing of an answer: since when, when it is known to hold, if it still runs."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.frames import ROUTES
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.telling.replying import cell, reply
from haiphong_kg.ask.telling.succession import is_held, times_held
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label, text
from haiphong_kg.sparql import Answer
from haiphong_kg.store import SCHEME, Term, bare

_OWNERSHIP: Final = "ownership"
_TOLD_STATES: Final = ("/operating", "/ended")
# What is but meant, and may never be: a plant that was announced is none that is there.
_MEANT: Final = ("/planned", "/announced", "/proposed")
_NO_TENANTS: Final = frozenset(f"{SCHEME}investor-role/{one}" for one in ("developer", "shareholder"))
_OF_WORKS: Final = frozenset({"investment", "funding"})


def notes(lexicon: Lexicon, meaning: Meaning, rows: Answer, things: list[Term], lang: str) -> list[str]:
    """The note on each of the things, "" where there is nothing to note."""
    starts = times_held(lexicon, rows, lang) if is_held(meaning) else _starts(lexicon, rows, lang)
    states = _states(lexicon, rows, lang) if meaning.frame in ROUTES else {}
    known = _known(lexicon, rows, lang) if meaning.frame == _OWNERSHIP else {}
    meant = _meant(lexicon, rows, lang) if meaning.frame in _OF_WORKS else {}
    roles = _roles(lexicon, rows, lang) if _is_of_zone(lexicon, meaning) else {}
    noted = (
        [roles.get(one, ""), starts.get(one) or known.get(one, ""), *states.get(one, ()), meant.get(one, "")]
        for one in map(bare, things)
    )
    return [", ".join(filter(None, note)) for note in noted]


def _is_of_zone(lexicon: Lexicon, meaning: Meaning) -> bool:
    """Whether it is asked who invests in a zone."""
    place = meaning.role("place") if (meaning.frame, meaning.asked) == ("investment", "investor") else None
    return place is not None and all("Zone" in lexicon.traits(iri) for iri in place.iris)


def _roles(lexicon: Lexicon, rows: Answer, lang: str) -> dict[str, str]:
    """What those are who rent nothing in a zone: they develop it, or hold a share in who does."""
    found: dict[str, set[str]] = {}
    for row in rows.rows:
        thing, record = cell(rows, row, "thing"), cell(rows, row, "record")
        if thing is not None and record is not None:
            found.setdefault(bare(thing), set()).add(lexicon.kg.value(bare(record), "hp:role"))
    return {one: label(lexicon.kg, min(roles), lang) for one, roles in found.items() if roles <= _NO_TENANTS}


def _states(lexicon: Lexicon, rows: Answer, lang: str) -> dict[str, list[str]]:
    """Whether what leads to each thing operates, or has ended; a place with both has the former."""
    found: dict[str, dict[str, str]] = {}
    for row in rows.rows:
        thing, status = cell(rows, row, "thing"), cell(rows, row, "status")
        if thing is not None and status is not None and bare(status).endswith(_TOLD_STATES):
            found.setdefault(bare(thing), {})[bare(status)] = text(lexicon.kg, status, lang)
    return {one: [states[max(states)]] for one, states in found.items()}


def _meant(lexicon: Lexicon, rows: Answer, lang: str) -> dict[str, str]:
    """The state of each thing of which all that is recorded here is but meant."""
    found: dict[str, dict[str, str]] = {}
    for row in rows.rows:
        thing, status = cell(rows, row, "thing"), cell(rows, row, "status")
        if thing is not None:
            state = text(lexicon.kg, status, lang) if status is not None else ""
            found.setdefault(bare(thing), {})[bare(status) if status is not None else ""] = state
    return {one: next(iter(states.values())) for one, states in found.items() if all(map(_is_meant, states))}


def _is_meant(status: str) -> bool:
    return status.endswith(_MEANT)


def _known(lexicon: Lexicon, rows: Answer, lang: str) -> dict[str, str]:
    """When each owner is known to have been one, the latest time: a share may be sold since."""
    found: dict[str, Term] = {}
    for row in rows.rows:
        thing, known = cell(rows, row, "thing"), cell(rows, row, "known")
        if thing is not None and known is not None:
            found[bare(thing)] = max(found.get(bare(thing), known), known, key=bare)
    return {one: reply(lexicon, "known-of", lang, text(lexicon.kg, time, lang)) for one, time in found.items()}


def _starts(lexicon: Lexicon, rows: Answer, lang: str) -> dict[str, str]:
    """Since when each thing is there, where it is in one record only and that is dated."""
    found: dict[str, set[str]] = {}
    for row in rows.rows:
        thing, start = cell(rows, row, "thing"), cell(rows, row, "start")
        if thing is not None:
            found.setdefault(bare(thing), set()).add(text(lexicon.kg, start, lang) if start is not None else "")
    return {one: next(iter(times)) for one, times in found.items() if len(times) == 1}
