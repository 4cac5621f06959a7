"""What a curator must mend."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.checks.fetching import Limits
    from haiphong_kg.checks.findings import Finding, report_rows
    from haiphong_kg.checks.proposals import propose
    from haiphong_kg.checks.report import run_checks
    from haiphong_kg.checks.source_list import source_rows, visited_rows
else:
    __getattr__ = opened(
        __name__,
        {
            "fetching": ("Limits",),
            "findings": ("Finding", "report_rows"),
            "proposals": ("propose",),
            "report": ("run_checks",),
            "source_list": ("source_rows", "visited_rows"),
        },
    )

__all__ = ["Finding", "Limits", "propose", "report_rows", "run_checks", "source_rows", "visited_rows"]
