"""The order in which a reader finds rows: where a query orders by entities, by their names in his alphabet."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from haiphong_kg.base import sort_key
from haiphong_kg.entities import label
from haiphong_kg.sparql import Answer, Row, ordering
from haiphong_kg.store import KnowledgeGraph, Term

RECORD: Final = "record"
_Key = tuple[int, object]


def in_reading_order(kg: KnowledgeGraph, answer: Answer, text: str, lang: str) -> Answer:
    """`answer` of the query `text` in the order that its ORDER BY means to a reader of `lang`.

    An IRI's place in the alphabet says nothing to a reader; so a variable of ORDER BY that holds entities orders by
    their names, and `?record`, whose name no reader sees, gives its place to the first column. Values, and all from the
    first item on that is neither a variable nor STR of one (DESC, an expression), keep the order of the query.
    """
    names = ordering(text)
    if names[:1] == [RECORD]:
        names = list(answer.columns[:1])
    places = [answer.columns.index(name) for name in names if name in answer.columns]
    if names != [answer.columns[place] for place in places]:
        return answer
    first_seen: dict[tuple[Term | None, ...], int] = {}

    def key(numbered: tuple[int, Row]) -> tuple[_Key, ...]:
        number, row = numbered
        values = tuple(row[place] for place in places)
        prefixes = (values[: length + 1] for length in range(len(values)))
        return tuple(_key(kg, prefix, first_seen.setdefault(prefix, number), lang) for prefix in prefixes)

    return answer._replace(rows=tuple(row for _, row in sorted(enumerate(answer.rows), key=key)))


def _key(kg: KnowledgeGraph, values: tuple[Term | None, ...], first_seen: int, lang: str) -> _Key:
    """What the last of `values` counts in the order: the name of an entity, or where the query put the value."""
    term = values[-1]
    return (1, sort_key(label(kg, term.value, lang))) if isinstance(term, NamedNode) else (0, first_seen)
