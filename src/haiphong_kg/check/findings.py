"""What a check found: one record a fault, with the place and the mend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from haiphong_kg.errors import DataError
from haiphong_kg.namespaces import compact
from haiphong_kg.store import KnowledgeGraph
from haiphong_kg.text import printable


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

    def shown(self, lang: str) -> str:
        """The finding on one line: `FILE:LINE: severity rule: subject: message; fix`."""
        place = self.file + ("" if self.line is None else f":{self.line}")
        subject = f"{compact(self.subject)}: " if self.subject else ""
        text = f"{self.severity} {self.rule}: {subject}{self.message[lang]}; {self.fix[lang]}"
        return printable(f"{place}: {text}" if place else text)


@dataclass(frozen=True)
class Report:
    """All findings in order of place and rule, and in words (en, vi) which checks could not be run."""

    findings: tuple[Finding, ...]
    not_run: tuple[Mapping[str, str], ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that must be mended; the rest are warnings."""
        return tuple(finding for finding in self.findings if finding.severity == "error")


def about(
    kg: KnowledgeGraph, rule: str, subject: str, message: Mapping[str, str], fix: Mapping[str, str], severity: str = ""
) -> Finding:
    """A finding about `subject`, at the file and line that describe it."""
    path, line = kg.locate(subject) or (None, None)
    file = "" if path is None else kg.layout.shown(path)
    return Finding(severity or "error", rule, subject, file, line, message, fix)


def of_error(rule: str, error: DataError) -> Finding:
    """The finding that says what `error` says."""
    both = dict.fromkeys(("en", "vi"), error.message)
    return Finding("error", rule, "", str(error.file or ""), error.line, both, dict.fromkeys(("en", "vi"), error.fix))


def in_order(finding: Finding) -> tuple[str, int, str, str, str]:
    """The sort key of findings: place, then rule, subject and message."""
    return finding.file, finding.line or 0, finding.rule, finding.subject, finding.message["en"]
