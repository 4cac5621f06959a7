"""How often `ask` is right, unsure, wrong, or rightly refuses, over a file of phrasings with what each must answer.

    python tests/benchmarks/asking.py FILE.csv [--all]

The columns are those of `tests/ask/open.csv`: `expect` is answer, refuse or offer; `must` what the answer has to hold
(`;` between, `a|b` for either), `must_not` what it must not give as the answer. `--all` also shows what was right.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, NamedTuple

from haiphong_kg.ask import Reply, ask, prepare
from haiphong_kg.store import bare, expand, find_layout, open_compiled

ROOT: Final = Path(__file__).parents[2]
ANSWERED: Final = "answer"
_POLARITIES: Final = {"none-recorded": "none", "not-stated": "not stated"}


class Scored(NamedTuple):
    """One phrasing with how its answer is judged: right, unsure, wrong or refused (rightly), and what came."""

    row: dict[str, str]
    verdict: str
    reply: Reply


def score(row: dict[str, str], reply: Reply) -> Scored:
    """The judgement on the reply to one phrasing."""
    return Scored(row, _verdict(row, reply), reply)


def _verdict(row: dict[str, str], reply: Reply) -> str:
    sure = reply.kind == ANSWERED
    if row["expect"] == "refuse":
        return "wrong" if sure else "refused"
    if row["expect"] == "offer":
        return _offered(row, reply, sure=sure)
    if reply.kind == "none":
        return "right" if row["must"] == "none-recorded" else "unsure"
    if not sure:
        slip = "slip" in row["note"] and reply.offers
        return "right" if slip else "unsure"
    return "right" if _holds_all(row, reply) and not _gives(row, reply) else "wrong"


def _offered(row: dict[str, str], reply: Reply, *, sure: bool) -> str:
    about = {iri for one in reply.meanings for filled in one.filled for iri in filled.iris}
    about |= {iri for one in reply.meanings for iri in one.indicators}
    if sure:
        return "right" if _holds_all(row, reply) else "wrong"
    found = all(any(one in about for one in item.split("|")) for item in row["must"].split(";") if item)
    if not reply.offers and "refusing is right" in row["note"]:
        return "right"
    return "right" if reply.offers and found else "unsure"


def _holds_all(row: dict[str, str], reply: Reply) -> bool:
    values = {bare(term) for line in reply.rows.rows for term in line if term is not None} | set(reply.given)
    values |= {iri for one in reply.meanings for filled in one.filled for iri in filled.iris}
    numbers = set(map(_number, values))
    return all(
        any(_is(one, reply, values, numbers) for one in item.split("|")) for item in row["must"].split(";") if item
    )


def _is(item: str, reply: Reply, values: set[str], numbers: set[str]) -> bool:
    if item in _POLARITIES:
        return reply.polarity == _POLARITIES[item]
    if item.startswith("yes:"):
        positive = reply.polarity == "yes" or not reply.polarity
        return positive and item.removeprefix("yes:") in values
    return item in values or _number(item) in numbers


def _gives(row: dict[str, str], reply: Reply) -> bool:
    """Whether what must not be the answer is given as the answer."""
    numbers = set(map(_number, reply.given))
    for item in filter(None, row["must_not"].split(";")):
        if item.startswith("yes:"):
            if reply.polarity == "yes" and item.removeprefix("yes:") in reply.given:
                return True
        elif item in reply.given or _number(item) in numbers:
            return True
    return False


def _number(text: str) -> str:
    try:
        return f"{Decimal(text).normalize():f}"
    except InvalidOperation:
        return text if text.startswith(expand("id:")) else f"“{text}”"


def rates(scored: list[Scored]) -> dict[str, Counter[str]]:
    """How many of each verdict, over all and by language and by what was expected."""
    found: dict[str, Counter[str]] = {"all": Counter(one.verdict for one in scored)}
    for key in ("lang", "expect"):
        for one in scored:
            found.setdefault(f"{key} {one.row[key]}", Counter())[one.verdict] += 1
    return found


def read(path: Path) -> list[dict[str, str]]:
    """The phrasings of a file."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def report(scored: list[Scored], *, every: bool) -> str:
    """The table of rates, and the phrasings that were not right."""
    lines = [
        f"{name:16} {sum(counts.values()):4}  "
        + "  ".join(f"{key} {counts[key]}" for key in ("right", "unsure", "wrong", "refused"))
        for name, counts in rates(scored).items()
    ]
    for one in scored:
        if every or one.verdict in ("unsure", "wrong"):
            lines.append(
                f"\n{one.verdict.upper()} {one.row['id']} {one.row['text']}  [{one.row['expect']}; {one.row['note']}]"
            )
            lines.append(f"    must {one.row['must']}  not {one.row['must_not']}")
            lines.append(
                f"    {one.reply.kind} {one.reply.polarity}: {one.reply.question} → {one.reply.sentence[:300]}"
            )
            lines += [f"    offers {offer}" for offer in one.reply.offers]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Prints the report on the file that is named."""
    asking = prepare(open_compiled(find_layout(ROOT)))
    scored = [score(row, ask(asking, row["text"])) for row in read(Path(arguments[0]))]
    sys.stdout.write(report(scored, every="--all" in arguments))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
