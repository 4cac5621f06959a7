"""`queries/checks/`: each file a rule as a SELECT that finds nothing where the rule holds."""

from __future__ import annotations

from pyoxigraph import NamedNode

from haiphong_kg.checks.findings import Finding, about
from haiphong_kg.errors import DataError, Message
from haiphong_kg.sparql import Row, run_named
from haiphong_kg.store import KnowledgeGraph, Query, Term, bare, compact, read_folder


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
    pairs = zip(columns[1:], row[1:], strict=True)
    details = "; ".join(f"{name} {_shown(term)}" for name, term in pairs if term is not None)
    message = {
        lang: summary.rstrip(".") + (f" ({details})" if details else "") for lang, summary in query.summary.items()
    }
    return about(kg, query.name, bare(row[0]), message, query.fix, query.severity)


def _shown(term: Term) -> str:
    return compact(term.value) if isinstance(term, NamedNode) else bare(term)
