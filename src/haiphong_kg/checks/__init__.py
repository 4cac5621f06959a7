"""What a curator must mend."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.checks.findings import Finding, report_rows
    from haiphong_kg.checks.report import run_checks
else:
    __getattr__ = opened(
        __name__,
        {
            "findings": ("Finding", "report_rows"),
            "report": ("run_checks",),
        },
    )

__all__ = ["Finding", "report_rows", "run_checks"]
