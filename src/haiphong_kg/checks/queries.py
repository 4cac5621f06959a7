"""`queries/checks/`: each file a rule as a SELECT that finds nothing where the rule holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pyoxigraph import NamedNode

from haiphong_kg.base import CLOSE, nearest_names
from haiphong_kg.checks.findings import MEANT, Finding, about
from haiphong_kg.errors import DataError, Message
from haiphong_kg.sparql import Row, run_named
from haiphong_kg.store import KnowledgeGraph, Query, Term, bare, compact, read_folder

_AGAINST: Final = {"en": "Against the rule “{}”", "vi": "Trái quy tắc “{}”"}
# Of the names of columns those that several checks have.
_VIETNAMESE: Final = {
    "property": "thuộc tính",
    "missing": "thiếu",
    "term": "thuật ngữ",
    "class": "lớp",
    "other": "và",
    "label": "nhãn",
}
# Columns that hold what stands nowhere.
_UNKNOWN: Final = ("missing", "term")


def rule_findings(kg: KnowledgeGraph) -> list[Finding]:
    """What the check queries find.

    Raises:
        DataError: a check query's first column is not `subject`.
        QueryError: a check query cannot be run.
    """
    return [finding for query in read_folder(kg.layout, "checks").values() for finding in findings_of(kg, query)]


def findings_of(kg: KnowledgeGraph, query: Query) -> list[Finding]:
    """What one check query finds: a finding a row, its further columns as details."""
    answer = run_named(kg, query, {})
    if answer.columns[:1] != ("subject",):
        shown = kg.layout.shown(query.path)
        raise DataError(Message("noSubjectColumn"), fix=Message("nameItSo"), file=shown)
    return [_finding(kg, query, row, answer.columns) for row in answer.rows]


def _finding(kg: KnowledgeGraph, query: Query, row: Row, columns: tuple[str, ...]) -> Finding:
    given = {name: term for name, term in zip(columns[1:], row[1:], strict=True) if term is not None}
    message = {
        lang: text.format(query.summary[lang].rstrip(".")) + (_details(given, lang) if given else "")
        for lang, text in _AGAINST.items()
    }
    near = [one for name in _UNKNOWN if name in given for one in _nearest(kg, bare(given[name]))]
    fix = {lang: "; ".join([text, *(MEANT[lang].format(one) for one in near[:1])]) for lang, text in query.fix.items()}
    return about(kg, query.name, bare(row[0]), message, fix, query.severity)


def _details(given: Mapping[str, Term], lang: str) -> str:
    names = _VIETNAMESE if lang == "vi" else {}
    return ": " + "; ".join(f"{names.get(name, name)} {_shown(term)}" for name, term in given.items())


def _nearest(kg: KnowledgeGraph, iri: str) -> list[str]:
    """The name most like that of `iri` among what is described in its namespace, if one is like it."""
    namespace = iri[: max(map(iri.rfind, "/#")) + 1]
    known = [one for one, _ in kg.pairs("rdf:type") if one != iri and one.startswith(namespace)]
    local = {one.removeprefix(namespace): one for one in known}
    return [compact(local[one]) for one in nearest_names(iri.removeprefix(namespace), local, 1, like=CLOSE)]


def _shown(term: Term) -> str:
    return compact(term.value) if isinstance(term, NamedNode) else bare(term)
