"""All checks in one run: shapes, check queries, the files' form, and a source document re-read."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from haiphong_kg.base import side_by_side
from haiphong_kg.checks.comparisons import comparison_findings
from haiphong_kg.checks.copies import copy_findings
from haiphong_kg.checks.files import file_findings
from haiphong_kg.checks.findings import Finding, Report, in_order
from haiphong_kg.checks.printed import printed_findings
from haiphong_kg.checks.queries import rule_findings
from haiphong_kg.checks.sources import Document, read_document, source_findings
from haiphong_kg.checks.strange_terms import strange_terms
from haiphong_kg.checks.texts import text_findings
from haiphong_kg.checks.turns import turn_findings
from haiphong_kg.entities import read_vocabulary
from haiphong_kg.store import KnowledgeGraph

_SOURCE_NOT_RUN = {
    "en": "anchors and copied text were not checked: no source document was given (--source FILE)",
    "vi": "chưa kiểm tra cụm từ neo và việc chép nguyên văn: không có tài liệu nguồn (--source TỆP)",
}


def run_checks(kg: KnowledgeGraph, source: Path | None = None) -> Report:
    """Runs every check over the loaded and derived graph; `source` is the file of a source document to re-read.

    Raises:
        DataError: a check query, a file of the wording or the source document cannot be read.
        QueryError: a check query cannot be run.
    """
    reread = None if source is None else read_document(kg, source)  # first: all else takes seconds
    read_vocabulary(kg)
    # three parts of like length: two cores are busy to the end
    parts = side_by_side(
        [lambda: rule_findings(kg), lambda: _other_findings(kg, reread), lambda: _shapes().shape_findings(kg)]
    )
    findings = [finding for part in parts for finding in part]
    not_run = () if source is not None else (_SOURCE_NOT_RUN,)
    return Report(tuple(sorted(findings, key=in_order)), not_run)


def _shapes() -> Any:  # noqa: ANN401 - a module, imported where it is at work: that takes 200 ms
    return import_module("haiphong_kg.checks.shapes")


def _other_findings(kg: KnowledgeGraph, source: Document | None) -> list[Finding]:
    found = [
        *file_findings(kg),
        *text_findings(kg),
        *strange_terms(kg),
        *comparison_findings(kg),
        *copy_findings(kg),
        *printed_findings(kg),
        *turn_findings(kg),
    ]
    return found if source is None else [*found, *source_findings(kg, source)]
