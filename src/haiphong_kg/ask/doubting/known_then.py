"""What is known to have been in the time that is asked for, though no source states when it began."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.said_names import span_said
from haiphong_kg.ask.telling.replying import Reply, held, reply, start_of
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Answer, Asker

_FRAMES: Final = ("investment", "project")
_LISTED: Final = (Target.THINGS, Target.COUNT)


def with_known_then(lexicon: Lexicon, found: Reply, where: Asker) -> Reply:
    """A reply on who began in a time, with those of whom only that they were there then is known.

    Where nobody is known to have begun then, they are the answer.
    """
    meaning = found.meanings[0] if len(found.meanings) == 1 else None
    if meaning is None or meaning.span is None or meaning.frame not in _FRAMES:
        return found
    if meaning.target not in _LISTED or meaning.order:
        return found
    wider = meaning._replace(span=None, target=Target.THINGS)
    query = query_text(wider, lexicon.members)
    rows = _known(where(query, {}), meaning)
    if not rows.rows:
        return found
    told = tell(lexicon, wider, rows, found.lang)
    said = reply(lexicon, "known-then", found.lang, span_said(lexicon, meaning.span, found.lang), told.sentence)
    if found.polarity != "none":
        return found._replace(remarks=(said, *found.remarks), given=(*found.given, *told.given))
    return found._replace(
        kind="answer", sentence=said, rows=rows, given=told.given, polarity="not stated", offers=(), sparql=query
    )


def _known(rows: Answer, meaning: Meaning) -> Answer:
    """The rows without a beginning that are known of in the time."""
    span = meaning.span
    known = [(held(rows, row, "known"), row) for row in rows.rows if not start_of(rows, row)]
    return rows._replace(rows=tuple(row for day, row in known if span and day and span.holds(day, day)))
