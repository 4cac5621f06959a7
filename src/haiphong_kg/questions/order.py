"""The order in which a reader finds rows: where a query orders by entities, by their names in his alphabet."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from haiphong_kg.base import sort_key
from haiphong_kg.entities import label
from haiphong_kg.sparql import Answer, ordering
from haiphong_kg.store import KnowledgeGraph, Term, remembered

RECORD: Final = "record"
_Key = tuple[int, object]


def reading_order(kg: KnowledgeGraph, answer: Answer, text: str, lang: str) -> list[int]:
    """The numbers of the rows of `answer` in the order that ORDER BY of the query `text` means to a reader of `lang`.

    An IRI's place in the alphabet says nothing to a reader; so a variable of ORDER BY that holds entities orders by
    their names, and `?record`, whose name no reader sees, gives the first place to the first column, and a later one to
    the order of the query. Values, and all from the first item on that is neither a variable nor STR of one (DESC, an
    expression), keep the order of the query.
    """
    names = ordering(text)
    if names[:1] == [RECORD]:
        names = list(answer.columns[:1])
    if not set(names) <= set(answer.columns):
        return list(range(len(answer.rows)))
    places = [answer.columns.index(name) for name in names]
    seen = [name != RECORD for name in names]
    first_seen: dict[tuple[Term | None, ...], int] = {}

    def key(number: int) -> tuple[_Key, ...]:
        values = tuple(answer.rows[number][place] for place in places)
        prefixes = (values[: length + 1] for length in range(len(values)))
        return tuple(
            _key(kg, prefix[-1] if is_seen else None, first_seen.setdefault(prefix, number), lang)
            for prefix, is_seen in zip(prefixes, seen, strict=True)
        )

    return sorted(range(len(answer.rows)), key=key)


def _key(kg: KnowledgeGraph, term: Term | None, first_seen: int, lang: str) -> _Key:
    """What a value counts in the order: the name of an entity, or where the query put the value."""
    return (1, _name_key(kg, term.value, lang)) if isinstance(term, NamedNode) else (0, first_seen)


@remembered
def _name_key(kg: KnowledgeGraph, iri: str, lang: str) -> object:
    return sort_key(label(kg, iri, lang))
