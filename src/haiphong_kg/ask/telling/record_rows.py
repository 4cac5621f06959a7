"""The rows that records are told by: each with its time, value and status, the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from pyoxigraph import Literal

from haiphong_kg.ask.meaning.terms import HEAD, iri_list
from haiphong_kg.entities import evidence, told
from haiphong_kg.sparql import Answer, Asker, Row
from haiphong_kg.store import KnowledgeGraph, bare

_COLUMNS: Final = ("record", "start", "end", "known", "value", "unit", "status")
_QUERY: Final = """{0}SELECT DISTINCT ?record ?start ?end ?known ?value ?unit ?status WHERE {{
  VALUES ?record {{ {1} }}
  OPTIONAL {{ ?record hp:start ?start }}
  OPTIONAL {{ ?record hp:end ?end }}
  OPTIONAL {{ ?record hp:knownOn ?known }}
  OPTIONAL {{ ?record hp:value ?value ; hp:unit ?unit }}
  OPTIONAL {{ ?record hp:status ?status }}
}}
ORDER BY DESC(STR(COALESCE(?start, ?known))) ?record
"""


def rows_of(records: Iterable[str], where: Asker) -> tuple[str, Answer]:
    """The query for the rows of records, and the rows."""
    text = _QUERY.format(HEAD, iri_list(records))
    return text, where(text, {})


def with_statements(kg: KnowledgeGraph, rows: Answer, lang: str) -> Answer:
    """Rows that name nothing but records, for a reader: what each says comes first, its evidence last.

    Where there is no record among them they would repeat the answer, and other rows are as they are.
    """
    if rows.columns != _COLUMNS:
        return rows
    tells = any(map(partial(_is_of_record, kg), rows.rows))
    said = {row[0]: Literal(told(kg, bare(row[0]), lang), language=lang) if tells else None for row in rows.rows}
    whole = tuple((said[row[0]], *row[1:], row[0]) for row in rows.rows)
    return rows._replace(columns=("stated", *_COLUMNS[1:], _COLUMNS[0]), rows=whole)


def _is_of_record(kg: KnowledgeGraph, row: Row) -> bool:
    """Whether a row is of a record, and not of a thing, of which it holds nothing but the name."""
    return any(term is not None for term in row[1:]) or bool(evidence(kg, bare(row[0])))
