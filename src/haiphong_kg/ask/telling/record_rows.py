"""The rows that records are told by: each with its time, value and status, the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.ask.meaning.terms import HEAD, iri_list
from haiphong_kg.sparql import Answer, Asker

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
