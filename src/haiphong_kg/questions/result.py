"""Results that a program reads, a terminal prints and a notebook shows. What comes from data is escaped in HTML."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any, Final, overload

from haiphong_kg.base import printable, table
from haiphong_kg.errors import Message, UsageError
from haiphong_kg.store import Native

_MOST_SHOWN: Final = 200


@dataclass(frozen=True, repr=False)
class Result:
    """Rows of an answer, twice: `values` for programs under `columns`, `cells` for readers under `headings`.

    Both stand in the order of the query; `order` has the numbers of the rows as a reader finds them, in his alphabet,
    which is how they are printed and shown. Of the values an IRI is whole, numbers and dates are such, and None stands
    where there is none. The cells hold labels, and numbers and dates as the reader writes them. `whole` is False where
    rows beyond a limit were left out. `remarks` tell on what sources do not agree; `sources` are those of the records
    in the column `record`: `name`, `title`, `address`. `also` are the answers to further questions that were asked in
    one, each with rows of its own.
    """

    columns: tuple[str, ...]
    values: tuple[tuple[Native, ...], ...]
    headings: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    caption: str = ""
    order: tuple[int, ...] | None = None
    whole: bool = True
    remarks: tuple[str, ...] = ()
    sources: tuple[dict[str, str], ...] = ()
    also: tuple[Result, ...] = ()

    def __len__(self) -> int:
        return len(self.values)

    def __iter__(self) -> Iterator[dict[str, Native]]:
        return iter(self.to_dicts())

    @overload
    def __getitem__(self, place: int) -> dict[str, Native]: ...
    @overload
    def __getitem__(self, place: slice) -> list[dict[str, Native]]: ...
    def __getitem__(self, place: int | slice) -> dict[str, Native] | list[dict[str, Native]]:
        """One row, or several, as `to_dicts` gives them."""
        return self.to_dicts()[place]

    def __repr__(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return "\n\n".join(table(one.headings, one._as_read()).rstrip("\n") for one in (self, *self.also))

    def to_dicts(self, *, labels: bool = False) -> list[dict[str, Native]]:
        """One dictionary a row: the values by column, or with `labels` what a reader sees, by heading."""
        if labels:
            return [dict(zip(self.headings, row, strict=True)) for row in self.cells]
        return [dict(zip(self.columns, row, strict=True)) for row in self.values]

    def to_pandas(self, *, labels: bool = False) -> Any:  # noqa: ANN401 - pandas is no dependency, nor are its types
        """The same as a `pandas.DataFrame`; its columns are there also where there is no row.

        Raises:
            UsageError: pandas is not installed.
        """
        try:
            pandas = importlib.import_module("pandas")
        except ImportError:
            said = Message("needsPackage", what="to_pandas", package="pandas")
            raise UsageError(said, fix=Message("installNotebook")) from None
        columns = self.headings if labels else self.columns
        return pandas.DataFrame(self.to_dicts(labels=labels), columns=list(columns))

    def _as_read(self) -> list[tuple[str, ...]]:
        return list(self.cells) if self.order is None else [self.cells[number] for number in self.order]

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col">{_html(name)}</th>' for name in self.headings)
        rows = ("".join(f"<td>{_html(cell)}</td>" for cell in row) for row in self._as_read()[:_MOST_SHOWN])
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        more = f"<p>… {len(self.cells) - _MOST_SHOWN} …</p>" if len(self.cells) > _MOST_SHOWN else ""
        caption = f"<caption>{_html(self.caption)}</caption>" if self.caption else ""
        told = "".join(f"<p>{_html(remark)}</p>" for remark in self.remarks)
        further = "".join(one._repr_html_() for one in self.also)
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}{told}{further}"


@dataclass(frozen=True, repr=False)
class Account:
    """Something told in sentences with its sources: `text` for a reader, `data` (what JSON can hold) for a program."""

    text: str
    data: Any

    def __repr__(self) -> str:
        return self.text

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        lines = "\n".join(_html(line) for line in self.text.split("\n"))
        return f'<pre style="white-space: pre-wrap">{lines}</pre>'


def _html(text: str) -> str:
    return escape(printable(text))
