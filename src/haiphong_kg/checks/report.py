"""All checks in one run: shapes, check queries, the files' form, and a source document re-read."""

from __future__ import annotations

from pathlib import Path

from haiphong_kg.checks.comparisons import comparison_findings
from haiphong_kg.checks.copies import copy_findings
from haiphong_kg.checks.files import file_findings
from haiphong_kg.checks.findings import Report, in_order
from haiphong_kg.checks.queries import rule_findings
from haiphong_kg.checks.shapes import shape_findings
from haiphong_kg.checks.sources import source_findings
from haiphong_kg.store import KnowledgeGraph

_SOURCE_NOT_RUN = {
    "en": "anchors and copied text were not checked: no source document was given (--source FILE)",
    "vi": "chưa kiểm tra cụm từ neo và việc chép nguyên văn: không có tài liệu nguồn (--source TỆP)",
}


def run_checks(kg: KnowledgeGraph, source: Path | None = None) -> Report:
    """Runs every check over the loaded and derived graph; `source` is the file of a source document to re-read.

    Raises:
        DataError: a check query or the source document cannot be read.
        QueryError: a check query cannot be run.
    """
    findings = [*file_findings(kg), *rule_findings(kg), *comparison_findings(kg), *copy_findings(kg)]
    findings += shape_findings(kg)
    if source is not None:
        findings += source_findings(kg, source)
    not_run = () if source is not None else (_SOURCE_NOT_RUN,)
    return Report(tuple(sorted(findings, key=in_order)), not_run)
