"""An `Answer` as text: for a reader (labels, numbers as he writes them) or for a machine (bare terms)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Final

from pyoxigraph import Literal, NamedNode

from haiphong_kg import entities
from haiphong_kg.base import FORMATS, json_text, sort_key, table, word
from haiphong_kg.entities import Evidence, evidence
from haiphong_kg.errors import Message, NotFoundError
from haiphong_kg.questions.backing import disputed
from haiphong_kg.questions.order import RECORD, reading_order
from haiphong_kg.questions.parameters import term_of
from haiphong_kg.sparql import Answer, Asker, Row, require_known, run_named, with_years
from haiphong_kg.store import DATASET, INPUTS, KnowledgeGraph, Query, Term, bare, expand, native

_FOR_READERS: Final = ("table", "md")
_TEXT: Final = "_text"
_MOST_OFFERED: Final = 20
_OPEN: Final = NamedNode(expand("hp:Unstated"))
_HELD: Final = Literal("true", datatype=NamedNode(expand("xsd:boolean")))
DISPUTED: Final = "! "


def cells(kg: KnowledgeGraph, answer: Answer, lang: str, *, as_terms: bool) -> list[list[str]]:
    """The rows as text: bare terms, or labels and numbers as a reader of `lang` writes them.

    By convention a column `record` holds the situation that a row rests on; a reader sees its evidence there. A column
    whose name ends in `_text` holds a text that the graph has in both languages; a reader sees that in his own.
    """
    if as_terms:
        return [[bare(term) for term in row] for row in answer.rows]
    return [
        [_cell(kg, name, term, lang, row) for name, term in zip(answer.columns, row, strict=True)]
        for row in answer.rows
    ]


def _cell(kg: KnowledgeGraph, name: str, term: Term | None, lang: str, row: Row) -> str:
    if name == RECORD:
        return places(kg, term, lang, row)
    return entities.text(kg, entities.in_the_language(kg, term, lang) if name.endswith(_TEXT) else term, lang)


def places(kg: KnowledgeGraph, term: Term | None, lang: str, row: Row = ()) -> str:
    """Where the claims for a situation stand, as `source ¶5 “anchor”`, or that it is derived, and from what.

    Of several claims only those are named that support what stands in `row`, if there are such.
    """
    if term is None:
        return ""
    iri = bare(term)
    claims = evidence(kg, iri)
    if inputs := _inputs(kg, iri, claims):
        return f"{word('derivedFrom', lang)} " + "; ".join(places(kg, one, lang) for one in inputs)
    passages: dict[str, list[str]] = {}
    for one in _supporting(claims, row):
        paragraph = f" ¶{one.paragraph}" if one.paragraph else ""
        passages.setdefault(one.source.rpartition("/")[2] + paragraph, []).append(f"“{one.anchor}”")
    return "; ".join(f"{passage} {', '.join(anchors)}" for passage, anchors in passages.items())


def claims_behind(kg: KnowledgeGraph, term: Term | None, row: Row = ()) -> list[Evidence]:
    """The claims that `places` writes down, of a derived situation those of what it is derived from."""
    if term is None:
        return []
    claims = evidence(kg, bare(term))
    inputs = _inputs(kg, bare(term), claims)
    return [claim for one in inputs for claim in claims_behind(kg, one)] or _supporting(claims, row)


def _inputs(kg: KnowledgeGraph, iri: str, claims: Sequence[Evidence]) -> list[Term]:
    """What a situation without claims of its own is derived from."""
    return [] if claims else [one for name in INPUTS.values() for one in kg.objects(iri, name)]


def _supporting(claims: Sequence[Evidence], row: Row) -> list[Evidence]:
    shown = {bare(one) for one in row}
    return [claim for claim in claims if claim.supports & shown] or list(claims)


def with_held(kg: KnowledgeGraph, answer: Answer, query: Query | None) -> tuple[Answer, Query | None]:
    """Of a graph of a date, an answer about records with a last column `held`, and the query with a name for it.

    It says "true", or that it is not stated, whether the record held on the date; other answers are as they were.
    """
    if not kg.value(DATASET, "dcterms:valid") or RECORD not in answer.columns:
        return answer, query
    place = answer.columns.index(RECORD)
    unknown = {iri for iri, _ in kg.pairs("hp:timeUnknown")}
    rows = tuple((*row, _OPEN if bare(row[place]) in unknown else _HELD) for row in answer.rows)
    names = {lang: (*given, word("held", lang)) for lang, given in query.columns.items()} if query else {}
    return answer._replace(columns=(*answer.columns, "held"), rows=rows), query and query._replace(columns=names)


def headings(answer: Answer, query: Query | None, lang: str) -> tuple[str, ...]:
    """The names of the columns: those that the query file gives for `lang`, else the variables."""
    named = query.columns[lang] if query else ()
    return named if len(named) == len(answer.columns) else tuple(name.replace("_", " ") for name in answer.columns)


def formatted(
    kg: KnowledgeGraph,
    answer: Answer,
    form: str,
    lang: str,
    *,
    text: str,
    query: Query | None = None,
    bare: bool,
    width: int | None,
    most: int | None = None,
) -> str:
    """`answer` to the query `text` in the format `form`; `width` wraps a table; `bare` shows IRIs in place of labels.

    A reader, who sees names in a table or in Markdown, gets the rows in his alphabetical order; a program gets them in
    the order of the query, and in JSON as the values that they are. Of more than `most` rows the first are shown.
    """
    answer = with_years(answer, text)
    reads = form in _FOR_READERS and not bare
    answer = as_read(kg, answer, text, lang, most) if reads else answer._replace(rows=answer.rows[:most])
    if form == "json":
        return json_text(answer.columns, [[native(term) for term in row] for row in answer.rows])
    columns = answer.columns if bare else headings(answer, query, lang)
    rows = cells(kg, answer, lang, as_terms=bare)
    if reads:
        rows = marked(kg, answer, rows)
    return table(columns, rows, width) if form == "table" else FORMATS[form](columns, rows)


def as_read(kg: KnowledgeGraph, answer: Answer, text: str, lang: str, most: int | None = None) -> Answer:
    """The rows of `answer` to the query `text` in the order of a reader of `lang`; of more than `most` the first."""
    order = reading_order(kg, answer, text, lang)[:most]
    return answer._replace(rows=tuple(answer.rows[one] for one in order))


def with_labels(kg: KnowledgeGraph, answer: Answer, lang: str) -> Answer:
    """`answer` with, behind each column that holds IRIs, one with what a reader of `lang` sees: `partner_label`."""
    shown = cells(kg, answer, lang, as_terms=False)
    for place in reversed(range(len(answer.columns))):
        if any(isinstance(row[place], NamedNode) for row in answer.rows):
            labels = [Literal(cells[place], language=lang) if cells[place] else None for cells in shown]
            answer = _widened(answer, place + 1, f"{answer.columns[place]}_label", labels)
    return answer


def _widened(answer: Answer, place: int, name: str, values: Sequence[Term | None]) -> Answer:
    """`answer` with one more column at `place`."""
    rows = ((*row[:place], value, *row[place:]) for row, value in zip(answer.rows, values, strict=True))
    columns = (*answer.columns[:place], name, *answer.columns[place:])
    return answer._replace(columns=columns, rows=tuple(rows))


def marked(kg: KnowledgeGraph, answer: Answer, rows: list[list[str]]) -> list[list[str]]:
    """The rows, their evidence with a sign before it where sources do not agree (see `backing.remarks`)."""
    if RECORD not in answer.columns:
        return rows
    place, members = answer.columns.index(RECORD), disputed(kg, answer)
    return [
        [*row[:place], DISPUTED + row[place], *row[place + 1 :]] if bare(terms[place]) in members else row
        for terms, row in zip(answer.rows, rows, strict=True)
    ]


def bound(kg: KnowledgeGraph, query: Query, typed: Mapping[str, str], lang: str, ask: Asker | None = None) -> Answer:
    """Runs a named query with parameters as a person types them, by `ask` where it is given (see `query.run_named`).

    Raises:
        NotFoundError: a value stands for nothing, or for nothing in this answer; the fix lists what would do.
        UsageError: the query has no such parameter, or the value is not of its type.
    """
    require_known(query, typed)
    values = {name: term_of(kg, query, name, text, lang, ask) for name, text in typed.items()}
    answer = run_named(kg, query, values, ask)
    if values and not answer.rows:
        raise NotFoundError(Message("noRowForChoice", query=query.name), fix=_choices(kg, query, values, lang, ask))
    return answer


def _choices(
    kg: KnowledgeGraph, query: Query, values: Mapping[str, Term], lang: str, ask: Asker | None = None
) -> Message:
    every = run_named(kg, query, {}, ask)
    offers = []
    for name in values:
        column = every.columns.index(name)
        shown = sorted({entities.text(kg, row[column], lang) for row in every.rows if row[column]}, key=sort_key)
        some = {"name": name, "values": shown[:_MOST_OFFERED]}
        whole = len(shown) <= _MOST_OFFERED
        offers.append(Message("canBe", **some) if whole else Message("canBeAmong", n=len(shown), **some))
    return reduce(lambda one, other: Message("pair", one=one, other=other), offers)
