"""What a check found: one record a fault, with the place and the mend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, Quad

from haiphong_kg.base import LANGUAGES, word
from haiphong_kg.errors import DataError, told
from haiphong_kg.store import KnowledgeGraph, compact

MEANT: Final = {"en": "did you mean {}?", "vi": "có phải định viết {}?"}


@dataclass(frozen=True)
class Finding:
    """One fault. `severity` is "error" or "warning", `subject` an IRI or "", `message` and `fix` have en and vi."""

    severity: str
    rule: str
    subject: str
    file: str
    line: int | None
    message: Mapping[str, str]
    fix: Mapping[str, str]

    @property
    def place(self) -> str:
        """`FILE:LINE`, or what is known of it."""
        return self.file + ("" if self.line is None else f":{self.line}")

    def row(self, lang: str) -> list[str]:
        """Severity, place, rule, what is wrong (with the subject as a CURIE), and the mend."""
        subject = f"{compact(self.subject)}: " if self.subject else ""
        return [self.severity, self.place, self.rule, subject + self.message[lang], self.fix[lang]]


@dataclass(frozen=True)
class Report:
    """All findings in order of place and rule, and in words (en, vi) which checks could not be run."""

    findings: tuple[Finding, ...]
    not_run: tuple[Mapping[str, str], ...] = ()

    @property
    def failed(self) -> bool:
        """Whether something must be mended; warnings alone do not fail."""
        return any(finding.severity == "error" for finding in self.findings)

    @property
    def verdict(self) -> dict[str, str]:
        """The counts in words; it never calls passed what was not run."""
        errors = sum(finding.severity == "error" for finding in self.findings)
        warnings = len(self.findings) - errors
        left_out = (
            {"en": " in what was checked", "vi": " trong phần đã kiểm tra"} if self.not_run else {"en": "", "vi": ""}
        )
        return {
            "en": f"errors: {errors}, warnings: {warnings}{left_out['en']}",
            "vi": f"lỗi: {errors}, cảnh báo: {warnings}{left_out['vi']}",
        }


def report_rows(report: Report, lang: str, *, plain: bool = False) -> tuple[tuple[str, ...], list[list[str]]]:
    """The findings as a table: the keys of its columns, and a row a finding; `plain` names the severity as rules do."""
    rows = [finding.row(lang) for finding in report.findings]
    return ("severity", "place", "rule", "message", "fix"), [
        row if plain else [word(row[0], lang), *row[1:]] for row in rows
    ]


def about(
    kg: KnowledgeGraph, rule: str, subject: str, message: Mapping[str, str], fix: Mapping[str, str], severity: str = ""
) -> Finding:
    """A finding about `subject` (an IRI, or "" for a nameless node), at the file and line that describe it."""
    path, line = (kg.locate(subject) if subject else None) or (None, None)
    file = "" if path is None else kg.layout.shown(path)
    return Finding(severity or "error", rule, subject, file, line, message, fix)


def of_error(rule: str, error: DataError) -> Finding:
    """The finding that says what `error` says."""
    message, fix = ({lang: told(text, lang) for lang in LANGUAGES} for text in (error.message, error.fix))
    return Finding("error", rule, "", str(error.file or ""), error.line, message, fix)


def in_order(finding: Finding) -> tuple[str, int, str, str, str]:
    """The sort key of findings: place, then rule, subject and message."""
    return finding.file, finding.line or 0, finding.rule, finding.subject, finding.message["en"]


def written(kg: KnowledgeGraph) -> Iterator[Quad]:
    """What stands in a file: not what is derived."""
    return (quad for graph in kg.files for quad in kg.store.quads_for_pattern(None, None, None, NamedNode(graph)))


def filled(texts: Mapping[str, str], *values: str) -> dict[str, str]:
    """Each of `texts` with the values in its places."""
    return {lang: text.format(*values) for lang, text in texts.items()}
