"""How many questions of `tests/ask/authors-*.csv` are answered right, with what each answer must hold as data.

    python tests/benchmarks/graded.py [FILE.csv …]

The column `needs` has groups joined by " & ", and alternatives in a group by " | ":
`id:place/incheon` is a thing that is named, `@2014-04` a day, a month or a year, `#10590000000` a number in full, `yes`
that it is so, `none` that nothing is recorded, and anything else is text.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from haiphong_kg.ask import Asking, Reply, ask, prepare
from haiphong_kg.base import LANGUAGES, date_text, fold, read_date
from haiphong_kg.entities import label
from haiphong_kg.store import ID, bare, find_layout, open_compiled

_NUMBER: Final = re.compile(r"\d[\d.,]*\d|\d")
ROOT: Final = Path(__file__).parents[2]
SETS: Final = tuple(sorted((ROOT / "tests" / "ask").glob("authors-*.csv")))
_READ: Final = ("answer", "none")
_LONG: Final = 6


class Seen(NamedTuple):
    """What a reply gives: its sentences, the names of what is in its rows, and the values there."""

    text: str
    values: frozenset[str]


def verdict(asking: Asking, row: dict[str, str]) -> str:
    """What comes of a question: right, missed (a need lacks), unsure; refused, or wrongly answered."""
    reply = ask(asking, row["question"], row["lang"])
    if row["kind"] == "refuse":
        return "wrongly" if reply.kind == "answer" else "refused"
    if reply.kind == "refused" and not reply.refusal:  # nothing is recorded of a name that the graph does not hold
        return "right" if row["needs"] == "none" else "unsure"
    if reply.kind not in _READ:
        return "unsure"
    seen = _seen(asking, reply)
    needs = [one for one in row["needs"].split(" & ") if one.strip()]
    return (
        "right"
        if all(any(_holds(one.strip(), seen, reply) for one in need.split(" | ")) for need in needs)
        else "missed"
    )


def _seen(asking: Asking, reply: Reply) -> Seen:
    values = frozenset((*_values(reply), *reply.given))
    names = (label(asking.kg, one, lang) for one in sorted(values) if one.startswith(ID) for lang in LANGUAGES)
    return Seen(" ".join((*_sentences(reply), *names)), values)


def _values(reply: Reply) -> Iterator[str]:
    yield from (bare(term) for row in reply.rows.rows for term in row if term is not None)
    for one in reply.also:
        yield from _values(one)


def _sentences(reply: Reply) -> Iterator[str]:
    yield from (reply.sentence, *reply.remarks)
    for one in reply.also:
        yield from _sentences(one)


def _holds(need: str, seen: Seen, reply: Reply) -> bool:
    if need.startswith("id:"):
        return ID + need.removeprefix("id:") in seen.values or _is_named(need, seen)
    if need.startswith("@"):
        day = need.removeprefix("@")
        return any(one.startswith(day) for one in seen.values) or any(one in seen.text for one in _days(day))
    if need.startswith("#"):
        return _is_counted(need.removeprefix("#"), seen)
    if need in ("yes", "none"):
        return reply.polarity in (need, "not stated") or (need == "yes" and not reply.polarity)
    return fold(need.strip('"“”')) in fold(seen.text)


def _is_named(need: str, seen: Seen) -> bool:
    """Whether the last word of an IRI stands in the text, letter by letter: names that no row has are told as text."""
    words = need.rpartition("/")[2].replace("-", " ")
    return fold(words) in fold(seen.text).replace("-", " ")


def _days(day: str) -> tuple[str, ...]:
    return tuple(date_text(read_date(day), lang) for lang in LANGUAGES)


def _is_counted(number: str, seen: Seen) -> bool:
    """Whether a number is a value of the reply, or stands in its text; millions may be told without their noughts."""
    digits = re.sub(r"[.,]", "", number)
    told = {re.sub(r"[.,]", "", one) for one in _NUMBER.findall(seen.text)}
    short = digits.rstrip("0") if len(digits) > _LONG else digits
    return number in seen.values or bool({digits, short} & {*told, *(one.rstrip("0") for one in told)})


def main(paths: list[str]) -> int:
    """Prints how many of each verdict there are in each file."""
    asking = prepare(open_compiled(find_layout(ROOT)))
    for path in map(Path, paths or map(str, SETS)):
        with path.open(encoding="utf-8", newline="") as stream:
            found = Counter(verdict(asking, row) for row in csv.DictReader(stream))
        sys.stdout.write(f"{path.name}  {'  '.join(f'{key} {number}' for key, number in sorted(found.items()))}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
