"""How many questions of each judged set were answered rightly: counted from the judgements that stand in the sets."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from haiphong_kg.base.rows import markdown
from tests.ask.phrasings import HERE, rows_of

# The sets in the order in which their authors wrote them.
JUDGED: Final = (
    "unseen", "stranger", "fresh", "visitor", "blind", "plain", *(f"plain-{number}" for number in range(2, 12)),
    *(f"asker-{number}" for number in range(1, 7)), "plain-12", "plain-13", "asker-7", "asker-8",
    "asker-9", "plain-14", "plain-15", "plain-16", "plain-17", "plain-18", "plain-19",
)  # fmt: skip
_COLUMNS: Final = ("set", "answerable", "right", "part, and said so", "left open", "shown there", "wrong", "refused")
_PART: Final = ("PART", "HALF")
_OPEN: Final = ("UNSURE", "UNSURE+shown")


class Rates(NamedTuple):
    """Of the answerable questions of a set how many were judged so, and how many of those to refuse were refused."""

    answerable: int
    right: int
    part: int
    left_open: int
    shown: int
    wrong: int
    refused: int
    to_refuse: int

    def row(self) -> list[str]:
        """The cells of a table, shares in whole per cent."""
        parts = (self.right, self.part, self.left_open, self.shown, self.wrong)
        shares = [f"{100 * one / self.answerable:.0f} %" if one else "–" for one in parts]
        return [str(self.answerable), *shares, f"{self.refused} of {self.to_refuse}"]


def rates(*names: str, when: str = "after") -> Rates:
    """The rates of some sets together, `when` "before" or "after" the round of work that they were made for."""
    rows = [row for name in names for row in rows_of(HERE / f"{name}.csv")]
    refuse = [row for row in rows if row["kind"] == "refuse"]
    found = Counter(_judgement(row, when) for row in rows if row["kind"] != "refuse")
    return Rates(
        found.total(),
        found["RIGHT"],
        sum(found[one] for one in _PART),
        sum(found[one] for one in _OPEN),
        found["UNSURE+shown"],
        found["WRONG"],
        sum(_judgement(row, when) == "REFUSED" for row in refuse),
        len(refuse),
    )


def _judgement(row: dict[str, str], when: str) -> str:
    return row.get(when) or row.get("judgement", "")


def table() -> str:
    """The rates of every set, before and after its round of work where both were judged, as Markdown."""
    rows = list[list[str]]()
    for name in JUDGED:
        both = "before" in rows_of(HERE / f"{name}.csv")[0]
        rows += [[f"{name}.csv, before", *rates(name, when="before").row()]] * both
        rows += [[f"{name}.csv" + ", after" * both, *rates(name).row()]]
    return markdown(_COLUMNS, rows)
