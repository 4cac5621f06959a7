"""Whether an answer would foretell."""

from __future__ import annotations

from pyoxigraph import Literal

from haiphong_kg.ask.meaning.meaning import FIGURE
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.store import DATASET, KnowledgeGraph, bare


def foretells(kg: KnowledgeGraph, reply: Reply) -> bool:
    """Whether a figure is asked of a year that the data cannot know, and no plan for that year is recorded."""
    meaning = reply.meanings[0]
    year = (meaning.span.first or meaning.span.last)[:4] if meaning.span and meaning.frame == FIGURE else ""
    if year <= kg.value(DATASET, "dcterms:issued")[:4]:
        return False
    columns = [reply.rows.columns.index(one) for one in ("period", "known")]
    return not any(year in bare(row[place] or Literal("")) for row in reply.rows.rows for place in columns)
