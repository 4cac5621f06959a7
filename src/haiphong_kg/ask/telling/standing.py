"""How a record stands: in force, over by its term or by a record, or only known of a time, which may be over."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.frames import ENDED, ROUTES
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.replying import Row, Told, cell, reply, with_time
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import text
from haiphong_kg.sparql import Answer
from haiphong_kg.store import bare

# What lies still may go on.
_OVER: Final = tuple(one for one in ENDED if one != "dormant")
# Of these the sentence is behind a word that affirms or denies.
_SAID: Final = ("yes", "no", "over")


def with_status(lexicon: Lexicon, rows: Answer, row: Row, said: str, lang: str) -> str:
    """A statement with the status of its record and since when, unless that only says that it happened."""
    status, record = cell(rows, row, "status"), cell(rows, row, "record")
    if status is None or bare(status).endswith(("/achieved", "/reported")):
        return said
    state = text(lexicon.kg, status, lang)
    told = record is None or cell(rows, row, "end") is not None  # until when it was so tells as much
    since = [] if told else lexicon.kg.objects(bare(record), "hp:statusSince")
    # of a state whose beginning is noted to be read from something else no more is known than that it was so by then
    how = "so-by" if since and notes_on(lexicon.kg, bare(record), lang) else "so-from"
    states = [reply(lexicon, how, lang, state, text(lexicon.kg, one, lang)) for one in since] or [state]
    return reply(lexicon, "status", lang, said, *states)


def standing(meaning: Meaning, rows: Answer) -> tuple[str, str]:
    """What opens the sentence on records of which it is asked whether they are so, and its polarity."""
    if meaning.still and meaning.frame in ROUTES and not any(_operates(rows, row) for row in rows.rows):
        return "still-open", "not stated"
    if all(is_ended(rows, row, ("expired",)) for row in rows.rows):
        return "run-out", "over"
    return ("over", "over") if all(is_ended(rows, row, _OVER) for row in rows.rows) else ("yes", "yes")


def of_merged(lexicon: Lexicon, meaning: Meaning, told: Told, lang: str) -> Told:
    """What was told; of ties of what was merged into the city no source says whether it has taken them over."""
    theirs = any(iri in lexicon.merged for one in meaning.filled for iri in one.iris)
    if not (meaning.still and theirs and told.polarity != "none"):
        return told
    said = told.said if told.polarity in _SAID else told.sentence.rstrip(".")
    return told._replace(sentence=reply(lexicon, "still-merged", lang, said), polarity="not stated")


def _operates(rows: Answer, row: Row) -> bool:
    """Whether a link is told to operate, and not only known of a time that may be over."""
    status = cell(rows, row, "status")
    return status is not None and bare(status).endswith("/operating")


def is_ended(rows: Answer, row: Row, states: tuple[str, ...]) -> bool:
    """Whether a record has one of the states in which it is so no more."""
    status = cell(rows, row, "status")
    return status is not None and bare(status).endswith(tuple(f"/{one}" for one in states))


def with_state(lexicon: Lexicon, record: str, said: str, lang: str) -> str:
    """What a record says with its time and its status, and since when it has that."""
    since = [text(lexicon.kg, one, lang) for one in lexicon.kg.objects(record, "hp:statusSince")]
    told_ = with_time(lexicon.kg, record, said, lang)
    how = "so-by" if notes_on(lexicon.kg, record, lang) else "so-from"
    return reply(lexicon, how, lang, told_, *since) if since else told_
