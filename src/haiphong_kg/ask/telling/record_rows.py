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

    Other rows are as they are.
    """
    if rows.columns != _COLUMNS:
        return rows
    said = partial(_statement, kg, lang)
    whole = tuple((said(row), *row[1:], row[0]) for row in rows.rows)
    return rows._replace(columns=("stated", *_COLUMNS[1:], _COLUMNS[0]), rows=whole)


def _statement(kg: KnowledgeGraph, lang: str, row: Row) -> Literal | None:
    """What the record of a row says; None of a thing, of which the row holds nothing but its name."""
    iri = bare(row[0])
    is_record = any(term is not None for term in row[1:]) or evidence(kg, iri)
    return Literal(told(kg, iri, lang), language=lang) if is_record else None
