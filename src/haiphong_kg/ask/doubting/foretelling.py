"""Figures of a time that the data cannot know: nothing is foretold, while a target or a plan is recorded or not."""

from __future__ import annotations

from typing import Final

from pyoxigraph import Literal

from haiphong_kg.ask.meaning.meaning import FIGURE, YEAR
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import DATASET, bare

_TARGETS: Final = "family/target"


def foretells(lexicon: Lexicon, reply: Reply) -> bool:
    """Whether a figure, and no target, is asked of a year to come, and no plan for that year is recorded."""
    meaning = reply.meanings[0]
    year = (meaning.span.first or meaning.span.last)[:YEAR] if meaning.span and meaning.frame == FIGURE else ""
    targets = lexicon.vocabulary.families.get(_TARGETS, ())
    if year <= lexicon.kg.value(DATASET, "dcterms:issued")[:YEAR] or set(meaning.indicators) <= set(targets):
        return False
    columns = [reply.rows.columns.index(one) for one in ("period", "known")]
    return not any(year in bare(row[place] or Literal("")) for row in reply.rows.rows for place in columns)
