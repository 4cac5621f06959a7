"""Problems that a person can mend: one line each, with file, line and what to do."""

from __future__ import annotations

from pathlib import Path


class HaiphongError(Exception):
    """A known problem; `str()` gives `FILE:LINE: what is wrong; what to do`."""

    exit_status = 1

    def __init__(self, message: str, *, fix: str = "", file: Path | str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message, self.fix, self.file, self.line = message, fix, file, line

    def __str__(self) -> str:
        place = "" if not self.file else f"{self.file}:" + ("" if self.line is None else f"{self.line}:") + " "
        return place + self.message + (f"; {self.fix}" if self.fix else "")


class DataError(HaiphongError):
    """A file of `ontology/`, `graph/` or `queries/` cannot be read as what it should be."""


class QueryError(HaiphongError):
    """A SPARQL query cannot be run."""


class NotFoundError(HaiphongError):
    """A name stands for nothing here; the fix lists the nearest names."""


class EndpointError(HaiphongError):
    """A store on the network cannot be reached, refuses (with an HTTP `status`), or answers what it should not."""

    status = 0


class OtherGraphsError(EndpointError):
    """A store reads other graphs than a request tells it to."""


class OutputError(HaiphongError):
    """A result cannot be written."""


class UsageError(HaiphongError):
    """The command was called in a way it does not offer."""

    exit_status = 2
